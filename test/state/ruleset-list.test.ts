/** The list of rulesets: the app's, and a person's own, each in its newest version. */
import { expect, it } from "vitest";
import { startDraft } from "../../src/drafts/index.ts";
import { keptFrom } from "../../src/state/stored-draft.ts";
import { file, mine, own, start } from "./own-rulesets.ts";
import { ruleset, type World, world } from "./world.ts";

const OWN = own().id;
const added = "2026-11-21T08:00:00.000Z";
const keep = ({ ports }: World, id: string, version: number, more: object = {}) =>
	ports.rulesets.put(
		keptFrom({ ...ruleset, id, version }, mine({ id, version }), {
			...{ own: true, listed: true, addedAt: added },
			...more,
		}),
	);
const shown = ({ rulesets }: World) => rulesets.all.value.map(({ id, version }) => [id, version]);
const bundled = [ruleset.id, ruleset.version];

it("has the app's at once, and one's own once they are read; read once until it is told", async () => {
	const here = world();
	await keep(here, OWN, 1);
	let reads = 0;
	const { list } = here.ports.rulesets;
	here.ports.rulesets.list = () => {
		reads += 1;
		return list();
	};
	expect(shown(here)).toEqual([bundled]);
	await Promise.all([here.rulesets.ready(), here.rulesets.ready()]);
	expect(shown(here)).toEqual([bundled, [OWN, 1]]);
	expect(reads).toBe(1);
	await here.rulesets.load();
	await here.rulesets.ready();
	expect(reads).toBe(2);
});

it("shows the newest version of each of one's own; a draft still finds the version it was begun with", async () => {
	const here = world();
	await keep(here, OWN, 1);
	await keep(here, OWN, 3);
	await keep(here, "tinh-mau-xa-2026", 2);
	await here.rulesets.ready();
	expect(shown(here)).toEqual([bundled, [OWN, 3], ["tinh-mau-xa-2026", 2]]);
	expect(here.rulesets.of(own(1))).toMatchObject({ id: OWN, version: 1 });
	expect(here.rulesets.of(own(3))).toMatchObject({ id: OWN, version: 3 });
	expect(here.rulesets.of(own(2))).toBeUndefined();
	expect(here.rulesets.find(OWN)?.version).toBe(3);
});

it("does not list what is kept for a draft alone, nor one that stands in the place of the app's", async () => {
	const here = world();
	await keep(here, OWN, 1, { listed: false });
	await keep(here, ruleset.id, 9);
	await here.store.add({
		draft: startDraft(own(1), start),
		result: undefined,
	});
	await here.rulesets.ready();
	expect(shown(here)).toEqual([bundled]);
	expect(here.rulesets.of(own(1))).toMatchObject({ version: 1 });
	expect(here.rulesets.find(OWN)).toBeUndefined();
});

it("an app's ruleset is found by its id whatever version is asked; a copy kept of it is none of one's own", async () => {
	const here = world();
	await keep(here, ruleset.id, 7, { own: false, listed: false });
	await here.rulesets.ready();
	expect(shown(here)).toEqual([bundled]);
	expect(here.rulesets.of({ id: ruleset.id, version: 7, own: false })).toMatchObject({
		version: ruleset.version,
	});
	expect(here.rulesets.of({ id: "la", version: 1, own: false })).toBeUndefined();
	expect(here.rulesets.of({ id: ruleset.id, version: 7, own: true })).toBeUndefined();
});

it("without a disk there are none of one's own, and the app's stay", async () => {
	const here = world();
	here.ports.rulesets.list = () => Promise.reject(new Error("no disk"));
	await here.rulesets.ready();
	expect(shown(here)).toEqual([bundled]);
});

it("one that is added is listed; removed, it holds the page until it is brought back", async () => {
	const here = world();
	expect(await here.rulesets.add(file(mine()))).toMatchObject({ kind: "added" });
	expect(shown(here)).toEqual([bundled, [OWN, 1]]);
	await here.rulesets.remove(OWN);
	expect(shown(here)).toEqual([bundled]);
	expect(here.held).toContain("removed-rulesets");
	const [gone] = here.rulesets.removed.done.value;
	expect(gone).toMatchObject({ id: OWN, title: ruleset.about.title });
	await here.rulesets.removed.undo(gone);
	expect(shown(here)).toEqual([bundled, [OWN, 1]]);
	expect(here.held).not.toContain("removed-rulesets");
});

it("removing one leaves the others, and every version of it goes", async () => {
	const here = world();
	await keep(here, OWN, 1, { listed: false });
	await keep(here, OWN, 2);
	await keep(here, "tinh-mau-xa-2026", 1);
	await keep(here, ruleset.id, 7, { own: false, listed: false });
	await here.rulesets.ready();
	await here.rulesets.remove(OWN);
	expect(shown(here)).toEqual([bundled, ["tinh-mau-xa-2026", 1]]);
	const left = (await here.ports.rulesets.list()).map(({ id, version }) => [id, version]);
	expect(left).not.toContainEqual([OWN, 1]);
	expect(left).not.toContainEqual([OWN, 2]);
	await here.rulesets.removed.undo();
	expect(shown(here).sort()).toEqual([bundled, [OWN, 2], ["tinh-mau-xa-2026", 1]].sort());
});
