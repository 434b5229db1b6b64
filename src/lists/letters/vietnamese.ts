import { toWindows1258 } from "./code-page.ts";
import { type Fit, fitOf } from "./syllable.ts";
import { readTcvn3 } from "./tcvn3.ts";
import { readVni } from "./vni.ts";

const strictly = ({ text, whole }: { text: string; whole: boolean }): Fit =>
	whole ? fitOf(text) : 0;

/** How well a word's bytes, as a Latin-1 string, read in each encoding of one byte a character. */
const READINGS = [
	["windows-1258", (word: string) => fitOf(toWindows1258(word))],
	["tcvn3", (word: string) => strictly(readTcvn3(word))],
	["vni", (word: string) => strictly(readVni(word))],
] as const;

/**
 * The encoding in which most of the words are Vietnamese; undefined where too few are in any. Not sure
 * where the words are few or fit badly, or another encoding fits nearly as well or fits some better:
 * names of two files in one.
 */
export function findVietnamese(words: ReadonlyMap<string, number>) {
	const [best, next] = READINGS.map(([encoding, read]) => {
		const [none, letters, syllables] = tallyOf(words, read);
		return { encoding, read, none, syllables, points: syllables - letters / 2 - none * 2 };
	}).sort((a, b) => b.points - a.points);
	if (!best || !next) return undefined;
	const { encoding, read, none, syllables } = best;
	const all = [...words.values()].reduce((sum, count) => sum + count, 0);
	if (syllables < all * 0.3 || none > all * 0.1 || syllables === 0) return undefined;
	const lead = best.points - next.points;
	const enough = words.size >= 3 && lead >= Math.max(3, all / 4);
	const others = READINGS.filter(([name]) => name !== encoding);
	const fitsOther = (word: string) =>
		read(word) < 2 && others.some(([, other]) => other(word) === 2);
	const [, , strange] = tallyOf(words, (word) => (fitsOther(word) ? 2 : 0));
	return { encoding, sure: enough && syllables >= all * 0.6 && strange <= all * 0.05 };
}

/** How many of the words read as none, as letters, and as syllables. */
function tallyOf(words: ReadonlyMap<string, number>, read: (word: string) => Fit) {
	const tally: [none: number, letters: number, syllables: number] = [0, 0, 0];
	for (const [word, count] of words) tally[read(word)] += count;
	return tally;
}
