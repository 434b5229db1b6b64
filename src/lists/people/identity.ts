/** Identity numbers as lists have them: with spaces, a quote before, or zeros that Excel took away. */

/** Cells that say that there is none. */
const NONE = /^(?:|0+|[-.…?x]+|không|khong|chưa có|chua co)$/iu;

/** `rounded`: "1.23457E+11", of which Excel kept too little; `short`: digits are missing. */
export type IdentityProblem = "rounded" | "short";

export interface Identity {
	/** Of twelve digits: zeros before it where it has fewer; absent where there is none. */
	readonly number?: string;
	readonly problem?: IdentityProblem;
}

const DIGITS = /^\d{7,12}$/;

/** What a cell says: 12 digits (căn cước) or 9 (chứng minh nhân dân), up to two zeros lost. */
export function readIdentity(cell: string): Identity {
	const text = DIGITS.test(cell) ? cell : cell.replace(/[\s'.\u200b]/g, "");
	if (DIGITS.test(text) && /[1-9]/.test(text)) return { number: text.padStart(12, "0") };
	if (NONE.test(text) || NONE.test(cell.trim())) return {};
	return { problem: /^\d+([.,]\d+)?e\+?\d+$/i.test(cell.trim()) ? "rounded" : "short" };
}

/** Whether numbers that differ tell two people apart: a căn cước, not a chứng minh nhân dân of nine digits. */
export const isWhole = (number: string | undefined): number is string =>
	number !== undefined && !number.startsWith("000");
