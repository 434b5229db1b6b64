/** Identity numbers as lists have them: with spaces, a quote before, or zeros that Excel took away. */

/** Cells that say that there is none. */
const NONE = /^(?:|0+|[-.…?x]+|không|khong|chưa có|chua co)$/iu;

/** `rounded`: "1.23457E+11", of which Excel kept too little; `short`: digits are missing. */
export type IdentityProblem = "rounded" | "short";

/**
 * The number without its leading zeros, so that one which lost them is the same; undefined where the
 * cell has none. 12 digits (căn cước) or 9 (chứng minh nhân dân), up to two zeros lost.
 */
export function readIdentity(cell: string): number | IdentityProblem | undefined {
	const plain = cell.length === 12 ? digitsOf(cell) : 0;
	if (plain > 0) return plain;
	const text = cell.replace(/[\s'.\u200b]/g, "");
	if (NONE.test(text) || NONE.test(cell.trim())) return undefined;
	if (/^\d+([.,]\d+)?e\+?\d+$/i.test(cell.trim())) return "rounded";
	const digits = /^\d+$/.test(text) ? text : "";
	if (digits.length > 12 || digits.length < 7) return "short";
	return Number(digits);
}

/** The value of a cell of digits alone; 0 for any other. */
function digitsOf(cell: string): number {
	let value = 0;
	for (let at = 0; at < cell.length; at += 1) {
		const digit = cell.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return 0;
		value = value * 10 + digit;
	}
	return value;
}
