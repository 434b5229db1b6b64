import { type Answers, isBlank, own } from "./answers.ts";
import { isDay } from "./day.ts";
import { type FieldAssessment, judgeField } from "./fields.ts";
import type { Condition, Criterion, Ruleset } from "./schema.ts";
import { allOf, anyOf, type Verdict } from "./verdict.ts";

/** Why a criterion has its verdict, beyond its fields. */
export type Reason = "judged" | "waived" | "before-date" | "no-date" | "gate-closed" | "gate-open";

export interface CriterionAssessment {
	readonly id: string;
	readonly verdict: Verdict;
	readonly reason: Reason;
	/** The person's reason, where it was declared not applicable by hand. */
	readonly waived?: string;
}

export interface Assessment {
	/** Of the whole ruleset, prerequisites included. */
	readonly verdict: Verdict;
	readonly criteria: readonly CriterionAssessment[];
	readonly fields: Readonly<Record<string, FieldAssessment>>;
	/** How many criteria have each verdict. */
	readonly tally: Readonly<Record<Verdict, number>>;
	/** How many of them were declared not applicable by hand. */
	readonly waived: number;
}

/**
 * Judges answers against a ruleset. Pure: no clock, no I/O; never throws on answers, whatever they
 * hold: what cannot be read is `unknown` with a problem. Ids the ruleset does not know are ignored.
 */
export function evaluate(ruleset: Ruleset, answers: Answers): Assessment {
	const given: unknown = answers;
	const fields: Record<string, FieldAssessment> = {};
	const criteria = ruleset.criteria.map((criterion) => judgeCriterion(criterion, given, fields));
	const tally = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
	for (const { verdict } of criteria) tally[verdict] += 1;
	const waived = criteria.filter(({ reason }) => reason === "waived").length;
	const verdict = allOf(criteria.map((criterion) => criterion.verdict));
	return { verdict, criteria, fields, tally, waived };
}

function judgeCriterion(
	criterion: Criterion,
	answers: unknown,
	fields: Record<string, FieldAssessment>,
): CriterionAssessment {
	const values = own(answers, "values");
	const unit = own(answers, "unit");
	const timing = timingOf(criterion, own(answers, "assessedOn"));
	const gate = criterion.gate === undefined ? true : own(values, criterion.gate);
	const applies = timing !== "before-date" && gate !== false;
	for (const field of criterion.fields) {
		const judged = judgeField(field, own(values, field.id), unit);
		fields[field.id] =
			field.id === criterion.gate
				? gateField(judged, timing !== "before-date")
				: applies
					? judged
					: notApplicable(judged);
	}

	const waived = own(own(answers, "waived"), criterion.id);
	const { id } = criterion;
	if (typeof waived === "string" && waived.trim() !== "")
		return { id, verdict: "notApplicable", reason: "waived", waived };
	if (timing === "before-date") return { id, verdict: "notApplicable", reason: "before-date" };
	if (gate === false) return { id, verdict: "notApplicable", reason: "gate-closed" };
	if (timing === "no-date") return { id, verdict: "unknown", reason: "no-date" };
	if (isBlank(gate) || gate !== true) return { id, verdict: "unknown", reason: "gate-open" };
	return { id, verdict: judgeCondition(criterion.requires, fields), reason: "judged" };
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

function judgeCondition(
	condition: Condition,
	fields: Readonly<Record<string, FieldAssessment>>,
): Verdict {
	if (typeof condition === "string") return fields[condition]?.verdict ?? "unknown";
	if ("all" in condition) return allOf(condition.all.map((part) => judgeCondition(part, fields)));
	return anyOf(condition.any.map((part) => judgeCondition(part, fields)));
}
