import Papa from "papaparse";
import { listErrors } from "../text/index.ts";
import { ListError } from "./error.ts";

/** One record of the file. `line` is where it begins, counted from 1. */
export interface Token {
	readonly line: number;
	readonly cells: readonly string[];
	/** A quote stands where none can. */
	readonly malformed: boolean;
}

/**
 * Splits text into records of cells. papaparse tokenizes; lines are our own count, since a quoted
 * cell may span several. Throws `ListError` where a quote is never closed: what follows would be
 * one cell. Cells are NFC.
 */
export function tokenize(text: string, delimiter: string, firstLine: number, limit = 0): Token[] {
	const { newline, source } = lineEnds(text);
	const tokens: Token[] = [];
	let line = firstLine;
	let at = 0;
	Papa.parse<string[]>(source, {
		delimiter,
		newline,
		preview: limit,
		step({ data, errors, meta }) {
			if (limit === 0 && errors.some(({ code }) => code === "MissingQuotes"))
				throw new ListError("unclosed-quote", listErrors["unclosed-quote"](line), line);
			tokens.push({
				line,
				cells: data.map((cell) => cell.normalize("NFC")),
				malformed: errors.some(({ code }) => code === "InvalidQuotes"),
			});
			line += countLines(source, newline, at, meta.cursor);
			at = meta.cursor;
		},
	});
	// A line end at the end of the file opens no record.
	const last = tokens.at(-1);
	if (last && source.endsWith(newline) && last.cells.every((cell) => cell === "")) tokens.pop();
	return tokens;
}

/** papaparse wants one kind of line end: mixed ones are made alike, all else stays to the letter. */
function lineEnds(text: string): { newline: "\r\n" | "\n" | "\r"; source: string } {
	const pairs = text.includes("\r\n");
	const rest = pairs ? text.replaceAll("\r\n", "") : text;
	const alone = rest.includes("\n");
	const returns = rest.includes("\r");
	if (pairs && !alone && !returns) return { newline: "\r\n", source: text };
	if (returns && !alone && !pairs) return { newline: "\r", source: text };
	return { newline: "\n", source: pairs || returns ? text.replace(/\r\n?/g, "\n") : text };
}

function countLines(source: string, newline: string, from: number, to: number): number {
	let lines = 0;
	for (
		let i = source.indexOf(newline, from);
		i !== -1 && i < to;
		i = source.indexOf(newline, i + newline.length)
	)
		lines += 1;
	return lines;
}
