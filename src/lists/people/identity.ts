/** Identity numbers as lists have them: with spaces, a quote before, or zeros that Excel took away. */
import { digitsIn } from "./digits.ts";

/** Cells that say that there is none. */
const NONE = /^(?:|0+|[-.…?x]+|không|khong|chưa có|chua co)$/iu;

/** `rounded`: "1.23457E+11", of which Excel kept too little; `short`: digits are missing. */
export type IdentityProblem = "rounded" | "short";

/**
 * The number without its leading zeros, so that one which lost them is the same; undefined where the
 * cell has none. 12 digits (căn cước) or 9 (chứng minh nhân dân), up to two zeros lost.
 */
export function readIdentity(cell: string): number | IdentityProblem | undefined {
	const plain = cell.length === 12 ? digitsIn(cell) : 0;
	if (plain > 0) return plain;
	const text = cell.replace(/[\s'.\u200b]/g, "");
	if (NONE.test(text) || NONE.test(cell.trim())) return undefined;
	if (/^\d+([.,]\d+)?e\+?\d+$/i.test(cell.trim())) return "rounded";
	const digits = /^\d+$/.test(text) ? text : "";
	if (digits.length > 12 || digits.length < 7) return "short";
	return Number(digits);
}
