/** One suite for every store of lists: names a person chose to keep, and how columns were chosen. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import {
	filledIn,
	isFor,
	type Kept,
	type Stores,
	startDraft,
	writeDraftFile,
} from "../../src/drafts/index.ts";
import { indexedDbStores } from "../../src/drafts/store.ts";
import { memoryStores } from "./memory-stores.ts";

const list = (draftId: string, id: string, ...names: string[]): Kept => ({
	...{ draftId, kind: "names", id, file: "ho-dan.csv", readOn: "2026-11-22" },
	rows: names.map((name) => [name, ""]),
});
const stored = (id: string) => ({
	draft: startDraft(
		{ id: "r", version: 1, own: false },
		{
			id,
			now: "2026-11-21T08:00:00.000Z",
			unit: { name: id, commune: "", properties: {} },
			assessedOn: "",
		},
	),
	result: undefined,
});

describe.each<[string, () => Stores]>([
	["in memory", memoryStores],
	["IndexedDB", indexedDbStores],
])("%s", (_name, make) => {
	let stores: Stores;
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		stores = make();
	});
	const fieldsOf = async (id: string) => (await stores.lists.ofDraft(id)).map(({ id: of }) => of);

	it("keeps no names without their draft", async () => {
		await expect(stores.lists.put(list("a", "1.1", "Lê Mẫu"))).rejects.toMatchObject({
			code: "gone",
		});
		expect(await fieldsOf("a")).toEqual([]);
	});

	it("keeps who counts, who is missing and rows under one id beside each other", async () => {
		await stores.drafts.add(stored("a"));
		const kinds = (["names", "missing", "rows"] as const).map((kind) => ({
			...list("a", "1.1", kind),
			kind,
		}));
		for (const each of kinds) await stores.lists.put(each);
		const found = await stores.lists.ofDraft("a");
		for (const each of kinds) expect(found).toContainEqual(each);
		await stores.lists.remove("a", { kind: "missing", id: "1.1" });
		expect((await stores.lists.ofDraft("a")).map(({ kind }) => kind).sort()).toEqual([
			"names",
			"rows",
		]);
	});

	it("keeps one list for each ratio of each draft", async () => {
		await stores.drafts.add(stored("a"));
		await stores.drafts.add(stored("ab"));
		await stores.lists.put(list("a", "1.2", "Lê Mẫu"));
		await stores.lists.put(list("a", "1.1", "Trần Thử"));
		await stores.lists.put(list("ab", "1.1", "Phạm Ví"));
		await stores.lists.put(list("a", "1.1", "Trần Thử", "Đỗ Dụ"));
		expect(await fieldsOf("a")).toEqual(["1.1", "1.2"]);
		expect((await stores.lists.ofDraft("a"))[0]).toEqual(list("a", "1.1", "Trần Thử", "Đỗ Dụ"));
		await stores.lists.remove("a", { kind: "names", id: "1.1" });
		expect(await fieldsOf("a")).toEqual(["1.2"]);
		expect(await fieldsOf("ab")).toEqual(["1.1"]);
	});

	it("lists go with their draft, and come back with it; others stay", async () => {
		await stores.drafts.add(stored("a"));
		await stores.drafts.add(stored("ab"));
		await stores.lists.put(list("a", "1.1", "Lê Mẫu"));
		await stores.lists.put(list("ab", "1.1", "Trần Thử"));
		const removed = await stores.drafts.remove("a");
		expect(await fieldsOf("a")).toEqual([]);
		expect(await fieldsOf("ab")).toEqual(["1.1"]);
		if (!removed) throw new Error("nothing was removed");
		await stores.drafts.add(removed);
		expect(await stores.lists.ofDraft("a")).toEqual([list("a", "1.1", "Lê Mẫu")]);
		expect(await stores.drafts.get("a")).toEqual(stored("a"));
	});

	it("rows of a ruleset's list stand beside the names of a ratio", async () => {
		const table: Kept = {
			...{ draftId: "a", kind: "rows", id: "1.1", file: "to.xlsx", readOn: "2026-11-22" },
			rows: [["1", "Lê Mẫu"]],
		};
		await stores.drafts.add(stored("a"));
		await stores.lists.put(list("a", "1.1", "Lê Mẫu"));
		await stores.lists.put(table);
		const kept = await stores.lists.ofDraft("a");
		expect(kept).toEqual([list("a", "1.1", "Lê Mẫu"), table]);
		await stores.lists.remove("a", { kind: "rows", id: "1.1" });
		expect(await stores.lists.ofDraft("a")).toEqual([list("a", "1.1", "Lê Mẫu")]);
	});

	it("a draft's new version may bring other lists in the place of all its own", async () => {
		const again = (revision: number) => ({
			...stored("a"),
			draft: { ...stored("a").draft, revision },
		});
		await stores.drafts.add(stored("a"));
		await stores.drafts.add(stored("ab"));
		await stores.lists.put(list("a", "1.1", "Lê Mẫu"));
		await stores.lists.put(list("ab", "1.1", "Trần Thử"));
		await stores.drafts.replace(again(1));
		expect(await fieldsOf("a")).toEqual(["1.1"]);
		await expect(stores.drafts.replace({ ...again(1), lists: [] })).rejects.toMatchObject({
			code: "conflict",
		});
		expect(await fieldsOf("a")).toEqual(["1.1"]);
		await stores.drafts.replace({ ...again(2), lists: [list("a", "1.2", "Lê Mẫu")] });
		expect(await fieldsOf("a")).toEqual(["1.2"]);
		expect(await fieldsOf("ab")).toEqual(["1.1"]);
		expect(await stores.drafts.get("a")).toEqual(again(2));
	});

	it("a draft that cannot be added brings no lists", async () => {
		await stores.drafts.add(stored("a"));
		await expect(
			stores.drafts.add({ ...stored("a"), lists: [list("a", "1.1", "Lê Mẫu")] }),
		).rejects.toMatchObject({ code: "conflict" });
		expect(await fieldsOf("a")).toEqual([]);
	});

	it("remembers and forgets how the columns of a header were chosen", async () => {
		expect(await stores.lists.remembered("stt\tten")).toBeUndefined();
		await stores.lists.remember({ header: "stt\tten", version: 1, said: { name: 1 } });
		await stores.lists.remember({ header: "stt\tten", version: 1, said: { name: 2 } });
		expect((await stores.lists.remembered("stt\tten"))?.said).toEqual({ name: 2 });
		await stores.lists.forget("stt\tten");
		expect(await stores.lists.remembered("stt\tten")).toBeUndefined();
	});
});

it("names stand in no draft's file", async () => {
	const { drafts, lists } = memoryStores();
	await drafts.add(stored("a"));
	await lists.put(list("a", "1.1", "Lê Văn Mẫu"));
	const kept = await drafts.get("a");
	if (!kept) throw new Error("nothing was kept");
	expect(writeDraftFile(kept.draft, undefined, "2026-11-22T08:00:00.000Z")).not.toContain("Mẫu");
});

it("lists of earlier versions of the app are read, and those versions read what is written now", async () => {
	globalThis.indexedDB = new IDBFactory();
	const { drafts, lists } = indexedDbStores();
	await drafts.add(stored("a"));
	const here = await opened();
	const about = { draftId: "a", file: "cu.csv", readOn: "2026-11-01" };
	const names = { ...about, field: "1.1", people: [{ name: "Lê Mẫu", note: "xem" }] };
	const rows = { ...about, field: "list:to", rows: [["1", "Trần Thử"]] };
	const before = here.transaction("lists", "readwrite").objectStore("lists");
	before.put(names);
	await answer(before.put(rows));
	const kept = await lists.ofDraft("a");
	expect(kept).toEqual([
		{ ...about, kind: "names", id: "1.1", rows: [["Lê Mẫu", "xem"]] },
		{ ...about, kind: "rows", id: "to", rows: [["1", "Trần Thử"]] },
	]);
	for (const { kind, id } of kept) await lists.remove("a", { kind, id });
	expect(await lists.ofDraft("a")).toEqual([]);
	for (const each of kept) await lists.put(each);
	const after = here.transaction("lists").objectStore("lists");
	expect(await answer(after.getAll())).toEqual([names, rows]);
	here.close();
});

const answer = <Value>(request: IDBRequest<Value>) =>
	new Promise<Value>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
const opened = () => answer(indexedDB.open("dat-chuan"));

it("drafts and rulesets of the second version of the app stay", async () => {
	globalThis.indexedDB = new IDBFactory();
	const before = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open("dat-chuan", 2);
		opening.onupgradeneeded = () => {
			opening.result.createObjectStore("drafts", { keyPath: "draft.id" });
			opening.result.createObjectStore("rulesets");
		};
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const writing = before.transaction(["drafts", "rulesets"], "readwrite");
	writing.objectStore("drafts").add(stored("old"));
	writing.objectStore("rulesets").put({ id: "r" }, "own:r:1");
	await new Promise((resolve) => {
		writing.oncomplete = resolve;
	});
	before.close();
	const { drafts, rulesets, lists } = indexedDbStores();
	expect(await drafts.get("old")).toEqual(stored("old"));
	expect(await rulesets.list()).toHaveLength(1);
	expect(await lists.ofDraft("old")).toEqual([]);
});

describe("a list that is kept", () => {
	it("is for one ratio, or for one list of the ruleset, and neither for the other", () => {
		const names = { kind: "names", id: "a" } as const;
		expect(isFor(names, { ...names })).toBe(true);
		expect(isFor(names, { kind: "rows", id: "a" })).toBe(false);
		expect(isFor(names, { kind: "names", id: "b" })).toBe(false);
	});
	it("counts names only, whatever note stands beside a blank one", () => {
		const rows = [["Trần Thị Mẫu", ""], ["  ", "chưa có"], [], ["", ""]];
		expect(filledIn({ kind: "names", rows })).toBe(1);
	});
	it("counts rows in which any cell says something", () => {
		const rows = [["", "0912 000 000"], [" ", ""], ["Trần Thị Mẫu"], []];
		expect(filledIn({ kind: "rows", rows })).toBe(2);
	});
});
