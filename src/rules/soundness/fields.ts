/** Thresholds that can be reached, options that can be chosen, properties that are there. */
import { GREATEST_FIGURE } from "../figure.ts";
import type { Path } from "../issue.ts";
import { propertyOf } from "../ruleset-index.ts";
import type { ByProperty, CountField, Field, Percent, RatioField, Ruleset } from "../schema.ts";
import { isStrict } from "../threshold.ts";
import { below, isCount, type Report, unique } from "./report.ts";

export function checkField(ruleset: Ruleset, field: Field, report: Report) {
	switch (field.kind) {
		case "ratio":
			return checkRatio(ruleset, field, report);
		case "count":
			return checkCount(ruleset, field, below(report, "atLeast"));
		case "choice":
			unique(field.options, below(report, "options"));
			field.options.forEach(({ id }, index) => {
				if (id === "none") report(["options", index, "id"], "reserved-id", id);
			});
			if (!isCount(field.atLeast, field.options.length))
				report(["atLeast"], "too-many-of", field.options.length);
			return;
		case "figure":
		case "confirm":
			return;
	}
}

function checkRatio(ruleset: Ruleset, field: RatioField, report: Report) {
	if ((field.atLeast === undefined) === (field.moreThan === undefined)) report([], "one-threshold");
	const strict = isStrict(field);
	const key = strict ? "moreThan" : "atLeast";
	const limit = field.partMayExceedWhole ? 1000 : 100;
	for (const [where, percent] of thresholds(field[key] ?? 100)) {
		const here = below(report, key, ...where);
		if (strict ? percent < 0 : percent <= 0) here([], "not-positive", percent);
		else if (strict ? percent >= limit : percent > limit)
			here([], "percent-too-high", percent, limit);
		else if (Math.abs(percent * 1000 - Math.round(percent * 1000)) >= 1e-6)
			here([], "percent-too-fine", percent);
	}
	checkProperty(ruleset, field[key], below(report, key));
}

function checkCount(ruleset: Ruleset, field: CountField, report: Report) {
	const threshold = field.atLeast;
	if (typeof threshold === "object" && "of" in threshold) {
		// Exact as long as count × the greatest figure is a whole number that a double holds.
		const most = { count: 1_000_000, forEach: GREATEST_FIGURE };
		for (const key of ["count", "forEach"] as const)
			if (!isCount(threshold[key], most[key])) report([key], "threshold-unreachable", most[key]);
		return;
	}
	for (const [where, least] of thresholds(threshold)) {
		if (least > GREATEST_FIGURE) report(where, "too-large");
		else if (!(least > 0)) report(where, "not-positive", least);
		else if (!field.decimals && !Number.isInteger(least)) report(where, "needs-decimals", least);
	}
	checkProperty(ruleset, threshold, report);
}

function thresholds(threshold: number | ByProperty): [Path, number][] {
	return typeof threshold === "number"
		? [[[], threshold]]
		: Object.entries(threshold.cases).map(([key, value]) => [["cases", key], value]);
}

function checkProperty(ruleset: Ruleset, threshold: Percent | undefined, report: Report) {
	if (threshold === undefined || typeof threshold === "number") return;
	const { byProperty, cases } = threshold;
	const property = propertyOf(ruleset, byProperty);
	if (!property) return report(["byProperty"], "unknown-reference", byProperty);
	const values = property.values.map(({ id }) => id);
	for (const value of values)
		if (!Object.hasOwn(cases, value)) report(["cases"], "missing-case", value);
	for (const value of Object.keys(cases))
		if (!values.includes(value)) report(["cases", value], "unknown-reference", value);
}
