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
	const named = columns.findIndex(({ holds }) => holds === "name");
	return {
		kind: "table",
		columns: sized(columns),
		rows: shown.map((row, index) =>
			row.map((cell, at) => (columns[at]?.holds === "serial" ? String(index + 1) : cell)),
		),
		...(total !== undefined && {
			total: columns.map((_, at) => (at === Math.max(named, 0) ? sum : "")),
		}),
	};
}

/** How columns without a width share what the others leave. */
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

function sized(columns: readonly FormColumn[]): Column[] {
	const given = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
	const open = columns.reduce(
		(sum, { width, holds }) => sum + (width === undefined ? SHARES[holds] : 0),
		0,
	);
	return columns.map(({ title, holds, width }) => ({
		title,
		width: width === undefined ? (SHARES[holds] / open) * (1 - given / 100) : width / 100,
		align: holds === "serial" || holds === "mark" ? "center" : "left",
	}));
}

/** People without a name are none. */
export const peopleIn = (field: string, people: DocumentInput["people"]) =>
	(people[field] ?? []).filter(({ name }) => name.trim() !== "");

/** Rows with something in them. */
export const rowsIn = (list: string, tables: DocumentInput["tables"]) =>
	(tables[list] ?? []).filter((row) => row.some((cell) => cell.trim() !== ""));
