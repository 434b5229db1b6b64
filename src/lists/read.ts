import { listNotes, listProblems } from "../text/index.ts";
import { readBytes } from "./bytes.ts";
import { type ColumnRole, roleOf } from "./header-words.ts";
import { layOut } from "./layout/index.ts";
import { MOST_COLUMNS } from "./limits.ts";
import type { List, ListHints, ListProblem, ListRow } from "./list.ts";
import { listError, tooWide } from "./list-error.ts";
import { fromText, fromWorkbook, type Source } from "./source.ts";
import { isWorkbook } from "./workbook/index.ts";

/**
 * Reads a file of names, text or Excel workbook: encoding, delimiter, header and layout are found
 * unless hinted. Every line of the file is a row, skipped with its reason, or named in a problem.
 * Rejects with `ListError` (`code`, `message`) where it cannot be read; never yields half a list.
 */
export async function readList(
	file: Blob,
	hints: ListHints = {},
	onProgress?: (share: number) => void,
): Promise<List> {
	const bytes = await readBytes(file);
	const source = isWorkbook(bytes)
		? fromWorkbook(bytes, hints)
		: fromText(bytes, hints, onProgress);
	const { records, encoding, delimiter, sheets, sheet } = source;
	const layout = layOut(records, hints.headerLine);
	if (layout.rows.length === 0) throw listError("no-rows");

	const { headerLine } = layout;
	const width = layout.columns.length;
	if (width > MOST_COLUMNS)
		throw tooWide(headerLine || lineOfWidth(layout.rows, width), width, MOST_COLUMNS);
	return {
		...{ encoding, delimiter, headerLine, sheets, sheet },
		columns: [...layout.columns],
		rows: [...layout.rows],
		groups: layout.groups,
		skipped: [
			...(source.separator ? [{ line: 1, reason: "separator" as const }] : []),
			...layout.skipped,
		].sort((a, b) => a.line - b.line),
		problems: squared(layout.rows, width, source),
		notes: notesOf(source, headerLine, layout.columns),
	};
}

const lineOfWidth = (rows: readonly ListRow[], width: number) =>
	rows.find(({ cells }) => cells.length >= width)?.line ?? 1;

/** As many cells as columns; more only where they say something. */
function square(cells: string[], width: number) {
	while (cells.length > width && cells.at(-1)?.trim() === "") cells.pop();
	while (cells.length < width) cells.push("");
}

/** Also squares the rows: going over them once more takes as long as all that is asked of them. */
function squared(rows: readonly ListRow[], width: number, { malformed, broken }: Source) {
	const problems: ListProblem[] = [];
	for (const { line, cells } of rows) {
		square(cells, width);
		const add = (code: keyof typeof listProblems, message: string, value?: string) =>
			problems.push({ code, line, message, ...(value !== undefined && { value }) });
		if (malformed.has(line)) add("malformed-quote", listProblems["malformed-quote"](line));
		if (cells.length > width)
			add("too-many-cells", listProblems["too-many-cells"](line, cells.length, width));
		const value = broken ? cells.find((cell) => cell.includes("\ufffd")) : undefined;
		if (value !== undefined) add("broken-letters", listProblems["broken-letters"](line), value);
	}
	return problems;
}

const twice = (columns: readonly string[], wanted: ColumnRole) =>
	columns.filter((column) => roleOf(column) === wanted).length > 1;

function notesOf({ notes }: Source, headerLine: number, columns: readonly string[]): List["notes"] {
	return [
		...notes,
		...(headerLine === 0 ? [{ code: "no-header", message: listNotes["no-header"]() }] : []),
		...(twice(columns, "name") && twice(columns, "serial")
			? [{ code: "side-by-side", message: listNotes["side-by-side"]() }]
			: []),
	];
}
