import type { Assessment, Evidence, Ruleset } from "../rules/index.ts";
import type { PrintedDraft } from "../terms/index.ts";
import {
	day,
	draftFiles,
	longDay,
	marks,
	metOf,
	ownRulesets,
	provinceNow,
	resultSentence,
	rulesets,
	sample,
	verdicts,
	documents as words,
} from "../text/index.ts";
import {
	describeCriterion,
	describeDocument,
	describeProblem,
	describeReason,
	validityNotice,
} from "./describe.ts";
import { explainWhole, type Reasoning } from "./explain.ts";
import { nationSide } from "./letterhead.ts";
import type { Block, Column, DocumentModel } from "./model.ts";
import { describeSources } from "./sources.ts";

export interface SummaryInput {
	readonly ruleset: Ruleset;
	readonly draft: PrintedDraft;
	readonly assessment: Assessment;
	/** The documents wanted, and whether each is at hand. */
	readonly evidence: readonly (Evidence & {
		readonly criterion: string;
		readonly atHand: boolean;
	})[];
	/** YYYY-MM-DD: the document's own day, and what the period is held against. */
	readonly today: string;
	/** The app's version. */
	readonly version: string;
}

/** The summary of a self-assessment, for the file: result, criteria, evidence, notes, signatures. */
export function summaryOf(input: SummaryInput): DocumentModel {
	const { ruleset, draft, today, version } = input;
	const name = draft.unit.name.trim() || draftFiles.unnamed(ruleset.about.unit);
	return {
		title: `${words.summaryTitle}: ${name}`,
		author: draft.unit.commune.trim() || name,
		...(draft.sample && { mark: marks.sample }),
		parts: [
			{
				title: words.summaryTitle,
				blocks: [
					letterhead(input),
					{
						kind: "title",
						text: words.summaryTitle,
						subtitle: words.summarySubtitle(ruleset.about.title),
					},
					facts(input),
					...notice(input),
					{ kind: "heading", level: 1, text: words.criteriaHeading },
					...wholeOf(input),
					criteriaTable(input),
					{ kind: "heading", level: 1, text: words.evidenceHeading },
					...evidence(input),
					...notes(input),
					{
						kind: "signatures",
						signatures: ruleset.signatures.map(({ title, hint }) => ({ title: [title], hint })),
					},
					{ kind: "paragraph", style: "small", text: words.made(day(today), version) },
				],
			},
		],
	};
}

/** A unit of a commune stands below its committee; a commune issues in its own name. */
function letterhead({ ruleset, draft, today }: SummaryInput): Block {
	const { communeLabel } = ruleset.unitForm;
	const name = draft.unit.name.trim();
	const commune = communeLabel ? draft.unit.commune.trim() : name;
	const committee = (words.committee(commune) || words.dots).toUpperCase();
	return {
		kind: "letterhead",
		left: communeLabel
			? [
					{ text: committee, style: "plain" },
					{ text: (name || words.dots).toUpperCase(), style: "bold", rule: "third" },
				]
			: [{ text: committee, style: "bold", rule: "third" }],
		right: nationSide(commune, longDay(today)),
	};
}

function facts({ ruleset, draft, assessment }: SummaryInput): Block {
	const { about } = ruleset;
	const properties = (ruleset.unitForm.properties ?? []).flatMap(({ id, label, values }) => {
		const value = values.find((option) => option.id === draft.unit.properties[id]);
		return value ? [{ label, value: value.label }] : [];
	});
	const period = rulesets.period(about.period.from, about.period.to);
	return {
		kind: "facts",
		facts: [
			{ label: words.unit, value: draft.unit.name.trim() || words.dots },
			...(draft.unit.commune.trim()
				? [{ label: words.commune, value: draft.unit.commune.trim() }]
				: []),
			...properties,
			{ label: words.assessedOn, value: day(draft.assessedOn) || words.noDay },
			{
				label: words.ruleset,
				value: [
					words.rulesetLine(about.title, provinceNow(about.province), period, ruleset.version),
					...(draft.ownRuleset ? [marks.own.toLowerCase()] : []),
				].join("; "),
			},
			{ label: words.sourceDocument, value: describeDocument(about.document) },
			...(about.basedOn
				? [{ label: words.basedOn, value: about.basedOn.map(describeDocument).join("; ") }]
				: []),
			{
				label: words.result,
				value: [resultSentence(assessment), metOf(assessment.tally)]
					.filter(Boolean)
					.map((text) => `${text}.`)
					.join(" "),
			},
		],
	};
}

