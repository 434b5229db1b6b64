import type { Assessment, Evidence, Ruleset } from "../rules/index.ts";
import type { Draft } from "./draft.ts";

export interface EvidenceItem extends Evidence {
	readonly criterion: string;
	readonly atHand: boolean;
}

/**
 * The documents that a draft's criteria want, and whether each is at hand: a question of its own,
 * never mixed into a verdict. Criteria that do not apply want none.
 */
export function evidenceOf(ruleset: Ruleset, draft: Draft, assessment: Assessment): EvidenceItem[] {
	return ruleset.criteria.flatMap((criterion, index) =>
		assessment.criteria[index]?.verdict === "notApplicable"
			? []
			: criterion.evidence.map((evidence) => ({
					...evidence,
					criterion: criterion.id,
					atHand: draft.evidence[criterion.id]?.includes(evidence.id) ?? false,
				})),
	);
}
