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
	readonly strict: Float64Array;
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

/** Reads what the chosen columns say. Birth, gender and identity are looked at only where chosen. */
export function peopleOf(list: List, choice: CountChoice): People {
	const { columns, place } = choice;
	const problems: RowProblem[] = [];
	const places = new Map<string, boolean>();
	const isHere = (cell: string) => {
		let here = places.get(cell);
		if (here === undefined) {
			here = placeKey(cell) === place;
			places.set(cell, here);
		}
		return here;
	};
	const placeOf = placeReader(list, columns.place);
	let elsewhere = 0;
	const rows = list.rows.filter(({ line, cells }, row) => {
		if (place !== undefined && columns.place !== -1 && !isHere(placeOf(row))) {
			elsewhere += 1;
			return false;
		}
		const name = nameIn(cells, columns);
		if (hasLetter(name)) return true;
		if (columns.name >= 0)
			problems.push({ code: "no-name", line, column: columns.name, value: name });
		return false;
	});

	const people = {
		rows,
		strict: new Float64Array(rows.length),
		folded: new Float64Array(rows.length),
		birth: new Int32Array(rows.length),
		exact: new Uint8Array(rows.length),
		gender: new Array<Gender | undefined>(rows.length),
		identity: new Float64Array(rows.length).fill(Number.NaN),
		problems,
		elsewhere,
	};
	const writeKeys = nameKeys(people);
	const readBirth = birthReader(dateNumber(choice.assessedOn), choice.dayOrder);
	const genderOf = genderReader(list.columns, columns.gender);
	for (let index = 0; index < rows.length; index += 1) {
		const { line, cells } = rows[index] as ListRow;
		writeKeys(nameIn(cells, columns), index);
		people.gender[index] = genderOf(cells);
		if (columns.birth >= 0) {
			const { column, gender } = birthColumn(cells, columns, readBirth);
			if (gender) people.gender[index] = gender;
			const value = cells[column] ?? "";
			const birth = gender === null ? "twice" : readBirth(value);
			if (typeof birth === "string") problems.push({ code: `birth-${birth}`, line, column, value });
			else if (typeof birth === "number") {
				people.birth[index] = birth;
				people.exact[index] = 1;
			} else people.birth[index] = birth.about;
		}
		if (columns.identity >= 0) {
			const value = cells[columns.identity] ?? "";
			const identity = readIdentity(value);
			if (typeof identity === "string")
				problems.push({ code: `identity-${identity}`, line, column: columns.identity, value });
			else if (identity !== undefined) people.identity[index] = identity;
		}
	}
	return people;
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
