/** What a form's placeholders stand for in one draft. */
import {
	type CommonPlaceholder,
	fieldOf,
	fillTemplate,
	isDay,
	type RatioPlaceholder,
	ratioPlaceholder,
} from "../../rules/index.ts";
import { byHand, forms, longDay, number, share } from "../../text/index.ts";
import type { DocumentInput } from "../input.ts";
import { figureOrDots } from "./figure-or-dots.ts";

/** Fills templates; what the draft does not have is left as dots. */
export function fillerOf(input: DocumentInput): (template: string) => string {
	const common = commonOf(input);
	const fill = (name: string): string => {
		if (Object.hasOwn(common, name)) return common[name as CommonPlaceholder];
		const field = fieldOf(input.ruleset, name);
		if (field) return figureOrDots(input.ruleset, field, input.assessment.fields[name]);
		const [ratio = "", what] = ratioPlaceholder(name) ?? [];
		if (what && fieldOf(input.ruleset, ratio)) return ratioFigure(input, ratio, what);
		return sentence(input.texts[name]) || forms.dots;
	};
	return (template) => fillTemplate(template, fill);
}

/** A text within a sentence has no lines of its own. */
const sentence = (text = "") =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean)
		.join(" ");

function commonOf(input: DocumentInput): Readonly<Record<CommonPlaceholder, string>> {
	const { ruleset, draft, assessment } = input;
	const { unit, assessedOn } = draft;
	const known = isDay(assessedOn);
	const { verdict } = assessment;
	return {
		"unit.name": unit.name.trim() || forms.dotsUnit(ruleset.about.unit),
		"unit.commune": unit.commune.trim() || forms.dots,
		assessedOn: known ? longDay(assessedOn) : forms.dotsDay,
		year: known ? assessedOn.slice(0, 4) : forms.dotsFigure,
		verdict: verdict === "met" || verdict === "unmet" ? forms.verdicts[verdict] : forms.dotsVerdict,
	};
}

function ratioFigure({ assessment }: DocumentInput, id: string, what: RatioPlaceholder): string {
	const judged = assessment.fields[id];
	const { part, whole, percents = [], strict, problem } = judged?.kind === "ratio" ? judged : {};
	if (what !== "percent") {
		const value = what === "part" ? part : whole;
		return value === undefined ? forms.dotsFigure : number(value);
	}
	return part === undefined || !whole || problem
		? byHand.percent
		: share(part, whole, percents, strict);
}
