/** What a ruleset's file comes to: the app's own as it was built, one kept on the device, one that is broken. */
import { expect, it } from "vitest";
import { type Draft, startDraft } from "../../src/drafts/index.ts";
import { loadRuleset, openDraft, storedAs, unanswered } from "../../src/state/index.ts";
import { keptFrom } from "../../src/state/stored-draft.ts";
import { rulesetIssueWords } from "../../src/text/index.ts";
import { tiny } from "../rules/tiny.ts";
import { BUNDLED, file, type Json, mine, own, start } from "./own-rulesets.ts";
import { ruleset, type World, world } from "./world.ts";

const APPS = { id: ruleset.id, version: 1, own: false };
/** A ruleset's file without the first field's label. */
const broken = (json: Json) => {
	const copy = structuredClone(json) as { criteria: { fields: Json[] }[] };
	delete copy.criteria[0]?.fields[0]?.label;
	return copy as unknown as Json;
};
const BROKEN = {
	kind: "broken",
	places: [{ path: "criteria.0.fields.0.label", message: rulesetIssueWords("missing", ["label"]) }],
};
/** What the shelf has, to the byte as it was built unless told otherwise. */
const shelve = ({ ports }: World, json: unknown, asBuilt = true) => {
	ports.shelf.load = async () => ({ json, asBuilt });
};
const keep = ({ ports }: World, json: Json, ref: { version: number; own: boolean }) =>
	ports.rulesets.put({
		...keptFrom(ruleset, json, { own: ref.own, listed: true, addedAt: "2026" }),
		...ref,
		id: String(json.id),
	});
async function ready({ ports }: World, ref = APPS) {
	const loaded = await loadRuleset(ports, ref);
	if (loaded.kind !== "ready") throw new Error(loaded.kind);
	return loaded;
}

it("the app's own is the file that was asked for, taken as it was built; a kept one stands in its place never", async () => {
	const here = world();
	const [entry] = here.ports.shelf.catalog;
	Object.assign(here.ports.shelf, { catalog: [{ ...entry, id: "khac", version: 7 }, entry] });
	await keep(here, { ...BUNDLED, signatures: [] }, APPS);
	// Nothing of it is looked at: it was found sound when the app was built.
	const json = { sound: true };
	shelve(here, json);
	expect(await loadRuleset(here.ports, APPS)).toEqual({
		...{ kind: "ready", ruleset: json, json },
		ref: APPS,
	});
});

it.each(["on the shelf", "on the device"])(
	"says every place where a file %s is broken, and nothing else of it",
	async (where) => {
		const here = world();
		if (where === "on the shelf") shelve(here, broken(BUNDLED), false);
		else await keep(here, broken(mine()), own());
		const ref = where === "on the shelf" ? APPS : own();
		const found = await loadRuleset(here.ports, ref);
		expect(found).toEqual(BROKEN);

		await here.store.add({ draft: startDraft(ref, start), result: undefined });
		expect(await openDraft(here.ports, here.list, "d")).toEqual(BROKEN);
	},
);

it("a file that is no JSON is broken as a whole; the page is not loaded anew for it", async () => {
	const here = world();
	here.ports.shelf.load = () => Promise.reject(new SyntaxError("Unexpected end"));
	expect(await loadRuleset(here.ports, APPS)).toEqual({
		kind: "broken",
		places: [{ path: "", message: rulesetIssueWords("not-json") }],
	});
	expect(here.renewals.count).toBe(0);
});

it("a draft's ruleset is kept on the device with it, but not one that stands in for another", async () => {
	const here = world();
	const draft: Draft = startDraft(APPS, start);
	const loaded = await ready(here);
	const stored = storedAs(here.ports, loaded, draft);
	expect(stored).toMatchObject({
		draft,
		result: { verdict: "unknown", tally: { met: 0 } },
		ruleset: { ...APPS, listed: false, replaces: [], addedAt: here.ports.now() },
	});
	expect(storedAs(here.ports, { ...loaded, insteadOf: 3 }, draft)).not.toHaveProperty("ruleset");
});

it("is kept when a draft is opened, where it is not there yet: what a person added stays added", async () => {
	const here = world();
	await here.rulesets.add(file(mine()));
	await here.store.add({ draft: startDraft(own(), start), result: undefined });
	await here.store.add({ draft: startDraft(APPS, { ...start, id: "e" }), result: undefined });
	const opened = async (id: string) => {
		const opening = await openDraft(here.ports, here.list, id);
		await here.settle();
		return opening.kind;
	};
	expect(await opened("d")).toBe("ready");
	expect(await here.ports.rulesets.list()).toMatchObject([{ ...own(), listed: true }]);
	expect(await opened("e")).toBe("ready");
	expect(await here.ports.rulesets.get(APPS)).toMatchObject({ ...APPS, listed: false });

	// One that stands in for a version that is gone is nobody's to keep.
	const later = world();
	await later.store.add({ draft: startDraft({ ...APPS, version: 9 }, start), result: undefined });
	const opening = await openDraft(later.ports, later.list, "d");
	expect(opening).toMatchObject({ kind: "ready", open: { insteadOf: 9 } });
	await later.settle();
	expect(await later.ports.rulesets.list()).toEqual([]);
});

it("that cannot be had at all keeps a draft from being opened, and is no fault of the device", async () => {
	const here = world();
	await here.addDraft();
	here.ports.shelf.load = () => Promise.reject(new Error("404"));
	await expect(openDraft(here.ports, here.list, "a")).rejects.toThrow("404");
});

it("which rulesets another takes the place of is kept with it", () => {
	const origin = { own: true, listed: true, addedAt: "2026" };
	const replaces = [{ id: "cu", version: 2, criteria: { a: ["b"] } }];
	expect(keptFrom({ ...tiny, replaces }, {}, origin).replaces).toEqual([{ id: "cu", version: 2 }]);
	expect(keptFrom(tiny, {}, origin)).toEqual({
		...{ id: tiny.id, version: tiny.version, about: tiny.about },
		...{ replaces: [], json: {}, ...origin },
	});
});

it("before anything is answered nothing is decided, whatever day it is", () => {
	const { criteria, verdict } = unanswered(tiny);
	expect(verdict).toBe("unknown");
	expect(new Set(criteria.map((each) => each.verdict))).toEqual(new Set(["unknown"]));
	expect(criteria.map(({ id }) => id)).toEqual(tiny.criteria.map(({ id }) => id));
});
