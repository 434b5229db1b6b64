/** A list's rows as people: what is known of each. */
import { isDay } from "../../rules/index.ts";
import type { List, ListRow } from "../list.ts";
import type { Gender } from "./ages.ts";
import { type BirthProblem, birthReader } from "./birth.ts";
import { type CountChoice, nameIn } from "./choice.ts";
import { genderReader } from "./gender.ts";
import { type IdentityProblem, readIdentity } from "./identity.ts";
import { placeKey, placeReader } from "./places.ts";
import type { Compared } from "./same.ts";

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

export interface Person extends Compared {
	readonly row: ListRow;
	readonly gender: Gender | undefined;
}

export interface People {
	/** Those of this unit with a name. */
	readonly people: readonly Person[];
	readonly problems: readonly RowProblem[];
	/** Rows of other places. */
	readonly elsewhere: number;
}

/** yyyymmdd of YYYY-MM-DD; undefined where that is no day. */
export const dateNumber = (day: string) =>
	isDay(day) ? Number(day.replaceAll("-", "")) : undefined;

/** Reads what the chosen columns say. Birth, gender and identity are looked at only where chosen. */
export function peopleOf(list: List, choice: CountChoice): People {
	const { columns } = choice;
	const people: Person[] = [];
	const problems: RowProblem[] = [];
	const here = rowsHere(list, choice);
	const trouble = (
		code: RowProblemCode,
		{ line, cells }: ListRow,
		column: number,
		value?: string,
	) => problems.push({ code, line, column, value: value ?? cells[column] ?? "" });
	const readBirth = birthReader(dateNumber(choice.assessedOn), choice.dayOrder);
	const genderOf = genderReader(list.columns, columns.gender);
	for (const row of here) {
		const { cells } = row;
		const name = nameIn(cells, columns);
		if (!/\p{L}/u.test(name)) {
			if (columns.name >= 0) trouble("no-name", row, columns.name, name);
			continue;
		}
		const told = birthColumn(cells, columns, readBirth);
		const birth =
			told.column < 0 ? undefined : told.twice ? "twice" : readBirth(cells[told.column] ?? "");
		if (typeof birth === "string") trouble(`birth-${birth}`, row, told.column);
		const identity = columns.identity < 0 ? {} : readIdentity(cells[columns.identity] ?? "");
		if (identity.problem) trouble(`identity-${identity.problem}`, row, columns.identity);
		people.push({
			row,
			name,
			birth: typeof birth === "string" ? undefined : birth,
			gender: told.gender ?? genderOf(cells),
			identity: identity.number,
		});
	}
	return { people, problems, elsewhere: list.rows.length - here.length };
}

/** The rows of the place chosen. */
function rowsHere(list: List, { columns, place }: CountChoice): readonly ListRow[] {
	if (place === undefined || columns.place === -1) return list.rows;
	const placeOf = placeReader(list, columns.place);
	const known = new Map<string, boolean>();
	return list.rows.filter((_, row) => {
		const cell = placeOf(row);
		const isHere = known.get(cell) ?? placeKey(cell) === place;
		known.set(cell, isHere);
		return isHere;
	});
}

interface ToldBirth {
	/** The column that tells it. */
	readonly column: number;
	/** Where men's and women's years stand apart: by which is filled. */
	readonly gender?: Gender;
	/** Both are filled. */
	readonly twice?: true;
}

function birthColumn(
	cells: readonly string[],
	{ birth, birthOfWomen }: CountChoice["columns"],
	read: (cell: string) => unknown,
): ToldBirth {
	if (birth < 0 || birthOfWomen < 0) return { column: birth };
	const isFilled = (column: number) => read(cells[column] ?? "") !== "missing";
	if (!isFilled(birthOfWomen))
		return isFilled(birth) ? { column: birth, gender: "man" } : { column: birth };
	return isFilled(birth)
		? { column: birthOfWomen, twice: true }
		: { column: birthOfWomen, gender: "woman" };
}
