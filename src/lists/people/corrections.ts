/** Rows that were downloaded and corrected, back into their list. */
import { fold } from "../../terms/index.ts";
import { listWords } from "../../text/index.ts";
import { unsafeCell } from "../csv.ts";
import type { List, ListRow } from "../list.ts";

/** By line, the cells as they were corrected; undefined where the file is no such file. */
function correctionsIn(list: List, { columns, rows }: List) {
	const header = columns.map(fold);
	const lines = header.indexOf(fold(listWords.problemLine));
	const own = listWords.columnNames(list.columns).map(fold);
	// They stand in a row as they were written, two of one name among them.
	if (lines < 0 || own.some((name, index) => header[lines + 1 + index] !== name)) return undefined;
	// Behind the list's own, one of which may be called so too.
	const end = header.indexOf(fold(listWords.problemColumn), lines + 1 + own.length);
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
 * Puts rows that were downloaded and corrected in the place of those with the same line, and tells how
 * many of these now say something else. Undefined
 * where the file is no such file: it lacks the column of lines or the list's, or a row of it has
 * nothing in common with the row it would replace.
 */
export function correctList(list: List, corrections: List) {
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
