import { bytesOf, type CodePage } from "./code-page.ts";
import { countMangled } from "./double-utf8.ts";
import { codesOfText, sampleLines } from "./sample.ts";
import { fitOf } from "./syllable.ts";
import { readTcvn3 } from "./tcvn3.ts";
import { readVni } from "./vni.ts";
import { countWords } from "./word-counts.ts";

/** Letters of an old font, or UTF-8 that was read as windows-1252, inside Unicode text. */
export type Legacy = "tcvn3" | "vni" | "double-utf8";

/** An old font and the code page as which its bytes became text. */
export interface Reading {
	readonly font: "tcvn3" | "vni";
	readonly page: CodePage;
}

/** Letters, marks, and the signs of Latin-1 and windows-1258 that are letters in the old fonts. */
export const WORD = /[A-Za-z\u00a1-\u1fff\u20ab]+/g;

const READINGS: readonly Reading[] = [
	{ font: "tcvn3", page: "windows-1252" },
	{ font: "tcvn3", page: "windows-1258" },
	{ font: "vni", page: "windows-1252" },
	{ font: "vni", page: "windows-1258" },
];

/** Which legacy letters a text holds, if any; some of its words may be right already. */
export function findLegacy(text: string): Legacy | undefined {
	const sample = sampleOf(text);
	const mangled = countMangled(sample);
	const best = bestReading(sample, READINGS);
	if (mangled >= 2 && mangled >= best.legacy) return "double-utf8";
	return best.kinds >= 2 && best.legacy * 20 >= best.unicode ? best.reading.font : undefined;
}

/**
 * The code page as which an old font's bytes in this text were most likely read; `lean` is above 0
 * where the text as a whole is rather of the font, below 0 where it is mostly right already.
 */
export function findReading(text: string, font: Reading["font"]) {
	const readings = READINGS.filter((reading) => reading.font === font);
	const { reading, legacy, unicode } = bestReading(sampleOf(text), readings);
	return { reading, lean: legacy - unicode };
}

export interface Judgement {
	/** The word as the old font shows it. */
	readonly converted: string;
	/** Above 0 a word of the font, below 0 one that is right as it stands; 0 where it could be both. */
	readonly lean: number;
}

/** Whether a word is one of an old font. */
export function judge(word: string, { font, page }: Reading): Judgement {
	const bytes = bytesOf(word, page);
	const { text, whole } = font === "tcvn3" ? readTcvn3(bytes ?? "") : readVni(bytes ?? "");
	if (bytes === undefined || !whole) return { converted: word, lean: -1 };
	if (text === word) return { converted: word, lean: 0 };
	return { converted: text, lean: fitOf(text) - fitOf(word) };
}

function sampleOf(text: string): string {
	return sampleLines(codesOfText(text))
		.map((range) => text.slice(...range))
		.join("\n");
}

function bestReading(sample: string, readings: readonly Reading[]) {
	const words = countWords([sample], WORD);
	const [best] = readings
		.map((reading) => ({ reading, ...weigh(words, reading) }))
		.sort((a, b) => b.legacy - a.legacy || a.unicode - b.unicode);
	return (
		best ?? { reading: { font: "tcvn3", page: "windows-1252" }, kinds: 0, legacy: 0, unicode: 0 }
	);
}

/**
 * How many words become syllables only as the font shows them, how many kinds of them there are, and
 * how many syllables are spoilt.
 */
function weigh(words: ReadonlyMap<string, number>, reading: Reading) {
	let [kinds, legacy, unicode] = [0, 0, 0];
	for (const [word, count] of words) {
		const { converted, lean } = judge(word, reading);
		if (lean < 0 && fitOf(word) === 2) unicode += count;
		if (lean <= 0 || fitOf(converted) < 2) continue;
		legacy += count;
		kinds++;
	}
	return { kinds, legacy, unicode };
}
