/** The places of a list of a whole commune. */
import { tidy } from "../../terms/index.ts";
import type { List } from "../list.ts";
import { BY_GROUP } from "./choice.ts";
import { strictWord } from "./names.ts";

export interface Place {
	/** What `CountChoice.place` takes. */
	readonly place: string;
	/** As it is written; in several ways, all of them. */
	readonly name: string;
	readonly rows: number;
}

/** Words for a residential area that people leave out or shorten as they please. */
const AREA = /^(khu dân cư|khu phố|khu|kdc|k)(?=[\s.:]|\d|$)[\s.:]*/iu;
const ROMAN = new Map(
	["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].map((text, index) => [
		text,
		index + 1,
	]),
);

/**
 * One place, however it is written: "Khu dân cư số 3", "KHU 03", "K3" and "Khu III"; "Thôn 3" ("Thôn số 3")
 * and "Tổ 3" are others, and so is "Thôn Đồng" beside "Thôn Đông".
 */
export function placeKey(cell: string): string {
	const text = tidy(cell)
		.toLowerCase()
		.replace(/(^| )số (?=\d)/, "$1");
	const bare = text.replace(AREA, "");
	const number = ROMAN.get(bare) ?? (/^\d{1,3}$/.test(bare) ? Number(bare) : undefined);
	const key = number === undefined ? text.replace(/\b0+(?=\d)/g, "") : `#${number}`;
	return key.split(" ").map(strictWord).join(" ");
}

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

/** What is taken as one is shown ("Khu 3, K3"): so many ways of writing it, the first ones. */
const MOST_SPELLINGS = 20;

/** The places of a list, however they are written; most rows first. */
export function placesOf(list: List, column: number): readonly Place[] {
	if (column === -1) return [];
	const placeOf = placeReader(list, column);
	const written = new Map<string, number>();
	for (let row = 0; row < list.rows.length; row += 1) {
		const place = placeOf(row);
		written.set(place, (written.get(place) ?? 0) + 1);
	}
	const places = new Map<string, { place: string; names: Map<string, string>; rows: number }>();
	for (const [cell, count] of written) {
		const place = placeKey(cell);
		const seen = places.get(place);
		const name = tidy(cell);
		if (!seen)
			places.set(place, { place, names: new Map([[name.toLowerCase(), name]]), rows: count });
		else {
			seen.rows += count;
			const { names } = seen;
			if (names.size < MOST_SPELLINGS && !names.has(name.toLowerCase()))
				names.set(name.toLowerCase(), name);
		}
	}
	return [...places.values()]
		.map(({ names, ...place }) => ({ ...place, name: [...names.values()].join(", ") }))
		.sort((a, b) => b.rows - a.rows || (a.place < b.place ? -1 : 1));
}
