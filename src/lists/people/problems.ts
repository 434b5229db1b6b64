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
	const names = list.columns.map((name, index) => words.columnName(index, name));
	return toCsv(
		[
			[words.problemLine, ...names, words.problemColumn, words.problemValue, words.problemReason],
			...rows.map(({ line, cells }) => [
				String(line),
				...list.columns.map((_, index) => cells[index] ?? ""),
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

/**
 * Puts rows that were downloaded and corrected in the place of those with the same line. Undefined
 * where the file is no such file: it lacks the column of lines, or one of the list's.
 */
export function correctList(list: List, corrections: List): Corrected | undefined {
	const header = corrections.columns.map(fold);
	const lineColumn = header.indexOf(fold(words.problemLine));
	const from = list.columns.map((name, index) =>
		header.indexOf(fold(words.columnName(index, name))),
	);
	if (lineColumn < 0 || from.includes(-1)) return undefined;
	const byLine = new Map<number, readonly string[]>();
	for (const { cells } of corrections.rows)
		byLine.set(
			Number(cells[lineColumn]),
			from.map((index) => unsafeCell(cells[index] ?? "")),
		);
	let changed = 0;
	const corrected = new Set<number>();
	const rows = list.rows.map((row): ListRow => {
		const cells = byLine.get(row.line);
		if (!cells || cells.every((cell, index) => cell === row.cells[index])) return row;
		changed += 1;
		corrected.add(row.line);
		return { line: row.line, cells: [...cells] };
	});
	const problems = list.problems.filter(({ line }) => line === undefined || !corrected.has(line));
	return { list: { ...list, rows, problems }, changed };
}
