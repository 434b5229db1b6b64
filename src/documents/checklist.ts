/** A sheet to check a unit by hand: every criterion of a ruleset with room for its figures. */
import {
	type Assessment,
	type Criterion,
	evaluate,
	type Field,
	type Judgement,
	judgementOf,
	type Ruleset,
} from "../rules/index.ts";
import { byHand, day, explain, forms, marks, sheet, documents as words } from "../text/index.ts";
import { describeField } from "./describe.ts";
import { describeCriterion } from "./describe-criterion.ts";
import { describeSource } from "./describe-source.ts";
import { dotsFor } from "./forms/figure-or-dots.ts";
import type { SummaryInput } from "./input.ts";
import type { Block, Column, DocumentModel } from "./model.ts";
import { factsOf, smallPrint, warningsOf } from "./shared-blocks.ts";
import { wholeOf } from "./summary.ts";

/** Nothing is filled in, not even the unit: one sheet serves a room of people. */
export function checklistOf(
	input: Pick<SummaryInput, "ruleset" | "draft" | "today">,
): DocumentModel {
	const { ruleset, draft } = input;
	const unanswered = evaluate(ruleset, { assessedOn: "", values: {} });
	const subtitle = words.summarySubtitle(ruleset.about.title);
	return {
		title: `${sheet.title}: ${ruleset.about.title}`,
		author: "",
		...(draft.sample && { mark: marks.sample }),
		parts: [
			{
				title: sheet.title,
				blocks: [
					{ kind: "title", text: sheet.title, subtitle },
					unitFacts(ruleset),
					{ kind: "heading", level: 1, text: sheet.criteriaHeading },
					smallPrint(sheet.hint),
					...criteria(ruleset, unanswered),
					{ kind: "heading", level: 1, text: sheet.evidenceHeading },
					evidence(ruleset),
					{ kind: "heading", level: 1, text: sheet.resultHeading },
					...wholeOf({ ruleset, assessment: unanswered }),
					{ kind: "checks", checks: RESULTS },
					smallPrint(sheet.source(describeSource(ruleset.about.document))),
					...warningsOf(input).map(smallPrint),
				],
			},
		],
	};
}

const RESULTS = [sheet.columnMet, sheet.columnUnmet].map((text) => ({ text, checked: false }));

const unitFacts = ({ about, unitForm }: Ruleset): Block =>
	factsOf([
		[words.unit, forms.dotsUnit(about.unit)],
		[words.commune, unitForm.communeLabel ? forms.dots : ""],
		...(unitForm.properties ?? []).map(
			({ label, values }) => [label, sheet.options(values.map((value) => value.label))] as const,
		),
		[words.assessedOn, forms.dotsDay],
		[sheet.evaluator, forms.dots],
	]);

const COLUMNS: readonly Column[] = [
	{ title: words.columnNumber, width: 0.08, align: "center" },
	{ title: sheet.columnCriterion, width: 0.44, align: "left" },
	{ title: sheet.columnFigure, width: 0.3, align: "left" },
	{ title: sheet.columnMet, width: 0.08, align: "center" },
	{ title: sheet.columnUnmet, width: 0.1, align: "center" },
];

/** One table, or one for each group below its heading. */
function criteria(ruleset: Ruleset, unanswered: Assessment): Block[] {
	const inGroup = (id?: string): Block[] => {
		const some = ruleset.criteria.filter(({ group }) => group === id);
		const rows = some.map((criterion) => row(ruleset, criterion, unanswered));
		return rows.length > 0 ? [{ kind: "table", columns: COLUMNS, rows }] : [];
	};
	return [
		...inGroup(),
		...(ruleset.groups ?? []).flatMap(({ id, title }): Block[] => [
			{ kind: "heading", level: 2, text: title },
			...inGroup(id),
		]),
	];
}

function row(ruleset: Ruleset, criterion: Criterion, unanswered: Assessment): readonly string[] {
	const { title, requirement, prerequisite, appliesFrom, fields } = criterion;
	const { threshold } = describeCriterion(ruleset, criterion, unanswered);
	const marked = [
		...(prerequisite ? [words.prerequisite] : []),
		...(appliesFrom ? [sheet.from(day(appliesFrom))] : []),
	];
	// What is asked with yes or no has no figure to reach.
	const yesNo = fields.length === 1 && fields[0]?.kind === "confirm";
	const need = yesNo ? [] : [sheet.threshold(threshold)];
	const said = [words.criterion(title, marked), requirement, ...need].join("\n");
	return [criterion.number, said, room(ruleset, criterion, unanswered).join("\n"), "", ""];
}

/** A line for each figure, joined as the criterion joins them; thresholds where there are several. */
function room(ruleset: Ruleset, criterion: Criterion, unanswered: Assessment): readonly string[] {
	const { fields, gate, requires } = criterion;
	const [only] = fields;
	if (only && fields.length === 1) return [dotsFor(only)];
	const lineOf = (field: Field) => {
		if (field.id === gate) return sheet.gate(field.label, byHand.confirm);
		const { threshold } = describeField(ruleset, field, unanswered.fields[field.id]);
		return sheet.labelled(field.label, dotsFor(field), field.kind === "confirm" ? "" : threshold);
	};
	const unjudged = fields.filter(({ id, kind }) => id === gate || kind === "figure");
	const tree = judgementOf(requires, () => "unknown");
	return [
		...unjudged.map((field) => sheet.line(lineOf(field), 0)),
		...joinedLines(tree, 0, (id) => {
			const field = fields.find((each) => each.id === id);
			return field ? lineOf(field) : id;
		}),
	];
}

/** Each part below what joins it; at the top, parts that are all asked for need no word of their own. */
function joinedLines(
	judgement: Judgement,
	depth: number,
	lineOf: (id: string) => string,
): readonly string[] {
	if (judgement.kind === "one") return [sheet.line(lineOf(judgement.id), depth)];
	const { least, parts } = judgement;
	const need = sheet.parts(explain.need(least, parts.length, parts.length));
	const top = depth === 0;
	return [
		...(top && least >= parts.length ? [] : [top ? need : sheet.line(need, depth - 1)]),
		...parts.flatMap((part) =>
			joinedLines(part, part.kind === "joined" ? depth + 1 : depth, lineOf),
		),
	];
}

function evidence({ criteria }: Ruleset): Block {
	const checks = criteria.flatMap((criterion) =>
		criterion.evidence.map(({ title, confirmedBy = [] }) => ({
			text: forms.evidence(criterion.number, title, confirmedBy),
			checked: false,
		})),
	);
	return checks.length > 0
		? { kind: "checks", checks }
		: { kind: "paragraph", style: "body", text: sheet.noEvidence };
}
