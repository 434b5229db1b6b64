/** How often each word that tells something stands in a text; no word counts more than a few times. */
export function countWords(texts: Iterable<string>, word: RegExp): Map<string, number> {
	const counts = new Map<string, number>();
	for (const text of texts)
		for (const [whole] of text.matchAll(word)) {
			const found = whole.replace(SIGNS, "");
			const count = counts.get(found) ?? 0;
			// A village named in every row says no more than one named in a few.
			if (count < 4 && isTelling(found)) counts.set(found, count + 1);
		}
	return counts;
}

/** Signs beside words, which no old font has there: "°C", "m²", "Samsung®". */
const SIGNS = /^[°±]+|(?<![°²³®©])[°²³®©]+$/g;

/** Whether the letters of a word tell anything: not plain ones, a sign alone ("½", "·"), "µm". */
export const isTelling = (word: string) =>
	/\P{ASCII}/u.test(word) && !/^([^\p{L}]|[ªºµ]|µ\p{L})$/u.test(word);
