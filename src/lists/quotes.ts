/**
 * Records as papaparse reads them, but for quotes that make no sense. A quoted cell ends at a delimiter
 * or a line end. Paired with a quote below, one that does not (`1,"Tư" Lê Văn An`) would swallow the
 * people between: all quotes of its line are letters.
 */
import { WIDEST_ROW } from "./limits.ts";

/** Of a record's first line. `open`: a quote that nothing closes; `malformed`: one that makes no sense. */
export type Fault = "open" | "malformed";

/** Of a record that is wider than any may be not all cells are made; `width` is how many there are. */
type Take = (cells: string[], fault: Fault | undefined, width: number) => void;

/** Gives what takes the records that begin between two places, and says where the last of them ends. */
export function handReader(source: string, delimiter: string, newline: string) {
	const readQuoted = quotedReader(source, delimiter, newline);
	return (from: number, to: number, take: Take): number => {
		let at = from;
		while (at < to) {
			const lineEnd = endOf(source, newline, at);
			const text = source.slice(at, lineEnd);
			const quoted = text.includes('"') ? readQuoted(at, lineEnd) : undefined;
			if (typeof quoted === "object") {
				take(quoted.cells, undefined, quoted.width);
				at = quoted.end + newline.length;
			} else {
				// Two quotes of one line are not open: `1,"Tư" Lê Văn An` at the end of a list.
				const isOpen = quoted === "open" && count(text, '"') % 2 === 1;
				const cells = text.split(delimiter, WIDEST_ROW);
				const width = count(text, delimiter) + 1;
				take(cells, isOpen ? "open" : quoted && "malformed", width);
				at = lineEnd + newline.length;
			}
		}
		return at;
	};
}

interface QuotedRecord {
	readonly cells: string[];
	readonly width: number;
	/** Where its last line ends. */
	readonly end: number;
}

/** What reads the record that begins at a place, some cell of which is quoted. */
function quotedReader(source: string, delimiter: string, newline: string) {
	/**
	 * Quotes that open a cell and lead to one that makes no sense: whichever line comes upon them again
	 * need not go that far. Without it a list in which each line opens what the next closes is read once
	 * for each of its lines.
	 */
	const bad = new Map<number, Fault>();
	return (from: number, firstEnd: number): QuotedRecord | Fault => {
		const cells: string[] = [];
		const opened: number[] = [];
		const refused = (fault: Fault) => {
			for (const place of opened) bad.set(place, fault);
			return fault;
		};
		let lineEnd = firstEnd;
		let at = from;
		for (let width = 1; ; width += 1) {
			const start = at;
			let cell: string;
			if (source[at] === '"') {
				const known = bad.get(at);
				if (known) return refused(known);
				opened.push(at);
				const close = closing(source, at + 1);
				if (close === -1) return refused("open");
				cell = source.slice(start + 1, close).replaceAll('""', '"');
				at = close + 1;
				if (at > lineEnd) lineEnd = endOf(source, newline, at);
				while (at < lineEnd && source[at] !== delimiter && isBlank(source[at])) at += 1;
			} else {
				while (at < lineEnd && source[at] !== delimiter) at += 1;
				cell = source.slice(start, at);
			}
			if (width <= WIDEST_ROW) cells.push(cell);
			if (at >= lineEnd) return { cells, width, end: at };
			if (source[at] !== delimiter) return refused("malformed");
			at += 1;
		}
	};
}

const isBlank = (letter: string | undefined) => letter?.trim() === "";

/** The quote that closes a cell; two together are one letter of it. */
function closing(source: string, from: number): number {
	let at = source.indexOf('"', from);
	while (at !== -1 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
	return at;
}

/** Where the line ends in which a place stands. */
export function endOf(source: string, newline: string, from: number): number {
	const end = source.indexOf(newline, from);
	return end === -1 ? source.length : end;
}

/** How often a sign stands in a text. */
export function count(text: string, sign: string): number {
	let found = 0;
	for (let at = text.indexOf(sign); at !== -1; found += 1)
		at = text.indexOf(sign, at + sign.length);
	return found;
}
