/** A list's rows in the order of columns that a form names. */
import type { List } from "./list.ts";
import { type ColumnRole, fold, roleOf } from "./words.ts";

/** A column that is wanted; `holds` as rulesets name it. */
export interface WantedColumn {
	readonly header: string;
	readonly holds: string;
}

/**
 * For each wanted column the index of the list's column that says it, -1 where none does: by its
 * header, else by what its header says it holds. No column stands for two.
 */
export function matchColumns(
	headers: readonly string[],
	wanted: readonly WantedColumn[],
): readonly number[] {
	const free = new Set(headers.keys());
	const take = (fits: (header: string) => boolean) => {
		const found = [...free].find((index) => fits(headers[index] ?? ""));
		if (found !== undefined) free.delete(found);
		return found;
	};
	const named = wanted.map(({ header }) => take((each) => fold(each) === fold(header)));
	return wanted.map(
		({ holds }, index) =>
			named[index] ??
			(BY_ROLE.has(holds)
				? take((header) => roleOf(header) === (holds as ColumnRole))
				: undefined) ??
			-1,
	);
}

/** What a header can say by itself; "text" and "mark" say nothing of which. */
const BY_ROLE = new Set(["serial", "name", "birth", "gender", "identity", "place", "note"]);

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
