/** What is known of a table before its lines are told apart. */

import { fold, tidy } from "../../terms/index.ts";
import { looksLikeName, roleOf } from "../header-words.ts";
import type { ListRow } from "../list.ts";
import { isHeading, isSignature } from "./headings.ts";

export interface TableShape {
	/** Index of the column of numbers and of names, -1 where there is none. */
	readonly serial: number;
	readonly name: number;
	readonly width: number;
	/** The header's lines, folded, for those that are printed again on every page; none if they say nothing. */
	readonly headers: readonly (readonly string[])[];
	/** Most people bear a number: a line without one is then something else. */
	readonly numbered: boolean;
}

export const isNumber = (text: string) => /^\d+[.)]?$/.test(text);

export function shapeOf(
	columns: readonly string[],
	headers: readonly ListRow[],
	body: readonly ListRow[],
): TableShape {
	const sample = spread(body);
	const serial =
		headers.length > 0
			? columns.findIndex((column) => roleOf(column) === "serial")
			: numberColumn(sample);
	const name = columns.findIndex((column) => roleOf(column) === "name");
	const hasNumber = ({ cells }: ListRow) => isNumber(tidy(cells[serial] ?? ""));
	const isNamed = (row: ListRow) => {
		const text = tidy(row.cells[name] ?? "");
		return hasNumber(row) || (looksLikeName(text) && !isHeading(text));
	};
	// Signers have no numbers: in a short list they would be half of the people.
	const end = sample.findIndex((row) => !isNamed(row) && filled(row.cells).some(isSignature));
	const people = sample.slice(0, end < 0 ? undefined : end).filter(isNamed);
	return {
		...{ serial, name, width: columns.length },
		headers: columns.some(roleOf) ? headers.map(({ cells }) => filled(cells).map(fold)) : [],
		numbered: serial >= 0 && people.filter(hasNumber).length * 2 > people.length,
	};
}

/** Without a header: the first column, if most lines begin with a number; else -1. */
function numberColumn(sample: readonly ListRow[]): number {
	const numbers = sample.filter(({ cells: [first = ""] }) => isNumber(tidy(first)));
	return numbers.length * 2 > sample.length ? 0 : -1;
}

/** Enough of a long list to know its kind, from its whole length. */
export function spread(rows: readonly ListRow[]): readonly ListRow[] {
	const step = Math.ceil(rows.length / 500);
	return rows.filter((_, index) => index % step === 0);
}

/** What stands in cells that are not blank, tidy. */
export function filled(cells: readonly string[]): string[] {
	const texts: string[] = [];
	for (const cell of cells) {
		const text = tidy(cell);
		if (text !== "") texts.push(text);
	}
	return texts;
}
