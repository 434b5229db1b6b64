/** What judging comes to. */
import type { FieldAssessment } from "./fields.ts";
import type { Verdict } from "./verdict.ts";

/** Why a criterion has its verdict, beyond its fields. */
export type Reason = "judged" | "waived" | "before-date" | "no-date" | "gate-closed" | "gate-open";

export interface CriterionAssessment {
	readonly id: string;
	readonly verdict: Verdict;
	readonly reason: Reason;
	/** The person's reason, where it was declared not applicable by hand. */
	readonly waived?: string;
}

/** How criteria and their fields stand: of a whole ruleset or of a part of it. */
export interface Judgements {
	readonly criteria: readonly CriterionAssessment[];
	readonly fields: Readonly<Record<string, FieldAssessment>>;
}

export interface Assessment extends Judgements {
	/** Of the whole ruleset, prerequisites included. */
	readonly verdict: Verdict;
	/** How many criteria have each verdict. */
	readonly tally: Readonly<Record<Verdict, number>>;
	/** How many of them were declared not applicable by hand. */
	readonly waived: number;
}
