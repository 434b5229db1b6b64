import { computed, signal } from "@preact/signals";
import {
	failureOf,
	type ListFailure,
	type ListHints,
	type ListPreview,
	type WantedTable,
} from "../lists/index.ts";
import type { NameList } from "../rules/index.ts";
import { app, keptTables } from "../text/index.ts";
import type { OpenList, Ports } from "./ports.ts";

export type TableStage =
	| { readonly kind: "idle" }
	| { readonly kind: "reading"; readonly file: string; readonly share: number }
	| ({ readonly kind: "failed"; readonly file: string } & ListFailure)
	| {
			readonly kind: "ready";
			readonly file: string;
			readonly hints: ListHints;
			readonly preview: ListPreview;
			readonly table: WantedTable;
			/** The rows are of an earlier choice of columns; those of this one are under way. */
			readonly waiting: boolean;
	  };

/** More than a form holds: whoever has them keeps them elsewhere. */
const MOST_ROWS = 10_000;

/** A file on its way to the rows of one of the ruleset's own lists, as its forms print them. */
export function createTableImport(ports: Ports, { columns: wanted }: NameList) {
	const stage = signal<TableStage>({ kind: "idle" });
	let list: OpenList | undefined;

	const close = () => {
		list?.close();
		list = undefined;
		stage.value = { kind: "idle" };
	};
	const fail = (file: string, failure: ListFailure) => {
		close();
		stage.value = { kind: "failed", file, ...failure };
	};
	const read = async (opened: OpenList, file: string, hints: ListHints) => {
		let reading: TableStage = { kind: "reading", file, share: 0 };
		stage.value = reading;
		const isAsked = () => stage.value === reading && list === opened;
		try {
			const preview = await opened.read(hints, contextOf(wanted), (share) => {
				if (!isAsked()) return;
				reading = { kind: "reading", file, share };
				stage.value = reading;
			});
			if (!isAsked()) return;
			if (preview.rowCount > MOST_ROWS) {
				const message = keptTables.tooMany(preview.rowCount, MOST_ROWS);
				fail(file, { code: "too-many-rows", message });
				return;
			}
			const table = await opened.table(wanted);
			if (isAsked()) stage.value = { kind: "ready", file, hints, preview, table, waiting: false };
		} catch (error) {
			if (isAsked()) fail(file, failureOf(error));
		}
	};

	return {
		stage,
		/** How the letters were read must be agreed to first. */
		mustAgree: computed(
			() =>
				stage.value.kind === "ready" && stage.value.preview.notes.some(({ samples }) => samples),
		),
		async choose(file: File) {
			close();
			const reading: TableStage = { kind: "reading", file: file.name, share: 0 };
			stage.value = reading;
			let opened: OpenList;
			try {
				opened = await ports.openList(file);
			} catch {
				if (stage.value === reading) fail(file.name, { code: "failed", message: app.failed });
				return;
			}
			if (stage.value !== reading) return opened.close();
			list = opened;
			await read(opened, file.name, {});
		},
		/** Reads the same file in another way. */
		async reread(changed: ListHints) {
			if (stage.value.kind !== "ready" || !list) return;
			await read(list, stage.value.file, { ...stage.value.hints, ...changed });
		},
		/** Takes one of the wanted columns from another column of the file; -1 from none. */
		async setColumn(at: number, column: number) {
			const before = stage.value;
			if (before.kind !== "ready" || !list) return;
			const columns = before.table.columns.map((each, index) => (index === at ? column : each));
			// The choice shows at once; the rows follow from the worker.
			const asked: TableStage = { ...before, table: { ...before.table, columns }, waiting: true };
			stage.value = asked;
			try {
				const table = await list.table(wanted, columns);
				if (stage.value === asked) stage.value = { ...asked, table, waiting: false };
			} catch (error) {
				if (stage.value === asked) fail(before.file, failureOf(error));
			}
		},
		close,
	};
}

export type TableImport = ReturnType<typeof createTableImport>;

/** It feeds no ratio. */
const contextOf = (known: NameList["columns"]) => ({
	...{ field: "", fields: [], known, unitName: "", assessedOn: "" },
});
