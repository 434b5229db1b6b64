import type { SkipReason } from "./layout.ts";

/** What a person may say about a file instead of leaving it to be found. */
export interface ListHints {
	/** WHATWG name. */
	readonly encoding?: string;
	readonly delimiter?: string;
	/** Counted from 1; 0 where there is no header. */
	readonly headerLine?: number;
	/** An old font's letters inside Unicode text. Not acted on yet: the text is left as it is. */
	readonly legacy?: string;
}

export interface ListRow {
	/** The line in the file, counted from 1. */
	readonly line: number;
	readonly cells: string[];
}

/** A file's rows, with what was found out and what was left out. */
export interface List {
	readonly encoding: string;
	readonly delimiter: string;
	/** Counted from 1; 0 where there is none. */
	readonly headerLine: number;
	readonly columns: string[];
	readonly rows: ListRow[];
	readonly skipped: { readonly line: number; readonly reason: SkipReason }[];
	readonly problems: {
		readonly code: string;
		readonly line?: number;
		readonly column?: string;
		readonly value?: string;
		readonly message: string;
	}[];
	readonly notes: { readonly code: string; readonly message: string }[];
}
