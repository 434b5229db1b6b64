/** The list of drafts: what is on the disk, what is not yet, what was removed, what was lost. */
import { expect, it } from "vitest";
import { rulesetOf, type StoredDraft, StoreError, startDraft } from "../../src/drafts/index.ts";
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

it("has the newest at hand for who may come, reads them once, and tells of no failure", async () => {
	const here = world();
	const { newest: read } = here.store;
	here.store.newest = () => Promise.reject(new StoreError("blocked"));
	await here.list.expect();
	expect(here.list.status.value).toBe("loading");
	let times = 0;
	here.store.newest = (count) => {
		times += 1;
		return read(count);
	};
	here.marker.count = 2;
	await here.list.expect();
	// Whether they were deleted is for the reading of all to say.
	expect(here.list.isEmpty.value).toBe(false);
	await here.addDraft("a");
	await here.list.expect();
	expect(here.list.status.value).toBe("ready");
	expect(ids(here)).toEqual(["a"]);
	expect(here.marker.count).toBe(2);
	await here.addDraft("b");
	await here.list.load();
	expect(ids(here)).toEqual(["a", "b"]);
	expect(times).toBe(3);
	await here.list.expect();
	expect(times).toBe(3);
});

it("what was expected does not take the place of what was read meanwhile", async () => {
	const here = world();
	await here.addDraft("a");
	const { newest: read } = here.store;
	let go = () => {};
	const held = new Promise<void>((resolve) => {
		go = resolve;
	});
	here.store.newest = async (count) => {
		const found = await read(count);
		await held;
		return found;
	};
	const expected = here.list.expect();
	here.store.newest = read;
	await here.addDraft("b");
	await here.list.load();
	go();
	await expected;
	expect(ids(here)).toEqual(["a", "b"]);
});

it("says why the disk cannot be read, and shows it once it can", async () => {
	const here = world();
	await here.addDraft("a");
	const { newest: read } = here.store;
	here.store.newest = () => Promise.reject(new StoreError("blocked"));
	await here.list.load();
	expect(here.list.status.value).toBe("blocked");
	here.store.newest = read;
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

/** More than are shown before the others are read. */
const MANY = 60;
async function manyHere() {
	const here = world();
	for (let at = 0; at < MANY; at += 1) {
		const updatedAt = new Date(Date.UTC(2026, 0, 1, 0, (at * 7) % MANY)).toISOString();
		await here.store.add({ draft: { ...draft(`d${at}`), updatedAt }, result: undefined });
	}
	return here;
}
const times = ({ list }: ReturnType<typeof world>) =>
	list.drafts.value.map((each) => each.draft.updatedAt);

it("of many the newest are there first; then all, newest first", async () => {
	const here = await manyHere();
	const loading = here.list.load();
	await here.settle();
	const first = times(here);
	expect(here.list.status.value).toBe("ready");
	expect(first.length).toBeLessThan(MANY);
	await here.tick();
	await loading;
	const all = times(here);
	expect(all).toHaveLength(MANY);
	expect(all).toEqual([...all].sort().reverse());
	expect(all.slice(0, first.length)).toEqual(first);
	expect(here.marker.count).toBe(MANY);
});

it("read anew, none of many is missing meanwhile, and one that is gone goes", async () => {
	const here = await manyHere();
	const loaded = here.list.load();
	await here.settle();
	await here.tick();
	await loaded;
	await here.store.remove("d0");
	const again = here.list.load();
	await here.settle();
	expect(ids(here)).toHaveLength(MANY);
	await here.tick();
	await again;
	expect(ids(here)).toHaveLength(MANY - 1);
	expect(ids(here)).not.toContain("d0");
});

it("one that is removed while the others are read stays away, and comes back", async () => {
	const here = await manyHere();
	const loading = here.list.load();
	await here.settle();
	const [first = ""] = here.list.drafts.value.map((each) => each.draft.id);
	// It was read before it was removed.
	const { after } = here.store;
	here.store.after = async (...asked) => {
		const found = await after(...asked);
		await here.list.remove(first);
		return found;
	};
	await here.tick();
	await loading;
	expect(ids(here)).toHaveLength(MANY - 1);
	expect(ids(here)).not.toContain(first);
	here.store.after = after;
	const back = bringBack(here.list, first);
	await here.settle();
	await here.tick();
	await back;
	expect(ids(here)).toContain(first);
	expect(here.marker.count).toBe(MANY);
});

it("several are removed with one way back, which can be gone on with where the disk stopped it", async () => {
	const here = world();
	for (const id of ["a", "b", "c"]) await here.addDraft(id);
	await here.list.load();
	await here.list.removeAll(["a", "b", "x"]);
	expect(ids(here)).toEqual(["c"]);
	expect(here.marker.count).toBe(1);
	expect(here.list.removed.done.value.map(({ drafts }) => drafts.length)).toEqual([2]);
	const { add } = here.store;
	const before: StoredDraft[] = [];
	here.store.add = async (added) => {
		if (before.length > 0) throw new StoreError("full");
		before.push(added);
		await add(added);
	};
	await expect(bringBack(here.list, "a")).rejects.toMatchObject({ code: "full" });
	expect(ids(here)).toEqual(["a", "c"]);
	here.store.add = add;
	await bringBack(here.list, "b");
	expect(ids(here)).toEqual(["a", "b", "c"]);
	expect(here.list.removed.done.value).toEqual([]);
	expect(await here.store.list()).toHaveLength(3);
});

it("keeps in memory what is shown of a draft, not what was typed into it", async () => {
	const here = world();
	const typed = {
		...draft("a"),
		notes: { "1.1": "ghi chú" },
		label: "bản sao",
		sample: true as const,
	};
	await here.store.add({ draft: typed, result: undefined });
	await here.list.load();
	const [shown] = here.list.drafts.value;
	expect(shown?.draft).toMatchObject({ id: "a", label: "bản sao", sample: true });
	expect(shown?.draft).not.toHaveProperty("notes");
});
