/** Where the header of a sheet stands, and which columns it names. */

import { tidy } from "../../terms/index.ts";
import { couldBeName, looksLikeName, markOf, roleOf } from "../header-words.ts";
import type { ListRow } from "../list.ts";
import { isHeading } from "./headings.ts";
import { filled, isNumber, spread } from "./table-shape.ts";

const HEADER_WITHIN = 60;

/**
 * A header of two lines, "Năm sinh" above "Nam" and "Nữ": its second line with the names of both.
 * It stands under blank cells of the first, and no row of people has its number and name blank.
 */
export function secondHeader(first: ListRow | undefined, second: ListRow | undefined) {
	if (!first || !second) return undefined;
	const upper = first.cells.map(tidy);
	const lower = second.cells.map(tidy);
	const texts = filled(lower);
	const spans = lower.some((text, index) => text !== "" && index > 0 && !upper[index]);
	const words = (text: string) => /^\p{L}[^\d]{0,40}$/u.test(text) && markOf(text) === undefined;
	if (!spans || !texts.every(words) || texts.some((text) => isHeading(text))) return undefined;
	const taken = ["serial", "name"].some((role) =>
		upper.some((text, index) => roleOf(text) === role && lower[index]),
	);
	if (taken) return undefined;
	let parent = "";
	const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
		parent = upper[index] || parent;
		return lower[index] ? tidy(`${parent} ${lower[index]}`) : (upper[index] ?? "");
	});
	return { line: second.line, names };
}

/** Roles without which a line is no header: a cell "Nam" or "Khu 3" stands in rows too. */
const TELLING = ["serial", "name", "mark", "birth", "identity"] as const;

/** The line with the most known header words; without any, a first line that does not look like data. */
export function findHeader(records: readonly ListRow[]): number {
	let best = { index: -1, known: 0 };
	for (const [index, { cells }] of records.slice(0, HEADER_WITHIN).entries()) {
		const texts = filled(cells).filter(({ length }) => length <= 80);
		if (texts.some(isNumber)) {
			// Below the first people a header is that of another page.
			if (best.known > 1 && texts.some(looksLikeName)) break;
			continue;
		}
		const known = new Set(texts.map(roleOf));
		known.delete(undefined);
		// A title above the table may hold a word of a header: alone in its line, only a name column's counts.
		const telling = texts.length > 1 ? TELLING.some((role) => known.has(role)) : known.has("name");
		if (telling && known.size > best.known) best = { index, known: known.size };
	}
	if (best.index >= 0) return best.index;
	const first = records.findIndex(({ cells }) => filled(cells).length > 0);
	const cells = filled(records[first]?.cells ?? []);
	const widest = Math.max(0, ...spread(records).map((each) => filled(each.cells).length));
	const plain = cells.length === widest && !cells.some(looksLikeData);
	return plain && records.length > first + 1 ? first : -1;
}

const looksLikeData = (cell: string) =>
	/\d/.test(cell) || /@/.test(cell) || couldBeName(cell) || markOf(cell) !== undefined;

/** Named columns; empty ones at the right end, as sheets are padded with, are left out. */
export function columnsOf(
	header: readonly string[] | undefined,
	body: readonly ListRow[],
): string[] {
	if (!header) return Array.from({ length: widthOf(body) }, () => "");
	const names = header.map(tidy);
	if (names.at(-1) !== "") return names;
	const width = widthOf(body);
	while (names.at(-1) === "" && names.length > width) names.pop();
	return names;
}

/** Up to the last column in which anything stands. */
function widthOf(body: readonly ListRow[]): number {
	let width = 0;
	for (const { cells } of body)
		for (let i = cells.length - 1; i >= width; i -= 1)
			if (cells[i]?.trim()) {
				width = i + 1;
				break;
			}
	return width;
}
