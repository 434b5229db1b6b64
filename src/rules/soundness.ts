/** What the shape alone cannot say: ids are unique, references resolve, thresholds can be reached. */

import { partsOf } from "./condition.ts";
import { isDay } from "./day.ts";
import { GREATEST_FIGURE } from "./figure.ts";
import type { RulesetIssue } from "./parse.ts";
import type {
	ByProperty,
	Condition,
	CountField,
	Criterion,
	Field,
	Percent,
	Ruleset,
} from "./schema.ts";

type Path = (string | number)[];
/** Codes of what only this check finds; the shape's own codes come from zod. */
export const SOUNDNESS_CODES = [
	"not-a-version",
	"wrong-count",
	"period-reversed",
	"no-such-day",
	"empty",
	"duplicate-id",
	"unknown-reference",
	"unused-field",
	"gate-not-confirm",
	"gate-in-condition",
	"figure-in-condition",
	"unused-criterion",
	"not-asked-before",
	"replaces-itself",
	"one-threshold",
	"threshold-unreachable",
	"missing-case",
	"reserved-id",
	"too-large",
	"wrong-kind",
	"too-deep",
] as const;
type Report = (path: Path, code: (typeof SOUNDNESS_CODES)[number], message: string) => void;

export function soundnessIssues(ruleset: Ruleset): RulesetIssue[] {
	const issues: RulesetIssue[] = [];
	const report: Report = (path, code, message) => issues.push({ path, code, message });

	checkAbout(ruleset, report);
	unique(ruleset.criteria, ["criteria"], report);
	unique(ruleset.groups ?? [], ["groups"], report);
	unique(ruleset.forms ?? [], ["forms"], report);
	unique(ruleset.unitForm.properties ?? [], ["unitForm", "properties"], report);
	unique(ruleset.examples, ["examples"], report);
	(ruleset.unitForm.properties ?? []).forEach(({ id, values }, index) => {
		const here = ["unitForm", "properties", index];
		// Control names of the start form.
		if (id === "name" || id === "commune") report([...here, "id"], "reserved-id", `${id} is taken`);
		if (values.length === 0) report([...here, "values"], "empty", "a property needs values");
		unique(values, [...here, "values"], report);
	});
	const fieldPaths = new Map<string, Path>();
	ruleset.criteria.forEach((criterion, index) => {
		checkCriterion(ruleset, criterion, ["criteria", index], fieldPaths, report);
	});
	checkFigures(ruleset, fieldPaths, report);
	checkRequires(ruleset, report);
	checkReplaces(ruleset, fieldPaths, report);
	ruleset.examples.forEach((example, index) => {
		checkExample(ruleset, example, ["examples", index], fieldPaths, report);
	});
	return issues;
}

function checkAbout({ about, criteria, version }: Ruleset, report: Report) {
	if (!Number.isInteger(version) || version < 1)
		report(["version"], "not-a-version", "version is a whole number from 1");
	if (about.criteriaCount !== criteria.length)
		report(["about", "criteriaCount"], "wrong-count", `there are ${criteria.length} criteria`);
	if (about.period.from > about.period.to)
		report(["about", "period"], "period-reversed", "the period ends before it begins");
	if (![about.period.from, about.period.to].every(Number.isInteger))
		report(["about", "period"], "wrong-kind", "a year is a whole number");
	[about.document, ...(about.basedOn ?? [])].forEach(({ date }, index) => {
		const path = index === 0 ? ["document"] : ["basedOn", index - 1];
		// Missing parts are filled so that what is there is held against the calendar.
		if (!isDay(`${date}-01-01`.slice(0, 10)))
			report(["about", ...path, "date"], "no-such-day", `${date} is no day`);
	});
	if (!isDay(about.checkedOn))
		report(["about", "checkedOn"], "no-such-day", `${about.checkedOn} is no day`);
	if (criteria.length === 0) report(["criteria"], "empty", "a ruleset needs criteria");
}

function unique(items: readonly { readonly id: string }[], path: Path, report: Report) {
	const seen = new Set<string>();
	items.forEach(({ id }, index) => {
		if (seen.has(id)) report([...path, index, "id"], "duplicate-id", `${id} stands twice`);
		seen.add(id);
	});
}

