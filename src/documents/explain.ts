/** Why a verdict stands, and what would change it, in words. All of it from the assessment. */
import {
	type Assessment,
	type Criterion,
	criterionOf,
	type Field,
	type FieldAssessment,
	fieldOf,
	type Judgement,
	judgedOf,
	judgementOf,
	propertyOf,
	type Question,
	type Ruleset,
	type Verdict,
	verdictsIn,
	waitsFor,
} from "../rules/index.ts";
import { explain, figures, problems } from "../text/index.ts";
import { describeField, describeReason } from "./describe.ts";

/** One line of a reasoning, with the lines it rests on. */
export interface Reasoning {
	/** "412/500 hộ = 82,4 %; cần ≥ 80 %", "Cần ít nhất 2 trong 3 phần". */
	readonly text: string;
	/** None where nothing is judged: a gate, a number that a threshold follows. */
	readonly verdict?: Verdict;
	/** "còn thiếu 12 hộ", "chưa nhập: Tổng số hộ"; blank where nothing is open. */
	readonly change: string;
	readonly parts: readonly Reasoning[];
}

/** From the criterion's own verdict down to each figure that was put into the rule. */
export function explainCriterion(
	ruleset: Ruleset,
	criterion: Criterion,
	assessment: Assessment,
): Reasoning[] {
	const line = (id: string): Reasoning => {
		const field = fieldOf(ruleset, id);
		const judged = assessment.fields[id];
		if (!field || !judged) return { text: id, verdict: "unknown", change: "", parts: [] };
		return explainField(ruleset, field, judged);
	};
	const own = judgedOf(assessment, criterion.id)?.verdict ?? "unknown";
	const reason = describeReason(criterion, assessment);
	const unjudged = criterion.fields
		.filter(({ id, kind }) => id === criterion.gate || kind === "figure")
		.map(({ id }): Reasoning => {
			const { verdict: _, ...rest } = line(id);
			return rest;
		});
	const tree = judgementOf(criterion.requires, (id) => assessment.fields[id]?.verdict ?? "unknown");
	return [
		...(reason ? [{ text: reason, verdict: own, change: "", parts: [] }] : []),
		...unjudged,
		reasoned(tree, line),
	];
}

/** What a criterion asks for, before anything is answered: each part with its threshold. */
export function explainAsked(
	ruleset: Ruleset,
	criterion: Criterion,
	unanswered: Assessment,
): Reasoning {
	return reasoned(
		judgementOf(criterion.requires, () => "unknown"),
		(id) => {
			const field = fieldOf(ruleset, id);
			if (!field) return { text: id, change: "", parts: [] };
			const { threshold } = describeField(ruleset, field, unanswered.fields[id]);
			const options =
				field.kind === "choice" ? figures.options(field.options.map(({ label }) => label)) : "";
			const text =
				field.kind === "confirm" ? field.label : figures.lackNamed(field.label, threshold);
			return { text: text + options, change: "", parts: [] };
		},
	);
}

/** How criteria decide the whole, where not all of them are asked for; `short`: by their numbers. */
export function explainWhole(
	ruleset: Ruleset,
	assessment: Assessment,
	short = false,
): Reasoning | undefined {
	if (ruleset.requires === undefined) return undefined;
	const verdictOf = verdictsIn(assessment.criteria);
	return reasoned(judgementOf(ruleset.requires, verdictOf), (id) => {
		const { number = id, title = "" } = criterionOf(ruleset, id) ?? {};
		const text = short ? explain.numbered(number) : explain.criterion(number, title);
		return { text, verdict: verdictOf(id), change: "", parts: [] };
	});
}

function reasoned(judgement: Judgement, one: (id: string) => Reasoning): Reasoning {
	if (judgement.kind === "one") return one(judgement.id);
	const { least, parts, verdict } = judgement;
	const applying = parts.filter((part) => part.verdict !== "notApplicable").length;
	return {
		text: explain.need(least, parts.length, applying),
		verdict,
		change: "",
		parts: parts.map((part) => reasoned(part, one)),
	};
}

function explainField(ruleset: Ruleset, field: Field, judged: FieldAssessment): Reasoning {
	const { figure, threshold, lack } = describeField(ruleset, field, judged);
	const need = threshold && field.kind !== "confirm" ? figures.need(threshold) : "";
	return {
		text: explain.line(field.label, figure, need),
		verdict: judged.verdict,
		change:
			judged.verdict === "notApplicable"
				? ""
				: field.kind === "confirm" && judged.verdict === "unmet"
					? figures.need(figures.yes)
					: lack || openIn(ruleset, field, judged),
		parts: [],
	};
}

/** Nothing entered at all: the line itself says so. */
const isBlank = (judged: FieldAssessment) =>
	!judged.problem &&
	(judged.kind === "ratio"
		? judged.part === undefined && judged.whole === undefined
		: judged.kind === "choice"
			? judged.chosen === undefined
			: judged.value === undefined);

/** What an open field waits for. */
function openIn(ruleset: Ruleset, field: Field, judged: FieldAssessment): string {
	if (judged.verdict !== "unknown" || isBlank(judged)) return "";
	const wrong = judged.problems?.map(({ code }) => problems[code] ?? "") ?? [];
	if (wrong.length > 0) return [...new Set(wrong)].join(" ");
	const [question] = waitsFor(ruleset, field, judged);
	if (!question) return explain.waits("");
	const labels = labelsOf(ruleset, question);
	return question.kind === "field" && question.field === field.id
		? explain.blank(labels)
		: explain.waits(labels.join());
}

/** What a question asks for, as the ruleset calls it. */
function labelsOf(ruleset: Ruleset, question: Question): readonly string[] {
	switch (question.kind) {
		case "day":
			return [explain.day];
		case "property":
			return [propertyOf(ruleset, question.property)?.label ?? ""];
		case "field": {
			const field = fieldOf(ruleset, question.field);
			return field?.kind === "ratio" && question.at
				? question.at.map((half) => field[half].label)
				: [field?.label ?? question.field];
		}
	}
}

/** An open question, and the criterion to go to; none for the day and the unit's properties. */
export function describeQuestion(
	ruleset: Ruleset,
	question: Question,
): { readonly criterion?: string; readonly text: string } {
	const text = labelsOf(ruleset, question).join("; ");
	if (question.kind !== "field") return { text };
	const { criterion } = question;
	const { number = "" } = criterionOf(ruleset, criterion) ?? {};
	return { criterion, text: explain.question(number, text) };
}
