/** How one criterion stands in an assessment, by its id. */
import type { Assessment, CriterionAssessment } from "./assessment.ts";

type Criteria = Pick<Assessment, "criteria">;
const made = new WeakMap<Assessment["criteria"], ReadonlyMap<string, CriterionAssessment>>();

export function judgedOf({ criteria }: Criteria, id: string): CriterionAssessment | undefined {
	let byId = made.get(criteria);
	if (!byId) {
		byId = new Map(criteria.map((judged) => [judged.id, judged]));
		made.set(criteria, byId);
	}
	return byId.get(id);
}
