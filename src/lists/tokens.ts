import Papa from "papaparse";
import { listErrors } from "../text/index.ts";
import { ListError } from "./error.ts";
import { mendQuotes } from "./quotes.ts";

/** One record of the file. `line` is where it begins, counted from 1. */
export interface Token {
	readonly line: number;
	readonly cells: readonly string[];
	/** A quote stands where none can; the line's quotes were then read as letters. */
	readonly malformed: boolean;
}

/**
 * Splits text into records of cells. papaparse tokenizes; lines are our own count, since a quoted
 * cell may span several. A line whose quotes make no sense (`1,"Tư" Lê Văn An`) is read again with
 * its quotes as letters, so that it cannot swallow the lines below. Throws `ListError` where a quote
 * is opened and never closed. Cells are NFC. `limit`: so many records at most, 0 for all.
 */
export function tokenize(text: string, delimiter: string, firstLine: number, limit = 0): Token[] {
	const { newline, source } = lineEnds(text);
	const mended = mendQuotes(source, delimiter, newline);
	if (mended.unclosed !== undefined && limit === 0) {
		const line = firstLine + mended.unclosed;
		throw new ListError("unclosed-quote", listErrors["unclosed-quote"](line), line);
	}
	const tokens: Token[] = [];
	let line = firstLine;
	let at = 0;
	Papa.parse<string[]>(mended.text, {
		delimiter,
		newline,
		preview: limit,
		step({ data, meta }) {
			const cells = data.map((cell) => cell.normalize("NFC"));
			tokens.push({ line, cells, malformed: mended.lines.has(line - firstLine) });
			line += countLines(mended.text, newline, at, meta.cursor);
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
