import { broken } from "./workbook-error.ts";
import type { Attributes } from "./xml.ts";

/** Where the rows and cells of a sheet stand, as the file says or by their order where it does not. */
export interface Places {
	/** The number of the row that begins, from 1. An empty row's is not told: nobody needs it. */
	row(attributes: Attributes, empty: boolean): number | undefined;
	/** The column of the next cell, from 0; an empty cell's is not told either. */
	cell(attributes: Attributes, empty: boolean): number | undefined;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export function places(): Places {
	const rows = sequence(lineOf, LAST_ROW);
	let cells = sequence(columnOf, LAST_COLUMN);
	return {
		row(attributes, empty) {
			cells = sequence(columnOf, LAST_COLUMN);
			const row = rows(attributes, empty);
			return row === undefined ? undefined : row + 1;
		},
		cell: (attributes, empty) => cells(attributes, empty),
	};
}

/**
 * Numbers things in a row, from 0. Looking at attributes costs more than all else: where the first
 * thing has a name, empty ones behind it are not looked at. One without a name is then refused,
 * for it could only be guessed where it stands.
 */
function sequence(numberOf: (name: string) => number, count: number): Places["cell"] {
	let last = -1;
	let named: boolean | undefined;
	let skipped = false;
	return (attributes, empty) => {
		if (named && empty) {
			skipped = true;
			return undefined;
		}
		const name = attributes("r");
		named ??= name !== undefined;
		if (name === undefined && skipped) throw broken();
		last = name === undefined ? last + 1 : numberOf(name);
		if (last >= count) throw broken();
		skipped = false;
		return empty ? undefined : last;
	};
}

function lineOf(name: string): number {
	const line = Number(name);
	if (!Number.isInteger(line) || line < 1) throw broken();
	return line - 1;
}

/** "AB12" is 27. */
function columnOf(reference: string): number {
	let column = 0;
	let length = 0;
	for (; length < 3; length += 1) {
		const letter = reference.charCodeAt(length) & ~32;
		if (!(letter >= 65 && letter <= 90)) break;
		column = column * 26 + letter - 64;
	}
	if (column === 0 || !/^\d+$/.test(reference.slice(length))) throw broken();
	return column - 1;
}
