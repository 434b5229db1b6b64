import { codesOfBytes, sampleLines } from "./sample.ts";
import { countUtf8, utf16Order } from "./utf.ts";
import { findVietnamese } from "./vietnamese.ts";
import { countWords } from "./word-counts.ts";

export type Encoding =
	| "utf-8"
	| "utf-16le"
	| "utf-16be"
	| "windows-1258"
	| "windows-1252"
	| "tcvn3"
	| "vni";

/**
 * What the bytes of a list most likely are, by a sample of the lines that hold more than ASCII;
 * undefined where nothing fits (Shift-JIS, noise). UTF-8 with a few broken letters stays UTF-8.
 * `sure` is false where letters were guessed from too little or fit badly, and for windows-1252,
 * which is what is left for words that are not Vietnamese.
 */
export function findEncoding(bytes: Uint8Array): { encoding: Encoding; sure: boolean } | undefined {
	const order = utf16Order(bytes);
	if (order) return { encoding: order, sure: true };
	const pieces = sampleLines(codesOfBytes(bytes)).map((range) => bytes.subarray(...range));
	const counts = pieces.map(countUtf8);
	const whole = counts.reduce((sum, { whole }) => sum + whole, 0);
	const broken = counts.reduce((sum, { broken }) => sum + broken, 0);
	if (broken <= whole) return { encoding: "utf-8", sure: broken * 20 <= whole };
	const words = countWords(
		pieces.map((piece) => String.fromCharCode(...piece)),
		WORD,
	);
	return findVietnamese(words) ?? findWestern(words);
}

/** Without the quotation marks and dashes of Windows, which stand where old fonts have no letters. */
const WORD = /[A-Za-z\x80-\x84\x86-\x90\x98-\x9f\xa1-\xff]{2,}/g;

/** Words that are letters of western Europe, most of them plain; signs alone fit too. */
function findWestern(words: ReadonlyMap<string, number>) {
	const counts = [...words].map(([word, count]) => (isWestern(word) ? count : -count * 10));
	return counts.reduce((sum, count) => sum + count, 0) >= 0
		? ({ encoding: "windows-1252", sure: false } as const)
		: undefined;
}

const WESTERN =
	/^[\xa1\xab\xbf]?[A-Za-z\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff]+\xbb?$/;
const isWestern = (word: string) =>
	WESTERN.test(word) && word.replace(/[\x80-\xff]/g, "").length * 2 >= word.length;
