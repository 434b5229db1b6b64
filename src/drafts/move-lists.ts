import { fieldOf, listOf, type Ruleset } from "../rules/index.ts";
import type { Keep } from "./entered.ts";
import { isFor, type Kept, type KeptFor } from "./lists.ts";

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
	const taken = new Set<string>();
	const isKept = (of: KeptFor) => kept.some((list) => isFor(list, of));
	return kept.flatMap((list) => {
		const { kind, id } = list;
		if (kind === "rows") {
			const fits = sameColumns(from, to, id);
			keep({ kind, list: id }, fits ? [id] : []);
			return fits ? [list] : [];
		}
		const place = (target: string) => `${kind} ${target}`;
		const ids = targets(id).filter(
			(target) => fieldOf(to, target)?.kind === "ratio" && !taken.has(place(target)),
		);
		for (const target of ids) taken.add(place(target));
		// Those who are missing are told of with those who count.
		if (kind === "names" || !isKept({ kind: "names", id })) keep({ kind: "names", field: id }, ids);
		return ids.map((target) => ({ ...list, id: target }));
	});
}

function sameColumns(from: Ruleset, to: Ruleset, id: string): boolean {
	const columns = (ruleset: Ruleset) => listOf(ruleset, id)?.columns.map(({ header }) => header);
	const there = columns(to);
	return there !== undefined && JSON.stringify(there) === JSON.stringify(columns(from));
}
