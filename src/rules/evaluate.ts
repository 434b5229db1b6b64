import { type Answers, isBlank, own } from "./answers.ts";
import type { Assessment, CriterionAssessment } from "./assessment.ts";
import { judgeCondition } from "./condition.ts";
import { isDay } from "./day.ts";
import { type FieldAssessment, judgeField } from "./fields.ts";
import { verdictOf } from "./judged.ts";
import type { Criterion, Ruleset } from "./schema.ts";
import { type Before, takenOver } from "./unchanged.ts";
import { leastOf } from "./verdict.ts";

/**
 * Judges answers against a ruleset. Pure: no clock, no I/O; never throws on answers, whatever they
 * hold: what cannot be read is `unknown` with a problem. Ids the ruleset does not know are ignored.
 *
 * With `before` only those criteria are judged anew whose answers, or what these are judged by, have
 * changed. The assessment is equal to one without it; what did not change is the very same object.
 */
export function evaluate(ruleset: Ruleset, answers: Answers, before?: Before): Assessment {
	const given: Given = {
		values: own(answers, "values"),
		unit: own(answers, "unit"),
		assessedOn: own(answers, "assessedOn"),
		waived: own(answers, "waived"),
	};
	const fields: Record<string, FieldAssessment> = {};
	const criteria: CriterionAssessment[] = [];
	const tally = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
	let waived = 0;
	let isChanged = false;
	for (const criterion of ruleset.criteria) {
		let judged = before && takenOver(criterion, answers, before, fields);
		if (!judged) {
			judged = judgeCriterion(criterion, given, fields);
			isChanged = true;
		}
		criteria.push(judged);
		tally[judged.verdict] += 1;
		if (judged.reason === "waived") waived += 1;
	}
	if (before && !isChanged) return before.assessment;
	const { requires } = ruleset;
	const verdict =
		requires === undefined
			? leastOf(criteria.length, tally.met, tally.unmet, tally.unknown)
			: judgeCondition(requires, (id) => verdictOf({ criteria }, id));
	return { verdict, criteria, fields, tally, waived };
}

/** Answers as they came: nothing is known of their shape. */
interface Given {
	readonly values: unknown;
	readonly unit: unknown;
	readonly assessedOn: unknown;
	readonly waived: unknown;
}

function judgeCriterion(
	criterion: Criterion,
	{ values, unit, assessedOn, waived }: Given,
	fields: Record<string, FieldAssessment>,
): CriterionAssessment {
	const { id } = criterion;
	const timing = timingOf(criterion, assessedOn);
	const gate = criterion.gate === undefined ? true : own(values, criterion.gate);
	const applies = timing !== "before-date" && gate !== false;
	for (const field of criterion.fields) {
		const judged = judgeField(field, own(values, field.id), unit, fields);
		fields[field.id] =
			field.id === criterion.gate
				? gateField(judged, timing !== "before-date")
				: applies
					? judged
					: notApplicable(judged);
	}

	const reason = isBlank(waived) ? undefined : own(waived, id);
	if (typeof reason === "string" && reason.trim() !== "")
		return { id, verdict: "notApplicable", reason: "waived", waived: reason };
	if (timing === "before-date") return { id, verdict: "notApplicable", reason: "before-date" };
	if (gate === false) return { id, verdict: "notApplicable", reason: "gate-closed" };
	if (timing === "no-date") return { id, verdict: "unknown", reason: "no-date" };
	if (gate !== true) return { id, verdict: "unknown", reason: "gate-open" };
	const verdict = judgeCondition(
		criterion.requires,
		(field) => fields[field]?.verdict ?? "unknown",
	);
	return { id, verdict, reason: "judged" };
}

function timingOf({ appliesFrom }: Criterion, assessedOn: unknown) {
	if (appliesFrom === undefined) return "applies";
	if (!isDay(assessedOn)) return "no-date";
	return assessedOn < appliesFrom ? "before-date" : "applies";
}

/** A gate has no right answer: it is met once answered. */
function gateField(judged: FieldAssessment, applies: boolean): FieldAssessment {
	if (!applies) return notApplicable(judged);
	return judged.verdict === "unmet" ? { ...judged, verdict: "met" } : judged;
}

/** Keeps what was typed and what is wrong with it, but asks for nothing. */
function notApplicable(judged: FieldAssessment): FieldAssessment {
	const { shortfall: _, ...rest } = judged;
	return { ...rest, verdict: "notApplicable" };
}
