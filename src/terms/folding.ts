/** When two texts are the same words, however they were typed. */

/** Letters without tones or marks: "Đường số 3" → "Duong so 3". */
export const withoutMarks = (text: string) =>
	text
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.replaceAll("\u0111", "d")
		.replaceAll("\u0110", "D");

/** Words without tone or mark, lower case, single spaces: "Họ và  Tên" → "ho va ten". */
export const fold = (value: string) => withoutMarks(tidy(value)).toLowerCase();

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** The tone at the end, wherever it was set: "hoà" and "hòa" alike. */
export function toneLast(word: string): string {
	const parts = word.normalize("NFD");
	const tones = parts.match(TONES)?.join("") ?? "";
	return parts.replace(TONES, "").normalize("NFC") + tones;
}

/** The words of a text, in small letters with their marks. */
export const wordsIn = (text: string): readonly string[] =>
	text
		.normalize("NFC")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** NFC, invisible characters out, any run of white space to one space. */
export function tidy(value: string): string {
	if (value === "" || TIDY.test(value)) return value;
	return value
		.normalize("NFC")
		.replace(/[\u200b-\u200f\u00ad\ufeff]/g, "")
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * Most cells are tidy: words of anything but white space, invisible and combining characters and
 * whatever may be among them, with one space between.
 */
const TIDY =
	/^[!-\u009f\u00a1-\u00ac\u00ae-\u02ff\u0370-\u167f\u1681-\u1fff\u2070-\u2fff]+(?: [!-\u009f\u00a1-\u00ac\u00ae-\u02ff\u0370-\u167f\u1681-\u1fff\u2070-\u2fff]+)*$/;
