import { issueAt, type RulesetIssue } from "./issue.ts";
import { type Ruleset, rulesetSchema } from "./schema.ts";
import { knownKeys, shapeIssues } from "./shape.ts";
import { soundnessIssues } from "./soundness/index.ts";

/** Objects and arrays within one another: the deepest document we know has 8. */
export const MOST_NESTED = 64;
/** The longest document we know has 17 criteria with 19 fields. */
const MOST_CRITERIA = 300;
const MOST_FIELDS = 1000;

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
		throw new RulesetError([issueAt([], "too-deep")]);
	}
}

function check(json: unknown): Ruleset {
	// Before anything that takes longer the more there is.
	const beyond = boundIssue(json);
	if (beyond) throw new RulesetError([beyond]);
	const shape = rulesetSchema.safeParse(json, { error: knownKeys });
	if (!shape.success)
		throw new RulesetError(shape.error.issues.flatMap((issue) => shapeIssues(issue, json)));
	const issues = soundnessIssues(shape.data);
	if (issues.length > 0) throw new RulesetError(issues);
	return shape.data;
}

/** More of something than any document has, of a value in whatever shape. */
function boundIssue(json: unknown): RulesetIssue | undefined {
	let level = [json];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > MOST_NESTED) return issueAt([], "too-deep");
		level = level.flatMap((value) =>
			typeof value === "object" && value !== null ? Object.values(value) : [],
		);
	}
	const criteria = listAt(json, "criteria");
	const fields = criteria.reduce<number>((sum, each) => sum + listAt(each, "fields").length, 0);
	if (criteria.length <= MOST_CRITERIA && fields <= MOST_FIELDS) return undefined;
	return issueAt(["criteria"], "too-many", MOST_CRITERIA, MOST_FIELDS);
}

function listAt(value: unknown, key: string): readonly unknown[] {
	const list = (value as Record<string, unknown> | null | undefined)?.[key];
	return Array.isArray(list) ? list : [];
}
