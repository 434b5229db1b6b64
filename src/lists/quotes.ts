/** Where quotes of a file make no sense, before anything is split by them. */
export interface MendedQuotes {
	/** The text with such lines' quotes doubled, so that they are read as letters; as many lines as before. */
	readonly text: string;
	/** Those lines, counted from 0. */
	readonly lines: ReadonlySet<number>;
	/** A line that opens a quote which nothing ever closes, if there is one. */
	readonly unclosed?: number;
	/** Places in `text` where a record begins, some way apart: it can be read in these pieces. */
	readonly starts: readonly number[];
}

/** Letters from one such place to the next: what is made of them on the way is gone before it is moved. */
const APART = 131_072;

/**
 * A quoted cell ends at a delimiter or a line end. One that does not (`1,"Tư" Lê Văn An`) would be
 * paired with a quote lines below and swallow the people between: its line is mended. One pass.
 */
export function mendQuotes(source: string, delimiter: string, newline: string): MendedQuotes {
	const parts: string[] = [];
	const lines = new Set<number>();
	let copied = 0;
	let line = 0;
	let at = 0;
	let quote = source.indexOf('"');
	const starts = [0];
	const bad: BadQuotes = new Map();
	/** How many letters the mended text is longer so far. */
	let added = 0;
	while (at < source.length) {
		if (at + added - (starts.at(-1) ?? 0) >= APART) starts.push(at + added);
		if (quote === -1) {
			at = lineEnd(source, newline, Math.min(at + APART, source.length)) + newline.length;
			continue;
		}
		const end = lineEnd(source, newline, at);
		if (quote >= end) {
			at = end + newline.length;
			line += 1;
		} else {
			const record = recordEnd(source, delimiter, newline, at, end, bad);
			if (typeof record === "number") {
				while (at < record) {
					at = lineEnd(source, newline, at) + newline.length;
					line += 1;
				}
			} else {
				const raw = source.slice(at, end);
				if (record === "open" && raw.split('"').length % 2 === 0)
					return { text: source, lines, unclosed: line, starts: [0] };
				const cells = raw.split(delimiter).map((cell) => `"${cell.replaceAll('"', '""')}"`);
				const whole = cells.join(delimiter);
				parts.push(source.slice(copied, at), whole);
				added += whole.length - raw.length;
				copied = end;
				lines.add(line);
				at = end + newline.length;
				line += 1;
			}
		}
		if (quote < at) quote = source.indexOf('"', at);
	}
	const text = parts.length === 0 ? source : parts.join("") + source.slice(copied);
	return { text, lines, starts };
}

function lineEnd(source: string, newline: string, from: number): number {
	const end = source.indexOf(newline, from);
	return end === -1 ? source.length : end;
}

/**
 * Places of quotes that open a cell and lead to a line that makes no sense: whichever line comes upon
 * them again need not go that far. Without it a list in which each line opens what the next closes is
 * read once for each of its lines.
 */
type BadQuotes = Map<number, "open" | "malformed">;

/** Where the record that begins at `from` ends; `end` is the end of its first line. */
function recordEnd(
	source: string,
	delimiter: string,
	newline: string,
	from: number,
	end: number,
	bad: BadQuotes,
): number | "open" | "malformed" {
	let last = end;
	let at = from;
	const opened: number[] = [];
	const refused = (how: "open" | "malformed") => {
		for (const place of opened) bad.set(place, how);
		return how;
	};
	for (;;) {
		if (source[at] === '"') {
			const known = bad.get(at);
			if (known) return refused(known);
			opened.push(at);
			const close = closing(source, at + 1);
			if (close === -1) return refused("open");
			at = close + 1;
			while (source[at] === " ") at += 1;
			if (at >= source.length || source.startsWith(newline, at)) return at;
			if (source[at] !== delimiter) return refused("malformed");
			if (at > last) last = lineEnd(source, newline, at);
		} else {
			while (at < last && source[at] !== delimiter) at += 1;
			if (at >= last) return last;
		}
		at += 1;
	}
}

/** The quote that closes a cell; two together are one letter of it. */
function closing(source: string, from: number): number {
	let at = source.indexOf('"', from);
	while (at !== -1 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
	return at;
}
