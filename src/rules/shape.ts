/** What zod found wrong with a file's shape, as issues that words can be made of. */
import type * as z from "zod/mini";
import type { RulesetIssueCode } from "../terms/index.ts";
import type { RulesetIssue } from "./issue.ts";

export function shapeIssues(issue: z.core.$ZodIssue, json: unknown): RulesetIssue[] {
	const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
	const found = (code: RulesetIssueCode, about: readonly unknown[] = [], at = path) => ({
		path: at,
		code,
		message: [code, ...about].join(" "),
		about: about.map(String),
	});
	const absent = valueAt(json, path) === undefined;
	const missing = () => [found("missing", path.slice(-1))];
	switch (issue.code) {
		case "invalid_type":
			return absent ? missing() : [found("wrong-type", [issue.expected])];
		case "invalid_value":
			return absent ? missing() : [found("not-allowed", issue.values)];
		case "unrecognized_keys":
			return issue.keys.map((key) => found("unknown-key", [key], [...path, key]));
		case "invalid_format":
			return [found(`format-${issue.message}` as RulesetIssueCode)];
		case "invalid_union": {
			if (absent) return missing();
			const { options } = issue as { options?: readonly unknown[] };
			if (options) return [found("unknown-kind", options)];
			return [found(`needs-${issue.message}` as RulesetIssueCode)];
		}
		case "too_big":
			return [found("too-long", [issue.maximum])];
		case "invalid_key":
			return [found("format-id")];
		default:
			return [found("other")];
	}
}

function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === "object" && value !== null && Object.hasOwn(value, key)
				? (value as Record<string | number, unknown>)[key]
				: undefined,
		json,
	);
}
