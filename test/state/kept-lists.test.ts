/** Names and rows kept with a draft, on every store: kept, corrected, deleted, and brought back. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import {
	type ListStore,
	memoryStores,
	StoreError,
	type Stores,
	startDraft,
} from "../../src/drafts/index.ts";
import { indexedDbStores } from "../../src/drafts/store.ts";
import { createKeptLists, type KeptLists } from "../../src/state/kept-lists.ts";
import { world } from "./world.ts";

const ROWS = [
	["1", "Lê Mẫu", "Tổ trưởng"],
	["2", "Trần Thử", "Thành viên"],
];
const person = (name: string) => ({ name, note: "" });

describe.each<[string, () => Stores]>([
	["in memory", memoryStores],
	["IndexedDB", indexedDbStores],
])("%s", (_name, make) => {
	let store: ListStore;
	let kept: KeptLists;
	let written: number;
	const rows = () => kept.tables.value.map((table) => table.rows);
	/** What another window would see. */
	const onDisk = () => store.ofDraft("a");
	const fail = (method: "put" | "remove") => {
		store[method] = () => Promise.reject(new StoreError("full"));
	};

	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		const { drafts, lists } = make();
		store = { ...lists };
		written = 0;
		const unit = { name: "Thôn Mẫu", commune: "", properties: {} };
		const of = { id: "r", version: 1, own: false };
		const draft = startDraft(of, { id: "a", now: "2026-11-21T08:00:00Z", unit, assessedOn: "" });
		await drafts.add({ draft, result: undefined });
		kept = createKeptLists({ ...world().ports, lists: store }, "a", () => {
			written += 1;
		});
	});

	it("rows that are replaced can be brought back, also once they were read again", async () => {
		await kept.keepRows("to", "cu.csv", ROWS.slice(1));
		const change = await kept.keepRows("to", "moi.csv", ROWS);
		expect(rows()).toEqual([ROWS]);
		await kept.load();
		expect(change?.isUndoable()).toBe(true);
		expect(await change?.undo()).toBe(true);
		expect(await onDisk()).toMatchObject([
			{ field: "list:to", file: "cu.csv", rows: ROWS.slice(1) },
		]);
		expect(change?.isUndoable()).toBe(false);
	});

	it("rows that were corrected since are not thrown away", async () => {
		await kept.keepRows("to", "cu.csv", ROWS.slice(1));
		const change = await kept.keepRows("to", "moi.csv", ROWS);
		await kept.correctRows("to", (before) =>
			before.map((cells) => [...cells.slice(0, 2), "Ủy viên"]),
		);
		expect(change?.isUndoable()).toBe(false);
	});

	it("what is loaded anew and reads the same is the same object; only what changed is another", async () => {
		await kept.keepRows("to", "to.csv", ROWS);
		await kept.take("1.1", "ho.csv", [person("Lê Mẫu")]);
		const before = kept.all.value;
		await kept.load();
		expect(kept.all.value).toBe(before);
		await kept.take("1.1", "ho.csv", [person("Trần Thử")]);
		const table = (all: typeof before) => all.find(({ field }) => field === "list:to");
		expect(kept.all.value).not.toBe(before);
		expect(table(kept.all.value)).toBe(table(before));
	});
	it("what stood on the disk is what comes back, whoever put it there", async () => {
		const other = { draftId: "a", field: "list:to", file: "khac.csv", readOn: "2026-11-20" };
		await store.put({ ...other, rows: ROWS });
		const change = await kept.keepRows("to", "moi.csv", []);
		expect(change?.before).toMatchObject({ file: "khac.csv" });
		await change?.undo();
		expect(await onDisk()).toEqual([{ ...other, rows: ROWS }]);
	});

	it("a deletion can be undone until something else stands there", async () => {
		await kept.take("1.1", "ho.csv", [person("Lê Mẫu")]);
		const change = await kept.remove("1.1");
		expect(await onDisk()).toEqual([]);
		expect(change?.isUndoable()).toBe(true);
		const names = await kept.take("1.1", "khac.csv", [person("Đỗ Dụ")]);
		expect(change?.isUndoable()).toBe(false);
		await names?.undo();
		await change?.undo();
		expect(kept.lists.value).toMatchObject([{ file: "ho.csv", people: [person("Lê Mẫu")] }]);
	});

	it("an undoing that the disk refuses says so, and can be tried again", async () => {
		await kept.keepRows("to", "cu.csv", ROWS);
		const { put } = store;
		const change = await kept.remove("list:to");
		fail("put");
		expect(await change?.undo()).toBe(false);
		expect(kept.failure.value).toBe("full");
		expect(change?.isUndoable()).toBe(true);
		store.put = put;
		expect(await change?.undo()).toBe(true);
		expect(rows()).toEqual([ROWS]);
		expect(kept.failure.value).toBeUndefined();
	});

	it("what did not reach the disk has no way back, and changes nothing", async () => {
		await kept.keepRows("to", "cu.csv", ROWS);
		expect(written).toBe(1);
		fail("put");
		fail("remove");
		expect(await kept.keepRows("to", "moi.csv", [])).toBeUndefined();
		expect(await kept.take("1.1", "ho.csv", [])).toBeUndefined();
		expect(await kept.take("1.1", "ho.csv", [])).toBeUndefined();
		expect(await kept.remove("list:to")).toBeUndefined();
		expect(await kept.correctRows("to", () => [])).toBe(false);
		expect(rows()).toEqual([ROWS]);
		expect(written).toBe(1);
	});

	it("rows are corrected as they are on the disk then, one correction after the other", async () => {
		await kept.keepRows("to", "to.csv", ROWS);
		const set = (row: number, at: number, cell: string) =>
			kept.correctRows("to", (before) =>
				before.map((cells, index) =>
					index === row ? cells.map((each, column) => (column === at ? cell : each)) : cells,
				),
			);
		expect(await Promise.all([set(0, 1, "Lê Sửa"), set(1, 2, "Thư ký")])).toEqual([true, true]);
		expect(rows()).toEqual([
			[
				["1", "Lê Sửa", "Tổ trưởng"],
				["2", "Trần Thử", "Thư ký"],
			],
		]);
		expect(await onDisk()).toMatchObject([{ file: "to.csv", readOn: "2026-11-21" }]);
	});

	it("rows that another window has deleted stay deleted", async () => {
		await kept.keepRows("to", "to.csv", ROWS);
		await store.remove("a", "list:to");
		expect(await kept.correctRows("to", (before) => before)).toBe(false);
		expect(kept.failure.value).toBe("gone");
		expect(await onDisk()).toEqual([]);
	});
});
