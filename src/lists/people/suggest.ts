/** How a list most likely is to be read; the person sees it and can change all of it. */
import { fold, tidy } from "../../terms/index.ts";
import {
	aboutTheSame,
	type ColumnRole,
	isFamilyName,
	isNegative,
	looksLikeName,
	markOf,
	roleOf,
} from "../header-words.ts";
import type { List } from "../list.ts";
import { defaultAges, type Who } from "./ages.ts";
import { orderOf } from "./birth.ts";
import { BY_GROUP, type CountChoice, type Feed, type PersonColumns } from "./choice.ts";
import { placeKey, placesOf } from "./places.ts";
import type { Remembered } from "./remembered.ts";

/** A ratio that a list can feed. */
export interface ListField {
	readonly id: string;
	/** The words of what is counted. */
	readonly about: string;
	readonly who?: Who | undefined;
}

/** A column of one of the ruleset's own lists, known by its header. */
export interface KnownColumn {
	readonly header: string;
	readonly holds: string;
	/** Of a mark: the ratio whose part it marks. */
	readonly field?: string | undefined;
}

export interface ListContext {
	/** The ratio that the list was chosen for; blank where it feeds none. */
	readonly field: string;
	/** All ratios of the ruleset, that one among them. */
	readonly fields: readonly ListField[];
	readonly known: readonly KnownColumn[];
	readonly unitName: string;
	/** YYYY-MM-DD. */
	readonly assessedOn: string;
	/** What was said of a list with the same header before. */
	readonly remembered?: Remembered | undefined;
}

export interface Suggestion {
	readonly choice: CountChoice;
	/** Other ratios that a column of marks seems to be about, for the person to take or leave. */
	readonly others: readonly Feed[];
}

const SAMPLE = 500;
const PLAIN_MARK = /^(co|dat|danh dau|ket qua)$/;
/** Half of a header's telling words: "Cáp quang" is about fibre, "Ghi chú" about nothing. */
const LIKE_ENOUGH = 0.5;

export function suggest(list: List, context: ListContext): Suggestion {
	const { remembered, fields } = context;
	const known = new Map(context.known.map((column) => [fold(column.header), column]));
	const headers = list.columns.map((header, index): Header => {
		const folded = fold(header);
		const column = known.get(folded);
		const role = (column?.holds ?? roleOf(header)) as ColumnRole | undefined;
		return { index, header, folded, role, column };
	});
	const columns = remembered?.columns ?? columnsOf(list, headers);
	const marks = markColumns(list, headers, columns);
	const feeds = fields.flatMap(
		(field) =>
			remembered?.feeds.find((feed) => feed.field === field.id) ??
			feedOf(field, headers, columns, marks, field.id === context.field) ??
			[],
	);
	const isMain = ({ field }: Feed) => field === context.field;
	return {
		choice: {
			columns,
			place: placeOf(list, columns.place, context.unitName),
			dayOrder: remembered?.dayOrder ?? orderOf(cellsOf(list, columns.birth)),
			ages: defaultAges,
			assessedOn: context.assessedOn,
			feeds: feeds.filter(isMain),
			marks: remembered?.marks ?? {},
			same: {},
			firstOf: [],
		},
		others: feeds.filter((feed) => !isMain(feed)),
	};
}

/** A column with what its header says it holds. */
interface Header {
	readonly index: number;
	readonly header: string;
	readonly folded: string;
	readonly role: ColumnRole | undefined;
	readonly column: KnownColumn | undefined;
}

function feedOf(
	field: ListField,
	headers: readonly Header[],
	columns: PersonColumns,
	marks: readonly Header[],
	main: boolean,
): Feed | undefined {
	const named = headers.find(({ column }) => column?.field === field.id);
	const fits = ({ header }: Header) => aboutTheSame(header, field.about);
	const [best] = [...marks].sort((a, b) => fits(b) - fits(a));
	const fitting = named ?? (best && fits(best) >= LIKE_ENOUGH ? best : undefined);
	if (!main && !fitting) return undefined;
	const marked = fitting ?? marks.find(({ folded }) => PLAIN_MARK.test(folded));
	return {
		field: field.id,
		// A column of marks that is about something else asks which one is meant, or none.
		takes: marked || marks.length > 0 ? "both" : "part",
		who: columns.birth >= 0 ? field.who : undefined,
		markColumn: indexOf(marked),
		reversed: marked !== undefined && isNegative(marked.header),
	};
}

function columnsOf(list: List, headers: readonly Header[]): PersonColumns {
	const all = (wanted: ColumnRole) => headers.filter(({ role }) => role === wanted);
	const of = (wanted: ColumnRole) => indexOf(all(wanted)[0]);
	const births = all("birth");
	const women = births.find(({ folded }) => /\bnu$/.test(folded));
	const men = births.find(({ folded }) => /\bnam$/.test(folded));
	const apart = women && men;
	const places = all("place");
	return {
		name: nameColumn(list, of("name")),
		family: indexOf(headers.find(({ header }) => isFamilyName(header))),
		birth: indexOf(apart ? men : births[0]),
		birthOfWomen: indexOf(apart && women),
		gender: of("gender"),
		identity: of("identity"),
		place:
			places.find(({ folded }) => isUnit(folded))?.index ??
			(list.groups.length > 1 ? BY_GROUP : indexOf(places[0])),
		note: of("note"),
	};
}

const indexOf = (header: Header | undefined) => header?.index ?? -1;

/** "Thôn", "Khu" name the unit; an address says more than that. */
const isUnit = (folded: string) => /^(thon|khu|to|xom|ban|ap|buon|don vi)\b/.test(folded);

function nameColumn({ columns, rows }: List, byHeader: number): number {
	if (byHeader >= 0) return byHeader;
	const sample = rows.slice(0, SAMPLE);
	const names = columns.map(
		(_, index) => sample.filter(({ cells }) => looksLikeName(cells[index] ?? "")).length,
	);
	const most = Math.max(0, ...names);
	return most * 2 > sample.length ? names.indexOf(most) : -1;
}

/** Columns that nothing else explains and that mostly hold marks. */
function markColumns({ rows }: List, headers: readonly Header[], { name }: PersonColumns) {
	const sample = rows.slice(0, SAMPLE);
	return headers.filter(({ index, role }) => {
		if (index === name || (role !== undefined && role !== "mark")) return false;
		const values = sample.map(({ cells }) => tidy(cells[index] ?? "")).filter(Boolean);
		const known = values.filter((value) => markOf(value) !== undefined).length;
		// A header of the kind tells a column of "FPT" and "Viettel" too.
		return (known > 0 && known * 2 >= values.length) || (role === "mark" && values.length > 0);
	});
}

/** The place that is this unit, where the list holds several and one alone of them bears its name. */
function placeOf(list: List, column: number, unitName: string): string | undefined {
	const places = placesOf(list, column);
	if (places.length < 2 || fold(unitName) === "") return undefined;
	const exact = placeKey(unitName);
	if (places.some(({ place }) => place === exact)) return exact;
	const alike = places.filter(({ place }) => fold(place) === fold(exact));
	return alike.length === 1 ? alike[0]?.place : undefined;
}

function* cellsOf({ rows }: List, column: number): Iterable<string> {
	const step = Math.ceil(rows.length / 5000);
	for (let index = 0; index < rows.length; index += step) yield rows[index]?.cells[column] ?? "";
}
