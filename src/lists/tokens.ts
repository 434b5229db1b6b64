import Papa from "papaparse";
import { listErrors } from "../text/index.ts";
import { ListError, refuseMany, tooLong, tooWide } from "./error.ts";
import { LONGEST_CELL, WIDEST_ROW } from "./limits.ts";
import { mendQuotes } from "./quotes.ts";

/** One record of the file. `line` is where it begins, counted from 1. Cells are NFC. */
export interface Token {
	readonly line: number;
	readonly cells: string[];
}

export interface Tokens {
	readonly tokens: Token[];
	/** Lines where a quote stands where none can, read as a letter, or two seem to hold other records. */
	readonly malformed: ReadonlySet<number>;
}

export interface TokenOptions {
	/** So many records at most; the rest is left unread. */
	readonly first?: number;
	/** Called now and then with the share that is done, 0 to 1. */
	readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Splits text into records of cells. papaparse tokenizes; lines are our own count, since a quoted
 * cell may span several. A line whose quotes make no sense (`1,"Tư" Lê Văn An`) is read again with
 * its quotes as letters, so that it cannot swallow the lines below. Throws `ListError` where a quote
 * is opened and never closed, a cell is too long or there is too much of anything.
 */
export function tokenize(
	text: string,
	delimiter: string,
	firstLine: number,
	{ first = Number.POSITIVE_INFINITY, onProgress }: TokenOptions = {},
): Tokens {
	const { newline, source } = lineEnds(text);
	const mended = mendQuotes(source, delimiter, newline);
	const whole = first === Number.POSITIVE_INFINITY;
	if (mended.unclosed !== undefined && whole) {
		const line = firstLine + mended.unclosed;
		throw new ListError("unclosed-quote", listErrors["unclosed-quote"](line), { line });
	}
	const tokens: Token[] = [];
	const malformed = new Set([...mended.lines].map((each) => each + firstLine));
	let line = firstLine;
	let cellCount = 0;
	for (const [index, start] of mended.starts.entries()) {
		const end = mended.starts[index + 1] ?? mended.text.length;
		if (end === start) break;
		const block = mended.text.slice(start, end);
		// Spaces after a closing quote are dropped only before a line end: the last line has one too.
		const closed = block.endsWith(newline) ? block : block + newline;
		const quoted = block.includes('"');
		const plain = !quoted && !hasLongLine(block, newline);
		if (!plain && whole) refuseWide(block, newline, delimiter, line);
		const preview = whole ? 0 : first;
		const records = Papa.parse<string[]>(closed, { delimiter, newline, preview }).data;
		// What is in this form already is recognised in a moment.
		if (block.normalize("NFC") !== block) for (const cells of records) compose(cells);
		// A line end at the end of a block opens no record.
		if (whole || records.at(-1)?.join("") === "") records.pop();
		for (const cells of records) {
			tokens.push({ line, cells });
			cellCount += cells.length;
			line += 1;
			if (plain) continue;
			for (const [index, cell] of cells.entries()) {
				if (cell.length > LONGEST_CELL && whole)
					throw tooLong(tokens.at(-1)?.line ?? 0, index + 1, cell.length);
				if (!cell.includes(newline)) continue;
				const breaks = cell.split(newline).length - 1;
				if (holdsRecords(cell, delimiter, breaks, cells.length))
					malformed.add(tokens.at(-1)?.line ?? 0);
				line += breaks;
			}
		}
		if (whole) refuseMany(tokens.length, cellCount);
		onProgress?.(end / mended.text.length);
	}
	return { tokens, malformed };
}

/** Whether the lines of a cell have as many delimiters as records have: two quotes by mistake, and people between them. */
const holdsRecords = (cell: string, delimiter: string, breaks: number, width: number) =>
	width > 2 && cell.split(delimiter).length > breaks * (width - 1);

function compose(cells: string[]) {
	cells.forEach((cell, index) => {
		cells[index] = cell.normalize("NFC");
	});
}

/** papaparse wants one kind of line end: mixed ones are made alike, all else stays to the letter. */
function lineEnds(text: string): { newline: "\r\n" | "\n" | "\r"; source: string } {
	const pairs = text.includes("\r\n");
	const alone = /(?<!\r)\n/.test(text);
	const returns = /\r(?:[^\n]|$)/.test(text);
	if (pairs && !alone && !returns) return { newline: "\r\n", source: text };
	if (returns && !alone && !pairs) return { newline: "\r", source: text };
	return { newline: "\n", source: pairs || returns ? text.replace(/\r\n?/g, "\n") : text };
}

/** Whether any line may hold too long a cell or too many; it looks at one place in 16,384. */
function hasLongLine(block: string, newline: string): boolean {
	for (let at = 0; at + WIDEST_ROW < block.length; ) {
		const end = block.lastIndexOf(newline, at + WIDEST_ROW);
		if (end < at) return true;
		at = end + newline.length;
	}
	return false;
}

/** Throws at a line with more cells than any sheet is wide: the parser would make a text of each. */
function refuseWide(block: string, newline: string, delimiter: string, firstLine: number): void {
	let line = firstLine;
	for (let at = 0; at < block.length; line += 1) {
		const found = block.indexOf(newline, at);
		const end = found < 0 ? block.length : found;
		if (end - at >= WIDEST_ROW) {
			const cells = block.slice(at, end).split(delimiter).length;
			if (cells > WIDEST_ROW) throw tooWide(line, cells, WIDEST_ROW);
		}
		at = end + newline.length;
	}
}
