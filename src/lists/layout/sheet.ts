/** What is known of a sheet before its lines are told apart. */
import { fold, tidy } from "../../terms/index.ts";
import type { Token } from "../tokens.ts";
import { looksLikeName, roleOf } from "../words.ts";
import { isHeading, isSignature } from "./headings.ts";

export interface Sheet {
	/** Index of the column of numbers and of names, -1 where there is none. */
	readonly serial: number;
	readonly name: number;
	readonly width: number;
	/** The header's lines, for those that are printed again on every page; none if they say nothing. */
	readonly headers: ReadonlySet<string>;
	/** The words that their cells begin with, lower case. */
	readonly headerWords: readonly string[];
	/** Most people bear a number: a line without one is then something else. */
	readonly numbered: boolean;
}

export const key = (cells: readonly string[]) => filled(cells).map(fold).join("\n");
export const isNumber = (text: string) => /^\d+[.)]?$/.test(text);

export function sheetOf(
	columns: readonly string[],
	headers: readonly Token[],
	body: readonly Token[],
): Sheet {
	const telling = columns.some(roleOf) ? headers.map(({ cells }) => cells) : [];
	const sample = spread(body);
	const serial =
		headers.length > 0
			? columns.findIndex((column) => roleOf(column) === "serial")
			: numberColumn(sample);
	const name = columns.findIndex((column) => roleOf(column) === "name");
	const numberOf = (cells: readonly string[]) => isNumber(tidy(cells[serial] ?? ""));
	const isNamed = (cells: readonly string[]) => {
		const text = tidy(cells[name] ?? "");
		return numberOf(cells) || (looksLikeName(text) && !isHeading(text));
	};
	// Signers have no numbers: in a short list they would be half of the people.
	const end = sample.findIndex(
		({ cells }) => !isNamed(cells) && cells.some((cell) => isSignature(tidy(cell))),
	);
	const people = sample.slice(0, end < 0 ? undefined : end).filter(({ cells }) => isNamed(cells));
	const withNumber = people.filter(({ cells }) => numberOf(cells));
	return {
		serial,
		name,
		width: columns.length,
		headers: new Set(telling.map(key)),
		headerWords: telling.flat().map((cell) => firstWord(tidy(cell).toLowerCase())),
		numbered: serial >= 0 && withNumber.length * 2 > people.length,
	};
}

/** Without a header: the first column, if most lines begin with a number; else -1. */
function numberColumn(sample: readonly Token[]): number {
	const numbers = sample.filter(({ cells: [first = ""] }) => isNumber(tidy(first)));
	return numbers.length * 2 > sample.length ? 0 : -1;
}

/** Enough of a long list to know its kind, from its whole length. */
export function spread(tokens: readonly Token[]): readonly Token[] {
	const step = Math.ceil(tokens.length / 500);
	if (step <= 1) return tokens;
	const some: Token[] = [];
	for (let index = 0; index < tokens.length; index += step) some.push(tokens[index] as Token);
	return some;
}

export const filled = (cells: readonly string[]) => cells.filter((cell) => tidy(cell) !== "");

export function firstWord(text: string): string {
	const start = text.trimStart();
	const end = start.search(/[\s.:,;)\]]/);
	return end < 0 ? start : start.slice(0, end);
}
