import { showIso } from "./dates.ts";
import { copied, decodeEscapes } from "./entities.ts";
import { general, type NumberFormat } from "./formats.ts";
import { broken } from "./workbook-error.ts";

/** What the cells of a workbook refer to. */
export interface Book {
	readonly texts: readonly string[];
	/** By the number of the style. */
	readonly formats: readonly NumberFormat[];
	/** Days are counted from 1904 on, as Excel for Mac once did. */
	readonly date1904: boolean;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** Digits that can be shown as they stand; more than Excel keeps, since other programs do. */
const WHOLE = /^-?[1-9]\d{0,19}$/;

/**
 * A cell's value (`v`) as Excel shows it. `type` and `style` are its attributes `t` and `s`.
 * Throws where the value refers to a text that there is not.
 */
export function showValue(
	value: string,
	type: string | undefined,
	style: string | undefined,
	book: Book,
): string {
	if (type === "str" || type === "inlineStr") return copied(decodeEscapes(value));
	const raw = value.trim();
	if (raw === "") return "";
	if (type === "s") return sharedText(raw, book.texts);
	if (type === "b") return raw === "1" || raw === "true" ? "TRUE" : "FALSE";
	if (type === "e") return copied(raw);
	const format = style === undefined ? general : (book.formats[Number(style)] ?? general);
	if (type === "d") return showIso(raw, format.date) ?? copied(raw);
	if (format === general && WHOLE.test(raw)) return copied(raw);
	const number = Number(raw);
	if (!NUMBER.test(raw) || !Number.isFinite(number)) return copied(raw);
	return format.show(number, book.date1904);
}

function sharedText(index: string, texts: readonly string[]): string {
	const text = /^\d+$/.test(index) ? texts[Number(index)] : undefined;
	if (text === undefined) throw broken();
	return text;
}
