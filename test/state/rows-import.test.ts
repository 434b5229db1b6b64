/** Rows of one of the ruleset's own lists: kept, deleted, brought back. */
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { Kept } from "../../src/drafts/index.ts";
import type {
	KeptChange,
	KeptLists,
	ListStage,
	RowsContent,
	RowsReading,
} from "../../src/state/contracts/index.ts";
import { createRowsImport } from "../../src/state/rows-import.ts";

const LIST = { id: "to", title: "Tổ công nghệ số", columns: [{ header: "Họ và tên" }] } as never;
const ROWS = [["Lê Mẫu"], ["Trần Thử"]];
const kept = (rows: Kept["rows"], id = "to"): Kept => ({
	...{ kind: "rows", id, draftId: "d", file: "to.csv", readOn: "2026-11-30" },
	rows,
});
type Stage = ListStage<RowsContent>;
const ready = (more: object = {}) =>
	({
		kind: "ready",
		file: "to.csv",
		waiting: false,
		table: { rows: ROWS },
		...more,
	}) as unknown as Stage;

/** What lies on the disk is the test's to say: `answers` ends the write that was asked for first. */
function rowsImport(before?: Kept) {
	const rows = signal<readonly Kept[]>([]);
	const stage = signal<Stage>(ready());
	const asked: { what: string; rows: unknown; answer: (change?: KeptChange) => void }[] = [];
	const undone: string[] = [];
	const ask = (what: string, rows?: unknown) =>
		new Promise<KeptChange | undefined>((answer) => void asked.push({ what, rows, answer }));
	const lists = {
		rows,
		keep: ({ kind, id }, file, of) => ask(`keep ${kind} ${id} ${file}`, of),
		remove: ({ kind, id }) => ask(`remove ${kind} ${id}`),
	} as Pick<KeptLists, "rows" | "keep" | "remove"> as KeptLists;
	const done: string[] = [];
	const reading = {
		stage,
		choose: async (file) => void done.push(`choose ${file.name}`),
		close: () => void done.push("close"),
	} as Pick<RowsReading, "stage" | "choose" | "close"> as RowsReading;
	const of = createRowsImport(lists, LIST, reading, () => void done.push("leave"));
	const change = (name: string, fails = false): KeptChange => ({
		of: { kind: "rows", id: "to" },
		before,
		isUndoable: () => true,
		async undo() {
			if (fails) throw new Error("no disk");
			undone.push(name);
		},
	});
	return { of, rows, stage, asked, done, undone, change };
}
const BEFORE = kept([["Phạm Mẫu"]]);

it("shows what is kept for this list, and nothing of another", () => {
	const { of, rows } = rowsImport();
	expect(of.kept.value).toBeUndefined();
	rows.value = [kept([["x"]], "khac"), BEFORE];
	expect(of.kept.value).toBe(BEFORE);
});

it("keeps the rows that were read, says how many, and closes the file", async () => {
	const { of, asked, done, change } = rowsImport();
	const keeping = of.keep();
	expect(asked).toMatchObject([{ what: "keep rows to to.csv", rows: ROWS }]);
	expect(of.outcome.value).toEqual({ kind: "none" });
	asked[0]?.answer(change("kept"));
	expect(await keeping).toBe(true);
	expect(of.outcome.value).toEqual({ kind: "kept", rows: 2 });
	expect(done).toEqual(["close"]);
	// Nothing stood there before: deleting is the way back.
	expect(of.back.value).toBeUndefined();
});

it("keeps nothing while the file is read, is asked something, or is being kept already", async () => {
	const { of, stage, asked, change } = rowsImport();
	stage.value = { kind: "reading", file: "to.csv" } as Stage;
	expect(await of.keep()).toBe(false);
	stage.value = ready({ waiting: "answer" });
	expect(await of.keep()).toBe(false);
	expect(asked).toHaveLength(0);
	stage.value = ready();
	const first = of.keep();
	expect(await of.keep()).toBe(false);
	expect(asked).toHaveLength(1);
	asked[0]?.answer(change("kept"));
	expect(await first).toBe(true);
	const again = of.keep();
	expect(asked).toHaveLength(2);
	asked[1]?.answer(change("kept"));
	expect(await again).toBe(true);
});

it("is not done with where another file was chosen meanwhile, though the rows are kept", async () => {
	const { of, stage, asked, done, change } = rowsImport();
	const keeping = of.keep();
	stage.value = ready({ file: "khac.csv" });
	asked[0]?.answer(change("kept"));
	expect(await keeping).toBe(false);
	expect(of.outcome.value).toEqual({ kind: "kept", rows: 2 });
	expect(done).toEqual([]);
});

it("says that it failed, keeps the file open and the way back of before, and can be tried again", async () => {
	const { of, asked, done, change } = rowsImport(BEFORE);
	const removing = of.remove();
	asked[0]?.answer(change("removed"));
	expect(await removing).toBe(true);
	const way = of.back.value;
	expect(way).toBeDefined();
	const keeping = of.keep();
	asked[1]?.answer();
	expect(await keeping).toBe(false);
	expect(of.outcome.value).toEqual({ kind: "failed" });
	expect(of.back.value).toBe(way);
	expect(done).toEqual([]);
	const again = of.keep();
	asked[2]?.answer(change("kept"));
	expect(await again).toBe(true);
});

it("what stood there before can be had back: of the last change, and once", async () => {
	const { of, asked, undone, change } = rowsImport(BEFORE);
	const removing = of.remove();
	expect(asked[0]?.what).toBe("remove rows to");
	asked[0]?.answer(change("removed"));
	await removing;
	expect(of.outcome.value).toEqual({ kind: "removed" });
	const keeping = of.keep();
	asked[1]?.answer(change("kept"));
	await keeping;
	expect(await of.undo()).toBe(true);
	expect(of.outcome.value).toEqual({ kind: "undone" });
	expect(undone).toEqual(["kept"]);
	expect(of.back.value).toBeUndefined();
});

it("says that bringing back failed, and still can", async () => {
	const { of, asked, change } = rowsImport(BEFORE);
	const removing = of.remove();
	asked[0]?.answer(change("removed", true));
	await removing;
	expect(await of.undo()).toBe(false);
	expect(of.outcome.value).toEqual({ kind: "failed" });
	expect(of.back.value).toBeDefined();
});

it("another file takes away what was said, unless it can still be undone", async () => {
	const { of, asked, done, change } = rowsImport();
	const keeping = of.keep();
	asked[0]?.answer(change("kept"));
	await keeping;
	await of.choose(new File([""], "khac.csv"));
	expect(of.outcome.value).toEqual({ kind: "none" });
	expect(done).toContain("choose khac.csv");

	const other = rowsImport(BEFORE);
	const removing = other.of.remove();
	other.asked[0]?.answer(other.change("removed"));
	await removing;
	await other.of.choose(new File([""], "khac.csv"));
	expect(other.of.outcome.value).toEqual({ kind: "removed" });
	expect(other.done).toContain("choose khac.csv");
});
