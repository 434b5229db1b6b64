import fc from "fast-check";

const HALVES = { first: 0xd800, count: 0x800 };

/**
 * Any code point of Unicode but half ones, as a unit of strings: fast-check's own, "binary", makes a table of
 * all the million before the first string, which takes longer than most properties.
 */
export const anyLetter = fc
	.integer({ min: 0, max: 0x10ffff - HALVES.count })
	.map((code) => String.fromCodePoint(code < HALVES.first ? code : code + HALVES.count));
