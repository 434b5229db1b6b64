/** Official forms: a ruleset's blocks of content, filled from a draft or left to be filled by hand. */
import {
	type Criterion,
	type Field,
	type Form,
	type FormAsk,
	type FormBlock,
	type FormBlockOf,
	verdictsIn,
} from "../rules/index.ts";
import { draftFiles, forms, longDay, marks, verdicts } from "../text/index.ts";
import { describeCriterion, describeReason } from "./describe.ts";
import { figureOrDots } from "./forms-figures.ts";
import { fillerOf } from "./forms-fill.ts";
import { type DocumentInput, emptied } from "./forms-input.ts";
import { listTable, namesTable } from "./forms-rows.ts";
import { nationSide } from "./letterhead.ts";
import type { Block, DocumentModel, HeadLine } from "./model.ts";
import { noticesOf } from "./notices.ts";

/** One form of the ruleset; without `content` there is nothing in it but its notices. */
export function formOf(form: Form, input: DocumentInput): DocumentModel {
	const { ruleset, draft } = input;
	const used = input.blank ? emptied(input) : input;
	const fill = fillerOf(used);
	const name = draft.unit.name.trim() || draftFiles.unnamed(ruleset.about.unit);
	return {
		title: `${form.title}: ${name}`,
		author: draft.unit.commune.trim() || name,
		...(draft.sample && { mark: marks.sample }),
		parts: [
			{
				title: forms.part(form.title, form.name),
				blocks: [
					...(form.content ?? []).flatMap((block) => printed(block, used, fill)),
					...noticesOf(input),
				],
			},
		],
	};
}

type Fill = (template: string) => string;

function printed(block: FormBlock, input: DocumentInput, fill: Fill): readonly Block[] {
	switch (block.kind) {
		case "letterhead":
			return [letterhead(block, input, fill)];
		case "title":
			return [{ kind: "title", text: fill(block.text), subtitle: fill(block.subtitle ?? "") }];
		case "heading":
			return [{ kind: "heading", level: block.level, text: fill(block.text) }];
		case "paragraph":
			return [{ kind: "paragraph", style: block.style ?? "body", text: fill(block.text) }];
		case "items":
			return [{ kind: "items", items: block.items.map(fill) }];
		case "facts":
			return [
				{
					kind: "facts",
					facts: block.facts.map(({ label, value }) => ({ label, value: fill(value) })),
				},
			];
		case "ask":
			return asked(block, input);
		case "result":
			return result(block, input, fill);
		case "names":
			return [namesTable(block, input)];
		case "table":
			return [listTable(block, input)];
		case "checks":
			return checks(block, input, fill);
		case "signatures": {
			const { recipients } = block;
			return [
				{
					kind: "signatures",
					...(recipients && {
						recipients: {
							title: recipients.title,
							lines: recipients.lines.map((line) => forms.recipient(fill(line))),
						},
					}),
					signatures: block.signatures.map(({ title, hint }) => ({ title: title.map(fill), hint })),
				},
			];
		}
	}
}

function letterhead(
	{ parent = [], issuer, number }: FormBlockOf<"letterhead">,
	{ ruleset, draft, today }: DocumentInput,
	fill: Fill,
): Block {
	const place = ruleset.unitForm.communeLabel ? draft.unit.commune : draft.unit.name;
	const last = issuer.length - 1;
	return {
		kind: "letterhead",
		left: [
			...parent.map((text): HeadLine => ({ text: fill(text).toUpperCase(), style: "plain" })),
			...issuer.map(
				(text, index): HeadLine => ({
					text: fill(text).toUpperCase(),
					style: "bold",
					...(index === last && { rule: "third" }),
				}),
			),
			...(number === undefined ? [] : [{ text: fill(number), style: "plain" } as const]),
		],
		right: nationSide(place.trim() || forms.dots, today ? longDay(today) : forms.dotsDay),
	};
}

/** A short text stands behind its label, a longer one in paragraphs below it. */
function asked({ id, label, lines }: FormAsk, { texts }: DocumentInput): readonly Block[] {
	const paragraphs = (texts[id] ?? "")
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter(Boolean);
	const [first = forms.dots] = paragraphs;
	if (lines === 1 && paragraphs.length <= 1)
		return [{ kind: "items", items: [forms.ask(label, first)] }];
	return [
		{ kind: "items", items: [forms.askAbove(label)] },
		...(paragraphs.length === 0
			? [{ kind: "dots", lines } as const]
			: paragraphs.map((text): Block => ({ kind: "paragraph", style: "body", text }))),
	];
}

function result(
	{ criterion: id, text, ask }: FormBlockOf<"result">,
	input: DocumentInput,
	fill: Fill,
): readonly Block[] {
	const criterion = input.ruleset.criteria.find((each) => each.id === id);
	return [
		{ kind: "paragraph", style: "body", text: fill(text) },
		...(criterion ? [{ kind: "items", items: judged(criterion, input) } as const] : []),
		...(ask ? asked(ask, input) : []),
	];
}

/** Its figures, then threshold and verdict; why, where it does not apply. */
function judged(criterion: Criterion, { ruleset, assessment }: DocumentInput): readonly string[] {
	const verdict = verdictsIn(assessment.criteria)(criterion.id);
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
			: forms.judged(threshold, verdicts[verdict], verdict === "unmet" ? lack : ""),
	];
}

function checks(
	{ criteria, items = [] }: FormBlockOf<"checks">,
	{ ruleset, evidence }: DocumentInput,
	fill: Fill,
): readonly Block[] {
	const wanted = (id: string) => criteria === "all" || criteria?.includes(id);
	const found = evidence.filter(({ criterion }) => wanted(criterion));
	if (criteria && found.length === 0) {
		const named = ruleset.criteria.some((each) => wanted(each.id) && each.evidence.length > 0);
		const text = named ? forms.noEvidenceNow : forms.noEvidence;
		return [{ kind: "paragraph", style: "body", text }];
	}
	return [
		{
			kind: "checks",
			checks: criteria
				? found.map(({ criterion, title, confirmedBy = [], atHand }) => ({
						text: forms.evidence(
							ruleset.criteria.find(({ id }) => id === criterion)?.number ?? criterion,
							title,
							confirmedBy,
						),
						checked: atHand,
					}))
				: items.map((item) => ({ text: fill(item), checked: false })),
		},
	];
}
