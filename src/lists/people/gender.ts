import { fold } from "../../terms/index.ts";
import { markOf } from "../header-words.ts";
import type { Gender } from "./ages.ts";

const MEN = /^(nam|trai|male|m|man)$/;
const WOMEN = /^(nu|gai|female|f|woman)$/;

const headerGender = (header: string): Gender | undefined => {
	const folded = fold(header).replace(/^gioi tinh /, "");
	return folded === "nam" ? "man" : folded === "nu" ? "woman" : undefined;
};

/**
 * Reads the gender from a row's cells: in a column of words, or by the mark under a header "Nữ", where
 * a blank says man. Where "Nam" has a column of its own too, the mark must stand in just one of them.
 */
export function genderReader(columns: readonly string[], column: number) {
	if (column < 0) return () => undefined;
	const marked = headerGender(columns[column] ?? "");
	const other = marked
		? columns.findIndex((header) => {
				const gender = headerGender(header);
				return gender !== undefined && gender !== marked;
			})
		: -1;
	const opposite = marked === "man" ? "woman" : "man";
	const read = (cell: string): Gender | "unknown" => {
		const text = fold(cell);
		if (MEN.test(text)) return "man";
		if (WOMEN.test(text)) return "woman";
		const mark = marked && markOf(cell);
		if (mark === undefined || !marked) return "unknown";
		return mark ? marked : opposite;
	};
	const known = new Map<string, Gender | "unknown">();
	return (cells: readonly string[]): Gender | undefined => {
		const cell = cells[column] ?? "";
		if (marked && other >= 0) {
			const here = markOf(cell);
			const there = markOf(cells[other] ?? "");
			return here === undefined || there === undefined || here === there
				? undefined
				: here
					? marked
					: opposite;
		}
		let gender = known.get(cell);
		if (gender === undefined) {
			gender = read(cell);
			if (known.size < 1000) known.set(cell, gender);
		}
		return gender === "unknown" ? undefined : gender;
	};
}
