/** A list's rows in the order of columns that a form names. */
import { fold } from "../terms/index.ts";
import { aboutTheSame, type ColumnRole, roleOf } from "./header-words.ts";
import type { List } from "./list.ts";

/** A column that is wanted; `holds` as rulesets name it. */
export interface WantedColumn {
	readonly header: string;
	readonly holds: string;
}

/** Of the words that say what a header is about, so many must stand in the other. */
const LIKE_ENOUGH = 0.5;

/**
 * For each wanted column the index of the list's column that says it, -1 where none does: by its
 * header, else by what its header says it holds, else by the words that both have. No column stands
 * for two. A guess: the person sees it before anything is kept.
 */
export function matchColumns(
	headers: readonly string[],
	wanted: readonly WantedColumn[],
): readonly number[] {
	const found = wanted.map(() => -1);
	const free = new Set(headers.keys());
	const give = (at: number, index: number | undefined) => {
		if (index === undefined || found[at] !== -1 || !free.delete(index)) return;
		found[at] = index;
	};
	const giveFirst = (at: number, fits: (header: string) => boolean) => {
		const first = [...free].find((index) => fits(headers[index] ?? ""));
		give(at, first);
	};
	for (const [at, { header }] of wanted.entries())
		giveFirst(at, (each) => fold(each) === fold(header));
	for (const [at, { holds }] of wanted.entries())
		if (BY_ROLE.has(holds)) giveFirst(at, (each) => roleOf(each) === (holds as ColumnRole));
	const pairs = wanted.flatMap(({ header, holds }, at) =>
		holds === "serial"
			? []
			: [...free]
					.filter((index) => mayHold(headers[index] ?? "", holds))
					.map((index) => {
						const there = headers[index] ?? "";
						const likeness = aboutTheSame(there, header);
						return { at, index, likeness, both: likeness * aboutTheSame(header, there) };
					}),
	);
	for (const { at, index, likeness } of pairs.sort((a, b) => b.both - a.both))
		if (likeness >= LIKE_ENOUGH) give(at, index);
	return found;
}

/** A header that is known to say something else does not, whatever its words: "Chủ hộ" is no "Ghi chú". */
function mayHold(header: string, holds: string): boolean {
	const role = roleOf(header);
	return role === undefined || role === "place" || !BY_ROLE.has(role) || role === holds;
}

/** What a header can say by itself; "text" and "mark" say nothing of which. */
const BY_ROLE = new Set(["serial", "name", "birth", "gender", "identity", "place", "note"]);

/** Figures that Excel took for a number, and whose zero in front it dropped: of telephones and identities. */
export function countLostZeros(
	rows: readonly (readonly string[])[],
	wanted: readonly WantedColumn[],
): number {
	const lost = wanted.map(({ header, holds }) =>
		holds === "identity"
			? /^\d{11}$/
			: /dien thoai/.test(fold(header))
				? /^[1-9]\d{8}$/
				: undefined,
	);
	return rows.reduce(
		(sum, row) => sum + row.filter((cell, at) => lost[at]?.test(cell.trim())).length,
		0,
	);
}

/** The rows as these columns have them; numbers run from 1, whatever the file says. */
export function tableOf(
	{ rows }: List,
	columns: readonly number[],
	wanted: readonly WantedColumn[],
): string[][] {
	return rows.map(({ cells }, row) =>
		wanted.map(({ holds }, index) =>
			holds === "serial" ? String(row + 1) : (cells[columns[index] ?? -1] ?? ""),
		),
	);
}
