/** Conditions: ids joined by "all of", "any of", "at least n of". One rule judges all three. */
import type { Condition } from "./schema.ts";
import { leastOf, type Verdict } from "./verdict.ts";

interface Joint {
	/** Under which the parts stand. */
	readonly key: "all" | "any" | "of";
	readonly parts: readonly Condition[];
	/** How many of the parts must be met. */
	readonly least: number;
}

export function jointOf(condition: Exclude<Condition, string>): Joint {
	if ("all" in condition) return { key: "all", parts: condition.all, least: condition.all.length };
	if ("any" in condition) return { key: "any", parts: condition.any, least: 1 };
	return { key: "of", parts: condition.of, least: condition.atLeast };
}

export function judgeCondition(condition: Condition, verdictOf: (id: string) => Verdict): Verdict {
	if (typeof condition === "string") return verdictOf(condition);
	const { parts, least } = jointOf(condition);
	let met = 0;
	let unmet = 0;
	let unknown = 0;
	for (const part of parts) {
		const verdict = judgeCondition(part, verdictOf);
		if (verdict === "met") met += 1;
		else if (verdict === "unmet") unmet += 1;
		else if (verdict === "unknown") unknown += 1;
	}
	return leastOf(least, met, unmet, unknown);
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
	const { parts, least } = jointOf(condition);
	return {
		kind: "joined",
		least,
		parts: parts.map((part) => judgementOf(part, verdictOf)),
		verdict,
	};
}
