import Papa from "papaparse";
import { listErrors } from "../text/index.ts";
import { ListError } from "./error.ts";

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
	const tokens: Token[] = [];
	let line = firstLine;
	let at = 0;
	const add = (cells: readonly string[], malformed: boolean, end: number) => {
		tokens.push({ line, cells: cells.map((cell) => cell.normalize("NFC")), malformed });
		line += countLines(source, newline, at, end);
		at = end;
	};
	const full = () => limit > 0 && tokens.length >= limit;

	while (at < source.length && !full()) {
		const from = at;
		let stopped = false;
		let open = false;
		Papa.parse<string[]>(from === 0 ? source : source.slice(from), {
			delimiter,
			newline,
			step({ data, errors, meta }, parser) {
				stopped = errors.some(({ type }) => type === "Quotes");
				open = errors.some(({ code }) => code === "MissingQuotes");
				if (!stopped) add(data, false, from + meta.cursor);
				if (stopped || full()) parser.abort();
			},
		});
		if (!stopped) break;
		const end = source.indexOf(newline, at);
		const raw = source.slice(at, end < 0 ? source.length : end);
		if (open && raw.split('"').length % 2 === 0 && limit === 0)
			throw new ListError("unclosed-quote", listErrors["unclosed-quote"](line), line);
		add(raw.split(delimiter), true, end < 0 ? source.length : end + newline.length);
	}
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
