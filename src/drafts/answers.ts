/** What a draft says, as the answers that a ruleset judges. */
import {
	type Answers,
	type Field,
	type FieldValue,
	fieldsOf,
	type Ruleset,
} from "../rules/index.ts";
import { judgedDay } from "./day.ts";
import type { Draft } from "./draft.ts";
import { parseFigure } from "./figure.ts";

/**
 * A draft's entries as the answers that a ruleset judges. `today` (YYYY-MM-DD): without it no day is
 * doubted for being far ahead.
 */
export function answersOf(draft: Draft, ruleset: Ruleset, today?: string): Answers {
	const values: Record<string, FieldValue> = {};
	for (const field of fieldsOf(ruleset).values()) {
		const value = answerTo(draft, field);
		if (value !== undefined) values[field.id] = value;
	}
	const { waived, unit } = draft;
	const assessedOn = judgedDay(draft, ruleset.about, today);
	return { assessedOn, unit: unit.properties, values, waived };
}

function answerTo({ entries }: Draft, field: Field): FieldValue | undefined {
	const entry = Object.hasOwn(entries, field.id) ? entries[field.id] : undefined;
	switch (field.kind) {
		case "ratio": {
			const part = parseFigure(entries[`${field.id}.part`], false);
			const whole = parseFigure(entries[`${field.id}.whole`], false);
			return { ...(part !== undefined && { part }), ...(whole !== undefined && { whole }) };
		}
		case "count":
			return parseFigure(entry, field.decimals === true);
		case "figure":
			return parseFigure(entry, false);
		case "confirm":
			return typeof entry === "boolean" ? entry : undefined;
		case "choice":
			return Array.isArray(entry) ? entry : undefined;
	}
}
