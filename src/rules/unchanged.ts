/** What need not be judged anew: criteria with the same answers as before, judged by the same. */
import { type Answers, own } from "./answers.ts";
import type { Assessment, CriterionAssessment } from "./assessment.ts";
import type { FieldAssessment } from "./fields.ts";
import { judgedOf } from "./judged.ts";
import type { Criterion } from "./schema.ts";

/** What was judged before by the same ruleset, and how. */
export interface Before {
	readonly answers: Answers;
	readonly assessment: Assessment;
}

/**
 * A criterion as it was judged before, its fields put into `fields`; undefined where it must be judged
 * anew. `fields`: those of the criteria before it, for thresholds that follow an answer.
 */
export function takenOver(
	criterion: Criterion,
	answers: Answers,
	before: Before,
	fields: Record<string, FieldAssessment>,
): CriterionAssessment | undefined {
	const { assessment } = before;
	const isSame = (part: keyof Answers, key: string) =>
		isSameAnswer(own(own(answers, part), key), own(own(before.answers, part), key));
	if (own(answers, "assessedOn") !== own(before.answers, "assessedOn")) return undefined;
	if (own(answers, "unit") !== own(before.answers, "unit")) return undefined;
	if (!isSame("waived", criterion.id)) return undefined;
	for (const field of criterion.fields) {
		if (!isSame("values", field.id)) return undefined;
		const threshold = field.kind === "count" ? field.atLeast : undefined;
		if (typeof threshold !== "object" || !("of" in threshold)) continue;
		const isWithin = criterion.fields.some(({ id }) => id === threshold.of);
		if (!isWithin && fields[threshold.of] !== assessment.fields[threshold.of]) return undefined;
	}
	for (const { id } of criterion.fields) {
		const judged = assessment.fields[id];
		if (judged) fields[id] = judged;
	}
	return judgedOf(assessment, criterion.id);
}

/** Texts are read into figures at every key: a ratio with the same two figures is another object. */
const isSameAnswer = (one: unknown, other: unknown) =>
	Object.is(one, other) ||
	(isPair(one) &&
		isPair(other) &&
		Object.is(own(one, "part"), own(other, "part")) &&
		Object.is(own(one, "whole"), own(other, "whole")));

const isPair = (value: unknown) =>
	typeof value === "object" && value !== null && !Array.isArray(value);
