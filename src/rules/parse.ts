import { type Ruleset, rulesetSchema } from "./schema.ts";
import { shapeIssues } from "./shape.ts";
import { soundnessIssues } from "./soundness/index.ts";

/** One thing wrong with a ruleset file. `code` picks the words shown; `message` is for the log. */
export interface RulesetIssue {
	readonly path: (string | number)[];
	readonly code: string;
	readonly message: string;
	/** What the words name: the id that stands twice, the values that are allowed. */
	readonly about?: readonly string[];
}

/** A ruleset file that cannot be used; `issues` lists everything found, in the file's order. */
export class RulesetError extends Error {
	readonly issues: readonly RulesetIssue[];
	constructor(issues: readonly RulesetIssue[]) {
		super(issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
		this.name = "RulesetError";
		this.issues = issues;
	}
}

/**
 * Checks that a parsed JSON value is a sound ruleset and gives it typed.
 * Throws `RulesetError` with every issue: shape first; references and thresholds once the shape holds.
 */
export function parseRuleset(json: unknown): Ruleset {
	try {
		return check(json);
	} catch (error) {
		// Conditions within conditions within conditions: no document needs what a stack cannot hold.
		if (!(error instanceof RangeError)) throw error;
		throw new RulesetError([{ path: [], code: "too-deep", message: "nested too deeply" }]);
	}
}

function check(json: unknown): Ruleset {
	const shape = rulesetSchema.safeParse(json);
	if (!shape.success)
		throw new RulesetError(shape.error.issues.flatMap((issue) => shapeIssues(issue, json)));
	const issues = soundnessIssues(shape.data);
	if (issues.length > 0) throw new RulesetError(issues);
	return shape.data;
}