function checkCriterion(
	ruleset: Ruleset,
	criterion: Criterion,
	path: Path,
	fieldPaths: Map<string, Path>,
	report: Report,
) {
	if (criterion.appliesFrom !== undefined && !isDay(criterion.appliesFrom))
		report([...path, "appliesFrom"], "no-such-day", `${criterion.appliesFrom} is no day`);
	if (criterion.group !== undefined && !ruleset.groups?.some(({ id }) => id === criterion.group))
		report([...path, "group"], "unknown-reference", `no group ${criterion.group}`);

	unique(criterion.evidence, [...path, "evidence"], report);
	criterion.evidence.forEach((evidence, index) => {
		if (evidence.form !== undefined && !ruleset.forms?.some(({ id }) => id === evidence.form))
			report([...path, "evidence", index, "form"], "unknown-reference", `no form ${evidence.form}`);
	});

	criterion.fields.forEach((field, index) => {
		const here = [...path, "fields", index];
		if (fieldPaths.has(field.id))
			report([...here, "id"], "duplicate-id", `field ${field.id} stands twice`);
		if (/\.(part|whole|list)$/.test(field.id))
			report([...here, "id"], "reserved-id", `${field.id} is a ratio's control`);
		fieldPaths.set(field.id, here);
		checkField(ruleset, field, here, report);
	});

	const { gate } = criterion;
	const gateField = criterion.fields.find(({ id }) => id === gate);
	if (gate !== undefined && gateField?.kind !== "confirm")
		report([...path, "gate"], "gate-not-confirm", `${gate} is no yes/no field of this criterion`);

	const asked = new Set<string>();
	checkCondition(criterion.requires, [...path, "requires"], report, (id, here) => {
		const field = criterion.fields.find((each) => each.id === id);
		if (id === gate)
			report(here, "gate-in-condition", "a gate is no condition of its own criterion");
		else if (!field) report(here, "unknown-reference", `no field ${id} in this criterion`);
		else if (field.kind === "figure")
			report(here, "figure-in-condition", `${id} has no threshold that could be met`);
		asked.add(id);
	});
	criterion.fields.forEach(({ id, kind }, index) => {
		if (id !== gate && kind !== "figure" && !asked.has(id))
			report([...path, "fields", index], "unused-field", `${id} is asked but decides nothing`);
	});
}

function checkCondition(
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
				"threshold-unreachable",
				`${atLeast} of ${parts.length} cannot be`,
			);
	}
	parts.forEach((part, index) => {
		checkCondition(part, [...path, key, index], report, one);
	});
}

/** What joins the criteria names each of them. */
function checkRequires({ requires, criteria }: Ruleset, report: Report) {
	if (requires === undefined) return;
	const named = new Set<string>();
	checkCondition(requires, ["requires"], report, (id, here) => {
		if (!criteria.some((criterion) => criterion.id === id))
			report(here, "unknown-reference", `no criterion ${id}`);
		named.add(id);
	});
	criteria.forEach(({ id }, index) => {
		if (!named.has(id))
			report(["criteria", index], "unused-criterion", `${id} is judged but decides nothing`);
	});
}

/**
 * A threshold follows an answer that is asked before it: so one pass judges everything, and two
 * thresholds cannot follow each other. A figure without a follower would be asked for nothing.
 */
function checkFigures(ruleset: Ruleset, fieldPaths: ReadonlyMap<string, Path>, report: Report) {
	const before = new Set<string>();
	const followed = new Set<string>();
	for (const field of ruleset.criteria.flatMap(({ fields }) => fields)) {
		if (field.kind === "count" && typeof field.atLeast === "object" && "of" in field.atLeast) {
			const { of } = field.atLeast;
			const path = [...(fieldPaths.get(field.id) ?? []), "atLeast", "of"];
			if (!fieldPaths.has(of)) report(path, "unknown-reference", `no field ${of}`);
			else if (!before.has(of))
				report(path, "not-asked-before", `${of} is no number asked before ${field.id}`);
			followed.add(of);
		}
		if (field.kind === "figure" || field.kind === "count") before.add(field.id);
	}
	for (const field of ruleset.criteria.flatMap(({ fields }) => fields))
		if (field.kind === "figure" && !followed.has(field.id))
			report(fieldPaths.get(field.id) ?? [], "unused-field", `no threshold follows ${field.id}`);
}

