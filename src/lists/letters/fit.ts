import { isSyllable } from "./syllable.ts";

/** How well a word reads: 2 a possible Vietnamese syllable, 1 letters of no syllable, 0 no word. */
export type Fit = 0 | 1 | 2;

/** No letter: signs, and the ordinal signs and micro sign that count as letters elsewhere. */
const NO_LETTER = /[^\p{L}\p{M}]|[ªºµ]/u;

/** A capital after a small letter: "NguyÔn". Keyboards slip on plain letters ("NGuyễn", "tHị"). */
const STRAY_CAPITAL = /\p{Ll}\p{M}*(?![A-Z])\p{Lu}/u;

/** How well a word reads as it stands. */
export function fitOf(word: string): Fit {
	if (NO_LETTER.test(word)) return 0;
	return isSyllable(word) && !STRAY_CAPITAL.test(word) ? 2 : 1;
}
