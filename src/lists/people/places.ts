/** The places of a list of a whole commune. */
import type { List } from "../list.ts";
import { tidy } from "../words.ts";
import { BY_GROUP } from "./choice.ts";
import { strictWord } from "./names.ts";

export interface Place {
	/** What `CountChoice.place` takes. */
	readonly place: string;
	/** As it was first written. */
	readonly name: string;
	readonly rows: number;
}

/** "THÔN  ĐÔNG" and "Thôn Đông" are one place; "Thôn Đồng" is another. */
export const placeKey = (cell: string) => tidy(cell).split(" ").map(strictWord).join(" ");

/** The place of a row, by its index: what its cell says, or the heading above it. */
export function placeReader(list: List, column: number): (row: number) => string {
	const { rows, groups } = list;
	if (column !== BY_GROUP) return (row) => rows[row]?.cells[column] ?? "";
	const names: string[] = [];
	let group = -1;
	for (const { line } of rows) {
		while ((groups[group + 1]?.line ?? Number.POSITIVE_INFINITY) < line) group += 1;
		names.push(groups[group]?.name ?? "");
	}
	return (row) => names[row] ?? "";
}

/** The places of a list, however they are written; most rows first. */
export function placesOf(list: List, column: number): readonly Place[] {
	if (column === -1) return [];
	const placeOf = placeReader(list, column);
	const written = new Map<string, number>();
	for (let row = 0; row < list.rows.length; row += 1) {
		const place = placeOf(row);
		written.set(place, (written.get(place) ?? 0) + 1);
	}
	const places = new Map<string, { place: string; name: string; rows: number }>();
	for (const [cell, count] of written) {
		const place = placeKey(cell);
		const seen = places.get(place);
		if (seen) seen.rows += count;
		else places.set(place, { place, name: tidy(cell), rows: count });
	}
	return [...places.values()].sort((a, b) => b.rows - a.rows || (a.place < b.place ? -1 : 1));
}
