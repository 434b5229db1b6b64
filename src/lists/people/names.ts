/** Names made comparable: people write the same name in several ways, and never the same key twice. */
import { isOdd, tidy, toneLast, withoutMarks } from "../../terms/index.ts";
import { mixed, mixedToo, SEED, wordTable } from "../word-table.ts";

/** Put before a name, no part of it. */
const TITLES = new Set("ông bà anh chị cụ cô chú bác em cháu".split(" "));

/** "Hoà" and "hòa" alike: lower case, the tone at the end. Marks stay: Đ is not D. */
export function strictWord(word: string): string {
	return toneLast(word.toLowerCase().replaceAll("ð", "đ"));
}

/** Without any mark, i and y alike. */
const foldedWord = (word: string) =>
	withoutMarks(word.toLowerCase().replaceAll("ð", "đ")).replaceAll("y", "i");

/** `strict`: with all marks; `folded`: without them. */
const WORDS = { strict: strictWord, folded: foldedWord };

/**
 * Makes keys of names, of one kind: the same number for the same name, and (as good as) never for
 * another. Words are looked up by their letters, not cut out: a few thousand make up all the names of a
 * province. Each hash is two numbers of 32 bits in plain variables, where nothing is boxed. What it gives
 * writes the keys of rows that follow one another, `first` and so on: their names as one text, which is
 * read in half the time that a text each takes.
 */
export function nameKeys(
	kind: keyof typeof WORDS,
	keys: Float64Array,
): (names: readonly string[], first: number) => void {
	const numbers = new Map<string, number>();
	const wordOf = wordTable((raw) => {
		const word = WORDS[kind](raw);
		const number = numbers.get(word) ?? numbers.size + 1;
		numbers.set(word, number);
		return { number, title: TITLES.has(raw.toLowerCase().replace(/[.:]$/, "")) };
	});
	/** The name that stands in a text from one place to another. False, and nothing written, where it may be untidy and is so. */
	const write = (text: string, from: number, to: number, row: number, isTidied: boolean) => {
		let one = SEED;
		let other = SEED;
		let letters = SEED;
		let lettersToo = SEED;
		let start = from;
		let begun = false;
		for (let at = from; at <= to; at += 1) {
			const code = at < to ? text.charCodeAt(at) : SPACE;
			if (code !== SPACE) {
				if (!isTidied && isOdd(code)) return false;
				letters = mixed(letters, code);
				lettersToo = mixedToo(lettersToo, code);
				continue;
			}
			if (!isTidied && start === at) return false;
			const word = wordOf(letters, lettersToo, text, start, at);
			// "Ông Lê Văn An" is Lê Văn An; "Bà Anh" stays as it is.
			if (begun || !word.title || !holdsSpace(text, at + 1, to)) {
				one = mixed(one, word.number);
				other = mixedToo(other, word.number);
				begun = true;
			}
			start = at + 1;
			letters = SEED;
			lettersToo = SEED;
		}
		keys[row] = keyOf(one, other);
		return true;
	};
	return (names, first) => {
		const text = names.join("");
		let from = 0;
		// Counted, not iterated: `entries()` took a third of the time.
		for (let index = 0; index < names.length; index += 1) {
			const name = names[index] as string;
			const to = from + name.length;
			const row = first + index;
			// Most names are tidy; the others are seen on the way.
			if (text.charCodeAt(to - 1) === BRACKET || !write(text, from, to, row, false)) {
				const text = bare(name);
				write(text, 0, text.length, row, true);
			}
			from = to;
		}
	};
}

function holdsSpace(text: string, from: number, to: number): boolean {
	const at = text.indexOf(" ", from);
	return at >= 0 && at < to;
}

const SPACE = 0x20;
const BRACKET = 0x29;

/** 53 bits of both: two names in 200,000 share them once in half a million lists. */
function keyOf(one: number, other: number): number {
	const low =
		Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
	const high =
		Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
	return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

/** Tidy, without what stands in brackets behind the name. */
function bare(name: string): string {
	const text = tidy(name);
	return (text.endsWith(")") && text.replace(/ ?\([^()]*\)$/, "")) || text;
}
