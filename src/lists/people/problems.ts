/** Rows that need a look, as a file to correct; and what was corrected, back into the list. */
import { rowProblems, lists as words } from "../../text/index.ts";
import { toCsv, unsafeCell } from "../csv.ts";
import type { List, ListRow } from "../list.ts";
import { fold } from "../words.ts";
import type { CountChoice } from "./choice.ts";
import { countList } from "./count.ts";
import { openMarks } from "./marks.ts";
import { peopleOf } from "./people.ts";

interface Trouble {
	readonly line: number;
	readonly column: string;
	readonly value: string;
	readonly reason: string;
}

/** All that is wrong with a list as it is counted, by line. */
function troublesOf(list: List, choice: CountChoice): Trouble[] {
	const header = (index: number) => words.columnName(index, list.columns[index] ?? "");
	const read = list.problems.map(({ line = 0, column = "", value = "", message }) => ({
		...{ line, column, value },
		reason: message,
	}));
	const counted = countList(list, choice).problems.map(({ code, line, column, value }) => ({
		...{ line, column: header(column), value },
		reason: rowProblems[code],
	}));
	const open = openMarks(peopleOf(list, choice).rows, choice).map(({ line, column, value }) => ({
		...{ line, column: header(column), value },
		reason: rowProblems["mark-open"],
	}));
	return [...read, ...counted, ...open].sort((a, b) => a.line - b.line);
}

/**
 * Each row with problems once, as it stands, with its line and what is wrong in columns of their own.
 * The delimiter is the file's, which is the one that Excel on this device takes.
 */
export function problemsCsv(list: List, choice: CountChoice): string {
	const byLine = new Map<number, Trouble[]>();
	for (const trouble of troublesOf(list, choice))
		byLine.set(trouble.line, [...(byLine.get(trouble.line) ?? []), trouble]);
	const rows = list.rows.filter(({ line }) => byLine.has(line));
	const joined = (line: number, of: keyof Omit<Trouble, "line">) =>
		(byLine.get(line) ?? []).map((trouble) => trouble[of]).join(" | ");
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), list.columns.length);
	const names = headersOf(list, width);
	return toCsv(
		[
			[words.problemLine, ...names, words.problemColumn, words.problemValue, words.problemReason],
			...rows.map(({ line, cells }) => [
				String(line),
				...names.map((_, index) => cells[index] ?? ""),
				joined(line, "column"),
				joined(line, "value"),
				joined(line, "reason"),
			]),
		],
		list.delimiter === "," ? "," : ";",
	);
}

export interface Corrected {
	readonly list: List;
	/** Lines that now say something else. */
	readonly changed: number;
}

/** The columns' names, and names for what stands beyond them. */
const headersOf = ({ columns }: List, width: number) =>
	Array.from({ length: width }, (_, index) => words.columnName(index, columns[index] ?? ""));

/** By line, the cells as they were corrected; undefined where the file is no such file. */
function correctionsIn(list: List, { columns, rows }: List) {
	const header = columns.map(fold);
	const lines = header.indexOf(fold(words.problemLine));
	const own = headersOf(list, list.columns.length).map(fold);
	// They stand in a row as they were written, two of one name among them.
	if (lines < 0 || own.some((name, index) => header[lines + 1 + index] !== name)) return undefined;
	const end = header.indexOf(fold(words.problemColumn), lines);
	const byLine = new Map<number, readonly string[]>();
	for (const { cells } of rows) {
		const kept = cells.slice(lines + 1, end < 0 ? undefined : end).map(unsafeCell);
		while (kept.length > own.length && kept.at(-1)?.trim() === "") kept.pop();
		byLine.set(Number(cells[lines]), kept);
	}
	return byLine;
}

const saysTheSame = (one: readonly string[], other: readonly string[]) =>
	one.some((cell, index) => cell.trim() !== "" && cell === other[index]);

/**
 * Puts rows that were downloaded and corrected in the place of those with the same line. Undefined
 * where the file is no such file: it lacks the column of lines or the list's, or a row of it has
 * nothing in common with the row it would replace.
 */
export function correctList(list: List, corrections: List): Corrected | undefined {
	const byLine = correctionsIn(list, corrections);
	if (!byLine) return undefined;
	const corrected = new Set<number>();
	let foreign = false;
	const rows = list.rows.map((row): ListRow => {
		const cells = byLine.get(row.line);
		if (!cells) return row;
		const same =
			cells.length === row.cells.length && cells.every((cell, at) => cell === row.cells[at]);
		if (same) return row;
		foreign ||= !saysTheSame(cells, row.cells);
		corrected.add(row.line);
		return { line: row.line, cells: [...cells] };
	});
	if (foreign) return undefined;
	const problems = list.problems.filter(({ line }) => line === undefined || !corrected.has(line));
	return { list: { ...list, rows, problems }, changed: corrected.size };
}
