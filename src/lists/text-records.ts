/** A text as records of cells. */
import { listErrors } from "../text/index.ts";
import { ListError, refuseMany, tooLong, tooWide } from "./error.ts";
import { LONGEST_CELL, WIDEST_ROW } from "./limits.ts";
import type { ListRow } from "./list.ts";

export interface TextRecords {
	/** `line` is where a record begins, counted from 1. Cells are NFC. */
	readonly records: readonly ListRow[];
	/** Lines where a quote stands where none can, read as a letter, or two seem to hold other records. */
	readonly malformed: ReadonlySet<number>;
}

export interface RecordOptions {
	/** So many records at most; the rest is left unread. */
	readonly first?: number;
	/** Called now and then with the share that is done, 0 to 1. */
	readonly onProgress?: ((share: number) => void) | undefined;
}

/** Records from one telling of the share to the next. */
const TELL_AFTER = 2000;

/**
 * Splits text into records, as papaparse does where quotes make sense. A line whose quotes make none
 * (`1,"Tư" Lê Văn An`) has them as letters: paired with a quote below it would swallow the people
 * between. Throws `ListError` where a quote is opened and never closed, a cell is too long or there is
 * too much of anything.
 */
export function recordsOf(
	text: string,
	delimiter: string,
	firstLine: number,
	{ first, onProgress }: RecordOptions = {},
): TextRecords {
	const { newline, source } = lineEnds(text.replace(/^\ufeff/, ""));
	const readQuoted = quotedReader(source, delimiter, newline);
	const isComposed = source.normalize("NFC") === source;
	const records: ListRow[] = [];
	const malformed = new Set<number>();
	let line = firstLine;
	let cellCount = 0;
	let quote = source.indexOf('"');
	for (let at = 0; at < source.length && records.length !== first; ) {
		const lineEnd = endOf(source, newline, at);
		if (quote !== -1 && quote < at) quote = source.indexOf('"', at);
		const quoted = quote >= at && quote < lineEnd ? readQuoted(at, lineEnd) : undefined;
		if (quoted === "open" && first === undefined && count(source, '"', at, lineEnd) % 2 === 1)
			throw new ListError("unclosed-quote", listErrors["unclosed-quote"](line), { line });
		if (typeof quoted === "string") malformed.add(line);
		const { cells, end } =
			typeof quoted === "object"
				? quoted
				: { cells: source.slice(at, lineEnd).split(delimiter, WIDEST_ROW + 1), end: lineEnd };
		if (cells.length > WIDEST_ROW && first === undefined)
			throw tooWide(line, count(source, delimiter, at, lineEnd) + 1, WIDEST_ROW);
		const long = end - at > LONGEST_CELL ? cells.findIndex(isTooLong) : -1;
		if (long >= 0 && first === undefined) throw tooLong(line, long + 1, cells[long]?.length ?? 0);
		if (end > lineEnd && cells.some((cell) => holdsRecords(cell, delimiter, newline, cells.length)))
			malformed.add(line);
		records.push({ line, cells: isComposed ? cells : cells.map((cell) => cell.normalize("NFC")) });
		cellCount += cells.length;
		refuseMany(records.length, cellCount);
		line += 1 + count(source, newline, lineEnd, end);
		at = end + newline.length;
		if (records.length % TELL_AFTER === 0) onProgress?.(at / source.length);
	}
	return { records, malformed };
}

const isTooLong = (cell: string) => cell.length > LONGEST_CELL;

/** Two quotes by mistake, and people between them: a cell with as many delimiters a line as records have. */
function holdsRecords(cell: string, delimiter: string, newline: string, width: number): boolean {
	const breaks = count(cell, newline, 0, cell.length);
	return breaks > 0 && width > 2 && cell.split(delimiter).length > breaks * (width - 1);
}

/** One kind of line end: mixed ones are made alike, all else stays to the letter. */
function lineEnds(text: string): { newline: "\r\n" | "\n" | "\r"; source: string } {
	const [pairs, feeds, returns] = ["\r\n", "\n", "\r"].map((end) =>
		count(text, end, 0, text.length),
	);
	if (returns === 0) return { newline: "\n", source: text };
	if (feeds === 0) return { newline: "\r", source: text };
	if (pairs === feeds && pairs === returns) return { newline: "\r\n", source: text };
	return { newline: "\n", source: text.replace(/\r\n?/g, "\n") };
}

function endOf(source: string, newline: string, from: number): number {
	const end = source.indexOf(newline, from);
	return end === -1 ? source.length : end;
}

function count(source: string, sign: string, from: number, to: number): number {
	let found = 0;
	for (let at = source.indexOf(sign, from); at !== -1 && at < to; found += 1)
		at = source.indexOf(sign, at + sign.length);
	return found;
}

interface QuotedRecord {
	readonly cells: string[];
	/** Where its last line ends. */
	readonly end: number;
}

/**
 * Reads the record that begins at a place, some cell of which is quoted: such a cell ends at a delimiter
 * or a line end. `open`: one never ends; `malformed`: one ends elsewhere.
 */
function quotedReader(source: string, delimiter: string, newline: string) {
	/**
	 * Quotes that open a cell and lead to one that makes no sense: whichever line comes upon them again
	 * need not go that far. Without it a list in which each line opens what the next closes is read once
	 * for each of its lines.
	 */
	const bad = new Map<number, "open" | "malformed">();
	return (from: number, firstEnd: number): QuotedRecord | "open" | "malformed" => {
		const cells: string[] = [];
		const opened: number[] = [];
		const refused = (how: "open" | "malformed") => {
			for (const place of opened) bad.set(place, how);
			return how;
		};
		let lineEnd = firstEnd;
		for (let at = from; ; at += 1) {
			const start = at;
			if (source[at] === '"') {
				const known = bad.get(at);
				if (known) return refused(known);
				opened.push(at);
				const close = closing(source, at + 1);
				if (close === -1) return refused("open");
				cells.push(source.slice(start + 1, close).replaceAll('""', '"'));
				at = close + 1;
				while (source[at] === " ") at += 1;
				if (at > lineEnd) lineEnd = endOf(source, newline, at);
			} else {
				while (at < lineEnd && source[at] !== delimiter) at += 1;
				cells.push(source.slice(start, at));
			}
			if (at >= lineEnd || cells.length > WIDEST_ROW) return { cells, end: at };
			if (source[at] !== delimiter) return refused("malformed");
		}
	};
}

/** The quote that closes a cell; two together are one letter of it. */
function closing(source: string, from: number): number {
	let at = source.indexOf('"', from);
	while (at !== -1 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
	return at;
}
