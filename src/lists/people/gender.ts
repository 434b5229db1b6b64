import { fold, markOf } from "../words.ts";
import type { Gender } from "./ages.ts";

const MEN = /^(nam|trai|male|m|man|boy|ong|anh)$/;
const WOMEN = /^(nu|gai|female|f|woman|girl|ba|chi)$/;

/** Reads the cells of one column; under a header "Nữ" a mark says woman and a blank man. */
export function genderReader(header: string) {
	const folded = fold(header);
	const marked: Gender | undefined =
		folded === "nam" ? "man" : folded === "nu" ? "woman" : undefined;
	const known = new Map<string, Gender | undefined>();
	const read = (cell: string): Gender | undefined => {
		const text = fold(cell);
		if (MEN.test(text)) return "man";
		if (WOMEN.test(text)) return "woman";
		const mark = marked && markOf(cell);
		if (mark === undefined || !marked) return undefined;
		return (marked === "man") === mark ? "man" : "woman";
	};
	return (cell: string): Gender | undefined => {
		if (!known.has(cell) && known.size < 1000) known.set(cell, read(cell));
		return known.has(cell) ? known.get(cell) : read(cell);
	};
}
