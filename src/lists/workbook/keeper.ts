import { broken, tooLarge } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";

export interface SheetRow {
	/** The row's number in Excel, from 1. */
	readonly line: number;
	/** Without the blank ones after the last filled cell. */
	readonly cells: string[];
	/** By a filter or by hand. */
	readonly hidden?: true;
}

/** Keeps rows that hold anything, and no more of them than the limits allow. */
export function keeper(rows: SheetRow[], limits: Limits) {
	let line = 0;
	let isHidden = false;
	let cells: string[] = [];
	/** Blank cells since the last filled one: what ends a row leaves nothing behind, however far right. */
	let blanks: (readonly [column: number, text: string])[] = [];
	let count = 0;
	let characters = 0;
	const put = (column: number, text: string) => {
		while (cells.length < column) cells.push("");
		cells[column] = text;
	};
	return {
		begin(next: number, hidden: boolean) {
			line = next;
			isHidden = hidden;
			cells = [];
			blanks = [];
		},
		/** `own`: the text is this cell's alone, not shared with others. */
		add(column: number, text: string, own: boolean) {
			if (own) characters += text.length;
			if (characters > limits.characters) throw tooLarge(limits, "characters");
			if (text.trim() === "") {
				blanks.push([column, text]);
				return;
			}
			for (const [at, blank] of blanks) put(at, blank);
			blanks = [];
			put(column, text);
		},
		end() {
			if (cells.length === 0) return;
			count += cells.length;
			if (count > limits.cells) throw tooLarge(limits, "cells");
			// A copy is as long as its cells; what grew by pushing keeps room for more.
			rows.push({ line, cells: cells.slice(), ...(isHidden && { hidden: true as const }) });
		},
		/** Puts the rows in order. Throws where two are the same row. */
		finish() {
			rows.sort((a, b) => a.line - b.line);
			if (rows.some((row, index) => row.line === rows[index + 1]?.line)) throw broken();
		},
	};
}
