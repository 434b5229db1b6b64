import type { RulesetIssueCode } from "../terms/index.ts";

/** Where something stands in a ruleset's file. */
export type Path = readonly (string | number)[];

/** One thing wrong with a ruleset file. `code` picks the words shown; `message` is for the log. */
export interface RulesetIssue {
	readonly path: (string | number)[];
	readonly code: RulesetIssueCode;
	readonly message: string;
	/** What the words name: the id that stands twice, the values that are allowed. */
	readonly about: readonly string[];
}

export const issueAt = (
	path: Path,
	code: RulesetIssueCode,
	...about: readonly unknown[]
): RulesetIssue => ({
	path: [...path],
	code,
	message: [code, ...about].join(" "),
	about: about.map(String),
});
