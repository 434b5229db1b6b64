import { withoutMarks } from "../terms/index.ts";
/** A slip of the pen, told from another name. */

/** Letters that nobody sees: spaces of other widths, joiners, marks of direction. */
export const UNSEEN =
	/[\u0080-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;

/** What is left of a name where writing differs but nothing that is meant: case, marks, separators. */
const bare = (name: string) =>
	withoutMarks(name.replace(UNSEEN, "").normalize("NFKC"))
		.toLowerCase()
		.replace(/[\s._,/-]/g, "");
const digits = (name: string) => name.replace(/\D/g, "");

/** How many letters must be put in, left out, changed or swapped; `most` + 1 for anything above. */
function distance(from: string, to: string, most: number): number {
	if (Math.abs(from.length - to.length) > most) return most + 1;
	let before: number[] = [];
	let row = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (let i = 1; i <= from.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= to.length; j += 1) {
			const same = from[i - 1] === to[j - 1];
			let least = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (same ? 0 : 1),
			);
			if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
				least = Math.min(least, (before[j - 2] ?? 0) + 1);
			next.push(least);
		}
		// It only grows from here.
		if (Math.min(...next) > most) return most + 1;
		before = row;
		row = next;
	}
	return row[to.length] ?? 0;
}

/** Longer than any name that a person wrote: not worth measuring. */
const LONGEST = 40;

/**
 * The one of `names` that was most likely meant by `name`; undefined where none is near. Numbers are
 * never a slip: 1.2 is not 1.3.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
	const sought = bare(name.slice(0, LONGEST));
	const most = Math.min(2, Math.floor((sought.length + 1) / 4));
	let found: string | undefined;
	let least = most + 1;
	for (const each of names) {
		if (each === name || digits(each) !== digits(name)) continue;
		const far = distance(sought, bare(each.slice(0, LONGEST)), most);
		if (far >= least) continue;
		least = far;
		found = each;
	}
	return found;
}
