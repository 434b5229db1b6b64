/** One suite for every store of drafts. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import {
	type Draft,
	type DraftStore,
	type KeptRuleset,
	type RulesetStore,
	startDraft,
} from "../../src/drafts/index.ts";
import { indexedDbStores } from "../../src/drafts/store.ts";
import { memoryStores } from "./memory-stores.ts";

const draft = (id: string, change: Partial<Draft> = {}): Draft => ({
	...startDraft(
		{ id: "r", version: 1, own: false },
		{
			id,
			now: "2026-11-21T08:00:00.000Z",
			unit: { name: id, commune: "", properties: {} },
			assessedOn: "",
		},
	),
	...change,
});
const stored = (each: Draft) => ({ draft: each, result: undefined });

describe.each<[string, () => DraftStore]>([
	["in memory", () => memoryStores().drafts],
	["IndexedDB", () => indexedDbStores().drafts],
])("%s", (_name, make) => {
	let store: DraftStore;
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		store = make();
	});

	it("keeps, gives back and removes", async () => {
		expect(await store.get("a")).toBeUndefined();
		await store.add(stored(draft("a")));
		expect((await store.get("a"))?.draft).toEqual(draft("a"));
		await store.remove("a");
		expect(await store.get("a")).toBeUndefined();
		expect(await store.list()).toEqual([]);
	});

	it("lists the newest first", async () => {
		for (const [id, day] of [
			["a", "20"],
			["b", "22"],
			["c", "21"],
		] as const)
			await store.add(stored(draft(id, { updatedAt: `2026-11-${day}T00:00:00.000Z` })));
		expect((await store.list()).map((each) => each.draft.id)).toEqual(["b", "c", "a"]);
	});

	it("gives the newest first of all, and all of them a part at a time", async () => {
		expect(await store.newest(2)).toEqual({ found: [], isAll: true });
		const ids = ["e", "b", "d", "a", "c"];
		for (const [at, id] of ids.entries())
			await store.add(stored(draft(id, { updatedAt: `2026-11-2${at}T00:00:00.000Z` })));
		const newest = async (count: number) => {
			const { found, isAll } = await store.newest(count);
			return [
				found
					.slice(0, count)
					.map((each) => each.draft.id)
					.join(""),
				isAll,
			];
		};
		expect(await newest(2)).toEqual(["ca", false]);
		expect(await newest(4)).toEqual(["cadb", false]);
		expect(await newest(5)).toEqual(["cadbe", true]);
		expect(await newest(9)).toEqual(["cadbe", true]);
		const next = async (id: string) => (await store.after(id, 2)).map(({ draft }) => draft.id);
		expect(await next("")).toEqual(["a", "b"]);
		expect(await next("b")).toEqual(["c", "d"]);
		expect(await next("d")).toEqual(["e"]);
		expect(await next("e")).toEqual([]);
	});

	it("removes several, and gives those that were there in the order asked for", async () => {
		for (const id of ["a", "b", "c"]) await store.add(stored(draft(id)));
		const removed = await store.removeAll(["c", "x", "a"]);
		expect(removed.map(({ draft }) => draft.id)).toEqual(["c", "a"]);
		expect((await store.list()).map(({ draft }) => draft.id)).toEqual(["b"]);
	});

	it("never adds over a draft", async () => {
		await store.add(stored(draft("a", { notes: { x: "first" } })));
		await expect(store.add(stored(draft("a")))).rejects.toMatchObject({ code: "conflict" });
		expect((await store.get("a"))?.draft.notes).toEqual({ x: "first" });
	});

	it("replaces only the revision before", async () => {
		await store.add(stored(draft("a")));
		await store.replace(stored(draft("a", { revision: 1, assessedOn: "one" })));
		for (const revision of [0, 1, 3])
			await expect(
				store.replace(stored(draft("a", { revision, assessedOn: "other" }))),
			).rejects.toMatchObject({ code: "conflict" });
		expect((await store.get("a"))?.draft.assessedOn).toBe("one");
		await store.replace(stored(draft("a", { revision: 2, assessedOn: "two" })));
		expect((await store.get("a"))?.draft.assessedOn).toBe("two");
	});

	it("brings no removed draft back by a late save", async () => {
		await store.add(stored(draft("a")));
		await store.remove("a");
		await expect(store.replace(stored(draft("a", { revision: 1 })))).rejects.toMatchObject({
			code: "gone",
		});
		expect(await store.list()).toEqual([]);
	});

	it("of two saves at once one wins and the other is told", async () => {
		await store.add(stored(draft("a")));
		const results = await Promise.allSettled(
			["one", "two"].map((assessedOn) =>
				store.replace(stored(draft("a", { revision: 1, assessedOn }))),
			),
		);
		expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	});
});

describe.each<[string, () => RulesetStore]>([
	["rulesets in memory", () => memoryStores().rulesets],
	["rulesets in IndexedDB", () => indexedDbStores().rulesets],
])("%s", (_name, make) => {
	let store: RulesetStore;
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		store = make();
	});
	const kept = (id: string, version: number, own: boolean, addedAt = "2026"): KeptRuleset => ({
		id,
		version,
		own,
		addedAt,
		about: {} as KeptRuleset["about"],
		replaces: [],
		listed: false,
		json: { id, version, own },
	});

	it("keeps each version, a person's own apart from the app's", async () => {
		for (const each of [kept("a", 1, false), kept("a", 1, true), kept("a", 2, true)])
			await store.put(each);
		for (const [version, own] of [
			[1, false],
			[1, true],
			[2, true],
		] as const)
			expect((await store.get({ id: "a", version, own }))?.json).toEqual({ id: "a", version, own });
		expect(await store.get({ id: "a", version: 2, own: false })).toBeUndefined();
	});

	it("lists them in the order they were added; removes one version", async () => {
		await store.put(kept("b", 2, true, "2026-02"));
		await store.put(kept("b", 1, true, "2026-01"));
		await store.put(kept("c", 1, false, "2026-03"));
		const listed = async () => (await store.list()).map(({ id, version }) => `${id}${version}`);
		expect(await listed()).toEqual(["b1", "b2", "c1"]);
		await store.remove({ id: "b", version: 1, own: true });
		expect(await listed()).toEqual(["b2", "c1"]);
	});
});

describe.each([
	["in memory", memoryStores],
	["in IndexedDB", indexedDbStores],
])("a draft and its ruleset %s", (_name, make) => {
	const ruleset: KeptRuleset = {
		...{ id: "r", version: 1, own: false, addedAt: "2026", listed: false },
		about: {} as KeptRuleset["about"],
		replaces: [],
		json: "as it was",
	};
	const ref = { id: "r", version: 1, own: false };
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});

	it("come, go and come back together", async () => {
		const { drafts, rulesets } = make();
		await drafts.add({ ...stored(draft("a")), ruleset });
		expect((await rulesets.get(ref))?.json).toBe("as it was");
		const removed = await drafts.remove("a");
		await rulesets.prune([]);
		expect(await rulesets.get(ref)).toBeUndefined();
		if (removed) await drafts.add(removed);
		expect((await rulesets.get(ref))?.json).toBe("as it was");
	});

	it("one that is there is left as it is", async () => {
		const { drafts, rulesets } = make();
		await rulesets.put(ruleset);
		await drafts.add({ ...stored(draft("a")), ruleset: { ...ruleset, json: "another" } });
		await drafts.replace({
			...stored(draft("a", { revision: 1 })),
			ruleset: { ...ruleset, json: "another" },
		});
		expect((await rulesets.get(ref))?.json).toBe("as it was");
	});

	it("only what nobody needs is cleaned away", async () => {
		const { drafts, rulesets } = make();
		await drafts.add({ ...stored(draft("a")), ruleset });
		await rulesets.put({ ...ruleset, version: 2 });
		await rulesets.put({ ...ruleset, version: 3, listed: true });
		await rulesets.put({ ...ruleset, version: 4 });
		await rulesets.prune([{ ...ref, version: 4 }]);
		expect((await rulesets.list()).map(({ version }) => version).sort()).toEqual([1, 3, 4]);
	});

	it("a draft of the app's needs no own one of the same id and version, and the other way round", async () => {
		const { drafts, rulesets } = make();
		const own = { ...ruleset, own: !ruleset.own };
		await rulesets.put(ruleset);
		await rulesets.put(own);
		const { ownRuleset: _, ...apps } = draft("a");
		await drafts.add(stored(ruleset.own ? { ...apps, ownRuleset: true } : apps));
		await rulesets.prune([]);
		expect((await rulesets.list()).map((each) => each.own)).toEqual([ruleset.own]);
		await drafts.add(stored(own.own ? { ...draft("b"), ownRuleset: true } : draft("b")));
		await drafts.remove("a");
		await rulesets.put(own);
		await rulesets.prune([]);
		expect((await rulesets.list()).map((each) => each.own)).toEqual([own.own]);
	});
});

describe("IndexedDB alone", () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
	it("keeps the drafts of the first version of the app", async () => {
		const before = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open("dat-chuan", 1);
			opening.onupgradeneeded = () =>
				opening.result.createObjectStore("drafts", { keyPath: "draft.id" });
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const writing = before.transaction("drafts", "readwrite");
		writing.objectStore("drafts").add(stored(draft("old")));
		await new Promise((resolve) => {
			writing.oncomplete = resolve;
		});
		before.close();
		const { drafts, rulesets } = indexedDbStores();
		expect((await drafts.get("old"))?.draft).toEqual(draft("old"));
		expect(await rulesets.list()).toEqual([]);
		// It stands among the newest too, though they are looked up otherwise now.
		await drafts.add(stored(draft("new", { updatedAt: "2020-01-01T00:00:00.000Z" })));
		const { found, isAll } = await drafts.newest(1);
		expect([found[0]?.draft.id, isAll]).toEqual(["old", false]);
	});
	it("a draft that says no time is listed all the same", async () => {
		const { drafts } = indexedDbStores();
		const { updatedAt: _, ...timeless } = draft("a");
		await drafts.add(stored(timeless as Draft));
		await drafts.add(stored(draft("b")));
		const { found, isAll } = await drafts.newest(2);
		expect([found.map((each) => each.draft.id).sort(), isAll]).toEqual([["a", "b"], true]);
		expect((await drafts.after("", 9)).map((each) => each.draft.id)).toEqual(["a", "b"]);
	});
	it("steps aside for a newer app and says so", async () => {
		const store = indexedDbStores().drafts;
		await store.add(stored(draft("a")));
		await new Promise<void>((resolve, reject) => {
			const newer = indexedDB.open("dat-chuan", 99);
			newer.onsuccess = () => {
				newer.result.close();
				resolve();
			};
			newer.onerror = () => reject(newer.error);
		});
		await expect(store.list()).rejects.toMatchObject({ code: "newer" });
		await expect(indexedDbStores().drafts.list()).rejects.toMatchObject({ code: "newer" });
	});
	it("says when there is no storage", async () => {
		globalThis.indexedDB = {
			open: () => {
				throw new DOMException("denied", "SecurityError");
			},
		} as unknown as IDBFactory;
		await expect(indexedDbStores().drafts.list()).rejects.toMatchObject({ code: "unavailable" });
	});
});
