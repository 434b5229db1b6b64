/** What jsPDF cannot print as it is. */

/**
 * Composed letters; plain spaces for tabs and hard spaces (one hard space spoils every space of the
 * text when it is copied out); no invisible or control characters, which would cut the text short.
 */
export function printable(text: string): string {
	return text
		.normalize("NFC")
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "")
		.replace(/[\u2010\u2011]/g, "-")
		.replace(/[\p{Zs}\s]+/gu, " ")
		.replace(/\p{Cc}/gu, "")
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
		if (codePoint < 0x10000 && has(codePoint)) result += letter;
		else {
			missing.push(letter);
			result += STAND_IN;
		}
	}
	return { text: result, missing };
}
