import { criterionOf } from "../rules/index.ts";
import {
	day,
	documentWords,
	longDay,
	marks,
	metOf,
	provinceNow,
	resultSentence,
	rulesets,
	sampleWords,
	verdicts,
} from "../text/index.ts";
import { describeCriterion } from "./describe-criterion.ts";
import { describeFigureSources, describeProblem, describeReason } from "./describe-reason.ts";
import { describeSource } from "./describe-source.ts";
import { explainWhole, type Reasoning } from "./explain.ts";
import type { SummaryInput } from "./input.ts";
import type { Block, Column, DocumentModel } from "./model.ts";
import {
	factsOf,
	letterheadOf,
	onePart,
	paragraph,
	signatureOf,
	smallPrint,
	warningsOf,
} from "./shared-blocks.ts";

/** The summary of a self-assessment, for the file: result, criteria, evidence, notes, signatures. */
export function summaryOf(input: SummaryInput): DocumentModel {
	const { ruleset, today, version } = input;
	return onePart(input, documentWords.summaryTitle, documentWords.summaryTitle, [
		letterhead(input),
		{
			kind: "title",
			text: documentWords.summaryTitle,
			subtitle: documentWords.summarySubtitle(ruleset.about.title),
		},
		facts(input),
		...notices(input),
		{ kind: "heading", level: 1, text: documentWords.criteriaHeading },
		...wholeOf(input),
		criteriaTable(input),
		{ kind: "heading", level: 1, text: documentWords.evidenceHeading },
		...evidence(input),
		...notes(input),
		{
			kind: "signatures",
			signatures: ruleset.signatures.map(({ title, hint }) => signatureOf([title], hint)),
		},
		smallPrint(documentWords.made(day(today), version)),
	]);
}

/** A unit of a commune stands below its committee; a commune issues in its own name. */
function letterhead({ ruleset, draft, today }: SummaryInput): Block {
	const isInCommune = ruleset.unitForm.communeLabel !== undefined;
	const name = draft.unit.name.trim();
	const commune = isInCommune ? draft.unit.commune.trim() : name;
	const lines = [documentWords.committee(commune), ...(isInCommune ? [name] : [])].map((line) =>
		(line || documentWords.dots).toUpperCase(),
	);
	return letterheadOf(lines.slice(0, -1), lines.slice(-1), commune, longDay(today));
}

function facts({ ruleset, draft, assessment }: SummaryInput): Block {
	const { about, unitForm, version } = ruleset;
	const { name, commune, properties } = draft.unit;
	const period = rulesets.period(about.period.from, about.period.to);
	const line = documentWords.rulesetLine(about.title, provinceNow(about.province), period, version);
	const result = [resultSentence(assessment), metOf(assessment.tally)].filter(Boolean);
	return factsOf([
		[documentWords.unit, name.trim() || documentWords.dots],
		[documentWords.commune, commune.trim()],
		...(unitForm.properties ?? []).map(
			({ id, label, values }) =>
				[label, values.find((value) => value.id === properties[id])?.label ?? ""] as const,
		),
		[documentWords.assessedOn, day(draft.assessedOn) || documentWords.noDay],
		[
			documentWords.ruleset,
			[line, ...(draft.ownRuleset ? [marks.own.toLowerCase()] : [])].join("; "),
		],
		[documentWords.source, describeSource(about.document)],
		[documentWords.basedOn, (about.basedOn ?? []).map(describeSource).join("; ")],
		[documentWords.result, result.map((text) => `${text}.`).join(" ")],
	]);
}

const notices = (input: SummaryInput): Block[] =>
	[
		...(input.draft.sample ? [`${marks.sample}. ${sampleWords.warning}`] : []),
		...warningsOf(input),
	].map((text) => paragraph("notice", text));

/** How the criteria decide the whole, where not all of them are asked for. */
export function wholeOf(input: Pick<SummaryInput, "ruleset" | "assessment">): Block[] {
	const { ruleset, assessment } = input;
	const reasoning = explainWhole(ruleset, assessment, true);
	if (!reasoning) return [];
	const said = ({ text, parts }: Reasoning): string =>
		parts.length === 0 ? text : documentWords.needOf(text, parts.map(said));
	return [paragraph("body", `${documentWords.wholeBy}: ${said(reasoning)}.`)];
}

const COLUMNS: readonly Column[] = [
	{ title: documentWords.columnNumber, width: 0.09, align: "center" },
	{ title: documentWords.columnCriterion, width: 0.34, align: "left" },
	{ title: documentWords.columnFigure, width: 0.26, align: "left" },
	{ title: documentWords.columnThreshold, width: 0.14, align: "center" },
	{ title: documentWords.columnVerdict, width: 0.17, align: "center" },
];

function criteriaTable({ ruleset, assessment }: SummaryInput): Block {
	return {
		kind: "table",
		columns: COLUMNS,
		rows: ruleset.criteria.map((criterion, index) => {
			const { figure, threshold, lack } = describeCriterion(ruleset, criterion, assessment);
			const verdict = assessment.criteria[index]?.verdict ?? "unknown";
			const reason = [describeReason(criterion, assessment), describeProblem(criterion, assessment)]
				.filter(Boolean)
				.join(" ");
			return [
				criterion.number,
				documentWords.criterion(
					criterion.title,
					criterion.prerequisite ? [documentWords.prerequisite] : [],
				),
				[verdict === "notApplicable" ? "" : figure, reason].filter(Boolean).join(". "),
				threshold,
				[verdicts[verdict], verdict === "unmet" ? lack : ""].filter(Boolean).join(": "),
			];
		}),
	};
}

const EVIDENCE_COLUMNS: readonly Column[] = [
	{ title: documentWords.columnNumber, width: 0.09, align: "center" },
	{ title: documentWords.columnEvidence, width: 0.49, align: "left" },
	{ title: documentWords.columnConfirmedBy, width: 0.26, align: "left" },
	{ title: documentWords.columnAtHand, width: 0.16, align: "center" },
];

function evidence({ ruleset, evidence: items }: SummaryInput): Block[] {
	const rows = items.map(({ criterion, title, confirmedBy = [], atHand }) => [
		criterionOf(ruleset, criterion)?.number ?? criterion,
		title,
		confirmedBy.join(", "),
		atHand ? documentWords.atHand : documentWords.notAtHand,
	]);
	const text = documentWords.evidenceCount(
		items.filter(({ atHand }) => atHand).length,
		items.length,
	);
	return [
		paragraph("body", text),
		...(rows.length > 0 ? [{ kind: "table", columns: EVIDENCE_COLUMNS, rows } as const] : []),
	];
}

/** What the person wrote, and where figures came from. */
function notes({ ruleset, draft }: SummaryInput): Block[] {
	const written = ruleset.criteria.flatMap(({ id, number }) =>
		draft.notes[id]?.trim() ? [documentWords.noteOf(number, draft.notes[id].trim())] : [],
	);
	const sources = ruleset.criteria.flatMap((criterion) =>
		describeFigureSources(criterion, draft.sources).map((line) =>
			documentWords.sourceIn(criterion.number, line),
		),
	);
	const texts = [...written, ...sources];
	if (texts.length === 0) return [];
	return [
		{ kind: "heading", level: 1, text: documentWords.notesHeading },
		...texts.map((text) => paragraph("body", text)),
	];
}
