/** How one criterion stands among those that were judged, by its id. */
import type { CriterionAssessment, Judgements } from "./assessment.ts";
import type { Verdict } from "./verdict.ts";

type Criteria = Pick<Judgements, "criteria">;

export const judgedOf = ({ criteria }: Criteria, id: string): CriterionAssessment | undefined =>
	criteria.find((judged) => judged.id === id);

export const verdictOf = (judgements: Criteria, id: string): Verdict =>
	judgedOf(judgements, id)?.verdict ?? "unknown";
