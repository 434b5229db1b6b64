/** The list of drafts: what is on the disk, what is not yet, what was removed, what was lost. */
import { expect, it } from "vitest";
import { rulesetOf, StoreError, startDraft } from "../../src/drafts/index.ts";
import { bringBack, ruleset, world } from "./world.ts";

const unit = { name: "Khu 4", commune: "", properties: {} };
const draft = (id: string) =>
	startDraft(
		{ ...ruleset, own: false },
		{ id, now: "2026-11-21T08:00:00.000Z", unit, assessedOn: "2026-11-21" },
	);
const ids = ({ list }: ReturnType<typeof world>) =>
	list.drafts.value.map((each) => each.draft.id).sort();

it("is loading, then ready with what the disk has, and leaves its count for the next start", async () => {
	const here = world();
	await here.addDraft("a");
	await here.addDraft("b");
	expect(here.list.status.value).toBe("loading");
	expect(here.list.drafts.value).toEqual([]);
	await here.list.load();
	expect(here.list.status.value).toBe("ready");
	expect(ids(here)).toEqual(["a", "b"]);
	expect(here.marker.count).toBe(2);
	expect(here.list.wiped.value).toBe(false);
});

it("says why the disk cannot be read, and shows it once it can", async () => {
	const here = world();
	await here.addDraft("a");
	const { list: read } = here.store;
	here.store.list = () => Promise.reject(new StoreError("blocked"));
	await here.list.load();
	expect(here.list.status.value).toBe("blocked");
	here.store.list = read;
	await here.list.load();
	expect(here.list.status.value).toBe("ready");
	expect(ids(here)).toEqual(["a"]);
});

it("tells that the browser deleted the drafts, for as long as there is none; the count is not forgotten by it", async () => {
	const here = world();
	here.marker.count = 3;
	await here.list.load();
	expect(here.list.wiped.value).toBe(true);
	expect(here.marker.count).toBe(3);
	await here.list.load();
	expect(here.list.wiped.value).toBe(true);
	await here.addDraft("a");
	await here.list.load();
	expect(here.list.wiped.value).toBe(false);
	expect(here.marker.count).toBe(1);
});

it("tells it too where the drafts were there when the page was opened", async () => {
	const here = world();
	await here.addDraft("a");
	await here.list.load();
	here.marker.count = undefined;
	await here.store.remove("a");
	await here.list.load();
	expect(here.list.wiped.value).toBe(true);
});

it("a device that never had a draft lost none", async () => {
	const here = world();
	await here.list.load();
	expect(here.list.wiped.value).toBe(false);
	expect(here.marker.count).toBe(0);
});

it("a draft that is begun counts at once, and the browser is asked to keep it, unasked by the person", async () => {
	const here = world();
	const asked: boolean[] = [];
	here.ports.keepData = async (isAsked) => {
		asked.push(isAsked);
		return false;
	};
	await here.list.add({ draft: draft("x"), result: undefined });
	expect(here.marker.count).toBe(1);
	await here.list.add({ draft: draft("y"), result: undefined });
	expect(here.marker.count).toBe(2);
	expect(asked).toEqual([false, false]);
});

it("removes one and no other, tells the other windows, and can bring it back", async () => {
	const here = world();
	for (const id of ["a", "b"]) await here.addDraft(id);
	await here.list.load();
	const told: string[] = [];
	here.ports.tellSaved = (id) => void told.push(id);
	await here.list.remove("a");
	expect(ids(here)).toEqual(["b"]);
	expect(here.marker.count).toBe(1);
	expect(told).toEqual(["a"]);
	expect(here.held).toContain("removed");
	expect(here.list.needed()).toEqual([rulesetOf(draft("a"))]);
	await bringBack(here.list, "a");
	expect(ids(here)).toEqual(["a", "b"]);
	expect(told).toEqual(["a", "a"]);
	expect(here.held).not.toContain("removed");
	expect(here.list.needed()).toEqual([]);
});

it("what is not there any more cannot be brought back", async () => {
	const here = world();
	await here.addDraft("a");
	await here.list.load();
	await here.store.remove("a");
	await here.list.remove("a");
	expect(here.list.removed.done.value).toEqual([]);
});

it("one that came back by a file meanwhile is not written over: it comes back beside it", async () => {
	const here = world();
	await here.addDraft("a");
	await here.list.load();
	await here.list.remove("a");
	await here.addDraft("a");
	await bringBack(here.list, "a");
	expect(here.list.drafts.value).toHaveLength(2);
});

it("bringing back says that the disk is full, and still can", async () => {
	const here = world();
	await here.addDraft("a");
	await here.list.load();
	await here.list.remove("a");
	const { add } = here.store;
	here.store.add = () => Promise.reject(new StoreError("full"));
	await expect(bringBack(here.list, "a")).rejects.toMatchObject({ code: "full" });
	here.store.add = add;
	await bringBack(here.list, "a");
	expect(ids(here)).toEqual(["a"]);
});

it("a draft that only the page has stands first, without a result, until the disk has it", async () => {
	const here = world();
	await here.addDraft("a");
	here.leftovers.set("unsaved x", { draft: draft("x"), ruleset: undefined });
	const list = here.reloaded();
	await list.load();
	expect(list.drafts.value.map((each) => [each.draft.id, each.result])).toEqual([
		["x", undefined],
		["a", undefined],
	]);
	expect(list.needed()).toEqual([rulesetOf(draft("x"))]);
});