function checkReplaces(
	{ id, version, criteria, replaces = [] }: Ruleset,
	fieldPaths: ReadonlyMap<string, Path>,
	report: Report,
) {
	replaces.forEach((earlier, index) => {
		const path = ["replaces", index];
		const { version: of } = earlier;
		if (of !== undefined && (!Number.isInteger(of) || of < 1))
			report([...path, "version"], "not-a-version", "version is a whole number from 1");
		if (earlier.id === id && (of ?? 1) >= version)
			report(path, "replaces-itself", `version ${version} cannot take its own place`);
		const check = (
			key: "criteria" | "fields",
			map: Readonly<Record<string, readonly string[]>>,
			has: (id: string) => boolean,
		) => {
			for (const [old, news] of Object.entries(map))
				news.forEach((to, at) => {
					if (!has(to)) report([...path, key, old, at], "unknown-reference", `no ${to}`);
				});
		};
		check("criteria", earlier.criteria ?? {}, (to) => criteria.some((each) => each.id === to));
		check("fields", earlier.fields ?? {}, (to) => fieldPaths.has(to));
	});
}

function checkField(ruleset: Ruleset, field: Field, path: Path, report: Report) {
	switch (field.kind) {
		case "ratio": {
			if ((field.atLeast === undefined) === (field.moreThan === undefined))
				report(path, "one-threshold", "give either atLeast or moreThan");
			const key = field.moreThan === undefined ? "atLeast" : "moreThan";
			const limit = field.partMayExceedWhole ? 1000 : 100;
			for (const [where, percent] of thresholds(field[key] ?? 100)) {
				const reachable = field.moreThan === undefined ? percent <= limit : percent < limit;
				const least = field.moreThan === undefined ? percent > 0 : percent >= 0;
				const exact = Math.abs(percent * 1000 - Math.round(percent * 1000)) < 1e-6;
				if (!(least && reachable && exact))
					report([...path, key, ...where], "threshold-unreachable", `${percent} % cannot be`);
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
					report([...path, "options", index, "id"], "reserved-id", "none is taken");
			});
			if (
				!(Number.isInteger(field.atLeast) && field.atLeast >= 1) ||
				field.atLeast > field.options.length
			)
				report([...path, "atLeast"], "threshold-unreachable", `${field.atLeast} options cannot be`);
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
				report([...path, key], "threshold-unreachable", `${value} cannot be`);
		return;
	}
	for (const [where, least] of thresholds(threshold)) {
		if (least > GREATEST_FIGURE)
			report([...path, ...where], "too-large", `${least} is never judged`);
		if (!(least > 0 && (field.decimals || Number.isInteger(least))))
			report([...path, ...where], "threshold-unreachable", `${least} cannot be`);
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
	const property = ruleset.unitForm.properties?.find(({ id }) => id === threshold.byProperty);
	if (!property) {
		report([...path, "byProperty"], "unknown-reference", `no property ${threshold.byProperty}`);
		return;
	}
	const values = property.values.map(({ id }) => id);
	const cases = Object.keys(threshold.cases);
	for (const value of values)
		if (!cases.includes(value)) report([...path, "cases"], "missing-case", `no case for ${value}`);
	for (const value of cases)
		if (!values.includes(value))
			report([...path, "cases", value], "unknown-reference", `${value} is no value of it`);
}

function checkExample(
	ruleset: Ruleset,
	example: Ruleset["examples"][number],
	path: Path,
	fieldPaths: ReadonlyMap<string, Path>,
	report: Report,
) {
	const known = (ids: readonly string[], has: (id: string) => boolean, at: Path) => {
		for (const id of ids) if (!has(id)) report([...at, id], "unknown-reference", `no ${id}`);
	};
	const isCriterion = (id: string) => ruleset.criteria.some((criterion) => criterion.id === id);
	const isField = (id: string) => fieldPaths.has(id);
	const { answers, expected } = example;
	if (!isDay(answers.assessedOn))
		report([...path, "answers", "assessedOn"], "no-such-day", `${answers.assessedOn} is no day`);
	const properties = ruleset.unitForm.properties ?? [];
	known(
		Object.keys(answers.unit ?? {}),
		(id) => properties.some((property) => property.id === id),
		[...path, "answers", "unit"],
	);
	known(Object.keys(answers.values), isField, [...path, "answers", "values"]);
	known(Object.keys(answers.waived ?? {}), isCriterion, [...path, "answers", "waived"]);
	known(Object.keys(expected.criteria), isCriterion, [...path, "expected", "criteria"]);
	known(Object.keys(expected.shortfalls ?? {}), isField, [...path, "expected", "shortfalls"]);
}
