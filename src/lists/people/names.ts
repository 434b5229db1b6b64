/** Names made comparable: people write the same name in several ways, and never the same key twice. */
import { withoutMarks } from "../../text/index.ts";
import { tidy } from "../words.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Put before a name, no part of it. */
const TITLES = new Set("ông bà anh chị cụ cô chú bác em cháu".split(" "));

/** "Hoà" and "hòa" alike: lower case, the tone at the end. Marks stay: Đ is not D. */
export function strictWord(word: string): string {
	const parts = word.toLowerCase().replaceAll("ð", "đ").normalize("NFD");
	const tone = parts.match(TONES)?.join("") ?? "";
	return parts.replace(TONES, "").normalize("NFC") + tone;
}

/** Without any mark, i and y alike. */
const foldedWord = (word: string) =>
	withoutMarks(word.toLowerCase().replaceAll("ð", "đ")).replaceAll("y", "i");

interface Word {
	readonly strict: number;
	readonly folded: number;
	readonly title: boolean;
}

/** Two keys of a name: the same number for the same name, and (as good as) never for another. */
export interface NameKeys {
	readonly strict: number;
	readonly folded: number;
}

/**
 * Makes keys of names. Words are looked up by their letters, not cut out: a few thousand make up all
 * the names of a province, and writing out a key for every row took longer than all the rest of the
 * count.
 */
export function nameKeys(): (name: string) => NameKeys {
	const words = new Map<number, Word>();
	const numbers = new Map<string, number>();
	const numberOf = (key: string) => {
		const found = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, found);
		return found;
	};
	const read = (raw: string): Word => ({
		strict: numberOf(`strict ${strictWord(raw)}`),
		folded: numberOf(`folded ${foldedWord(raw)}`),
		title: TITLES.has(raw.toLowerCase().replace(/[.:]$/, "")),
	});
	return (name) => {
		const text = bare(name);
		const strict = [SEED, SEED] as Lanes;
		const folded = [SEED, SEED] as Lanes;
		const letters = [SEED, SEED] as Lanes;
		let begun = false;
		let start = 0;
		for (let at = 0; at <= text.length; at += 1) {
			const code = at < text.length ? text.charCodeAt(at) : SPACE;
			if (code !== SPACE) {
				mix(letters, code);
				continue;
			}
			const key = keyOf(letters);
			let word = words.get(key);
			if (!word) {
				word = read(text.slice(start, at));
				words.set(key, word);
			}
			// "Ông Lê Văn An" is Lê Văn An; "Bà Anh" stays as it is.
			if (begun || !word.title || text.indexOf(" ", at + 1) < 0) {
				mix(strict, word.strict);
				mix(folded, word.folded);
				begun = true;
			}
			start = at + 1;
			letters[0] = SEED;
			letters[1] = SEED;
		}
		return { strict: keyOf(strict), folded: keyOf(folded) };
	};
}

const SPACE = 0x20;

/** Two numbers of 32 bits that take in a row of numbers, each in its own way. */
type Lanes = [number, number];
const SEED = 0x2545f491;

function mix(lanes: Lanes, value: number) {
	lanes[0] = Math.imul(lanes[0] ^ value, 0x9e3779b1);
	lanes[1] = Math.imul(lanes[1] ^ value, 0x5bd1e995);
}

/** 53 bits of both: two names in 200,000 share them once in half a million lists. */
function keyOf([one, other]: Lanes): number {
	const low =
		Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
	const high =
		Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
	return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

/** Tidy, without what stands in brackets behind the name. */
function bare(name: string): string {
	const text = tidy(name);
	return text.endsWith(")") ? text.replace(/ ?\([^()]*\)$/, "") : text;
}
