/** What a template says of itself, in plain words. */
import type { Worksheet } from "exceljs";
import ages from "../../../rulesets/ages.json" with { type: "json" };
import type { NameList, RatioField, Ruleset } from "../../rules/index.ts";
import { partialDay } from "../../text/days.ts";
import { provinceNow } from "../../text/format.ts";
import { rulesets } from "../../text/rulesets.ts";
import { templateWords } from "../../text/templates.ts";
import { heightOf } from "./height.ts";

/** A line of the guide; a heading has no text. */
interface GuideLine {
	readonly kind: "title" | "heading" | "entry";
	readonly term: string;
	readonly text: string;
}

const title = (term: string): GuideLine => ({ kind: "title", term, text: "" });
const heading = (term: string): GuideLine => ({ kind: "heading", term, text: "" });
const entry = (term: string, text: string): GuideLine => ({ kind: "entry", term, text });

/** A list's guide: whose it is, how to fill in each column, what is counted from it. */
export const guideOf = (ruleset: Ruleset, list: NameList): readonly GuideLine[] => [
	title(list.title),
	...origin(ruleset),
	heading(templateWords.steps),
	...templateWords.stepTexts.map((text, index) =>
		entry(templateWords.stepNames[index] ?? "", text),
	),
	heading(templateWords.columns),
	...list.columns.map(({ header, holds }) => entry(header, templateWords.holds[holds])),
	...(list.columns.some(({ holds }) => holds === "mark") ? marks : []),
	...figures(ruleset, list),
];

function origin({ about: { title, province, document } }: Ruleset): GuideLine[] {
	const { kind, number, date, issuer } = document;
	return [
		entry(templateWords.ruleset, title),
		entry(templateWords.province, provinceNow(province)),
		entry(templateWords.document, rulesets.document(kind, number, partialDay(date), issuer)),
	];
}

const marks = [
	heading(templateWords.marks),
	...(["yes", "no", "other"] as const).map((mark) =>
		entry(templateWords.markNames[mark], templateWords.markTexts[mark]),
	),
];

/** The ratios whose part the list's columns mark, and whom each counts. */
function figures({ criteria }: Ruleset, { columns }: NameList): GuideLine[] {
	const dated = columns.some(({ holds }) => holds === "birth");
	const found = columns.flatMap(({ header, field: id }) =>
		criteria.flatMap(({ number, fields }) =>
			fields.flatMap((field) =>
				field.kind === "ratio" && field.id === id
					? [{ header, number, field, who: dated ? field.whole.who : undefined }]
					: [],
			),
		),
	);
	if (found.length === 0) return [];
	return [
		heading(templateWords.figures),
		...found.map(({ header, number, field: { part, whole }, who }) =>
			entry(header, templateWords.figure(number, part.label, whole.label, whom(who))),
		),
		...(found.some(({ who }) => who) ? [entry(templateWords.age, templateWords.ageText)] : []),
	];
}

const whom = (who: RatioField["whole"]["who"]): string =>
	who ? templateWords.who[who](ages[who].from) : templateWords.who.everybody;

const WIDTHS = { term: 32, text: 84 };
const SIZES = { title: 14, heading: 12, entry: 11 };

/** Writes a guide into an empty sheet, a blank line above every heading. */
export function addGuide(sheet: Worksheet, lines: readonly GuideLine[]): void {
	sheet.getColumn(1).width = WIDTHS.term;
	sheet.getColumn(2).width = WIDTHS.text;
	for (const { kind, term, text } of lines) {
		if (kind === "heading") sheet.addRow([]);
		const row = sheet.addRow(text ? [term, text] : [term]);
		const isEntry = kind === "entry";
		row.font = { name: "Calibri", size: SIZES[kind], bold: !isEntry };
		row.alignment = { wrapText: isEntry, vertical: "top" };
		row.height = isEntry
			? Math.max(heightOf(term, WIDTHS.term), heightOf(text, WIDTHS.text))
			: SIZES[kind] * 1.5;
	}
}
