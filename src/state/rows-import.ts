import { computed, signal } from "@preact/signals";
import type { NameList } from "../rules/index.ts";
import type {
	KeptChange,
	KeptLists,
	RowsImport,
	RowsOutcome,
	RowsReading,
} from "./contracts/index.ts";
import { createUndo } from "./undo.ts";

/** The reading of one of the ruleset's lists with what becomes of its rows. `leave`: nobody shows it any more. */
export function createRowsImport(
	lists: KeptLists,
	{ id }: NameList,
	reading: RowsReading,
	leave: () => void,
): RowsImport {
	const of = { kind: "rows", id } as const;
	const outcome = signal<RowsOutcome>({ kind: "none" });
	const undo = createUndo<KeptChange>();
	let keeping = false;
	/** What was done last is what can be undone; what failed leaves the way back of before. */
	const done = (change: KeptChange | undefined, next: RowsOutcome): boolean => {
		outcome.value = change ? next : { kind: "failed" };
		if (!change) return false;
		undo.clear();
		if (change.before) undo.did(change);
		return true;
	};

	return {
		...reading,
		kept: computed(() => lists.rows.value.find((each) => each.id === id)),
		outcome,
		back: undo.last,
		async choose(file) {
			// What can still be undone stays in view.
			if (!undo.last.value) outcome.value = { kind: "none" };
			await reading.choose(file);
		},
		async keep() {
			const stage = reading.stage.value;
			if (stage.kind !== "ready" || stage.waiting || keeping) return false;
			keeping = true;
			const { rows } = stage.table;
			const change = await lists.keep(of, stage.file, rows).finally(() => {
				keeping = false;
			});
			// Another file may have been chosen meanwhile.
			if (!done(change, { kind: "kept", rows: rows.length })) return false;
			if (reading.stage.value !== stage) return false;
			reading.close();
			return true;
		},
		remove: async () => done(await lists.remove(of), { kind: "removed" }),
		async undo() {
			try {
				await undo.undo();
				outcome.value = { kind: "undone" };
				return true;
			} catch {
				outcome.value = { kind: "failed" };
				return false;
			}
		},
		leave,
	};
}
