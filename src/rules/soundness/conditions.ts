/** What joins fields and criteria names what is there, and all of it. */
import { partsOf } from "../condition.ts";
import { criterionOf, fieldsOf } from "../ruleset-index.ts";
import type { Condition, Criterion, Ruleset } from "../schema.ts";
import { dependenceOf } from "../threshold.ts";
import type { Path, Report } from "./report.ts";

export function checkCondition(
	condition: Condition,
	path: Path,
	report: Report,
	one: (id: string, path: Path) => void,
) {
	if (typeof condition === "string") return one(condition, path);
	const parts = partsOf(condition);
	const key = "all" in condition ? "all" : "any" in condition ? "any" : "of";
	if (parts.length === 0) report([...path, key], "empty", "a condition needs parts");
	if ("of" in condition) {
		const { atLeast } = condition;
		if (!(Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= parts.length))
			report(
				[...path, "atLeast"],
				"too-many-of",
				`${atLeast} of ${parts.length} cannot be`,
				parts.length,
			);
	}
	const seen = new Set<string>();
	parts.forEach((part, index) => {
		// It would count twice, and half of what is asked for would be enough.
		const ids = "of" in condition ? leavesOf(part) : typeof part === "string" ? [part] : [];
		for (const id of new Set(ids)) {
			if (seen.has(id)) report([...path, key, index], "repeated-part", `${id} stands twice`, id);
			seen.add(id);
		}
		checkCondition(part, [...path, key, index], report, one);
	});
}

const leavesOf = (condition: Condition): readonly string[] =>
	typeof condition === "string" ? [condition] : partsOf(condition).flatMap(leavesOf);

/** What joins the criteria names each of them. */
export function checkRequires({ requires, criteria }: Ruleset, report: Report) {
	if (requires === undefined) return;
	const named = new Set<string>();
	checkCondition(requires, ["requires"], report, (id, here) => {
		if (!criterionOf({ criteria }, id)) report(here, "unknown-reference", `no criterion ${id}`, id);
		named.add(id);
	});
	criteria.forEach(({ id }, index) => {
		if (!named.has(id))
			report(["criteria", index], "unused-criterion", `${id} is judged but decides nothing`, id);
	});
}

/**
 * A threshold follows an answer that is asked before it: so one pass judges everything, and two
 * thresholds cannot follow each other. A figure without a follower would be asked for nothing.
 */
export function checkFigures(
	ruleset: Ruleset,
	fieldPaths: ReadonlyMap<string, Path>,
	report: Report,
) {
	const before = new Map<string, Criterion>();
	const followed = new Set<string>();
	for (const criterion of ruleset.criteria)
		for (const field of criterion.fields) {
			const on = dependenceOf(field);
			if (on?.kind === "field") {
				const of = on.id;
				const path = [...(fieldPaths.get(field.id) ?? []), "atLeast", "of"];
				const asking = before.get(of);
				if (!fieldPaths.has(of)) report(path, "unknown-reference", `no field ${of}`, of);
				else if (!asking)
					report(path, "not-asked-before", `${of} is no number asked before ${field.id}`, of);
				else if (asking !== criterion && (asking.gate !== undefined || asking.appliesFrom))
					report(path, "may-not-apply", `${of} is not always asked for`, of);
				followed.add(of);
			}
			// Multiples of a decimal are not exact.
			if (field.kind === "figure" || (field.kind === "count" && !field.decimals))
				before.set(field.id, criterion);
		}
	for (const { id, kind } of fieldsOf(ruleset).values())
		if (kind === "figure" && !followed.has(id))
			report(fieldPaths.get(id) ?? [], "unused-field", `no threshold follows ${id}`, id);
}
