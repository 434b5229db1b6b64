import { type Field, fieldsOf, type Ruleset, type RulesetExample } from "../rules/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import { CONFIRMED_DAY, dayDoubt } from "./day.ts";
import { type Draft, type DraftStart, type Entry, startDraft } from "./draft.ts";

/** A draft that shows a ruleset's worked example; marked as made up wherever it goes. */
export function startSample(
	ruleset: Ruleset,
	ref: RulesetRef,
	example: RulesetExample,
	start: Omit<DraftStart, "assessedOn">,
): Draft {
	const { assessedOn, unit = {}, values, waived = {} } = example.answers;
	const entries: Record<string, Entry> = {};
	for (const field of fieldsOf(ruleset).values())
		Object.assign(entries, entriesOf(field, values[field.id]));
	const properties = Object.fromEntries(
		Object.entries(unit).map(([id, value]) => [id, String(value)]),
	);
	// The author of the ruleset means the day of an example, however far it is.
	const isDoubted = dayDoubt(assessedOn, ruleset.about, start.now.slice(0, 10)) !== undefined;
	if (isDoubted) entries[CONFIRMED_DAY] = assessedOn;
	return {
		...startDraft(ref, { ...start, assessedOn, unit: { ...start.unit, properties } }),
		sample: true,
		label: example.title,
		entries,
		waived,
	};
}

/** An answer as a person would have typed it. */
function entriesOf(
	field: Field,
	value: RulesetExample["answers"]["values"][string] | undefined,
): Record<string, Entry> {
	if (value === undefined) return {};
	if (typeof value === "number") return { [field.id]: String(value) };
	if (typeof value === "boolean" || Array.isArray(value)) return { [field.id]: value as Entry };
	const { part, whole } = value as { part?: number; whole?: number };
	return {
		...(part !== undefined && { [`${field.id}.part`]: String(part) }),
		...(whole !== undefined && { [`${field.id}.whole`]: String(whole) }),
	};
}
