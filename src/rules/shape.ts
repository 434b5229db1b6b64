/** What zod found wrong with a file's shape, as issues that words can be made of. */
import type * as z from "zod/mini";
import type { RulesetIssueCode } from "../terms/index.ts";
import { issueAt, type Path, type RulesetIssue } from "./issue.ts";

/** zod leaves this issue's message to us: the keys that are known there, for telling a slip of the pen. */
export const knownKeys = ({ code, inst }: z.core.$ZodRawIssue) =>
	code === "unrecognized_keys"
		? Object.keys((inst as z.core.$ZodObject)._zod.def.shape).join(" ")
		: undefined;

export function shapeIssues(issue: z.core.$ZodIssue, json: unknown): RulesetIssue[] {
	const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
	const found = (code: RulesetIssueCode, ...about: readonly unknown[]) => [
		issueAt(path, code, ...about),
	];
	const absent = valueAt(json, path) === undefined;
	const missing = () => found("missing", ...path.slice(-1));
	switch (issue.code) {
		case "invalid_type":
			return absent ? missing() : found("wrong-type", issue.expected);
		case "invalid_value":
			return absent ? missing() : found("not-allowed", ...issue.values);
		case "unrecognized_keys": {
			const known = issue.message.split(" ");
			return issue.keys.map((key) => issueAt([...path, key], "unknown-key", key, ...known));
		}
		case "invalid_format":
			return found(`format-${issue.message}` as RulesetIssueCode);
		case "invalid_union": {
			if (absent) return missing();
			const { options } = issue as { options?: readonly unknown[] };
			if (options) return found("unknown-kind", ...options);
			return found(`needs-${issue.message}` as RulesetIssueCode);
		}
		case "too_big":
			return found("too-long", issue.maximum);
		case "invalid_key":
			return found("format-id");
		default:
			return found("other");
	}
}

function valueAt(json: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === "object" && value !== null && Object.hasOwn(value, key)
				? (value as Record<string | number, unknown>)[key]
				: undefined,
		json,
	);
}
