/** Names made comparable: people write the same name in several ways. */
import { tidy, toneLast, withoutMarks } from "../../terms/index.ts";

/** Put before a name, no part of it. */
const TITLES = new Set("ông bà anh chị cụ cô chú bác em cháu".split(" "));
const isTitle = (word: string) => TITLES.has(word.toLowerCase().replace(/[.:]$/, ""));

/** "Hoà" and "hòa" alike: lower case, the tone at the end. Marks stay: Đ is not D. */
export const strictWord = (word: string) => toneLast(word.toLowerCase().replaceAll("ð", "đ"));

/** Without any mark, i and y alike. */
export const foldedWord = (word: string) =>
	withoutMarks(word.toLowerCase().replaceAll("ð", "đ")).replaceAll("y", "i");

/**
 * Makes keys of names from keys of their words. "Ông Lê Văn An (chủ hộ)" is Lê Văn An; "Bà Anh" stays
 * as it is. A few thousand words make up all the names of a province, and many share theirs.
 */
export function nameKeys(wordKey: (word: string) => string) {
	const [keyOf, isTitled] = [remembered(wordKey), remembered(isTitle)];
	const joined = (words: readonly string[]) => words.map(keyOf).join(" ");
	let met = 0;
	const numberOf = remembered(() => met++);
	const endingOf = remembered((words) => numberOf(joined(words.split(" "))));
	return {
		whole(name: string) {
			const words = bare(name).split(" ");
			while (words.length > 2 && isTitled(words[0] ?? "")) words.shift();
			return joined(words);
		},
		/** A number for the last two words: names with the same whole key share it. */
		ending(name: string) {
			const text = bare(name);
			return endingOf(text.slice(text.lastIndexOf(" ", text.lastIndexOf(" ") - 1) + 1));
		},
	};
}

/** Asks once for each word. */
function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
	const known = new Map<string, Value>();
	return (word) => {
		const seen = known.get(word);
		if (seen !== undefined) return seen;
		const found = read(word);
		known.set(word, found);
		return found;
	};
}

/** Tidy, without what stands in brackets behind the name. */
function bare(name: string): string {
	const text = tidy(name);
	return (text.endsWith(")") && text.replace(/ ?\([^()]*\)$/, "")) || text;
}
