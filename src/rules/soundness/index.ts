/** What the shape alone cannot say: ids are unique, references resolve, thresholds can be reached. */
import { isDay } from "../day.ts";
import { issueAt, type RulesetIssue } from "../issue.ts";
import type { Criterion, Ruleset } from "../schema.ts";
import { checkCondition, checkFigures, checkRequires, followedIn } from "./conditions.ts";
import { checkField } from "./fields.ts";
import { checkForms } from "./forms.ts";
import { checkLists } from "./lists.ts";
import { checkExample, checkReplaces } from "./references.ts";
import { below, isCount, type Report, unique } from "./report.ts";
import { checkShortNames } from "./short-names.ts";

export function soundnessIssues(ruleset: Ruleset): RulesetIssue[] {
	const issues: RulesetIssue[] = [];
	const report: Report = (...issue) => issues.push(issueAt(...issue));

	checkAbout(ruleset, report);
	unique(ruleset.criteria, below(report, "criteria"));
	checkShortNames(ruleset.criteria, below(report, "criteria"));
	unique(ruleset.groups, below(report, "groups"));
	unique(ruleset.examples, below(report, "examples"));
	checkProperties(ruleset, below(report, "unitForm", "properties"));
	const taken = new Set<string>();
	ruleset.criteria.forEach((criterion, index) => {
		checkCriterion(ruleset, criterion, taken, below(report, "criteria", index));
	});
	ruleset.groups?.forEach(({ id }, index) => {
		if (!ruleset.criteria.some(({ group }) => group === id))
			report(["groups", index], "unused-group", id);
	});
	checkFigures(ruleset, report);
	checkRequires(ruleset, report);
	checkLists(ruleset, report);
	checkForms(ruleset, report);
	checkReplaces(ruleset, report);
	ruleset.examples.forEach((example, index) => {
		checkExample(ruleset, example, below(report, "examples", index));
	});
	return issues;
}

function checkAbout({ about, criteria, version }: Ruleset, report: Report) {
	if (!isCount(version)) report(["version"], "not-a-version");
	const here = below(report, "about");
	if (about.criteriaCount !== criteria.length)
		here(["criteriaCount"], "wrong-count", criteria.length);
	const { from, to } = about.period;
	if (from > to) here(["period"], "period-reversed");
	if (![from, to].every(Number.isInteger)) here(["period"], "wrong-kind");
	[about.document, ...(about.basedOn ?? [])].forEach(({ date }, index) => {
		const path = index === 0 ? ["document"] : ["basedOn", index - 1];
		// Missing parts are filled so that what is there is held against the calendar.
		if (!isDay(`${date}-01-01`.slice(0, 10))) here([...path, "date"], "no-such-day");
	});
	if (!isDay(about.checkedOn)) here(["checkedOn"], "no-such-day");
	if (criteria.length === 0) report(["criteria"], "empty");
}

/** What is asked of a unit decides something. */
function checkProperties(ruleset: Ruleset, report: Report) {
	const { properties = [] } = ruleset.unitForm;
	const decisive = followedIn(ruleset, "property");
	unique(properties, report);
	properties.forEach(({ id, values }, index) => {
		const here = below(report, index);
		// Control names of the start form.
		if (id === "name" || id === "commune") here(["id"], "reserved-id", id);
		if (values.length === 0) here(["values"], "empty");
		unique(values, below(here, "values"));
		if (!decisive.has(id)) here([], "unused-property", id);
	});
}

/** `taken`: the ids of all fields before its own. */
function checkCriterion(
	ruleset: Ruleset,
	{ appliesFrom, group, evidence, fields, gate, requires }: Criterion,
	taken: Set<string>,
	report: Report,
) {
	if (appliesFrom !== undefined && !isDay(appliesFrom)) report(["appliesFrom"], "no-such-day");
	if (group !== undefined && !ruleset.groups?.some(({ id }) => id === group))
		report(["group"], "unknown-reference", group);

	unique(evidence, below(report, "evidence"));
	evidence.forEach(({ form }, index) => {
		if (form !== undefined && !ruleset.forms?.some(({ id }) => id === form))
			report(["evidence", index, "form"], "unknown-reference", form);
	});

	const asked = new Set<string>();
	checkCondition(requires, below(report, "requires"), (id, here) => {
		const field = fields.find((each) => each.id === id);
		if (id === gate) here([], "gate-in-condition", id);
		else if (!field) here([], "unknown-reference", id);
		else if (field.kind === "figure") here([], "figure-in-condition", id);
		asked.add(id);
	});
	if (gate !== undefined && fields.find(({ id }) => id === gate)?.kind !== "confirm")
		report(["gate"], "gate-not-confirm", gate);

	fields.forEach((field, index) => {
		const { id, kind } = field;
		const here = below(report, "fields", index);
		if (taken.has(id)) here(["id"], "duplicate-id", id);
		taken.add(id);
		if (/\.(part|whole|list)$/.test(id)) here(["id"], "reserved-id", id);
		checkField(ruleset, field, here);
		if (id !== gate && kind !== "figure" && !asked.has(id)) here([], "unused-field", id);
	});
}
