/** A list's rows as people: what of each is known, in arrays that run in step. */
import { isDay } from "../../rules/index.ts";
import type { List, ListRow } from "../list.ts";
import { fold } from "../words.ts";
import type { Gender } from "./ages.ts";
import { type BirthProblem, birthReader } from "./birth.ts";
import type { CountChoice } from "./choice.ts";
import { genderReader } from "./gender.ts";
import { type IdentityProblem, readIdentity } from "./identity.ts";
import { nameKeys } from "./names.ts";
import { placeReader } from "./places.ts";

export type RowProblemCode =
	| "no-name"
	| `birth-${BirthProblem}`
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
}

/** yyyymmdd of YYYY-MM-DD; undefined where that is no day. */
export const dateNumber = (day: string) =>
	isDay(day) ? Number(day.replaceAll("-", "")) : undefined;

/** A plain letter is seen at once; the test by Unicode's classes is for the few names without one. */
const HAS_LETTER = /[A-Za-z]|\p{L}/u;

/** Reads what the chosen columns say. Birth, gender and identity are looked at only where chosen. */
export function peopleOf(list: List, choice: CountChoice): People {
	const { columns, place } = choice;
	const problems: RowProblem[] = [];
	const places = new Map<string, boolean>();
	const isHere = (cell: string) => {
		let here = places.get(cell);
		if (here === undefined) {
			here = fold(cell) === place;
			places.set(cell, here);
		}
		return here;
	};
	const placeOf = placeReader(list, columns.place);
	const rows = list.rows.filter(({ line, cells }, row) => {
		if (place !== undefined && columns.place !== -1 && !isHere(placeOf(row))) return false;
		const name = cells[columns.name] ?? "";
		if (HAS_LETTER.test(name)) return true;
		if (columns.name >= 0)
			problems.push({ code: "no-name", line, column: columns.name, value: name });
		return false;
	});

	const keys = nameKeys();
	const people = {
		rows,
		strict: new Float64Array(rows.length),
		folded: new Float64Array(rows.length),
		birth: new Int32Array(rows.length),
		exact: new Uint8Array(rows.length),
		gender: new Array<Gender | undefined>(rows.length),
		identity: new Float64Array(rows.length).fill(Number.NaN),
		problems,
	};
	const readBirth = birthReader(dateNumber(choice.assessedOn), choice.dayOrder);
	const readGender = genderReader(list.columns[columns.gender] ?? "");
	for (let index = 0; index < rows.length; index += 1) {
		const { line, cells } = rows[index] as ListRow;
		const { strict, folded } = keys(cells[columns.name] as string);
		people.strict[index] = strict;
		people.folded[index] = folded;
		if (columns.gender >= 0) people.gender[index] = readGender(cells[columns.gender] ?? "");
		if (columns.birth >= 0) {
			const women = columns.birthOfWomen >= 0 ? (cells[columns.birthOfWomen] ?? "") : "";
			const column = women.trim() === "" ? columns.birth : columns.birthOfWomen;
			if (columns.birthOfWomen >= 0) people.gender[index] = women.trim() === "" ? "man" : "woman";
			const value = cells[column] ?? "";
			const birth = readBirth(value);
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
