/** The tables of forms: people kept for a ratio, rows of a list, or rows to write on. */
import type { FormBlockOf } from "../rules/index.ts";
import { forms } from "../text/index.ts";
import type { DocumentInput } from "./forms-input.ts";
import type { Block, Column } from "./model.ts";

type Holds = NonNullable<DocumentInput["ruleset"]["lists"]>[number]["columns"][number]["holds"];
type Table = Extract<Block, { kind: "table" }>;

interface FormColumn {
	readonly title: string;
	readonly holds: Holds;
	/** Percent of the table's width. */
	readonly width?: number | undefined;
}

/** Those kept for the part of the block's ratio, numbered. */
export function namesTable(
	{ field, columns, total, blankRows }: FormBlockOf<"names">,
	{ ruleset, people }: DocumentInput,
): Table {
	const kept = peopleIn(field, people);
	const rows = kept.map((person) =>
		columns.map(({ holds }) =>
			holds === "name" ? person.name : holds === "note" ? person.note : "",
		),
	);
	const counted = ruleset.criteria
		.flatMap((criterion) => criterion.fields)
		.find(({ id }) => id === field);
	return tableOf(
		columns.map(({ header, holds, width }) => ({ title: header, holds, width })),
		rows,
		blankRows,
		total,
		counted && "countedAs" in counted ? counted.countedAs : "",
	);
}

/** Rows of the block's list, its columns in the order that the block gives. */
export function listTable(block: FormBlockOf<"table">, { ruleset, tables }: DocumentInput): Table {
	const list = ruleset.lists?.find(({ id }) => id === block.list);
	const own = list?.columns ?? [];
	const chosen = block.columns ?? own.map(({ header }) => ({ header }));
	const columns = chosen.map((column) => {
		const at = own.findIndex(({ header }) => header === column.header);
		return {
			at,
			holds: own[at]?.holds ?? "text",
			title: ("title" in column ? column.title : undefined) ?? column.header,
			width: "width" in column ? column.width : undefined,
		};
	});
	const rows = rowsIn(block.list, tables).map((row) => columns.map(({ at }) => row[at] ?? ""));
	return tableOf(columns, rows, block.blankRows, block.total, "");
}

/** Rows are numbered anew: what the list's own file had may have gaps. */
function tableOf(
	columns: readonly FormColumn[],
	rows: readonly (readonly string[])[],
	blankRows: number,
	total: string | undefined,
	countedAs: string,
): Table {
	const shown =
		rows.length > 0 ? rows : Array.from({ length: blankRows }, () => columns.map(() => ""));
	const sum =
		rows.length > 0
			? forms.total(total ?? "", rows.length, countedAs)
			: forms.totalByHand(total ?? "");
	const numbered = shown.map((row, index) =>
		row.map((cell, at) => (columns[at]?.holds === "serial" ? String(index + 1) : cell)),
	);
	const named = columns.findIndex(({ holds }) => holds === "name");
	return {
		kind: "table",
		columns: sized(columns, numbered),
		rows: numbered,
		...(total !== undefined && {
			total: columns.map((_, at) => (at === Math.max(named, 0) ? sum : "")),
		}),
	};
}

/** How columns without a width share what the others leave, where nothing stands in them yet. */
const SHARES: Readonly<Record<Holds, number>> = {
	serial: 10,
	name: 30,
	birth: 14,
	gender: 10,
	identity: 17,
	place: 17,
	mark: 14,
	text: 18,
	note: 16,
};
/** Figures that stand side by side in a table as wide as the page, and those that a cell's edges take. */
const LINE = 78;
const EDGES = 2;
/** Percent that a word without end may ask for; it is broken then. */
const WIDEST_WORD = 30;

/** By the columns' own widths and what stands in them: no word of a cell is broken while there is room. */
function sized(columns: readonly FormColumn[], rows: readonly (readonly string[])[]): Column[] {
	const cells = columns.map(({ title }, at) => [title, ...rows.map((row) => row[at] ?? "")]);
	const needs = cells.map((texts) =>
		Math.min(WIDEST_WORD, ((longestWord(texts) + EDGES) / LINE) * 100),
	);
	const isFilled = rows.some((row) =>
		row.some((cell, at) => cell && columns[at]?.holds !== "serial"),
	);
	const wishes = columns.map(({ holds }, at) =>
		isFilled ? Math.min(40, wishOf(cells[at] ?? [])) : SHARES[holds],
	);
	const given = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
	const open = columns.reduce(
		(sum, { width }, at) => sum + (width === undefined ? (wishes[at] ?? 0) : 0),
		0,
	);
	const widths = atLeast(
		columns.map(({ width }, at) => width ?? ((wishes[at] ?? 0) / open) * (100 - given)),
		needs,
	);
	return columns.map(({ title, holds }, at) => ({
		title,
		width: (widths[at] ?? 0) / 100,
		align: holds === "serial" || holds === "mark" ? "center" : "left",
	}));
}

const longestWord = (texts: readonly string[]) =>
	texts.reduce(
		(most, text) =>
			text.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), most),
		0,
	);
/** What stands in a column decides; its title may take three lines. */
function wishOf([title = "", ...texts]: readonly string[]): number {
	const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
	return Math.max(average, title.length / 3) + EDGES;
}

/** Widths that add up to 100, none below its need where that can be; what is raised the others give. */
function atLeast(wanted: readonly number[], needs: readonly number[]): readonly number[] {
	const needed = needs.reduce((sum, need) => sum + need, 0);
	if (needed >= 100) return needs.map((need) => (need / needed) * 100);
	const raised = new Set<number>();
	for (;;) {
		const free = wanted.reduce((sum, width, at) => (raised.has(at) ? sum : sum + width), 0);
		const left = needs.reduce((sum, need, at) => (raised.has(at) ? sum - need : sum), 100);
		const widths = wanted.map((width, at) =>
			raised.has(at) ? (needs[at] ?? 0) : (width / free) * left,
		);
		const short = widths.findIndex(
			(width, at) => !raised.has(at) && width < (needs[at] ?? 0) - 1e-9,
		);
		if (short < 0) return widths;
		raised.add(short);
	}
}

/** People without a name are none. */
export const peopleIn = (field: string, people: DocumentInput["people"]) =>
	(people[field] ?? []).filter(({ name }) => name.trim() !== "");

/** Rows with something in them. */
export const rowsIn = (list: string, tables: DocumentInput["tables"]) =>
	(tables[list] ?? []).filter((row) => row.some((cell) => cell.trim() !== ""));
