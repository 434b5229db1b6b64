/** Conditions: ids joined by "all of", "any of", "at least n of". One rule judges all three. */
import type { Condition } from "./schema.ts";
import { leastOf, type Verdict } from "./verdict.ts";

type Joined = Exclude<Condition, string>;

export function partsOf(condition: Joined): readonly Condition[] {
	if ("all" in condition) return condition.all;
	return "any" in condition ? condition.any : condition.of;
}

/** How many of the parts must be met. */
export function leastIn(condition: Joined): number {
	if ("all" in condition) return condition.all.length;
	return "any" in condition ? 1 : condition.atLeast;
}

export function judgeCondition(condition: Condition, verdictOf: (id: string) => Verdict): Verdict {
	if (typeof condition === "string") return verdictOf(condition);
	let met = 0;
	let unmet = 0;
	let unknown = 0;
	for (const part of partsOf(condition)) {
		const verdict = judgeCondition(part, verdictOf);
		if (verdict === "met") met += 1;
		else if (verdict === "unmet") unmet += 1;
		else if (verdict === "unknown") unknown += 1;
	}
	return leastOf(leastIn(condition), met, unmet, unknown);
}

/** A condition with the verdict of each of its parts: why it stands as it does. */
export type Judgement =
	| { readonly kind: "one"; readonly id: string; readonly verdict: Verdict }
	| {
			readonly kind: "joined";
			/** How many of the parts must be met; those that do not apply are left out. */
			readonly least: number;
			readonly parts: readonly Judgement[];
			readonly verdict: Verdict;
	  };

/** The tree of a condition, each part with its verdict. */
export function judgementOf(condition: Condition, verdictOf: (id: string) => Verdict): Judgement {
	const verdict = judgeCondition(condition, verdictOf);
	if (typeof condition === "string") return { kind: "one", id: condition, verdict };
	const parts = partsOf(condition).map((part) => judgementOf(part, verdictOf));
	return { kind: "joined", least: leastIn(condition), parts, verdict };
}
