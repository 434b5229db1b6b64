/** A text as records of cells. */
import Papa from "papaparse";
import { listErrors } from "../text/index.ts";
import { LONGEST_CELL, WIDEST_ROW } from "./limits.ts";
import type { ListRow } from "./list.ts";
import { ListError, refuseMany, tooLong, tooWide } from "./list-error.ts";
import { count, endOf, type Fault, handReader } from "./quotes.ts";

export interface RecordOptions {
	/** Only to look at a beginning: nothing is refused. */
	readonly lenient?: boolean;
	/** Called now and then with the share that is done, 0 to 1. */
	readonly onProgress?: ((share: number) => void) | undefined;
}

/** Letters that papaparse is handed at once: no cell that it gives can be too long. */
const STRETCH = LONGEST_CELL;

/**
 * Splits text into records. papaparse reads it, a stretch of whole lines after the other; a stretch
 * whose quotes make no sense to it is read by hand. Throws `ListError` where a quote is opened and never
 * closed, a cell is too long or there is too much of anything.
 */
export function recordsOf(
	text: string,
	delimiter: string,
	firstLine: number,
	{ lenient = false, onProgress }: RecordOptions = {},
) {
	const { newline, source } = lineEnds(text.replace(/^\ufeff/, ""));
	const readByHand = handReader(source, delimiter, newline);
	let isComposed = false;
	/** `line` is where a record begins, counted from 1. Cells are NFC. */
	const records: ListRow[] = [];
	/** Lines where a quote stands where none can, read as a letter, or two seem to hold other records. */
	const malformed = new Set<number>();
	let line = firstLine;
	let cellCount = 0;

	const take = (cells: string[], fault: Fault | undefined, width: number) => {
		if (!lenient) {
			if (fault === "open")
				throw new ListError("unclosed-quote", listErrors["unclosed-quote"](line), { line });
			if (width > WIDEST_ROW) throw tooWide(line, width, WIDEST_ROW);
		}
		if (fault) malformed.add(line);
		records.push({ line, cells: isComposed ? cells : cells.map((cell) => cell.normalize("NFC")) });
		cellCount += cells.length;
		refuseMany(records.length, cellCount);
		line += 1;
	};
	/** Of cells that may be quoted, and so go over several lines, or long. */
	const takeLong: typeof take = (cells, fault, width) => {
		const begins = line;
		take(cells, fault, width);
		for (const [index, { length }] of cells.entries())
			if (length > LONGEST_CELL && !lenient) throw tooLong(begins, index + 1, length);
		for (const cell of cells) {
			const breaks = count(cell, newline);
			if (breaks > 0 && holdsRecords(cell, delimiter, breaks, cells.length)) malformed.add(begins);
			line += breaks;
		}
	};

	for (let at = 0; at < source.length; onProgress?.(at / source.length)) {
		const end = stretchEnd(source, newline, at);
		const stretch = source.slice(at, end);
		const rows = papaparsed(stretch, delimiter, newline);
		// What is in this form already is recognised in a moment; by hand is read beyond the stretch.
		isComposed = rows !== undefined && stretch.normalize("NFC") === stretch;
		const takeRow = stretch.includes('"') ? takeLong : take;
		for (const cells of rows ?? []) takeRow(cells, undefined, cells.length);
		at = rows ? end : readByHand(at, end, takeLong);
	}
	return { records, malformed };
}

/** Undefined where a quote makes no sense or its cell goes on beyond the stretch, or a line has no end. */
function papaparsed(stretch: string, delimiter: string, newline: "\r\n" | "\n" | "\r") {
	// papaparse takes U+FEFF from the beginning of whatever it is handed.
	if (stretch.length > STRETCH || stretch.startsWith("\ufeff")) return undefined;
	const { data, errors } = Papa.parse<string[]>(stretch, { delimiter, newline });
	if (errors.length > 0) return undefined;
	// A line end at the end opens no record.
	if (stretch.endsWith(newline)) data.pop();
	return data;
}

/** Behind the last line that ends within a stretch; where none does, behind the next. */
function stretchEnd(source: string, newline: string, from: number): number {
	if (source.length - from <= STRETCH) return source.length;
	const last = source.lastIndexOf(newline, from + STRETCH - newline.length);
	return (last < from ? endOf(source, newline, from) : last) + newline.length;
}

/** Two quotes by mistake, and people between them: a cell with as many delimiters a line as records have. */
const holdsRecords = (cell: string, delimiter: string, breaks: number, width: number) =>
	width > 2 && cell.split(delimiter).length > breaks * (width - 1);

/** papaparse wants one kind of line end: mixed ones are made alike, all else stays to the letter. */
function lineEnds(text: string): { newline: "\r\n" | "\n" | "\r"; source: string } {
	if (!text.includes("\r")) return { newline: "\n", source: text };
	if (!text.includes("\n")) return { newline: "\r", source: text };
	if (!/\r(?!\n)|(?<!\r)\n/.test(text)) return { newline: "\r\n", source: text };
	return { newline: "\n", source: text.replace(/\r\n?/g, "\n") };
}
