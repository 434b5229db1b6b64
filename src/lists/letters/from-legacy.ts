import { fromMangled } from "./double-utf8.ts";
import { findReading, judge, type Legacy, WORD } from "./find-legacy.ts";
import { fitOf } from "./syllable.ts";
import { isTelling } from "./word-counts.ts";

/**
 * The text with its legacy letters as Unicode, NFC; what is not legacy stays to the letter. Give it
 * the whole text: a word that reads well both ways ("Lò", "Tên") goes with its cell, else with its
 * line, else with the text.
 */
export function fromLegacy(text: string, legacy: Legacy): string {
	if (legacy === "double-utf8") return fromMangled(text);
	const { reading, lean } = findReading(text, legacy);
	const known = new Map<string, Verdict>();
	const verdictOf = (word: string): Verdict => {
		const found = known.get(word) ?? (isTelling(word) ? judgeAlone(word) : same(word));
		known.set(word, found);
		return found;
	};
	const judgeAlone = (word: string) => {
		const verdict = judge(word, reading);
		return { ...verdict, alone: leanAlone(word, verdict.converted) || lean };
	};
	return text.replace(/[^\r\n]+/g, (line) =>
		/\P{ASCII}/u.test(line) ? convertLine(line, verdictOf) : line,
	);
}

interface Verdict {
	readonly converted: string;
	/** Above 0 a word of the old font, below 0 one that is right as it stands. */
	readonly lean: number;
	/** The same, for a word that reads well both ways among others that do. */
	readonly alone: number;
}

const same = (word: string): Verdict => ({ converted: word, lean: 0, alone: 0 });

type Judge = (word: string) => Verdict;

function convertLine(line: string, verdictOf: Judge): string {
	let open = false;
	const converted = line.replace(WORD, (word) => {
		const { converted, lean } = verdictOf(word);
		if (lean === 0 && converted !== word) open = true;
		return lean > 0 ? converted : word;
	});
	if (!open) return converted;
	const lean = leanOf(line, verdictOf);
	return line
		.split(/([\t;,|]+)/)
		.map((cell) => convertCell(cell, leanOf(cell, verdictOf) || lean, verdictOf))
		.join("");
}

const leanOf = (text: string, verdictOf: Judge) =>
	(text.match(WORD) ?? []).reduce((sum, word) => sum + Math.sign(verdictOf(word).lean), 0);

const convertCell = (cell: string, cellLean: number, verdictOf: Judge) =>
	cell.replace(WORD, (word) => {
		const { converted, lean, alone } = verdictOf(word);
		return (lean || cellLean || alone) > 0 ? converted : word;
	});

/** Words of headers, which are often typed anew, that read well as letters of an old font too. */
const HEADER_WORDS = new Set("tên thôn xã tháng chú dân quê quán trú tôn tính".split(" "));

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Below 0 for a word that is rather right among others that tell nothing. Names of other peoples
 * ("Krông") have few tones, and letters without a tone are signs in TCVN3: what has no sign and would
 * gain a tone is none of them in an old font.
 */
function leanAlone(word: string, converted: string): number {
	const gainsTone = fitOf(word) === 1 && TONED.test(converted.normalize("NFD"));
	return gainsTone || HEADER_WORDS.has(word.toLowerCase()) ? -1 : 0;
}
