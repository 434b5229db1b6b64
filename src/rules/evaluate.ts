import { type Answers, own } from "./answers.ts";
import type { Assessment, CriterionAssessment } from "./assessment.ts";
import { judgeCondition } from "./condition.ts";
import { isDay } from "./day.ts";
import { type FieldAssessment, judgeField } from "./fields.ts";
import { verdictOf } from "./judged.ts";
import type { Criterion, Ruleset } from "./schema.ts";
import { leastOf } from "./verdict.ts";

/**
 * Judges answers against a ruleset. Pure: no clock, no I/O; never throws on answers, whatever they
 * hold: what cannot be read is `unknown` with a problem. Ids the ruleset does not know are ignored.
 */
export function evaluate(ruleset: Ruleset, answers: Answers): Assessment {
	const fields: Record<string, FieldAssessment> = {};
	const criteria: CriterionAssessment[] = [];
	const tally = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
	let waived = 0;
	for (const criterion of ruleset.criteria) {
		const judged = judgeCriterion(criterion, answers, fields);
		criteria.push(judged);
		tally[judged.verdict] += 1;
		if (judged.reason === "waived") waived += 1;
	}
	const { requires } = ruleset;
	const verdict =
		requires === undefined
			? leastOf(criteria.length, tally.met, tally.unmet, tally.unknown)
			: judgeCondition(requires, (id) => verdictOf({ criteria }, id));
	return { verdict, criteria, fields, tally, waived };
}

/** Of answers nothing is believed: they are read as they came. */
function judgeCriterion(
	criterion: Criterion,
	answers: Answers,
	fields: Record<string, FieldAssessment>,
): CriterionAssessment {
	const { id } = criterion;
	const values = own(answers, "values");
	const unit = own(answers, "unit");
	const timing = timingOf(criterion, own(answers, "assessedOn"));
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

	const reason = own(own(answers, "waived"), id);
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
