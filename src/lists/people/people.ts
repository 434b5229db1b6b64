/** A list's rows as people: what of each is known, in arrays that run in step. */
import { isDay } from "../../rules/index.ts";
import type { List, ListRow } from "../list.ts";
import type { Gender } from "./ages.ts";
import { type BirthProblem, birthReader } from "./birth.ts";
import { type CountChoice, nameIn } from "./choice.ts";
import { genderReader } from "./gender.ts";
import { type IdentityProblem, readIdentity } from "./identity.ts";
import { nameKeys } from "./names.ts";
import { placeKey, placeReader } from "./places.ts";

export type RowProblemCode =
	| "no-name"
	| `birth-${BirthProblem}`
	| "birth-twice"
	| "gender-missing"
	| `identity-${IdentityProblem}`;

export interface RowProblem {
	readonly code: RowProblemCode;
	readonly line: number;
	/** Index of the column. */
	readonly column: number;
	readonly value: string;
}

export interface People {
	/** Rows of this unit with a name. */
	readonly rows: readonly ListRow[];
	/** The key of a row's name with all its marks: few rows need it. */
	readonly strictOf: (row: number) => number;
	readonly folded: Float64Array;
	/** yyyymmdd; 0 where unknown. */
	readonly birth: Int32Array;
	readonly exact: Uint8Array;
	readonly gender: readonly (Gender | undefined)[];
	/** NaN where there is none. */
	readonly identity: Float64Array;
	readonly problems: readonly RowProblem[];
	/** Rows of other places. */
	readonly elsewhere: number;
}

/** yyyymmdd of YYYY-MM-DD; undefined where that is no day. */
export const dateNumber = (day: string) =>
	isDay(day) ? Number(day.replaceAll("-", "")) : undefined;

/** A name that begins with a plain letter is seen at once; few ask Unicode's classes. */
function hasLetter(name: string): boolean {
	const first = name.charCodeAt(0) | 0x20;
	return (first >= 0x61 && first <= 0x7a) || /\p{L}/u.test(name);
}

/**
 * Rows that are read in one go, one column after the other: few enough to stay in the cache, which
 * takes two thirds of the time of 200,000 rows in a go a column.
 */
const AT_ONCE = 500;

/** Reads what the chosen columns say. Birth, gender and identity are looked at only where chosen. */
export function peopleOf(list: List, choice: CountChoice): People {
	const { columns } = choice;
	const rows: ListRow[] = [];
	const gender: (Gender | undefined)[] = [];
	const problems: RowProblem[] = [];
	const size = list.rows.length;
	const folded = new Float64Array(size);
	const birth = new Int32Array(size);
	const exact = new Uint8Array(size);
	const identity = new Float64Array(size).fill(Number.NaN);

	const isHere = hereTest(list, choice);
	const writeKeys = nameKeys("folded", folded);
	const readBirth = birthReader(dateNumber(choice.assessedOn), choice.dayOrder);
	const genderOf = genderReader(list.columns, columns.gender);
	let elsewhere = 0;
	for (let start = 0; start < size; start += AT_ONCE) {
		const first = rows.length;
		const names: string[] = [];
		for (let row = start; row < Math.min(start + AT_ONCE, size); row += 1) {
			const each = list.rows[row] as ListRow;
			if (!isHere(row)) {
				elsewhere += 1;
				continue;
			}
			const name = nameIn(each.cells, columns);
			if (hasLetter(name)) {
				rows.push(each);
				names.push(name);
			} else if (columns.name >= 0)
				problems.push({ code: "no-name", line: each.line, column: columns.name, value: name });
		}
		writeKeys(names, first);
		for (let row = first; row < rows.length; row += 1) {
			const { line, cells } = rows[row] as ListRow;
			gender.push(genderOf(cells));
			if (columns.birth >= 0) {
				const told = birthColumn(cells, columns, readBirth);
				if (told.gender) gender[row] = told.gender;
				const { column } = told;
				const value = cells[column] ?? "";
				const date = told.gender === null ? "twice" : readBirth(value);
				if (typeof date === "string") problems.push({ code: `birth-${date}`, line, column, value });
				else if (typeof date === "number") {
					birth[row] = date;
					exact[row] = 1;
				} else birth[row] = date.about;
			}
			if (columns.identity >= 0) {
				const value = cells[columns.identity] ?? "";
				const number = readIdentity(value);
				if (typeof number === "string")
					problems.push({ code: `identity-${number}`, line, column: columns.identity, value });
				else if (number !== undefined) identity[row] = number;
			}
		}
	}
	const count = rows.length;
	return {
		...{ rows, gender, problems, elsewhere },
		strictOf: strictKeys(rows, choice),
		folded: folded.subarray(0, count),
		birth: birth.subarray(0, count),
		exact: exact.subarray(0, count),
		identity: identity.subarray(0, count),
	};
}

function strictKeys(rows: readonly ListRow[], { columns }: CountChoice) {
	const key = new Float64Array(1);
	const write = nameKeys("strict", key);
	return (row: number) => {
		write([nameIn(rows[row]?.cells ?? [], columns)], 0);
		return key[0] as number;
	};
}

/** Whether a row, by its index, is of the place chosen. */
function hereTest(list: List, { columns, place }: CountChoice): (row: number) => boolean {
	if (place === undefined || columns.place === -1) return () => true;
	const placeOf = placeReader(list, columns.place);
	const known = new Map<string, boolean>();
	return (row) => {
		const cell = placeOf(row);
		let here = known.get(cell);
		if (here === undefined) {
			here = placeKey(cell) === place;
			known.set(cell, here);
		}
		return here;
	};
}

/**
 * Which column tells a person's birth. Where men's and women's years stand apart it tells the gender
 * too: undefined where both are blank, null where both are filled.
 */
function birthColumn(
	cells: readonly string[],
	{ birth, birthOfWomen }: CountChoice["columns"],
	read: (cell: string) => unknown,
): { column: number; gender?: Gender | null } {
	if (birthOfWomen < 0) return { column: birth };
	const isBlank = (column: number) => read(cells[column] ?? "") === "missing";
	if (isBlank(birthOfWomen))
		return isBlank(birth) ? { column: birth } : { column: birth, gender: "man" };
	return { column: birthOfWomen, gender: isBlank(birth) ? "woman" : null };
}
