import { byteOf, WINDOWS_1252_HIGH } from "./code-page.ts";
import { isSyllable } from "./syllable.ts";

/** What the second to last bytes of a letter were read as; 0x80 to 0x9f may be control characters. */
const NEXT = `[${WINDOWS_1252_HIGH}\\x80-\\xbf]`;

/** A letter in UTF-8 that was read as windows-1252; 0xc3 also as windows-1258 reads it. */
const SEQUENCE = new RegExp(
	`[\\xc2-\\xdf\\u0102]${NEXT}|[\\xe0-\\xef]${NEXT}{2}|[\\xf0-\\xf4]${NEXT}{3}`,
	"g",
);
/** But for those of which one half may be a quotation mark after a capital ("MÃ”"). */
const VIETNAMESE = /[À-ÐÕ-ÿ\u0102-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
/** Letters, marks and signs that a list can hold: others are chance ("Ô”"). */
const TAKEN =
	/^([\u00a0-\u024f\u1e00-\u1eff\u2010-\u20bf\u2100-\u22ff\u2500-\u27bf\ufeff]|\p{M})$/u;

/** What is left of a sequence whose no-break space became a space: "HoÃ ng", "SÆ N", "Táº  Thị". */
const HALVES = /\p{Ll}Ã|\p{L}Æ(?= |$)|áº/gu;

/** How many signs there are of Vietnamese letters as such sequences. */
export function countMangled(text: string): number {
	let count = text.match(HALVES)?.length ?? 0;
	for (const [sequence] of text.matchAll(SEQUENCE))
		if (VIETNAMESE.test(letterOf(sequence))) count += sequence.length - 1;
	return count;
}

/** Stands for an "Ã" that came out of a sequence until those are mended that are left of one. */
const WHOLE_A = "\ue000";

/** The text with such sequences as letters, cell by cell. */
export function fromMangled(text: string): string {
	return text.replace(/[^\t\r\n;,|]+/g, (cell) => {
		const whole = cell.replace(SEQUENCE, (sequence) => {
			const letter = letterOf(sequence);
			return letter === "\u00c3" ? WHOLE_A : letter;
		});
		if (whole === cell && cell.search(HALVES) < 0) return cell;
		return mendLost(whole).replaceAll(WHOLE_A, "\u00c3");
	});
}

/** The letter of a sequence; the sequence itself where it is none that is taken. */
function letterOf(sequence: string): string {
	const bytes = [...sequence].map((character) =>
		(character === "\u0102" ? "\xc3" : (byteOf(character, "windows-1252") ?? "")).charCodeAt(0),
	);
	const [lead = 0, ...next] = bytes;
	const code = next.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0x3f >> next.length));
	const letter = String.fromCodePoint(code);
	return TAKEN.test(letter) && (next.length < 2 || code > 0x7ff) ? letter : sequence;
}

/** What is left of a letter whose no-break space became a space, at the end of a word, and the next word. */
const HALF = /(Ã|Æ|áº)(?: ( ?)([\p{L}\p{M}]*)|$)/gu;
const MENDED: Record<string, string> = { Ã: "\u00e0", Æ: "\u01a0", áº: "\u1ea0" };

/** Sequences that lost a character on the way: a no-break space became a space, 0x90 vanished. */
function mendLost(cell: string): string {
	const text = cell.replace(/Ä(?=\p{L})/gu, "\u0110");
	/** Where the last mended word ended: what is mended is no beginning of the next. */
	let end = 0;
	const mended = (whole: string, lead: string, space: string, after: string, at: number) => {
		const letter = MENDED[lead] ?? lead;
		if (after === undefined) return letter;
		const begins = wordBefore(text, at, end) + letter;
		end = at + whole.length;
		return !space && isSyllable(begins + after) ? letter + after : `${letter} ${after}`;
	};
	return text.replace(HALF, mended);
}

/** Longer than any syllable. */
const LONGEST = 8;

/** The letters right before a place; of a long word the last, since it is no syllable anyway. */
function wordBefore(text: string, place: number, earliest: number): string {
	let start = place;
	while (
		start > earliest &&
		place - start < LONGEST &&
		/[\p{L}\p{M}]/u.test(text.charAt(start - 1))
	)
		start -= 1;
	return text.slice(start, place);
}