function notice({ ruleset, draft, today }: SummaryInput): Block[] {
	const ended = validityNotice(ruleset.about, today);
	return [
		...(draft.sample ? [`${marks.sample}. ${sample.warning}`] : []),
		...(draft.ownRuleset ? [ownRulesets.warning] : []),
		...(ended ? [`${ended}.`] : []),
	].map((text) => ({ kind: "paragraph", style: "notice", text }));
}

/** How the criteria decide the whole, where not all of them are asked for. */
export function wholeOf({
	ruleset,
	assessment,
}: Pick<SummaryInput, "ruleset" | "assessment">): Block[] {
	const reasoning = explainWhole(ruleset, assessment, true);
	if (!reasoning) return [];
	const said = ({ text, parts }: Reasoning): string =>
		parts.length === 0 ? text : words.needOf(text, parts.map(said));
	return [{ kind: "paragraph", style: "body", text: `${words.wholeBy}: ${said(reasoning)}.` }];
}

const COLUMNS: readonly Column[] = [
	{ title: words.columnNumber, width: 0.09, align: "center" },
	{ title: words.columnCriterion, width: 0.34, align: "left" },
	{ title: words.columnFigure, width: 0.26, align: "left" },
	{ title: words.columnThreshold, width: 0.14, align: "center" },
	{ title: words.columnVerdict, width: 0.17, align: "center" },
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
				words.criterion(criterion.title, criterion.prerequisite ? [words.prerequisite] : []),
				[verdict === "notApplicable" ? "" : figure, reason].filter(Boolean).join(". "),
				threshold,
				[verdicts[verdict], verdict === "unmet" ? lack : ""].filter(Boolean).join(": "),
			];
		}),
	};
}

function evidence({ ruleset, evidence: items }: SummaryInput): Block[] {
	const atHand = items.filter((item) => item.atHand).length;
	const count: Block = {
		kind: "paragraph",
		style: "body",
		text: words.evidenceCount(atHand, items.length),
	};
	if (items.length === 0) return [count];
	return [
		count,
		{
			kind: "table",
			columns: [
				{ title: words.columnNumber, width: 0.09, align: "center" },
				{ title: words.columnEvidence, width: 0.49, align: "left" },
				{ title: words.columnConfirmedBy, width: 0.26, align: "left" },
				{ title: words.columnAtHand, width: 0.16, align: "center" },
			],
			rows: items.map(({ criterion, title, confirmedBy, atHand: has }) => [
				ruleset.criteria.find(({ id }) => id === criterion)?.number ?? criterion,
				title,
				confirmedBy?.join(", ") ?? "",
				has ? words.atHand : words.notAtHand,
			]),
		},
	];
}

/** What the person wrote, and where figures came from. */
function notes({ ruleset, draft }: SummaryInput): Block[] {
	const written = ruleset.criteria.flatMap(({ id, number }) =>
		draft.notes[id]?.trim() ? [words.noteOf(number, draft.notes[id].trim())] : [],
	);
	const sources = ruleset.criteria.flatMap((criterion) =>
		describeSources(criterion, draft.sources).map((line) => `${criterion.number}, ${line}`),
	);
	const texts = [...written, ...sources];
	if (texts.length === 0) return [];
	return [
		{ kind: "heading", level: 1, text: words.notesHeading },
		...texts.map((text): Block => ({ kind: "paragraph", style: "body", text })),
	];
}
