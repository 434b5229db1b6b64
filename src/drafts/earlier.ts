/** An assessment of the same unit before: told beside this one's fields, never an answer to them. */
import { type FieldValue, fieldOf, type Ruleset } from "../rules/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import { answersOf } from "./answers.ts";
import type { Draft, Earlier } from "./draft.ts";
import { known, leadsTo } from "./move.ts";

/**
 * What a draft, judged by `ruleset`, is to the next one of its unit. Where nothing was answered: what it was told
 * itself, if anything.
 */
export function earlierFrom(draft: Draft, ruleset: Ruleset, ref: RulesetRef): Earlier | undefined {
	const values: Record<string, FieldValue> = {};
	const answers = answersOf(draft, ruleset);
	for (const [field, value] of Object.entries(answers.values)) {
		const read = readable(value);
		if (read !== undefined) values[field] = read;
	}
	if (Object.keys(values).length === 0) return draft.earlier;
	const { assessedOn } = answers;
	return { rulesetId: ref.id, rulesetVersion: ref.version, assessedOn, values };
}

/** Without figures that are none; undefined where nothing is left. */
function readable(value: FieldValue): FieldValue | undefined {
	if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
	if (typeof value === "boolean" || !isRatio(value)) return value;
	const halves = Object.entries(value).filter(([, half]) => Number.isFinite(half));
	return halves.length > 0 ? Object.fromEntries(halves) : undefined;
}

const isRatio = (value: object): value is { part?: number; whole?: number } =>
	!Array.isArray(value);

/** Its values by the fields of a ruleset to which they lead; of several that want one place, none. */
export function earlierValues(earlier: Earlier, to: Ruleset): Record<string, FieldValue> {
	// A ruleset that says nothing of that one may ask something else under the same id.
	const isKnown = [to, ...(to.replaces ?? [])].some(({ id }) => id === earlier.rulesetId);
	if (!isKnown) return {};
	const leads = leadsTo(earlier, to);
	const values: Record<string, FieldValue> = {};
	const wanted = new Set<string>();
	for (const [field, value] of Object.entries(earlier.values))
		for (const id of leads.field(field)) {
			const target = fieldOf(to, id);
			const fitting = target && known(value, target);
			if (fitting === undefined) continue;
			if (wanted.has(id)) delete values[id];
			else values[id] = fitting;
			wanted.add(id);
		}
	return values;
}
