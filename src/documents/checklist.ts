/** A sheet to check a unit by hand: every criterion of a ruleset with room for its figures. */
import {
	type Assessment,
	type Criterion,
	evaluate,
	type Field,
	fieldOf,
	type Judgement,
	judgementOf,
	type Ruleset,
} from "../rules/index.ts";
import {
	byHand,
	day,
	documentWords,
	explainWords,
	forms,
	marks,
	sheetWords,
} from "../text/index.ts";
import { describeField } from "./describe.ts";
import { describeCriterion } from "./describe-criterion.ts";
import { describeSource } from "./describe-source.ts";
import { dotsFor } from "./forms/figure-or-dots.ts";
import type { SummaryInput } from "./input.ts";
import type { Block, Column, DocumentModel } from "./model.ts";
import { factsOf, paragraph, smallPrint, warningsOf } from "./shared-blocks.ts";
import { wholeOf } from "./summary.ts";

/** Nothing is filled in, not even the unit: one sheet serves a room of people. */
export function checklistOf(
	input: Pick<SummaryInput, "ruleset" | "draft" | "today">,
): DocumentModel {
	const { ruleset, draft } = input;
	const unanswered = evaluate(ruleset, { assessedOn: "", values: {} });
	const subtitle = documentWords.summarySubtitle(ruleset.about.title);
	return {
		title: `${sheetWords.title}: ${ruleset.about.title}`,
		author: "",
		...(draft.sample && { mark: marks.sample }),
		parts: [
			{
				title: sheetWords.title,
				blocks: [
					{ kind: "title", text: sheetWords.title, subtitle },
					unitFacts(ruleset),
					{ kind: "heading", level: 1, text: sheetWords.criteriaHeading },
					smallPrint(sheetWords.hint),
					...criteria(ruleset, unanswered),
					{ kind: "heading", level: 1, text: sheetWords.evidenceHeading },
					evidence(ruleset),
					{ kind: "heading", level: 1, text: sheetWords.resultHeading },
					...wholeOf({ ruleset, assessment: unanswered }),
					{ kind: "checks", checks: RESULTS },
					smallPrint(sheetWords.source(describeSource(ruleset.about.document))),
					...warningsOf(input).map(smallPrint),
				],
			},
		],
	};
}

const RESULTS = [sheetWords.columnMet, sheetWords.columnUnmet].map((text) => ({
	text,
	checked: false,
}));

const unitFacts = ({ about, unitForm }: Ruleset): Block =>
	factsOf([
		[documentWords.unit, forms.dotsUnit(about.unit)],
		[documentWords.commune, unitForm.communeLabel ? forms.dots : ""],
		...(unitForm.properties ?? []).map(
			({ label, values }) =>
				[label, sheetWords.options(values.map((value) => value.label))] as const,
		),
		[documentWords.assessedOn, forms.dotsDay],
		[sheetWords.evaluator, forms.dots],
	]);

const COLUMNS: readonly Column[] = [
	{ title: documentWords.columnNumber, width: 0.08, align: "center" },
	{ title: sheetWords.columnCriterion, width: 0.44, align: "left" },
	{ title: sheetWords.columnFigure, width: 0.3, align: "left" },
	{ title: sheetWords.columnMet, width: 0.08, align: "center" },
	{ title: sheetWords.columnUnmet, width: 0.1, align: "center" },
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
		...(prerequisite ? [documentWords.prerequisite] : []),
		...(appliesFrom ? [sheetWords.from(day(appliesFrom))] : []),
	];
	// What is asked with yes or no has no figure to reach.
	const yesNo = fields.length === 1 && fields[0]?.kind === "confirm";
	const need = yesNo ? [] : [sheetWords.threshold(threshold)];
	const said = [documentWords.criterion(title, marked), requirement, ...need].join("\n");
	return [criterion.number, said, room(ruleset, criterion, unanswered).join("\n"), "", ""];
}

/** A line for each figure, joined as the criterion joins them; thresholds where there are several. */
function room(ruleset: Ruleset, criterion: Criterion, unanswered: Assessment): readonly string[] {
	const { fields, gate, requires } = criterion;
	const [only] = fields;
	if (only && fields.length === 1) return [dotsFor(only)];
	const lineOf = (field: Field) => {
		if (field.id === gate) return sheetWords.gate(field.label, byHand.confirm);
		const { threshold } = describeField(ruleset, field, unanswered.fields[field.id]);
		const need = field.kind === "confirm" ? "" : threshold;
		return sheetWords.labelled(field.label, dotsFor(field), need);
	};
	const unjudged = fields.filter(({ id, kind }) => id === gate || kind === "figure");
	const tree = judgementOf(requires, () => "unknown");
	return [
		...unjudged.map((field) => sheetWords.line(lineOf(field), 0)),
		...joinedLines(tree, 0, (id) => {
			const field = fieldOf(ruleset, id);
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
	if (judgement.kind === "one") return [sheetWords.line(lineOf(judgement.id), depth)];
	const { least, parts } = judgement;
	const need = sheetWords.parts(
		explainWords.need(
			least,
			parts.length,
			parts.length,
			parts.some(({ kind }) => kind === "joined"),
		),
	);
	const top = depth === 0;
	return [
		...(top && least >= parts.length ? [] : [top ? need : sheetWords.line(need, depth - 1)]),
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
	return checks.length > 0 ? { kind: "checks", checks } : paragraph("body", sheetWords.noEvidence);
}
