/** What jsPDF cannot print as it is. */

/** A space that no line breaks at. It is printed as a plain one: a hard space in the text of a PDF spoils every space when it is copied out. */
export const HARD_SPACE = "\u00a0";

/**
 * Composed letters; tabs and all kinds of spaces as one space, hard ones as `HARD_SPACE`; line breaks
 * kept; no invisible or control characters, which would cut the text short.
 */
export function printable(text: string): string {
	return text
		.normalize("NFC")
		.replace(/\r\n?/g, "\n")
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "")
		.replace(/[\u2010\u2011]/g, "-")
		.replace(/[\u2007\u202f]/g, HARD_SPACE)
		.replace(/[^\S\n\u00a0]+/g, " ")
		.replace(/(?!\n)\p{Cc}/gu, "")
		.replace(/ *\n */g, "\n")
		.trim();
}

/** Stands for a letter the font lacks, so that nobody takes the text for whole. */
const STAND_IN = "□";

/** The text with letters the font lacks replaced, and which these were. */
export function withinFont(
	text: string,
	has: (codePoint: number) => boolean,
): { text: string; missing: string[] } {
	const missing: string[] = [];
	let result = "";
	for (const letter of printable(text)) {
		const codePoint = letter.codePointAt(0) ?? 0;
		const space = letter === "\n" || letter === HARD_SPACE;
		if (space || (codePoint < 0x10000 && has(codePoint))) result += letter;
		else {
			missing.push(letter);
			result += STAND_IN;
		}
	}
	return { text: result, missing };
}
