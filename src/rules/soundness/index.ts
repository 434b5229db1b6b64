/** What the shape alone cannot say: ids are unique, references resolve, thresholds can be reached. */
import { isDay } from "../day.ts";
import type { RulesetIssue } from "../issue.ts";
import { fieldsOf } from "../ruleset-index.ts";
import type { Criterion, Ruleset } from "../schema.ts";
import { dependenceOf } from "../threshold.ts";
import { checkCondition, checkFigures, checkRequires } from "./conditions.ts";
import { checkField } from "./fields.ts";
import { checkForms } from "./forms.ts";
import { checkLists } from "./lists.ts";
import { checkExample, checkReplaces } from "./references.ts";
import { type Path, type Report, unique } from "./report.ts";

export function soundnessIssues(ruleset: Ruleset): RulesetIssue[] {
	const issues: RulesetIssue[] = [];
	const report: Report = (path, code, message, ...about) =>
		issues.push({ path, code, message, about: about.map(String) });

	checkAbout(ruleset, report);
	unique(ruleset.criteria, ["criteria"], report);
	unique(ruleset.groups ?? [], ["groups"], report);
	unique(ruleset.unitForm.properties ?? [], ["unitForm", "properties"], report);
	unique(ruleset.examples, ["examples"], report);
	(ruleset.unitForm.properties ?? []).forEach(({ id, values }, index) => {
		const here = ["unitForm", "properties", index];
		// Control names of the start form.
		if (id === "name" || id === "commune")
			report([...here, "id"], "reserved-id", `${id} is taken`, id);
		if (values.length === 0) report([...here, "values"], "empty", "a property needs values");
		unique(values, [...here, "values"], report);
	});
	const fieldPaths = new Map<string, Path>();
	ruleset.criteria.forEach((criterion, index) => {
		checkCriterion(ruleset, criterion, ["criteria", index], fieldPaths, report);
	});
	checkUse(ruleset, report);
	checkFigures(ruleset, fieldPaths, report);
	checkRequires(ruleset, report);
	checkLists(ruleset, report);
	checkForms(ruleset, report);
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
		report(
			["about", "criteriaCount"],
			"wrong-count",
			`there are ${criteria.length} criteria`,
			criteria.length,
		);
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
		report([...path, "group"], "unknown-reference", `no group ${criterion.group}`, criterion.group);

	unique(criterion.evidence, [...path, "evidence"], report);
	criterion.evidence.forEach((evidence, index) => {
		if (evidence.form !== undefined && !ruleset.forms?.some(({ id }) => id === evidence.form))
			report(
				[...path, "evidence", index, "form"],
				"unknown-reference",
				`no form ${evidence.form}`,
				evidence.form,
			);
	});

	criterion.fields.forEach((field, index) => {
		const here = [...path, "fields", index];
		if (fieldPaths.has(field.id))
			report([...here, "id"], "duplicate-id", `field ${field.id} stands twice`, field.id);
		if (/\.(part|whole|list)$/.test(field.id))
			report([...here, "id"], "reserved-id", `${field.id} is a ratio's control`, field.id);
		fieldPaths.set(field.id, here);
		checkField(ruleset, field, here, report);
	});

	const { gate } = criterion;
	const gateField = criterion.fields.find(({ id }) => id === gate);
	if (gate !== undefined && gateField?.kind !== "confirm")
		report(
			[...path, "gate"],
			"gate-not-confirm",
			`${gate} is no yes/no field of this criterion`,
			gate,
		);

	const asked = new Set<string>();
	checkCondition(criterion.requires, [...path, "requires"], report, (id, here) => {
		const field = criterion.fields.find((each) => each.id === id);
		if (id === gate)
			report(here, "gate-in-condition", "a gate is no condition of its own criterion", id);
		else if (!field) report(here, "unknown-reference", `no field ${id} in this criterion`, id);
		else if (field.kind === "figure")
			report(here, "figure-in-condition", `${id} has no threshold that could be met`, id);
		asked.add(id);
	});
	criterion.fields.forEach(({ id, kind }, index) => {
		if (id !== gate && kind !== "figure" && !asked.has(id))
			report([...path, "fields", index], "unused-field", `${id} is asked but decides nothing`, id);
	});
}

/** What is asked of a unit decides something; a heading stands above something. */
function checkUse({ unitForm, groups = [], criteria }: Ruleset, report: Report) {
	const decisive = new Set(
		[...fieldsOf({ criteria }).values()]
			.map(dependenceOf)
			.map((on) => on?.kind === "property" && on.id),
	);
	(unitForm.properties ?? []).forEach(({ id }, index) => {
		if (!decisive.has(id))
			report(["unitForm", "properties", index], "unused-property", `${id} decides nothing`, id);
	});
	groups.forEach(({ id }, index) => {
		if (!criteria.some(({ group }) => group === id))
			report(["groups", index], "unused-group", `nothing stands in ${id}`, id);
	});
}
