/** The places of a list of a whole commune. */
import type { List } from "../list.ts";
import { fold, tidy } from "../words.ts";

export interface Place {
	/** What `CountChoice.place` takes. */
	readonly place: string;
	/** As it was first written. */
	readonly name: string;
	readonly rows: number;
}

/** The values of a column, however they are written; most rows first. */
export function placesOf({ rows }: List, column: number): readonly Place[] {
	if (column < 0) return [];
	const written = new Map<string, number>();
	for (const { cells } of rows) {
		const cell = cells[column] ?? "";
		written.set(cell, (written.get(cell) ?? 0) + 1);
	}
	const places = new Map<string, { place: string; name: string; rows: number }>();
	for (const [cell, count] of written) {
		const place = fold(cell);
		const seen = places.get(place);
		if (seen) seen.rows += count;
		else places.set(place, { place, name: tidy(cell), rows: count });
	}
	return [...places.values()].sort((a, b) => b.rows - a.rows || (a.place < b.place ? -1 : 1));
}
