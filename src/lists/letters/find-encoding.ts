import { toWindows1258 } from "./code-page.ts";
import { codesOfBytes } from "./codes.ts";
import { type Fit, fitOf } from "./fit.ts";
import { sampleLines } from "./sample.ts";
import { readTcvn3 } from "./tcvn3.ts";
import { countUtf8, utf16Order } from "./utf.ts";
import { readVni } from "./vni.ts";
import { countWords } from "./words.ts";

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

/** How many of the sampled words read as syllables, as other letters, and as no words. */
type Tally = readonly [none: number, letters: number, syllables: number];

const strictly = ({ text, whole }: { text: string; whole: boolean }): Fit =>
	whole ? fitOf(text) : 0;

const READINGS: readonly (readonly [Encoding, (word: string) => Fit])[] = [
	["windows-1258", (word) => fitOf(toWindows1258(word))],
	["tcvn3", (word) => strictly(readTcvn3(word))],
	["vni", (word) => strictly(readVni(word))],
];

function findVietnamese(words: ReadonlyMap<string, number>) {
	const [best, next] = READINGS.map(([encoding, fit]) => {
		const tally = tallyOf(words, fit);
		return { encoding, tally, points: pointsOf(tally) };
	}).sort((a, b) => b.points - a.points);
	if (!best || !next) return undefined;
	const [none, letters, syllables] = best.tally;
	const all = none + letters + syllables;
	if (syllables < all * 0.3 || none > all * 0.1 || syllables === 0) return undefined;
	const lead = best.points - next.points;
	const enough = words.size >= 3 && lead >= Math.max(3, all / 4);
	return { encoding: best.encoding, sure: enough && syllables >= all * 0.6 };
}

const pointsOf = ([none, letters, syllables]: Tally) => syllables - letters / 2 - none * 2;

function tallyOf(words: ReadonlyMap<string, number>, read: (word: string) => Fit): Tally {
	const tally: [number, number, number] = [0, 0, 0];
	for (const [word, count] of words) tally[read(word)] += count;
	return tally;
}

/** Words that are letters of western Europe, most of them plain; signs alone fit too. */
function findWestern(words: ReadonlyMap<string, number>) {
	const tally = tallyOf(words, (word) => (isWestern(word) ? 1 : 0));
	const [none, western] = tally;
	return none * 10 <= western ? ({ encoding: "windows-1252", sure: false } as const) : undefined;
}

const WESTERN =
	/^[\xa1\xab\xbf]?[A-Za-z\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff]+\xbb?$/;
const isWestern = (word: string) =>
	WESTERN.test(word) && word.replace(/[\x80-\xff]/g, "").length * 2 >= word.length;
