/** Rows that may be one person twice. Who they are, the person who knows them decides. */
import type { Birth } from "./birth.ts";
import { isWhole } from "./identity.ts";
import { foldedWord, nameKeys, strictWord } from "./names.ts";

/**
 * How sure it is: the same identity number; the same name and birth date; nearly the same name and
 * date; the same name and nothing to tell them apart by, which says little: one in seven people of a
 * province shares theirs.
 */
export const SAME_TIERS = ["identity", "nameAndBirth", "alike", "nameOnly"] as const;
export type SameTier = (typeof SAME_TIERS)[number];

/** What is compared of each row. */
export interface Compared {
	/** As it is written. */
	readonly name: string;
	readonly birth: Birth | undefined;
	/** Of twelve digits, zeros before those of fewer. */
	readonly identity: string | undefined;
}

export interface SameGroup<Row> {
	readonly tier: SameTier;
	/** In their order. */
	readonly rows: readonly Row[];
}

/**
 * Groups in which somebody may stand twice; a row stands in one group at most. Where tiers meet in a
 * row their groups become one, as sure as the least sure of them. Whoever bears different numbers of
 * twelve digits is not the same person, whatever their names.
 */
export function findSame<Row extends Compared>(rows: readonly Row[]): SameGroup<Row>[] {
	const { join, isAlone, groups } = joining<Row>();
	const [strict, folded] = [nameKeys(strictWord), nameKeys(foldedWord)];
	const sameName = (of: readonly Row[]) => sharing(of, ({ name }) => strict.whole(name));
	for (const found of sharingNumber(rows, ({ identity }) => Number(identity)))
		join("identity", found);
	// Whole names are compared only of those who share the end of theirs and a day: the keys of all
	// took longer than reading the file.
	const sameDay = sharingNumber(rows, ({ birth, name }) =>
		birth?.exact ? folded.ending(name) * DATES + birth.date : Number.NaN,
	)
		.flatMap((found) => sharing(found, ({ name }) => folded.whole(name)))
		.map((found) => ({ found, numbers: differentNumbers(found) }));
	for (const { found, numbers } of sameDay)
		if (numbers === "none") for (const same of sameName(found)) join("nameAndBirth", same);
	for (const { found, numbers } of sameDay) if (numbers !== "all") join("alike", found);
	const sameYear = ({ name, birth }: Row) =>
		birth && `${Math.floor(birth.date / 10_000)} ${folded.whole(name)}`;
	if (rows.some(({ birth }) => birth && !birth.exact))
		for (const found of sharing(rows, sameYear))
			if (found.some(({ birth }) => !birth?.exact) && differentNumbers(found) !== "all")
				join("alike", found);
	for (const found of sameName(rows.filter(({ birth }) => !birth))) {
		// A name alone says too little to join what is surer.
		const free = found.filter(isAlone);
		if (differentNumbers(free) !== "all") join("nameOnly", free);
	}
	return groups(rows);
}

/** Above any yyyymmdd: a date and a number in front of it make one number. */
const DATES = 10 ** 8;

/** So many that of the longest list most numbers have a remainder of their own. */
const REMAINDERS = 2 ** 20;

/**
 * Those that have a number in common, in order; NaN is none. Nearly all have one of their own, and most
 * of them are seen by the remainder: a Map of all takes three times as long.
 */
export function sharingNumber<Row extends object>(
	rows: readonly Row[],
	numberOf: (row: Row) => number,
): Row[][] {
	const remainders = rows.map((row) => numberOf(row) % REMAINDERS);
	const met = new Uint8ClampedArray(REMAINDERS);
	for (const each of remainders) met[each] = (met[each] ?? 0) + 1;
	const maybe = rows.filter((_, at) => (met[remainders[at] ?? 0] ?? 0) > 1);
	return sharing(maybe, numberOf);
}

/** Those that have a key in common, in order. Who has none shares nothing. */
export function sharing<Row extends object>(
	rows: readonly Row[],
	keyOf: (row: Row) => string | number | undefined,
): Row[][] {
	// Nearly all keys are one row's alone: an array for each of those took longer than all else.
	const met = new Map<string | number, Row | Row[]>();
	for (const row of rows) {
		const key = keyOf(row);
		if (key === undefined) continue;
		const before = met.get(key);
		if (Array.isArray(before)) before.push(row);
		else met.set(key, before ? [before, row] : row);
	}
	return [...met.values()].filter((found) => Array.isArray(found));
}

interface Growing<Row> {
	tier: SameTier;
	readonly rows: Row[];
}

/** Rows joined into groups, the surest of them first; those joined last stand last. */
function joining<Row>() {
	const groups = new Set<Growing<Row>>();
	const groupOf = new Map<Row, Growing<Row>>();
	return {
		join(tier: SameTier, found: readonly Row[]) {
			const lone = found.filter((row) => !groupOf.has(row));
			const met = new Set(found.flatMap((row) => groupOf.get(row) ?? []));
			if (lone.length + met.size < 2) return;
			// The others go into the largest: one that is met again and again is never written out anew.
			const [into = { tier, rows: [] }, ...others] = [...met].sort(
				(a, b) => b.rows.length - a.rows.length,
			);
			for (const row of [...lone, ...others.flatMap(({ rows }) => rows)]) {
				into.rows.push(row);
				groupOf.set(row, into);
			}
			into.tier = tier;
			for (const each of [into, ...others]) groups.delete(each);
			groups.add(into);
		},
		/** In no group yet. */
		isAlone: (row: Row) => !groupOf.has(row),
		groups(inOrder: readonly Row[]): SameGroup<Row>[] {
			for (const { rows } of groups) rows.length = 0;
			for (const row of inOrder) groupOf.get(row)?.rows.push(row);
			return [...groups];
		},
	};
}

/** Whether numbers of twelve digits tell rows apart: all of them, some, or none. */
function differentNumbers(rows: readonly Compared[]): "all" | "some" | "none" {
	const different = new Set(rows.map(({ identity }) => identity).filter(isWhole)).size;
	if (different < 2) return "none";
	return different === rows.length ? "all" : "some";
}
