/** One thing wrong with a ruleset file. `code` picks the words shown; `message` is for the log. */
import type { RulesetIssueCode } from "../terms/index.ts";

export interface RulesetIssue {
	readonly path: (string | number)[];
	readonly code: RulesetIssueCode;
	readonly message: string;
	/** What the words name: the id that stands twice, the values that are allowed. */
	readonly about?: readonly string[];
}
