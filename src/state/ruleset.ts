import { answersOf, type Draft, type DraftResult } from "../drafts/index.ts";
import {
	type Assessment,
	evaluate,
	parseRuleset,
	type Ruleset,
	RulesetError,
} from "../rules/index.ts";
import { rulesetIssueOther, rulesetIssues } from "../text/index.ts";
import type { Ports } from "./ports.ts";

/** A ruleset that cannot be used; `places` says where its file is broken. */
export interface BrokenRuleset {
	readonly places: readonly { readonly path: string; readonly message: string }[];
}

export type LoadedRuleset =
	| { readonly kind: "ready"; readonly ruleset: Ruleset }
	| { readonly kind: "missing" }
	| ({ readonly kind: "broken" } & BrokenRuleset);

/** Loads and checks one bundled ruleset. Rejects only where its file cannot be had. */
export async function loadRuleset({ shelf }: Ports, id: string): Promise<LoadedRuleset> {
	if (!shelf.catalog.some((entry) => entry.id === id)) return { kind: "missing" };
	try {
		return { kind: "ready", ruleset: parseRuleset(await shelf.load(id)) };
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: "broken", places: [place([], "not-json")] };
		if (!(error instanceof RulesetError)) throw error;
		return { kind: "broken", places: error.issues.map(({ path, code }) => place(path, code)) };
	}
}

const place = (path: readonly (string | number)[], code: string) => ({
	path: path.join("."),
	message: rulesetIssues[code] ?? rulesetIssueOther,
});

/** How a draft stands, for a list of drafts. */
export function resultOf(ruleset: Ruleset, draft: Draft): DraftResult {
	const { verdict, tally, waived } = evaluate(ruleset, answersOf(draft, ruleset));
	return { verdict, tally, waived };
}

/** How a ruleset stands before anything is answered: for showing what it asks. */
export const unanswered = (ruleset: Ruleset): Assessment =>
	evaluate(ruleset, { assessedOn: "", values: {} });
