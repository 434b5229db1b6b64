/** Thresholds that can be reached, options that can be chosen, properties that are there. */
import { GREATEST_FIGURE } from "../figure.ts";
import { propertyOf } from "../ruleset-index.ts";
import type { ByProperty, CountField, Field, Percent, Ruleset } from "../schema.ts";
import { isStrict } from "../threshold.ts";
import { type Path, type Report, unique } from "./report.ts";

export function checkField(ruleset: Ruleset, field: Field, path: Path, report: Report) {
	switch (field.kind) {
		case "ratio": {
			if ((field.atLeast === undefined) === (field.moreThan === undefined))
				report(path, "one-threshold", "give either atLeast or moreThan");
			const key = field.moreThan === undefined ? "atLeast" : "moreThan";
			const limit = field.partMayExceedWhole ? 1000 : 100;
			for (const [where, percent] of thresholds(field[key] ?? 100)) {
				const here = [...path, key, ...where];
				const strict = isStrict(field);
				if (strict ? percent < 0 : percent <= 0)
					report(here, "not-positive", `${percent} % is always met`, percent);
				else if (strict ? percent >= limit : percent > limit)
					report(here, "percent-too-high", `${percent} % cannot be`, percent, limit);
				else if (Math.abs(percent * 1000 - Math.round(percent * 1000)) >= 1e-6)
					report(here, "percent-too-fine", `${percent} has more than three decimals`, percent);
			}
			checkProperty(ruleset, field[key], [...path, key], report);
			return;
		}
		case "count":
			checkCount(ruleset, field, [...path, "atLeast"], report);
			return;
		case "choice":
			unique(field.options, [...path, "options"], report);
			field.options.forEach(({ id }, index) => {
				if (id === "none")
					report([...path, "options", index, "id"], "reserved-id", "none is taken", id);
			});
			if (
				!(Number.isInteger(field.atLeast) && field.atLeast >= 1) ||
				field.atLeast > field.options.length
			)
				report(
					[...path, "atLeast"],
					"too-many-of",
					`${field.atLeast} options cannot be`,
					field.options.length,
				);
			return;
		case "figure":
		case "confirm":
			return;
	}
}

function checkCount(ruleset: Ruleset, field: CountField, path: Path, report: Report) {
	const threshold = field.atLeast;
	if (typeof threshold === "object" && "of" in threshold) {
		// Exact as long as count × the greatest figure is a whole number that a double holds.
		for (const [key, value, most] of [
			["count", threshold.count, 1_000_000],
			["forEach", threshold.forEach, GREATEST_FIGURE],
		] as const)
			if (!(Number.isInteger(value) && value >= 1 && value <= most))
				report([...path, key], "threshold-unreachable", `${value} cannot be`, most);
		return;
	}
	for (const [where, least] of thresholds(threshold)) {
		if (least > GREATEST_FIGURE)
			report([...path, ...where], "too-large", `${least} is never judged`);
		else if (!(least > 0))
			report([...path, ...where], "not-positive", `${least} is always met`, least);
		else if (!field.decimals && !Number.isInteger(least))
			report([...path, ...where], "needs-decimals", `${least} is no whole number`, least);
	}
	checkProperty(ruleset, threshold, path, report);
}

function thresholds(threshold: number | ByProperty): [Path, number][] {
	return typeof threshold === "number"
		? [[[], threshold]]
		: Object.entries(threshold.cases).map(([key, value]) => [["cases", key], value]);
}

function checkProperty(
	ruleset: Ruleset,
	threshold: Percent | undefined,
	path: Path,
	report: Report,
) {
	if (threshold === undefined || typeof threshold === "number") return;
	const { byProperty } = threshold;
	const property = propertyOf(ruleset, byProperty);
	if (!property)
		return report(
			[...path, "byProperty"],
			"unknown-reference",
			`no property ${byProperty}`,
			byProperty,
		);
	const values = property.values.map(({ id }) => id);
	const cases = Object.keys(threshold.cases);
	for (const value of values)
		if (!cases.includes(value))
			report([...path, "cases"], "missing-case", `no case for ${value}`, value);
	for (const value of cases)
		if (!values.includes(value))
			report([...path, "cases", value], "unknown-reference", `${value} is no value of it`, value);
}
