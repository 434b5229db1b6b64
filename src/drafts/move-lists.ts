import type { Ruleset } from "../rules/index.ts";
import type { Keep } from "./entered.ts";
import { isTable, type Kept, type KeptList, type KeptTable, listOfTable } from "./lists.ts";

/**
 * The lists of a draft under another ruleset. The names of a ratio go where its figures go; the rows
 * of a ruleset's list stay where a list of that id has the same columns.
 */
export function movedLists(
	kept: readonly Kept[],
	from: Ruleset,
	to: Ruleset,
	targets: (field: string) => readonly string[],
	keep: Keep,
): Kept[] {
	const ratios = new Set(
		to.criteria.flatMap(({ fields }) =>
			fields.filter(({ kind }) => kind === "ratio").map(({ id }) => id),
		),
	);
	const taken = new Set<string>();
	const names = (list: KeptList): Kept[] => {
		const ids = targets(list.field).filter((id) => ratios.has(id) && !taken.has(id));
		for (const id of ids) taken.add(id);
		keep({ kind: "names", field: list.field }, ids);
		return ids.map((field) => ({ ...list, field }));
	};
	const rows = (table: KeptTable): Kept[] => {
		const list = listOfTable(table);
		const fits = sameColumns(from, to, list);
		keep({ kind: "rows", list }, fits ? [list] : []);
		return fits ? [table] : [];
	};
	return kept.flatMap((each) => (isTable(each) ? rows(each) : names(each)));
}

function sameColumns(from: Ruleset, to: Ruleset, id: string): boolean {
	const columns = ({ lists = [] }: Ruleset) =>
		lists.find((list) => list.id === id)?.columns.map(({ header }) => header);
	const there = columns(to);
	return there !== undefined && JSON.stringify(there) === JSON.stringify(columns(from));
}
