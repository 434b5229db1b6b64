/** How one criterion stands among those that were judged, by its id. */
import type { CriterionAssessment, Judgements } from "./assessment.ts";
import type { Verdict } from "./verdict.ts";

type Criteria = Pick<Judgements, "criteria">;
const made = new WeakMap<Criteria["criteria"], ReadonlyMap<string, CriterionAssessment>>();

export function judgedOf({ criteria }: Criteria, id: string): CriterionAssessment | undefined {
	let byId = made.get(criteria);
	if (!byId) {
		byId = new Map(criteria.map((judged) => [judged.id, judged]));
		made.set(criteria, byId);
	}
	return byId.get(id);
}

export const verdictOf = (judgements: Criteria, id: string): Verdict =>
	judgedOf(judgements, id)?.verdict ?? "unknown";
