/** Rows that may be one person twice. Who they are, the person who knows them decides. */
import { sharing } from "./chains.ts";

/**
 * How sure it is: the same identity number; the same name and birth date; nearly the same name and
 * date; the same name and nothing to tell them apart by, which says little: one in seven people of a
 * province shares theirs.
 */
export const SAME_TIERS = ["identity", "nameAndBirth", "alike", "nameOnly"] as const;
export type SameTier = (typeof SAME_TIERS)[number];

export interface SameGroup {
	readonly tier: SameTier;
	/** Indexes of rows, in order. */
	readonly rows: readonly number[];
}

/** What of each row is compared; arrays run in step. */
export interface Compared {
	/** Keys of names: with all their marks, asked for where they decide; and without. */
	readonly strictOf: (row: number) => number;
	readonly folded: Float64Array;
	/** yyyymmdd, 0 where unknown. */
	readonly birth: Int32Array;
	/** 1 where day and month of birth are known. */
	readonly exact: Uint8Array;
	/** Identity numbers, NaN where there is none. */
	readonly identity: Float64Array;
}

const TWELVE_DIGITS = 1_000_000_000;

/**
 * Groups in which somebody may stand twice; a row stands in one group at most. Where tiers meet in a
 * row their groups become one, as sure as the less sure of them. Whoever bears different numbers of
 * twelve digits is not the same person, whatever their names.
 */
export function findSame(rows: Compared): SameGroup[] {
	const { join, isAlone, groups } = joining(rows.folded.length);
	for (const found of sharing(rows.identity)) join("identity", found);
	for (const found of sharing(keysOf(rows, "date"))) {
		const numbers = differentNumbers(found, rows.identity);
		if (numbers === "all") continue;
		if (numbers === "none")
			for (const alike of byStrictName(found, rows)) join("nameAndBirth", alike);
		join("alike", found);
	}
	const years = rows.exact.includes(0) ? sharing(keysOf(rows, "year")) : [];
	for (const found of years)
		if (found.some((row) => !rows.exact[row]) && differentNumbers(found, rows.identity) !== "all")
			join("alike", found);
	const undated = rows.birth.includes(0) ? sharing(keysOf(rows, "none")) : [];
	for (const found of undated) {
		// A name alone says too little to join what is surer.
		const free = found.filter(isAlone);
		if (differentNumbers(free, rows.identity) !== "all") join("nameOnly", free);
	}
	return groups();
}

/**
 * Rows joined into groups. Each points to another of its group, and so on to the one that stands for
 * all: a group that is met again and again is never written out anew.
 */
function joining(count: number) {
	const pointer = new Int32Array(count);
	for (let row = 0; row < count; row += 1) pointer[row] = row;
	/** By the row that stands for a group: how sure it is; those joined last stand last. */
	const tiers = new Map<number, SameTier>();
	const top = (row: number): number => {
		let at = row;
		while (pointer[at] !== at) {
			// Halves the way for whoever comes next.
			pointer[at] = pointer[pointer[at] as number] as number;
			at = pointer[at] as number;
		}
		return at;
	};
	return {
		join(tier: SameTier, found: readonly number[]) {
			const tops = new Set(found.map(top));
			if (tops.size < 2) return;
			const [first = 0] = tops;
			for (const each of tops) {
				tiers.delete(each);
				pointer[each] = first;
			}
			tiers.set(first, tier);
		},
		/** In no group yet. */
		isAlone: (row: number) => !tiers.has(top(row)),
		groups(): SameGroup[] {
			const found = [...tiers].map(([, tier]) => ({ tier, rows: [] as number[] }));
			const groupAt = new Int32Array(count).fill(-1);
			for (const [at, each] of [...tiers.keys()].entries()) groupAt[each] = at;
			for (let row = 0; row < count; row += 1) found[groupAt[top(row)] as number]?.rows.push(row);
			return found;
		},
	};
}

/** A name's key with its birth; NaN where either is missing. `none`: names without a birth alone. */
function keysOf({ folded, strictOf, birth, exact }: Compared, by: "date" | "year" | "none") {
	const keys = new Float64Array(folded.length);
	for (let row = 0; row < keys.length; row += 1) {
		const date = birth[row] as number;
		const name = folded[row] as number;
		if (by === "none") keys[row] = date === 0 ? strictOf(row) : Number.NaN;
		else if (date === 0 || (by === "date" && !exact[row])) keys[row] = Number.NaN;
		else
			keys[row] = (name % 0x20_0000_0000) * 0x1_0000 + (by === "date" ? dayOf(date) : yearOf(date));
	}
	return keys;
}

/** Days and years as numbers of 16 bits. */
const yearOf = (date: number) => Math.floor(date / 10_000);
const dayOf = (date: number) =>
	(((yearOf(date) - 1870) * 12 + (Math.floor(date / 100) % 100)) * 32 + (date % 100)) & 0xffff;

/** Whether numbers of twelve digits tell rows apart: all of them, some, or none. */
function differentNumbers(
	rows: readonly number[],
	identity: Float64Array,
): "all" | "some" | "none" {
	const numbers = rows
		.map((row) => identity[row] as number)
		.filter((each) => each >= TWELVE_DIGITS);
	const different = new Set(numbers).size;
	if (different < 2) return "none";
	return different === rows.length ? "all" : "some";
}

function byStrictName(rows: readonly number[], { strictOf }: Compared): number[][] {
	const names = new Map<number, number[]>();
	for (const row of rows) {
		const name = strictOf(row);
		const alike = names.get(name);
		if (alike) alike.push(row);
		else names.set(name, [row]);
	}
	return [...names.values()];
}
