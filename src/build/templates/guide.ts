/** What a template says of itself, in plain words. */
import ages from "../../../rulesets/ages.json" with { type: "json" };
import type { NameList, RatioField, Ruleset } from "../../rules/index.ts";
import { partialDay } from "../../text/days.ts";
import { provinceNow } from "../../text/format.ts";
import { rulesets } from "../../text/rulesets.ts";
import { templateWords } from "../../text/templates.ts";

/** A line of the guide; a heading has no text. */
export interface GuideLine {
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
