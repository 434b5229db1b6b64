/** Rows that need a look, as a file to correct. */
import { listWords, rowProblems } from "../../text/index.ts";
import { toCsv } from "../csv.ts";
import type { List } from "../list.ts";
import type { CountChoice } from "./choice.ts";
import { countList } from "./count.ts";
import { openMarks } from "./marks.ts";
import { peopleOf, type RowProblem } from "./people.ts";

interface Trouble {
	readonly line: number;
	readonly column: string;
	readonly value: string;
	readonly reason: string;
}

/** All that is wrong with a list as it is counted: its reading, its people, its marks. */
function troublesOf(list: List, choice: CountChoice): Trouble[] {
	const read = list.problems.map(({ line = 0, column = "", value = "", message }) => ({
		...{ line, column, value },
		reason: message,
	}));
	const told = ({ line, column, value }: Omit<RowProblem, "code">, reason: string): Trouble => {
		const header = listWords.columnName(column, list.columns[column] ?? "");
		return { line, column: header, value, reason };
	};
	const { problems } = countList(list, choice);
	const open = openMarks(peopleOf(list, choice).people, choice);
	return [
		...read,
		...problems.map((each) => told(each, rowProblems[each.code])),
		...open.map((each) => told(each, rowProblems["mark-open"])),
	];
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
	const names = listWords.columnNames(list.columns, width);
	return toCsv(
		[
			[
				listWords.problemLine,
				...names,
				listWords.problemColumn,
				listWords.problemValue,
				listWords.problemReason,
			],
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
