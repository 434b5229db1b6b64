/** Names and rows kept with a draft, on every store: kept, corrected, deleted, and brought back. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type ListStore, StoreError, type Stores, startDraft } from "../../src/drafts/index.ts";
import { indexedDbStores } from "../../src/drafts/store.ts";
import type { KeptLists } from "../../src/state/index.ts";
import { createKeptLists } from "../../src/state/kept-lists.ts";
import { memoryStores } from "../drafts/memory-stores.ts";
import { world } from "./world.ts";

const ROWS = [
	["1", "Lê Mẫu", "Tổ trưởng"],
	["2", "Trần Thử", "Thành viên"],
];
const person = (name: string) => [name, ""];
const TO = { kind: "rows", id: "to" } as const;
const RATIO = { kind: "names", id: "1.1" } as const;

describe.each<[string, () => Stores]>([
	["in memory", memoryStores],
	["IndexedDB", indexedDbStores],
])("%s", (_name, make) => {
	let store: ListStore;
	let kept: KeptLists;
	let written: number;
	let here: ReturnType<typeof world>;
	const rows = () => kept.rows.value.map((each) => each.rows);
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
		here = world();
		kept = createKeptLists({ ...here.ports, lists: store }, "a", () => {
			written += 1;
		});
	});

	it("who leaves waits for what was begun to be written before, though nothing is typed", async () => {
		const { put } = store;
		let write = () => {};
		store.put = async (...list) => {
			await new Promise<void>((resolve) => {
				write = resolve;
			});
			await put(...list);
		};
		void kept.keep(TO, "to.csv", ROWS);
		let isSettled = false;
		const settled = kept.settle().then(() => {
			isSettled = true;
		});
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(isSettled).toBe(false);
		write();
		await settled;
		expect(await onDisk()).toMatchObject([{ ...TO, rows: ROWS }]);
	});

	it("rows that are replaced can be brought back, also once they were read again", async () => {
		await kept.keep(TO, "cu.csv", ROWS.slice(1));
		const change = await kept.keep(TO, "moi.csv", ROWS);
		expect(rows()).toEqual([ROWS]);
		await kept.load();
		expect(change?.isUndoable()).toBe(true);
		await change?.undo();
		expect(await onDisk()).toMatchObject([{ ...TO, file: "cu.csv", rows: ROWS.slice(1) }]);
		expect(change?.isUndoable()).toBe(false);
	});

	it("rows that were corrected since are not thrown away", async () => {
		await kept.keep(TO, "cu.csv", ROWS.slice(1));
		const change = await kept.keep(TO, "moi.csv", ROWS);
		await kept.correct(TO, (before) => before.map((cells) => [...cells.slice(0, 2), "Ủy viên"]));
		expect(change?.isUndoable()).toBe(false);
	});

	it("what is loaded anew and reads the same is the same object; only what changed is another", async () => {
		await kept.keep(TO, "to.csv", ROWS);
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		const before = kept.all.value;
		await kept.load();
		expect(kept.all.value).toBe(before);
		await kept.keep(RATIO, "ho.csv", [person("Trần Thử")]);
		const table = (all: typeof before) => all.find(({ kind }) => kind === "rows");
		expect(kept.all.value).not.toBe(before);
		expect(table(kept.all.value)).toBe(table(before));
	});
	it("what stood on the disk is what comes back, whoever put it there", async () => {
		const other = { ...TO, draftId: "a", file: "khac.csv", readOn: "2026-11-20" };
		await store.put({ ...other, rows: ROWS });
		const change = await kept.keep(TO, "moi.csv", []);
		expect(change?.before).toMatchObject({ file: "khac.csv" });
		await change?.undo();
		expect(await onDisk()).toEqual([{ ...other, rows: ROWS }]);
	});

	it("a deletion can be undone until something else stands there", async () => {
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		const change = await kept.remove(RATIO);
		expect(await onDisk()).toEqual([]);
		expect(change?.isUndoable()).toBe(true);
		const names = await kept.keep(RATIO, "khac.csv", [person("Đỗ Dụ")]);
		expect(change?.isUndoable()).toBe(false);
		await names?.undo();
		await change?.undo();
		expect(kept.names.value).toMatchObject([{ file: "ho.csv", rows: [person("Lê Mẫu")] }]);
	});

	it("an undoing that the disk refuses says so, and can be tried again", async () => {
		await kept.keep(TO, "cu.csv", ROWS);
		const { put } = store;
		const change = await kept.remove(TO);
		fail("put");
		await expect(change?.undo()).rejects.toMatchObject({ code: "full" });
		expect(kept.failure.value).toBe("full");
		expect(change?.isUndoable()).toBe(true);
		store.put = put;
		await change?.undo();
		expect(rows()).toEqual([ROWS]);
		expect(kept.failure.value).toBeUndefined();
	});

	it("what did not reach the disk has no way back, and changes nothing", async () => {
		await kept.keep(TO, "cu.csv", ROWS);
		expect(written).toBe(1);
		fail("put");
		fail("remove");
		expect(await kept.keep(TO, "moi.csv", [])).toBeUndefined();
		expect(await kept.keep(RATIO, "ho.csv", [])).toBeUndefined();
		expect(await kept.keep(RATIO, "ho.csv", [])).toBeUndefined();
		expect(await kept.remove(TO)).toBeUndefined();
		expect(await kept.correct(TO, () => [])).toBe(false);
		expect(rows()).toEqual([ROWS]);
		expect(written).toBe(1);
	});

	it("rows are corrected as they are on the disk then, one correction after the other", async () => {
		await kept.keep(TO, "to.csv", ROWS);
		const set = (row: number, at: number, cell: string) =>
			kept.correct(TO, (before) =>
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
		await kept.keep(TO, "to.csv", ROWS);
		await store.remove("a", TO);
		expect(await kept.correct(TO, (before) => before)).toBe(false);
		expect(kept.failure.value).toBe("gone");
		expect(await onDisk()).toEqual([]);
	});

	it("names and rows are each by themselves, and none before they were read", async () => {
		expect([kept.names.value, kept.rows.value]).toEqual([[], []]);
		await kept.keep(TO, "to.csv", ROWS);
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		expect(kept.names.value).toMatchObject([RATIO]);
		expect(kept.rows.value).toMatchObject([TO]);
	});

	it("rows that do not arrive take the place of none; the disk has refused nothing", async () => {
		await kept.keep(TO, "cu.csv", ROWS);
		await expect(kept.keep(TO, "moi.csv", Promise.reject(new Error("closed")))).rejects.toThrow();
		expect(await onDisk()).toMatchObject([{ file: "cu.csv", rows: ROWS }]);
		expect([kept.failure.value, kept.saveState.value]).toEqual([undefined, "saved"]);
	});

	it.each<[string, object]>([
		["another file", { file: "khac.csv" }],
		["of another day", { readOn: "2026-11-20" }],
		["with a row more", { rows: [...ROWS, ["3", "Đỗ Dụ", ""]] }],
		["with a row less", { rows: ROWS.slice(1) }],
		["with a cell more", { rows: ROWS.map((row) => [...row, ""]) }],
		["with a cell less", { rows: ROWS.map((row) => row.slice(0, 2)) }],
	])("what another window kept since, %s, is not thrown away", async (_, other) => {
		const change = await kept.keep(TO, "to.csv", ROWS);
		const [mine] = await onDisk();
		if (!mine) throw new Error("not kept");
		await store.put({ ...mine, ...other });
		await kept.load();
		expect(change?.isUndoable()).toBe(false);
		expect(kept.all.value).toMatchObject([other]);
	});

	it("a change that is refused is not waited for: what it was is told, and nothing is unsaved", async () => {
		expect(kept.saveState.value).toBe("saved");
		fail("put");
		expect(await kept.keep(TO, "to.csv", ROWS)).toBeUndefined();
		expect([kept.failure.value, kept.saveState.value, here.held.size]).toEqual([
			"full",
			"saved",
			0,
		]);
	});

	const typeName = (name: string) =>
		kept.type("1.1 0 name", name, RATIO, (before) => before.map(([, note = ""]) => [name, note]));

	it("a name being typed is not called saved, holds the page, and is written as it last stands", async () => {
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		typeName("Lê S");
		typeName("Lê Sửa");
		expect([kept.saveState.value, kept.typed("1.1 0 name")]).toEqual(["saving", "Lê Sửa"]);
		expect([...here.held]).toEqual(["lists a"]);
		await here.tick();
		await vi.waitFor(() => expect(kept.saveState.value).toBe("saved"));
		expect(await onDisk()).toMatchObject([{ rows: [person("Lê Sửa")] }]);
		expect([...here.held, kept.typed("1.1 0 name")]).toEqual([undefined]);
		expect(written).toBe(2);
	});

	it("a page that goes saves the name being typed", async () => {
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		typeName("Lê Sửa");
		await here.leave();
		expect(await onDisk()).toMatchObject([{ rows: [person("Lê Sửa")] }]);
	});

	it("a slow change holds the page and is not called saved", async () => {
		const { put } = store;
		let go = () => {};
		store.put = (list) =>
			new Promise<void>((resolve) => {
				go = resolve;
			}).then(() => put(list));
		const change = kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		expect([kept.saveState.value, ...here.held]).toEqual(["saving", "lists a"]);
		await vi.waitFor(() => {
			go();
			expect(kept.saveState.value).toBe("saved");
		});
		await change;
		expect([...here.held]).toEqual([]);
	});

	it("a name that is refused waits, and goes before whatever is done next", async () => {
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu"), person("Trần Thử")]);
		const { put } = store;
		fail("put");
		kept.type("1.1 1 name", "Trần Sửa", RATIO, (before) =>
			before.map((each, row) => (row === 1 ? person("Trần Sửa") : each)),
		);
		await kept.settle();
		expect([kept.saveState.value, ...here.held]).toEqual(["failed", "lists a"]);
		const removeFirst = () => kept.correct(RATIO, (before) => before.slice(1));
		expect(await removeFirst()).toBe(false);
		store.put = put;
		expect(await removeFirst()).toBe(true);
		expect(await onDisk()).toMatchObject([{ rows: [person("Trần Sửa")] }]);
		expect([kept.saveState.value, ...here.held]).toEqual(["saved"]);
	});

	it("while a name is refused nothing else is written, whatever it is of; it is tried again by itself", async () => {
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		const { put } = store;
		store.put = (list) =>
			list.kind === "names" ? Promise.reject(new StoreError("full")) : put(list);
		typeName("Lê Sửa");
		await here.tick();
		await vi.waitFor(() => expect(kept.saveState.value).toBe("failed"));
		expect(await kept.keep(TO, "to.csv", ROWS)).toBeUndefined();
		expect(await onDisk()).toMatchObject([{ kind: "names" }]);
		typeName("Lê Sửa lại");
		expect(kept.saveState.value).toBe("saving");
		await here.tick();
		await vi.waitFor(() => expect(kept.saveState.value).toBe("failed"));
		store.put = put;
		await here.tick();
		await vi.waitFor(() => expect(kept.saveState.value).toBe("saved"));
		expect(await onDisk()).toMatchObject([{ rows: [person("Lê Sửa lại")] }]);
	});

	it("a name typed in a list that is gone is no longer waited for", async () => {
		await kept.keep(RATIO, "ho.csv", [person("Lê Mẫu")]);
		await store.remove("a", RATIO);
		typeName("Lê Sửa");
		await kept.settle();
		expect([kept.failure.value, kept.saveState.value]).toEqual(["gone", "saved"]);
		expect([...here.held]).toEqual([]);
	});
});
