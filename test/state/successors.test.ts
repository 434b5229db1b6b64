/** What takes a ruleset's place and cannot be looked at: why not. */
import { expect, it } from "vitest";
import { StoreError } from "../../src/drafts/index.ts";
import { loadSuccessor, successorsOf } from "../../src/state/index.ts";
import { moveWords, storeErrors } from "../../src/text/index.ts";
import { world } from "./world.ts";

async function look(prepare: (here: ReturnType<typeof world>) => void, own = false) {
	const here = world();
	const [entry] = here.ports.shelf.catalog;
	if (!entry) throw new Error("no ruleset");
	prepare(here);
	const { id, version, about, replaces } = entry;
	return loadSuccessor(here.ports, { id, version, about, replaces, own });
}

it("one that cannot be fetched is not called unusable", async () => {
	const found = await look(({ ports }) => {
		ports.shelf.load = () => Promise.reject(new TypeError("Failed to fetch"));
	});
	expect(found).toEqual({ kind: "refused", why: moveWords.unfetched });
});

it("one that is broken is", async () => {
	const found = await look(({ shelved }) => {
		shelved.json = { ...shelved.json, criteria: [] };
	});
	expect(found).toEqual({ kind: "refused", why: moveWords.unusable });
});

it("where the device cannot be read, that is said", async () => {
	const found = await look(({ ports }) => {
		ports.rulesets.get = () => Promise.reject(new StoreError("unanswered"));
	}, true);
	expect(found).toEqual({ kind: "refused", why: storeErrors.unanswered });
});

it("a sound one can be looked at", async () => {
	expect(await look(() => {})).toMatchObject({ kind: "ready" });
});

it("is what replaces just that version, or every one; never what replaces another, nor the version itself", () => {
	const [entry] = world().ports.shelf.catalog;
	if (!entry) throw new Error("no ruleset");
	const replacing = (id: string, ...replaces: { id: string; version?: number }[]) => ({
		...{ ...entry, version: entry.version, id, replaces },
	});
	const all = [
		{ ...entry, version: 2 },
		{ ...entry, version: 3 },
		replacing("moi", { id: "khac" }, { id: entry.id, version: 2 }),
		replacing("ca-hai", { id: entry.id }),
		replacing("truoc", { id: entry.id, version: 1 }),
		replacing("la", { id: "khac" }, { id: "khac", version: 2 }),
	];
	const found = successorsOf(all, { id: entry.id, version: 2, own: false });
	expect(found.map(({ id, version }) => [id, version])).toEqual([
		[entry.id, 3],
		["moi", entry.version],
		["ca-hai", entry.version],
	]);
});
