import { fold, markOf } from "../words.ts";
import type { Gender } from "./ages.ts";

const MEN = /^(nam|trai|male|m|man|boy|ong|anh)$/;
const WOMEN = /^(nu|gai|female|f|woman|girl|ba|chi)$/;

/** Reads the cells of one column; under a header "Nữ" a mark says woman and a blank man. */
export function genderReader(header: string) {
	const folded = fold(header);
	const marked: Gender | undefined =
		folded === "nam" ? "man" : folded === "nu" ? "woman" : undefined;
	const known = new Map<string, Gender | "unknown">();
	const read = (cell: string): Gender | "unknown" => {
		const text = fold(cell);
		if (MEN.test(text)) return "man";
		if (WOMEN.test(text)) return "woman";
		const mark = marked && markOf(cell);
		if (mark === undefined || !marked) return "unknown";
		return (marked === "man") === mark ? "man" : "woman";
	};
	return (cell: string): Gender | undefined => {
		let gender = known.get(cell);
		if (gender === undefined) {
			gender = read(cell);
			if (known.size < 1000) known.set(cell, gender);
		}
		return gender === "unknown" ? undefined : gender;
	};
}
