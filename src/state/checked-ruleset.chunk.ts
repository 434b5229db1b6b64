/** The checker comes only where something is read that the app did not bring. */
import { parseRuleset, type Ruleset, RulesetError } from "../rules/index.ts";
import { rulesetIssueWords } from "../text/index.ts";

/** A ruleset that cannot be used; `places` says where its file is broken. */
export interface BrokenRuleset {
	readonly kind: "broken";
	readonly places: readonly { readonly path: string; readonly message: string }[];
}

/** A ruleset as it was kept, or every place where it is broken. */
export function checked(
	json: unknown,
): BrokenRuleset | { readonly kind: "ready"; readonly ruleset: Ruleset } {
	try {
		return { kind: "ready", ruleset: parseRuleset(json) };
	} catch (error) {
		if (!(error instanceof RulesetError)) throw error;
		return {
			kind: "broken",
			places: error.issues.map(({ path, code, about }) => ({
				path: path.join("."),
				message: rulesetIssueWords(code, about),
			})),
		};
	}
}

/** A file that is not even JSON. */
export const notJson: BrokenRuleset = {
	kind: "broken",
	places: [{ path: "", message: rulesetIssueWords("not-json") }],
};
