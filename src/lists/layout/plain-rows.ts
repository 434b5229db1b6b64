import { fold } from "../../terms/index.ts";
import { mixed, mixedToo, SEED, wordTable } from "../word-table.ts";
import { HEADING_WORDS, isAscii } from "./headings.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Tells rows that are people beyond doubt, quickly: a number and something beside it, or a name, and
 * no first word that a heading, a total or a signature could begin with. `skipReason` says the same
 * of them, slowly.
 */
export function plainRows({ serial, name, numbered, headerWords }: Sheet) {
	const headings = new Set([...HEADING_WORDS, ...headerWords]);
	const withoutMarks = new Set([...headings].map(fold));
	const wordOf = wordTable((word) => {
		const plain = word.toLowerCase();
		const suspicious =
			!/^[\p{L}'’]+$/u.test(word) ||
			/^([ivx]+|[a-h])$/.test(plain) ||
			headings.has(plain) ||
			// "NGO" may be "ngõ"; "Ngô" is not.
			(isAscii(plain) && withoutMarks.has(plain));
		return { suspicious };
	});
	/** A cell that begins with a letter, and with no word of a heading. */
	const isPlain = (text: string) => {
		let one = SEED;
		let other = SEED;
		let at = 0;
		for (; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			// A space, a figure or a sign ends the word.
			if (code <= 0x40) break;
			one = mixed(one, code);
			other = mixedToo(other, code);
		}
		return at > 0 && !wordOf(one, other, text, 0, at).suspicious;
	};
	const leadOf = (cells: readonly string[]) => {
		for (let index = 0; index < cells.length; index += 1)
			if (index !== serial && cells[index] !== "") return index;
		return -1;
	};
	return (cells: readonly string[]) => {
		const lead = leadOf(cells);
		if (lead < 0 || !isPlain(cells[lead] as string)) return false;
		if (serial >= 0 && /^\d+$/.test(cells[serial] ?? "")) return true;
		if (name < 0 || numbered || (serial >= 0 && cells[serial]?.trim())) return false;
		return name === lead || isPlain(cells[name] ?? "");
	};
}
