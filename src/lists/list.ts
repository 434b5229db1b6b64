import type { skipReasons } from "../text/index.ts";
import type { Legacy } from "./letters/index.ts";

/** Why a line of the file is no row. */
export type SkipReason = keyof typeof skipReasons;

/** What a person may say about a file instead of leaving it to be found. */
export interface ListHints {
	/** WHATWG name, or `tcvn3`, `vni`. */
	readonly encoding?: string;
	readonly delimiter?: string;
	/** Counted from 1; 0 where there is no header. */
	readonly headerLine?: number;
	/** An old font's letters inside Unicode text, to be converted; `none`: to be left as they are. */
	readonly legacy?: Legacy | "none";
	/** Index of the workbook's sheet. */
	readonly sheet?: number;
}

export interface ListRow {
	/** The line in the file, or the row of the sheet, counted from 1. */
	readonly line: number;
	/** NFC; as many as columns, more only where they say something. */
	readonly cells: string[];
}

export interface ListNote {
	readonly code: string;
	readonly message: string;
	/** `legacy-text`: the hint that would convert it. */
	readonly legacy?: Legacy;
	/**
	 * Cells as they stand and as they would be read. Where a note has them, nothing is to be counted
	 * before the person has agreed by giving the hint.
	 */
	readonly samples?: readonly { readonly before: string; readonly after: string }[];
}

export interface ListProblem {
	readonly code: string;
	readonly line?: number;
	readonly column?: string;
	readonly value?: string;
	readonly message: string;
}

/** A file's rows, with what was found out and what was left out. */
export interface List {
	/** WHATWG name, or `tcvn3`, `vni`. */
	readonly encoding: string;
	/** Empty for a sheet. */
	readonly delimiter: string;
	/** Counted from 1; 0 where there is none. */
	readonly headerLine: number;
	readonly columns: string[];
	readonly rows: ListRow[];
	/** Headings inside the table ("Khu 1"), which say where the rows below them belong. */
	readonly groups: readonly { readonly line: number; readonly name: string }[];
	readonly skipped: { readonly line: number; readonly reason: SkipReason }[];
	readonly problems: ListProblem[];
	readonly notes: ListNote[];
	/** A workbook's sheets by name, and which was read; none of a text. */
	readonly sheets: readonly string[];
	readonly sheet: number;
}
