import { fieldOf, listOf, type Ruleset } from "../rules/index.ts";
import type { Keep } from "./entered.ts";
import type { Kept } from "./lists.ts";

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
	const isFree = (field: string) => fieldOf(to, field)?.kind === "ratio" && !taken.has(field);
	const taken = new Set<string>();
	return kept.flatMap((list) => {
		const { kind, id } = list;
		if (kind === "rows") {
			const fits = sameColumns(from, to, id);
			keep({ kind, list: id }, fits ? [id] : []);
			return fits ? [list] : [];
		}
		const ids = targets(id).filter(isFree);
		for (const target of ids) taken.add(target);
		keep({ kind, field: id }, ids);
		return ids.map((target) => ({ ...list, id: target }));
	});
}

function sameColumns(from: Ruleset, to: Ruleset, id: string): boolean {
	const columns = (ruleset: Ruleset) => listOf(ruleset, id)?.columns.map(({ header }) => header);
	const there = columns(to);
	return there !== undefined && JSON.stringify(there) === JSON.stringify(columns(from));
}
