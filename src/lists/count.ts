/** From a list's rows to the figures of a ratio. */
import type { List } from "./list.ts";
import { aboutTheSame, fold, isNegative, looksLikeName, markOf, roleOf, tidy } from "./words.ts";

/**
 * What a list is taken for. `part`: only those who fulfil the criterion; `whole`: everybody;
 * `both`: everybody, with a column that marks those who do.
 */
export type Feeds = "part" | "whole" | "both";

export interface CountChoice {
	readonly feeds: Feeds;
	/** Index of the column with names; -1 where none was found or chosen. */
	readonly nameColumn: number;
	/** Index of the column of marks; -1 where there is none. */
	readonly markColumn: number;
	/** The column marks those who do not fulfil the criterion ("Chưa có Internet"). */
	readonly reversed: boolean;
	/** How values that are neither a known yes nor a known no count, by the value as written. */
	readonly marks: Readonly<Record<string, boolean>>;
}

export interface ListCount {
	/** Rows with a name. */
	readonly rows: number;
	readonly part?: number;
	readonly whole?: number;
	/** Lines of rows without a name. */
	readonly leftOut: readonly number[];
	/** Values of the mark column that a person must settle first, most frequent first. */
	readonly unsettled: readonly { readonly value: string; readonly rows: number }[];
	/** The values counted as yes and as no. */
	readonly yes: readonly string[];
	readonly no: readonly string[];
}

/**
 * How a list most likely is to be read; the person sees it and can change it. `about`: the words of
 * what is counted. A column of marks is taken only where its header is about the same; where marks
 * are about something else, the column is left to choose.
 */
export function suggest(list: List, about = ""): CountChoice {
	const nameColumn = findNameColumn(list);
	const columns = markColumns(list, nameColumn);
	const header = (index: number) => list.columns[index] ?? "";
	const fits = (index: number) => aboutTheSame(header(index), about);
	const [best = -1] = [...columns].sort((a, b) => fits(b) - fits(a));
	const plain = columns.find((index) => /^(co|dat|danh dau|ket qua)$/.test(fold(header(index))));
	const markColumn = best >= 0 && fits(best) >= 0.5 ? best : (plain ?? -1);
	const marked = markColumn >= 0 || columns.some((index) => roleOf(header(index)) === "mark");
	return {
		feeds: marked ? "both" : "part",
		nameColumn,
		markColumn,
		reversed: isNegative(header(markColumn)),
		marks: {},
	};
}

function findNameColumn({ columns, rows }: List): number {
	const byHeader = columns.findIndex((name) => roleOf(name) === "name");
	if (byHeader >= 0) return byHeader;
	const names = columns.map(
		(_, index) => rows.filter(({ cells }) => looksLikeName(cells[index] ?? "")).length,
	);
	const most = Math.max(0, ...names);
	return most * 2 > rows.length ? names.indexOf(most) : -1;
}

/** Columns that nothing else explains and that mostly hold marks. */
function markColumns({ columns, rows }: List, nameColumn: number): number[] {
	const sample = rows.slice(0, 500);
	return [...columns.keys()].filter((index) => {
		const role = roleOf(columns[index] ?? "");
		if (index === nameColumn || (role !== undefined && role !== "mark")) return false;
		const values = sample.map(({ cells }) => tidy(cells[index] ?? "")).filter(Boolean);
		const known = values.filter((value) => markOf(value) !== undefined).length;
		return known > 0 && known * 2 >= values.length;
	});
}

/**
 * Counts a list as chosen. `part` and `whole` are absent while something must be settled first;
 * a row without a name is never counted.
 */
export function countList(list: List, choice: CountChoice): ListCount {
	const { nameColumn, markColumn, feeds } = choice;
	const leftOut: number[] = [];
	const named = list.rows.filter(({ line, cells }) => {
		const hasName = /\p{L}/u.test(cells[nameColumn] ?? "");
		if (!hasName) leftOut.push(line);
		return hasName;
	});
	const base = { rows: named.length, leftOut };
	const nothing = { unsettled: [], yes: [], no: [] };
	if (nameColumn < 0 || named.length === 0) return { ...base, ...nothing };
	if (feeds === "part") return { ...base, ...nothing, part: named.length };
	if (feeds === "whole") return { ...base, ...nothing, whole: named.length };
	if (markColumn < 0) return { ...base, ...nothing };

	const values = new Map<string, number>();
	for (const { cells } of named) {
		const value = tidy(cells[markColumn] ?? "");
		values.set(value, (values.get(value) ?? 0) + 1);
	}
	const meaning = (value: string) => {
		const marked =
			markOf(value) ?? (Object.hasOwn(choice.marks, value) ? choice.marks[value] : undefined);
		return marked === undefined ? undefined : marked !== choice.reversed;
	};
	const unsettled = [...values]
		.filter(([value]) => markOf(value) === undefined)
		.map(([value, rows]) => ({ value, rows }))
		.sort((a, b) => b.rows - a.rows || (fold(a.value) < fold(b.value) ? -1 : 1));
	const said = (answer: boolean) => [...values.keys()].filter((value) => meaning(value) === answer);
	const counted = { ...base, unsettled, yes: said(true), no: said(false) };
	if (unsettled.some(({ value }) => meaning(value) === undefined)) return counted;
	const part = [...values].reduce((sum, [value, rows]) => sum + (meaning(value) ? rows : 0), 0);
	return { ...counted, part, whole: named.length };
}
