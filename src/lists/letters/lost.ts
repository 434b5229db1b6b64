import { isSyllable } from "./syllable.ts";

/** One letter for each kind that an ANSI save loses: those with a dot below fit every rime. */
const UNTONED = [..."ăơưđ"];
const TONED = [..."ạặậẹệịọộợụựỵ"];

/**
 * How many places hold a "?" where a Vietnamese letter was lost in an ANSI save: "Nguy?n V?n". A
 * place counts where some letter makes the word a syllable. One at the end of a word may be a real
 * question ("Ai?"): it counts only beside one before a letter, or where no vowel is left ("Th?").
 */
export function countLostLetters(text: string): number {
	let [certain, likely] = [0, 0];
	const known = new Map<string, Loss>();
	const tries = { left: MOST_TRIES };
	for (let at = text.indexOf("?"); at >= 0; ) {
		const [start, end] = wordAround(text, at);
		at = text.indexOf("?", end);
		if (IN_ADDRESS.test(text.charAt(start - 1) + text.charAt(end))) continue;
		const word = text.slice(start, end).toLowerCase();
		const loss = known.get(word) ?? lossOf(word, tries);
		known.set(word, loss);
		certain += loss.certain;
		likely += loss.likely;
	}
	return certain > 0 ? certain + likely : 0;
}

/** Beside a word with a question mark: "tim?q=ha". */
const IN_ADDRESS = /[\w/=&]/;

/** Longer than any syllable: "nghi?ng" has seven. */
const LONGEST = 8;

function wordAround(text: string, place: number): [start: number, end: number] {
	let [start, end] = [place, place + 1];
	while (place - start < LONGEST && /[\p{L}?]/u.test(text.charAt(start - 1))) start--;
	while (end - place < LONGEST && /[\p{L}?]/u.test(text.charAt(end))) end++;
	return [start, end];
}

/**
 * So many words with a letter put in are tried; places of words beyond do not count. Names have some
 * hundreds of such words, each of which takes a few tries.
 */
const MOST_TRIES = 100_000;

interface Tries {
	left: number;
}

interface Loss {
	readonly certain: number;
	readonly likely: number;
}

function lossOf(word: string, tries: Tries): Loss {
	if (!couldBeSyllable(word.replaceAll("ð", "đ"), tries)) return { certain: 0, likely: 0 };
	const places = word.match(/\?+/g)?.length ?? 0;
	const certain = /\?\p{L}/u.test(word) || /^[b-df-hj-np-tv-xz]{2,}\?+$/.test(word);
	return certain ? { certain: places, likely: 0 } : { certain: 0, likely: places };
}

/** `toned`: letters that bear a tone may be put in; no syllable has two. */
function couldBeSyllable(word: string, tries: Tries, toned = true): boolean {
	if (tries.left <= 0) return false;
	tries.left -= 1;
	if (!word.includes("?")) return isSyllable(word);
	if (word.length > 7 || word.split("?").length > 4) return false;
	const fits = (letter: string, more: boolean) =>
		couldBeSyllable(word.replace("?", letter), tries, more);
	return (
		UNTONED.some((letter) => fits(letter, toned)) ||
		(toned && TONED.some((letter) => fits(letter, false)))
	);
}
