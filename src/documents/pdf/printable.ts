/** What a PDF of this font can print, and what not. */

/** A space that no line breaks at. It is printed as a plain one: a hard space in the text of a PDF spoils every space when it is copied out. */
export const HARD_SPACE = "\u00a0";

/** Nothing to mend: letters of Vietnamese, composed, with single spaces inside. */
const PLAIN = /^(?:[!-~\u00c0-\u1ef9–—‘’“”…]+(?: [!-~\u00c0-\u1ef9–—‘’“”…]+)*)?$/;
const DECOMPOSED = /[\u0300-\u036f]/;

/**
 * Composed letters; tabs and all kinds of spaces as one space, hard ones as `HARD_SPACE`; line breaks
 * kept; no invisible or control characters, which would cut the text short.
 */
export function printable(text: string): string {
	if (PLAIN.test(text) && !DECOMPOSED.test(text)) return text;
	return text
		.replace(/\p{Default_Ignorable_Code_Point}/gu, "")
		.normalize("NFC")
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
		.replace(/[\u2010\u2011]/g, "-")
		.replace(/[\u2007\u202f]/g, HARD_SPACE)
		.replace(/[^\P{Cc}\s]/gu, "")
		.replace(/[^\S\n\u00a0]+/g, " ")
		.replace(/ ?\n ?/g, "\n")
		.trim();
}

/** Stands for a letter the font lacks, so that nobody takes the text for whole. */
const STAND_IN = "□";

/** Whether the font has a letter, by its code point. */
export type HasLetter = (codePoint: number) => boolean;

/** The text with letters the font lacks replaced; these are added to `missing`. */
export function withinFont(text: string, has: HasLetter, missing: Set<string>): string {
	const clean = printable(text);
	let whole = true;
	for (let i = 0; i < clean.length && whole; i += 1) whole = stays(clean.charCodeAt(i), has);
	if (whole) return clean;
	let result = "";
	for (const letter of clean) {
		if (stays(letter.codePointAt(0) ?? 0, has)) result += letter;
		else {
			missing.add(letter);
			result += STAND_IN;
		}
	}
	return result;
}

/** Line breaks and hard spaces are seen to when lines are made. */
const stays = (codePoint: number, has: HasLetter) =>
	codePoint === 0x0a || codePoint === 0xa0 || has(codePoint);
