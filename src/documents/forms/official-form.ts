/** Official forms: a ruleset's blocks of content, filled from a draft or left to be filled by hand. */
import {
	type Criterion,
	criterionOf,
	type Field,
	type Form,
	type FormAsk,
	type FormBlock,
	verdictOf,
} from "../../rules/index.ts";
import { type ByKind, byKind } from "../../terms/index.ts";
import { forms, longDay, verdicts } from "../../text/index.ts";
import { describeCriterion } from "../describe-criterion.ts";
import { describeReason } from "../describe-reason.ts";
import { type DocumentInput, emptied } from "../input.ts";
import type { Block, DocumentModel } from "../model.ts";
import {
	factsOf,
	letterheadOf,
	onePart,
	paragraph,
	signatureOf,
	smallPrint,
	warningsOf,
} from "../shared-blocks.ts";
import { figureOrDots } from "./figure-or-dots.ts";
import { fillerOf } from "./fill.ts";
import { listTable, namesTable } from "./printed-rows.ts";

/** One form of the ruleset; without `content` there is nothing in it but its notices. */
export function formOf(form: Form, input: DocumentInput): DocumentModel {
	const used = input.blank ? emptied(input) : input;
	const fill = fillerOf(used);
	return onePart(input, form.title, forms.part(form.title, form.name), [
		...(form.content ?? []).flatMap((block) => byKind(PRINTERS, block, used, fill)),
		...warningsOf(input).map(smallPrint),
	]);
}

type Fill = (template: string) => string;

/** What a form prints of each kind of its blocks. */
type Printers = ByKind<FormBlock, readonly Block[], [input: DocumentInput, fill: Fill]>;

const itemsOf = (items: readonly string[]): Block => ({
	kind: "items",
	items: items.map(forms.item),
});

const bodyOf = (text: string) => paragraph("body", text);

const letterhead: Printers["letterhead"] = (block, { ruleset, draft, today }, fill) => {
	const { parent = [], issuer, number } = block;
	const place = ruleset.unitForm.communeLabel ? draft.unit.commune : draft.unit.name;
	const capitals = (lines: readonly string[]) => lines.map((line) => fill(line).toUpperCase());
	const head = letterheadOf(
		capitals(parent),
		capitals(issuer),
		place.trim() || forms.dots,
		today ? longDay(today) : forms.dotsDay,
		number === undefined ? undefined : fill(number),
	);
	return [head];
};

/** A short text stands behind its label, a longer one in paragraphs below it. */
function asked({ id, label, lines }: FormAsk, { texts }: DocumentInput): readonly Block[] {
	const paragraphs = (texts[id] ?? "")
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter(Boolean);
	const [first = forms.dots] = paragraphs;
	if (lines === 1 && paragraphs.length <= 1) return [itemsOf([forms.ask(label, first)])];
	return [
		itemsOf([forms.askAbove(label)]),
		...(paragraphs.length === 0 ? [{ kind: "dots", lines } as const] : paragraphs.map(bodyOf)),
	];
}

const result: Printers["result"] = ({ criterion: id, text, ask }, input, fill) => {
	const criterion = criterionOf(input.ruleset, id);
	return [
		bodyOf(fill(text)),
		...(criterion ? [itemsOf(judged(criterion, input))] : []),
		...(ask ? asked(ask, input) : []),
	];
};

/** Its figures, then threshold and verdict; why, where it does not apply. */
function judged(criterion: Criterion, { ruleset, assessment }: DocumentInput): readonly string[] {
	const verdict = verdictOf(assessment, criterion.id);
	if (verdict === "notApplicable")
		return [forms.notApplicable(verdicts[verdict], describeReason(criterion, assessment))];
	const { threshold, lack } = describeCriterion(ruleset, criterion, assessment);
	const figure = (field: Field) => figureOrDots(ruleset, field, assessment.fields[field.id]);
	const [only, ...others] = criterion.fields;
	return [
		...(only && others.length === 0
			? [forms.figure(figure(only))]
			: criterion.fields.map((field) => forms.named(field.label, figure(field)))),
		verdict === "unknown"
			? forms.judged(threshold, forms.dots, "")
			: forms.judged(threshold, forms.verdicts[verdict], verdict === "unmet" ? lack : ""),
	];
}

const checks: Printers["checks"] = ({ criteria, items = [] }, { ruleset, evidence }, fill) => {
	if (!criteria)
		return [
			{ kind: "checks", checks: items.map((each) => ({ text: fill(each), checked: false })) },
		];
	const wanted = (id: string) => criteria === "all" || criteria.includes(id);
	const found = evidence.filter(({ criterion }) => wanted(criterion));
	if (found.length === 0) {
		const named = ruleset.criteria.some((each) => wanted(each.id) && each.evidence.length > 0);
		return [bodyOf(named ? forms.noEvidenceNow : forms.noEvidence)];
	}
	const numberOf = (id: string) => criterionOf(ruleset, id)?.number ?? id;
	return [
		{
			kind: "checks",
			checks: found.map(({ criterion, title, confirmedBy = [], atHand }) => ({
				text: forms.evidence(numberOf(criterion), title, confirmedBy),
				checked: atHand,
			})),
		},
	];
};

const signatures: Printers["signatures"] = ({ recipients, signatures: all }, _, fill) => [
	{
		kind: "signatures",
		...(recipients && {
			recipients: {
				title: recipients.title,
				lines: recipients.lines.map((line) => forms.item(fill(line))),
			},
		}),
		signatures: all.map(({ title, hint }) => signatureOf(title.map(fill), hint)),
	},
];

const PRINTERS: Printers = {
	...{ letterhead, ask: asked, result, checks, signatures },
	title: ({ text, subtitle = "" }, _, fill) => [
		{ kind: "title", text: fill(text), subtitle: fill(subtitle) },
	],
	heading: ({ level, text }, _, fill) => [{ kind: "heading", level, text: fill(text) }],
	paragraph: ({ style = "body", text }, _, fill) => [paragraph(style, fill(text))],
	items: ({ items }, _, fill) => [itemsOf(items.map(fill))],
	facts: ({ facts }, _, fill) => [factsOf(facts.map(({ label, value }) => [label, fill(value)]))],
	names: (block, input) => [namesTable(block, input)],
	table: (block, input) => [listTable(block, input)],
};
