/** What is still to be done at a draft, in the order in which it is best done. */
import type { EvidenceItem, Flaw } from "../drafts/index.ts";
import {
	type Assessment,
	type Criterion,
	type FieldAssessment,
	judgedOf,
	openQuestions,
	type Question,
	type Ruleset,
	verdictOf,
	waitsFor,
} from "../rules/index.ts";

export interface Todo {
	/** Figures that cannot be judged as they stand. */
	readonly toMend: readonly Flaw[];
	/** Not answered yet: first what decides the whole with the fewest answers, then the ruleset's order. */
	readonly questions: readonly Question[];
	/** Not met; first what misses the smallest share of what it needs. */
	readonly lacking: readonly Criterion[];
	/** Documents that are not at hand. */
	readonly papers: readonly EvidenceItem[];
}

/** `flaws`: the figures that are to be called wrong; `evidence`: of every criterion that applies. */
export function todoOf(
	ruleset: Ruleset,
	assessment: Assessment,
	flaws: readonly Flaw[],
	evidence: readonly EvidenceItem[],
): Todo {
	const isFlawed = (question: Question) =>
		question.kind === "field" && flaws.some(({ field }) => field === question.field);
	return {
		toMend: flaws,
		questions: questionsOf(ruleset, assessment).filter((question) => !isFlawed(question)),
		lacking: ruleset.criteria
			.filter(({ id }) => verdictOf(assessment, id) === "unmet")
			.map((criterion) => ({ criterion, misses: missingIn(criterion, assessment) }))
			.sort((one, other) => one.misses - other.misses)
			.map(({ criterion }) => criterion),
		papers: evidence.filter(({ atHand }) => !atHand),
	};
}

export const countOfTodo = ({ toMend, questions, lacking, papers }: Todo): number =>
	toMend.length + questions.length + lacking.length + papers.length;

/** Also those that can change the whole no more: the criterion wants its answer all the same. */
function questionsOf(ruleset: Ruleset, assessment: Assessment): readonly Question[] {
	const decisive = openQuestions(ruleset, assessment).map(({ question }) => question);
	const isAsked = (id: string) =>
		decisive.some((question) => question.kind === "field" && question.criterion === id);
	const others = ruleset.criteria
		.filter(({ id }) => verdictOf(assessment, id) === "unknown" && !isAsked(id))
		.flatMap((criterion) => openIn(ruleset, criterion, assessment));
	return [
		...new Map([...decisive, ...others].map((each) => [JSON.stringify(each), each])).values(),
	];
}

/** What a criterion waits for: what stands before its figures first. */
function openIn(ruleset: Ruleset, criterion: Criterion, assessment: Assessment): Question[] {
	const { id, gate, fields } = criterion;
	const reason = judgedOf(assessment, id)?.reason;
	if (reason === "no-date") return [{ kind: "day" }];
	if (reason === "gate-open" && gate) return [{ kind: "field", criterion: id, field: gate }];
	return fields.flatMap((field) => {
		const judged = assessment.fields[field.id];
		return judged?.verdict === "unknown" ? waitsFor(ruleset, field, judged) : [];
	});
}

/** The share of what is needed that is missing: 0.01 of one person in a hundred; 1 of each condition. */
const missingIn = ({ fields }: Criterion, assessment: Assessment): number =>
	fields.reduce((sum, { id }) => {
		const judged = assessment.fields[id];
		return judged?.verdict === "unmet" ? sum + missingOf(judged) : sum;
	}, 0);

function missingOf(judged: FieldAssessment): number {
	const { shortfall = 1 } = judged;
	if (judged.kind === "ratio") return shortfall / (judged.whole || 1);
	if (judged.kind === "count") return shortfall / (Math.max(...judged.leasts) || 1);
	return 1;
}
