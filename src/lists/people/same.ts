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
	const groupOf = new Int32Array(rows.folded.length).fill(-1);
	const groups: (SameGroup | undefined)[] = [];
	const join = (tier: SameTier, found: readonly number[]) => {
		const met = new Set(found.map((row) => groupOf[row] as number).filter((at) => at >= 0));
		const members = new Set(found);
		for (const at of met) for (const row of groups[at]?.rows ?? []) members.add(row);
		const [only = -1] = met;
		if (members.size < 2 || (met.size === 1 && groups[only]?.rows.length === members.size)) return;
		for (const at of met) groups[at] = undefined;
		for (const row of members) groupOf[row] = groups.length;
		groups.push({ tier, rows: [...members].sort((a, b) => a - b) });
	};
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
		const free = found.filter((row) => groupOf[row] === -1);
		if (differentNumbers(free, rows.identity) !== "all") join("nameOnly", free);
	}
	return groups.filter((group) => group !== undefined);
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
