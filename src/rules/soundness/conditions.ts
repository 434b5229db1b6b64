/** What joins fields and criteria names what is there, and all of it. */
import { jointOf } from "../condition.ts";
import { criterionOf, fieldOf, fieldsOf } from "../ruleset-index.ts";
import type { Condition, Criterion, Ruleset } from "../schema.ts";
import { type Dependence, dependenceOf } from "../threshold.ts";
import { below, isCount, type Report } from "./report.ts";

export function checkCondition(
	condition: Condition,
	report: Report,
	one: (id: string, report: Report) => void,
) {
	if (typeof condition === "string") return one(condition, report);
	const { key, parts, least } = jointOf(condition);
	if (parts.length === 0) report([key], "empty");
	if (key === "of" && !isCount(least, parts.length))
		report(["atLeast"], "too-many-of", parts.length);
	const seen = new Set<string>();
	parts.forEach((part, index) => {
		// It would count twice, and half of what is asked for would be enough.
		const ids = key === "of" ? leavesOf(part) : typeof part === "string" ? [part] : [];
		for (const id of new Set(ids)) {
			if (seen.has(id)) report([key, index], "repeated-part", id);
			seen.add(id);
		}
		checkCondition(part, below(report, key, index), one);
	});
}

const leavesOf = (condition: Condition): readonly string[] =>
	typeof condition === "string" ? [condition] : jointOf(condition).parts.flatMap(leavesOf);

/** What joins the criteria names each of them. */
export function checkRequires({ requires, criteria }: Ruleset, report: Report) {
	if (requires === undefined) return;
	const named = new Set<string>();
	checkCondition(requires, below(report, "requires"), (id, here) => {
		if (!criterionOf({ criteria }, id)) here([], "unknown-reference", id);
		named.add(id);
	});
	criteria.forEach(({ id }, index) => {
		if (!named.has(id)) report(["criteria", index], "unused-criterion", id);
	});
}

/** The properties, or the fields, that thresholds follow. */
export const followedIn = (ruleset: Ruleset, kind: Dependence["kind"]): ReadonlySet<string> =>
	new Set(
		[...fieldsOf(ruleset).values()].flatMap((field) => {
			const on = dependenceOf(field);
			return on?.kind === kind ? [on.id] : [];
		}),
	);

/**
 * A threshold follows an answer that is asked before it: so one pass judges everything, and two
 * thresholds cannot follow each other. A figure without a follower would be asked for nothing.
 */
export function checkFigures(ruleset: Ruleset, report: Report) {
	const before = new Map<string, Criterion>();
	const followed = followedIn(ruleset, "field");
	ruleset.criteria.forEach((criterion, index) => {
		criterion.fields.forEach((field, at) => {
			const here = below(report, "criteria", index, "fields", at);
			const on = dependenceOf(field);
			if (on?.kind === "field") {
				const asking = before.get(on.id);
				const path = ["atLeast", "of"];
				if (!fieldOf(ruleset, on.id)) here(path, "unknown-reference", on.id);
				else if (!asking) here(path, "not-asked-before", on.id);
				else if (asking !== criterion && (asking.gate !== undefined || asking.appliesFrom))
					here(path, "may-not-apply", on.id);
			}
			// Multiples of a decimal are not exact.
			if (field.kind === "figure" || (field.kind === "count" && !field.decimals))
				before.set(field.id, criterion);
			if (field.kind === "figure" && !followed.has(field.id)) here([], "unused-field", field.id);
		});
	});
}
