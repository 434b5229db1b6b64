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
	/** Keys of names, NaN for a row that is not counted. */
	readonly strict: Float64Array;
	readonly folded: Float64Array;
	/** yyyymmdd, 0 where unknown. */
	readonly birth: Int32Array;
	/** 1 where day and month of birth are known. */
	readonly exact: Uint8Array;
	/** Identity numbers, NaN where there is none. */
	readonly identity: Float64Array;
}

const TWELVE_DIGITS = 1_000_000_000;

/** Groups by tier, the surest first; a row stands in one group at most. */
export function findSame(rows: Compared): SameGroup[] {
	const taken = new Uint8Array(rows.strict.length);
	const groups: SameGroup[] = [];
	const take = (tier: SameTier, found: readonly number[]) => {
		const free = found.filter((row) => !taken[row]);
		if (free.length < 2) return;
		for (const row of free) taken[row] = 1;
		groups.push({ tier, rows: free });
	};
	for (const found of sharing(rows.identity)) take("identity", found);
	for (const found of sharing(keysOf(rows, "date"))) {
		const free = found.filter((row) => !taken[row]);
		// Different numbers of twelve digits are different people, whatever their names.
		if (allDiffer(free, rows.identity)) continue;
		for (const alike of byStrictName(free, rows)) take("nameAndBirth", alike);
		take("alike", free);
	}
	const years = rows.exact.includes(0) ? sharing(keysOf(rows, "year")) : [];
	for (const found of years) {
		const free = found.filter((row) => !taken[row]);
		if (free.every((row) => rows.exact[row]) || allDiffer(free, rows.identity)) continue;
		take("alike", free);
	}
	const undated = rows.birth.includes(0) ? sharing(keysOf(rows, "none")) : [];
	for (const found of undated) if (!allDiffer(found, rows.identity)) take("nameOnly", found);
	return groups;
}

/** A name's key with its birth; NaN where either is missing. `none`: names without a birth alone. */
function keysOf({ folded, strict, birth, exact }: Compared, by: "date" | "year" | "none") {
	const keys = new Float64Array(folded.length);
	for (let row = 0; row < keys.length; row += 1) {
		const date = birth[row] as number;
		const name = (by === "none" ? strict[row] : folded[row]) as number;
		if (by === "none") keys[row] = date === 0 ? name : Number.NaN;
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

const allDiffer = (rows: readonly number[], identity: Float64Array) =>
	rows.every((row) => (identity[row] as number) >= TWELVE_DIGITS) &&
	new Set(rows.map((row) => identity[row])).size === rows.length;

function byStrictName(rows: readonly number[], { strict }: Compared): number[][] {
	const names = new Map<number, number[]>();
	for (const row of rows) {
		const name = strict[row] as number;
		const alike = names.get(name);
		if (alike) alike.push(row);
		else names.set(name, [row]);
	}
	return [...names.values()];
}
