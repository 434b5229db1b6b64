import { type Criterion, criterionAsking, type Ruleset } from "../rules/index.ts";
import { type Draft, fieldOfControl } from "./draft.ts";

/**
 * The criterion that was answered last: entries stand in the order they were last changed in. Undefined
 * where nothing of the ruleset is answered.
 */
export function lastWorkedAt(
	ruleset: Pick<Ruleset, "criteria">,
	{ entries }: Pick<Draft, "entries">,
): Criterion | undefined {
	for (const control of Object.keys(entries).reverse()) {
		const found = criterionAsking(ruleset, fieldOfControl(control));
		if (found) return found;
	}
	return undefined;
}
