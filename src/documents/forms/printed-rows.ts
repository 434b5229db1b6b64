/** The tables of forms: people kept for a ratio, rows of a list, or rows to write on. */
import { type FormBlockOf, fieldOf, listOf, type NameList } from "../../rules/index.ts";
import { forms } from "../../text/index.ts";
import { countedAs } from "../describe.ts";
import { type DocumentInput, peopleIn, rowsIn } from "../input.ts";
import type { BlockOf, Column } from "../model.ts";

type Holds = NameList["columns"][number]["holds"];
type Table = BlockOf<"table">;

interface FormColumn {
	readonly title: string;
	readonly holds: Holds;
	/** Percent of the table's width. */
	readonly width?: number | undefined;
}

/** Those kept for the part of the block's ratio, numbered. */
export function namesTable(
	{ field, columns, total, blankRows }: FormBlockOf<"names">,
	input: DocumentInput,
): Table {
	const rows = peopleIn(field, input).map(({ name, note }) =>
		columns.map(({ holds }) => ({ serial: "", name, note, text: "" })[holds]),
	);
	const unit = countedAs(fieldOf(input.ruleset, field));
	const shown = columns.map(({ header, holds, width }) => ({ title: header, holds, width }));
	return tableOf(shown, rows, { blankRows, total, unit });
}

/** Rows of the block's list, its columns in the order that the block gives. */
export function listTable(block: FormBlockOf<"table">, input: DocumentInput): Table {
	const own = listOf(input.ruleset, block.list)?.columns ?? [];
	const chosen: NonNullable<typeof block.columns> = block.columns ?? own;
	const places = chosen.map(({ header }) => own.findIndex((each) => each.header === header));
	const columns = chosen.map(({ header, title = header, width }, at) => ({
		title,
		holds: own[places[at] ?? -1]?.holds ?? "text",
		width,
	}));
	const rows = rowsIn(block.list, input).map((row) => places.map((at) => row[at] ?? ""));
	return tableOf(columns, rows, { ...block, unit: "" });
}

/** Rows are numbered anew: what the list's own file had may have gaps. */
function tableOf(
	columns: readonly FormColumn[],
	rows: readonly (readonly string[])[],
	more: Pick<FormBlockOf<"names">, "blankRows" | "total"> & { readonly unit: string },
): Table {
	const { blankRows, total, unit } = more;
	const blank = Array.from({ length: blankRows }, () => columns.map(() => ""));
	const numbered = (rows.length > 0 ? rows : blank).map((row, index) =>
		row.map((cell, at) => (columns[at]?.holds === "serial" ? String(index + 1) : cell)),
	);
	const table = { kind: "table", columns: sized(columns, numbered), rows: numbered } as const;
	if (total === undefined) return table;
	const sum = rows.length > 0 ? forms.total(total, rows.length, unit) : forms.totalByHand(total);
	const named = Math.max(
		0,
		columns.findIndex(({ holds }) => holds === "name"),
	);
	return { ...table, total: columns.map((_, at) => (at === named ? sum : "")) };
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
	const isFilled = rows.some((row) =>
		row.some((cell, at) => cell && columns[at]?.holds !== "serial"),
	);
	const sizes = columns.map(({ title, holds, width }, at) => {
		const cells = [title, ...rows.map((row) => row[at] ?? "")];
		return {
			given: width,
			need: Math.min(WIDEST_WORD, ((longestWord(cells) + EDGES) / LINE) * 100),
			wish: isFilled ? Math.min(40, wishOf(cells)) : SHARES[holds],
		};
	});
	const left = 100 - sumOf(sizes.map(({ given = 0 }) => given));
	const wished = sumOf(sizes.map(({ given, wish }) => (given === undefined ? wish : 0)));
	const widths = atLeast(
		sizes.map(({ given, wish }) => given ?? (wish / wished) * left),
		sizes.map(({ need }) => need),
	);
	return columns.map(({ title, holds }, at) => ({
		title,
		width: (widths[at] ?? 0) / 100,
		align: holds === "serial" || holds === "mark" ? "center" : "left",
	}));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

const longestWord = (texts: readonly string[]) =>
	texts
		.flatMap((text) => text.split(/\s+/))
		.reduce((longest, { length }) => Math.max(longest, length), 0);
/** What stands in a column decides; its title may take three lines. */
function wishOf([title = "", ...texts]: readonly string[]): number {
	const average = sumOf(texts.map(({ length }) => length)) / texts.length;
	return Math.max(average, title.length / 3) + EDGES;
}

/** Widths that add up to 100, none below its need where that can be; what is raised the others give. */
function atLeast(wanted: readonly number[], needs: readonly number[]): readonly number[] {
	const needed = sumOf(needs);
	if (needed >= 100) return needs.map((need) => (need / needed) * 100);
	const raised = new Set<number>();
	for (;;) {
		const free = sumOf(wanted.filter((_, at) => !raised.has(at)));
		const left = 100 - sumOf(needs.filter((_, at) => raised.has(at)));
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
