/** Why a verdict stands, and what would change it, in words. All of it from the assessment. */
import {
	type Assessment,
	type Criterion,
	criterionOf,
	type Field,
	type FieldAssessment,
	fieldOf,
	type Judgement,
	type Judgements,
	judgementOf,
	propertyOf,
	type Question,
	type Ruleset,
	type Verdict,
	verdictOf,
	waitsFor,
} from "../rules/index.ts";
import { explainWords, figures, problems } from "../text/index.ts";
import { describeField, enteredIn } from "./describe.ts";
import { describeReason } from "./describe-reason.ts";

/** One line of a reasoning, with the lines it rests on. */
export interface Reasoning {
	/** "412/500 hộ = 82,4%; cần từ 80%", "Cần ít nhất 2 trong 3 điều kiện sau". */
	readonly text: string;
	/** None where nothing is judged: a gate, a number that a threshold follows. */
	readonly verdict?: Verdict;
	/** "còn thiếu 12 hộ", "chưa nhập “Tổng số hộ”"; blank where nothing is open. */
	readonly change: string;
	readonly parts: readonly Reasoning[];
}

const plain = (text: string, verdict?: Verdict): Reasoning => ({
	text,
	...(verdict && { verdict }),
	change: "",
	parts: [],
});

/** From the criterion's own verdict down to each figure that was put into the rule. */
export function explainCriterion(
	ruleset: Ruleset,
	criterion: Criterion,
	assessment: Judgements,
): Reasoning[] {
	const line = (id: string): Reasoning => {
		const field = fieldOf(ruleset, id);
		const judged = assessment.fields[id];
		return field && judged ? explainField(ruleset, field, judged) : plain(id, "unknown");
	};
	const reason = describeReason(criterion, assessment);
	const unjudged = criterion.fields
		.filter(({ id, kind }) => id === criterion.gate || kind === "figure")
		.map(({ id }): Reasoning => {
			const { verdict: _, ...rest } = line(id);
			return rest;
		});
	const tree = judgementOf(criterion.requires, (id) => assessment.fields[id]?.verdict ?? "unknown");
	return [
		...(reason ? [plain(reason, verdictOf(assessment, criterion.id))] : []),
		...unjudged,
		reasoned(tree, line),
	];
}

/** What a criterion asks for, before anything is answered: each part with its threshold. */
export function explainAsked(
	ruleset: Ruleset,
	{ requires }: Criterion,
	unanswered: Assessment,
): Reasoning {
	return reasoned(
		judgementOf(requires, () => "unknown"),
		(id) => {
			const field = fieldOf(ruleset, id);
			if (!field) return plain(id);
			if (field.kind === "confirm") return plain(field.label);
			const { threshold } = describeField(ruleset, field, unanswered.fields[id]);
			const labels = field.kind === "choice" ? field.options.map(({ label }) => label) : [];
			const options = labels.length > 0 ? figures.options(labels) : "";
			return plain(figures.named(field.label, threshold) + options);
		},
	);
}

/** How criteria decide the whole, where not all of them are asked for; `short`: by their numbers. */
export function explainWhole(
	ruleset: Ruleset,
	assessment: Assessment,
	short = false,
): Reasoning | undefined {
	const { requires } = ruleset;
	if (requires === undefined) return undefined;
	const standing = (id: string) => verdictOf(assessment, id);
	return reasoned(judgementOf(requires, standing), (id) => {
		const { number = id, title = "" } = criterionOf(ruleset, id) ?? {};
		const text = short ? explainWords.numbered(number) : explainWords.criterion(number, title);
		return plain(text, standing(id));
	});
}

const isJoined = ({ kind }: Judgement) => kind === "joined";

function reasoned(judgement: Judgement, one: (id: string) => Reasoning): Reasoning {
	if (judgement.kind === "one") return one(judgement.id);
	const { least, parts, verdict } = judgement;
	const applying = parts.filter((part) => part.verdict !== "notApplicable").length;
	return {
		...plain(explainWords.need(least, parts.length, applying, parts.some(isJoined)), verdict),
		parts: parts.map((part) => reasoned(part, one)),
	};
}

function explainField(ruleset: Ruleset, field: Field, judged: FieldAssessment): Reasoning {
	const { figure, threshold, lack } = describeField(ruleset, field, judged);
	const { verdict } = judged;
	const isConfirm = field.kind === "confirm";
	const need = threshold && !isConfirm ? figures.need(threshold) : "";
	const change =
		isConfirm && verdict === "unmet"
			? figures.need(figures.yes)
			: lack || openIn(ruleset, field, judged);
	return {
		...plain(explainWords.line(field.label, figure, need), verdict),
		change: verdict === "notApplicable" ? "" : change,
	};
}

/** What an open field waits for. Where nothing is entered at all the line itself says so. */
function openIn(ruleset: Ruleset, field: Field, judged: FieldAssessment): string {
	const isBlank = enteredIn(judged) === "nothing" && !judged.problem;
	if (judged.verdict !== "unknown" || isBlank) return "";
	const wrong = judged.problems?.map(({ code }) => problems[code]) ?? [];
	if (wrong.length > 0) return [...new Set(wrong)].join(" ");
	const [question] = waitsFor(ruleset, field, judged);
	if (!question) return explainWords.waits("");
	const labels = labelsOf(ruleset, question);
	return question.kind === "field" && question.field === field.id
		? explainWords.blank(labels)
		: explainWords.waits(labels.join());
}

/** What a question asks for, as the ruleset calls it. */
function labelsOf(ruleset: Ruleset, question: Question): readonly string[] {
	switch (question.kind) {
		case "day":
			return [explainWords.day];
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

/** What a question asks for, in one line. */
export const describeQuestion = (ruleset: Ruleset, question: Question): string =>
	labelsOf(ruleset, question).join("; ");
