/** What a text that is no figure may have been meant as: to be asked, never taken. */
import { withoutMarks } from "../terms/index.ts";
import { number } from "../text/index.ts";
import { parseFigure } from "./figure.ts";

/** Texts as a person would have typed them, to be put into the box once the person agrees. */
export type Meant =
	| { readonly kind: "figure"; readonly figure: string }
	/** A share where a figure is asked for: "80%". */
	| { readonly kind: "percent"; readonly figure: string }
	/** A ratio's two figures in one box: "96/120". */
	| { readonly kind: "pair"; readonly part: string; readonly whole: string };

/** Signs that group thousands, each with those that can then begin decimals. */
const GROUPED = [
	/^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d*))?$/,
	/^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d*))?$/,
	/^[1-9]\d{0,2}(?:['\u2018\u2019]\d{3})+(?:[.,](\d*))?$/,
	/^[1-9]\d{0,2}(?: \d{3})+(?:[.,](\d*))?$/,
	/^\d+(?:[.,](\d*))?$/,
];
/** Words that make another figure of the one before them: "12 nghìn" is not 12. */
const MULTIPLIES = /^(?:nghin|ngan|tram|chuc|muoi|trieu|ty|ti|ta|tr|k|ruoi|phan)(?![a-z])/;
/** More than a box ever holds: nothing to look for in it. */
const LONGEST = 200;

/**
 * `typed` is what stands in the box and could not be taken for a figure; `decimals` as for
 * `parseFigure`. Undefined where there is nothing sensible to ask.
 */
export function meantFigure(typed: string, decimals: boolean): Meant | undefined {
	const text = tidied(typed);
	if (text === undefined) return undefined;
	const share = /^(.*\d)\s*%$/.exec(text);
	const figure = figureIn(share?.[1] ?? withoutUnit(text), decimals);
	return figure === undefined ? undefined : { kind: share ? "percent" : "figure", figure };
}

/**
 * The same of one half of a ratio, where the text may hold both. `unordered`: the part may be the
 * greater one; else the smaller figure is the part.
 */
export function meantHalf(typed: string, unordered: boolean): Meant | undefined {
	const text = tidied(typed);
	if (text === undefined) return undefined;
	const halves = cellsIn(text).length > 1 ? cellsIn(text) : text.split("/");
	const [first = "", second = "", ...rest] = halves;
	if (second === "" || rest.some((each) => !each.endsWith("%"))) return meantFigure(typed, false);
	const part = figureIn(withoutUnit(first.trim()), false);
	const whole = figureIn(withoutUnit(second.replace(/=\s*[\d.,]+\s*%$/, "").trim()), false);
	if (part === undefined || whole === undefined) return undefined;
	const turned = !unordered && Number(parseFigure(part, false)) > Number(parseFigure(whole, false));
	return turned ? { kind: "pair", part: whole, whole: part } : { kind: "pair", part, whole };
}

/** The cells of a text copied from a sheet, without blank ones; one where it is no more than a text. */
export function cellsIn(text: string): string[] {
	return text
		.split(/[\t\r\n]+/)
		.map((cell) =>
			cell
				.trim()
				.replace(/^"(.*)"$/, "$1")
				.replaceAll('""', '"')
				.trim(),
		)
		.filter((cell) => cell !== "");
}

/**
 * The part and the whole that were copied from two cells of a sheet, where nothing about them is in
 * doubt: two figures as the app reads them, and the part no greater than the whole.
 */
export function pairInCells(
	cells: readonly string[],
): { readonly part: string; readonly whole: string } | undefined {
	const [part, whole] = cells;
	if (cells.length !== 2 || part === undefined || whole === undefined) return undefined;
	const [one, other] = [parseFigure(part, false), parseFigure(whole, false)];
	const sure = Number.isInteger(one) && Number.isInteger(other) && Number(one) <= Number(other);
	return sure && Number(one) >= 0 ? { part, whole } : undefined;
}

const tidied = (typed: string) =>
	typed.length > LONGEST ? undefined : typed.normalize("NFKC").trim();

/** "1.004 hộ" → "1.004": what is counted may stand behind the figure. */
function withoutUnit(text: string): string {
	const [, figure, unit = ""] = /^([^\p{L}]*\d)\s*(\p{L}[\p{L}\p{M}\s]*)\.?$/u.exec(text) ?? [];
	return figure === undefined || MULTIPLIES.test(withoutMarks(unit.toLowerCase())) ? text : figure;
}

function figureIn(text: string, decimals: boolean): string | undefined {
	for (const form of GROUPED) {
		const match = form.exec(text);
		if (!match) continue;
		const fraction = (match[1] ?? "").replace(/0+$/, "");
		const whole = text.slice(0, text.length - (match[1]?.length ?? 0)).replace(/\D/g, "");
		// What was typed can be read: nothing else was meant.
		const read = parseFigure(text, decimals);
		const value =
			read !== undefined && (decimals ? !Number.isNaN(read) : Number.isInteger(read))
				? read
				: decimals || fraction === ""
					? Number(fraction === "" ? whole : `${whole}.${fraction}`)
					: undefined;
		if (value === undefined || value > Number.MAX_SAFE_INTEGER) continue;
		return decimals ? String(value).replace(".", ",") : number(value);
	}
	return undefined;
}
