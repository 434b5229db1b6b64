/** Which answers can still change the whole result, and how directly. */
import type { Assessment, CriterionAssessment } from "./assessment.ts";
import { jointOf, judgeCondition } from "./condition.ts";
import type { FieldAssessment } from "./fields.ts";
import { judgedOf, verdictOf } from "./judged.ts";
import { criterionAsking, criterionOf, fieldOf } from "./ruleset-index.ts";
import type { Condition, Criterion, Field, Ruleset } from "./schema.ts";
import { dependenceOf } from "./threshold.ts";
import type { Verdict } from "./verdict.ts";

/** Something that is not answered, or not so that it can be judged. */
export type Question =
	| {
			readonly kind: "field";
			readonly criterion: string;
			readonly field: string;
			/** Of a ratio: the figures that are missing or wrong. */
			readonly at?: readonly ("part" | "whole")[];
	  }
	/** The day of assessment. */
	| { readonly kind: "day" }
	/** A property of the unit, by its id. */
	| { readonly kind: "property"; readonly property: string };

export interface OpenQuestion {
	readonly question: Question;
	/**
	 * With how few answers, this one's included, the whole result can be decided. Counted for each
	 * part by itself: an answer that serves two parts counts twice.
	 */
	readonly answers: number;
}

/**
 * The questions that can still change the verdict of the whole ruleset, those that decide it with the
 * fewest answers first; then prerequisites, then the ruleset's order. Empty once the verdict is
 * decided: whatever else is answered, it stays. What a gate or the day of assessment may make
 * unnecessary is asked for once these are answered.
 */
export function openQuestions(ruleset: Ruleset, assessment: Assessment): readonly OpenQuestion[] {
	const found = new Map<string, OpenQuestion & { readonly rank: number }>();
	const ask = (question: Question, answers: number) => {
		const key = JSON.stringify(question);
		const index =
			question.kind === "field"
				? ruleset.criteria.findIndex(({ id }) => id === question.criterion)
				: -1;
		const rank = ruleset.criteria[index]?.prerequisite ? index - ruleset.criteria.length : index;
		const before = found.get(key);
		if (!before || answers < before.answers) found.set(key, { question, answers, rank });
	};
	const whole = ruleset.requires ?? { all: ruleset.criteria.map(({ id }) => id) };
	joined(
		whole,
		(id) => verdictOf(assessment, id),
		(id) => {
			const criterion = criterionOf(ruleset, id);
			const judged = judgedOf(assessment, id);
			return criterion && judged
				? criterionNode(ruleset, criterion, judged, assessment, ask)
				: decided("unknown");
		},
	).visit({ met: 0, unmet: 0 });
	return [...found.values()]
		.sort((a, b) => a.answers - b.answers || a.rank - b.rank)
		.map(({ question, answers }) => ({ question, answers }));
}

/** A part that is open, with how few answers make it met, unmet, or not applicable. */
interface Node {
	readonly met: number;
	readonly unmet: number;
	readonly notApplicable: number;
	/** Asks its questions, given what is needed beside it for the whole. */
	visit(beside: Beside): void;
}
/** What the whole needs beside this part once it is met, unmet, or (`instead`) not applicable. */
interface Beside {
	readonly met: number;
	readonly unmet: number;
	readonly instead?: number;
}
type Ask = (question: Question, answers: number) => void;

/** More answers than any ruleset has questions; a number, so that sums can still be compared. */
const NEVER = 1_000_000;

const decided = (verdict: Verdict): Node => ({
	met: verdict === "unmet" ? NEVER : 0,
	unmet: verdict === "unmet" ? 0 : NEVER,
	notApplicable: NEVER,
	visit: () => {},
});

function joined(
	condition: Condition,
	standing: (id: string) => Verdict,
	nodeOf: (id: string) => Node,
): Node {
	if (typeof condition === "string") {
		const verdict = standing(condition);
		return verdict === "unknown" ? nodeOf(condition) : decided(verdict);
	}
	const { parts: all, least } = jointOf(condition);
	const parts = all.map((part) => ({ part, verdict: judgeCondition(part, standing) }));
	const having = (verdict: Verdict) => parts.filter((each) => each.verdict === verdict);
	const [met, unmet, open] = [having("met"), having("unmet"), having("unknown")];
	const needed = Math.min(least, met.length + unmet.length + open.length);
	// So many of the open parts make the whole met, so many make it unmet.
	const toMet = needed - met.length;
	const toUnmet = open.length - toMet + 1;
	if (toMet <= 0 || toUnmet <= 0 || open.length === 0)
		return decided(judgeCondition(condition, standing));
	const nodes = open.map(({ part }) => joined(part, standing, nodeOf));
	// A part that turns out not to apply is one less to meet where all that apply are needed; elsewhere
	// it is one less that could be met.
	const every = least >= met.length + unmet.length + open.length;
	const costOf = (node: Node, outcome: "met" | "unmet") =>
		every === (outcome === "met") ? Math.min(node[outcome], node.notApplicable) : node[outcome];
	const cheapest = (among: readonly Node[], outcome: "met" | "unmet", count: number) =>
		among
			.map((node) => costOf(node, outcome))
			.sort((a, b) => a - b)
			.slice(0, count)
			.reduce((sum, cost) => sum + cost, 0);
	return {
		met: cheapest(nodes, "met", toMet),
		unmet: cheapest(nodes, "unmet", toUnmet),
		notApplicable: NEVER,
		visit(beside) {
			for (const node of nodes) {
				const others = nodes.filter((other) => other !== node);
				const needs = {
					met: beside.met + cheapest(others, "met", toMet - 1),
					unmet: beside.unmet + cheapest(others, "unmet", toUnmet - 1),
				};
				node.visit({
					...needs,
					...(node.notApplicable < NEVER && { instead: needs[every ? "met" : "unmet"] }),
				});
			}
		},
	};
}

function criterionNode(
	ruleset: Ruleset,
	criterion: Criterion,
	{ reason }: CriterionAssessment,
	{ fields }: Assessment,
	ask: Ask,
): Node {
	const inner = joined(
		criterion.requires,
		(id) => fields[id]?.verdict ?? "unknown",
		(id) => {
			const field = fieldOf(ruleset, id);
			const judged = fields[id];
			const questions = field && judged ? waitsFor(ruleset, field, judged) : [];
			const steps = questions.reduce((sum, question) => sum + stepsOf(question), 0);
			// Nothing is asked for where what is followed is zero: that cannot fail.
			const sure = judged?.kind === "count" && judged.leasts[0] === 0;
			return {
				met: steps,
				unmet: sure ? NEVER : steps,
				notApplicable: NEVER,
				visit: (beside) => {
					for (const question of questions)
						ask(question, steps + Math.min(beside.met, sure ? NEVER : beside.unmet));
				},
			};
		},
	);
	const { gate, id } = criterion;
	if (reason === "judged") return inner;
	// The day and the gate: either of them may make the criterion not applicable.
	const first: Question[] = [
		...(reason === "no-date" ? [{ kind: "day" } as const] : []),
		...(gate !== undefined && fields[gate]?.verdict === "unknown"
			? [{ kind: "field", criterion: id, field: gate } as const]
			: []),
	];
	const cost = { met: first.length + inner.met, unmet: first.length + inner.unmet };
	return {
		...cost,
		notApplicable: 1,
		visit: ({ met, unmet, instead = NEVER }) => {
			const answers = Math.min(cost.met + met, cost.unmet + unmet, 1 + instead);
			for (const question of first) ask(question, answers);
		},
	};
}

const stepsOf = (question: Question) =>
	question.kind === "field" && question.at ? question.at.length : 1;

/** What an open field waits for: its own figures, the unit's property, the number it follows. */
export function waitsFor(
	ruleset: Pick<Ruleset, "criteria">,
	field: Field,
	judged: FieldAssessment,
): readonly Question[] {
	const asked = (id: string) =>
		({ kind: "field", criterion: criterionAsking(ruleset, id)?.id ?? "", field: id }) as const;
	const own = asked(field.id);
	const beside = (): Question[] => {
		const on = dependenceOf(field);
		if (!on) return [];
		return [on.kind === "field" ? asked(on.id) : { kind: "property", property: on.id }];
	};
	switch (judged.kind) {
		case "ratio": {
			const at = (["part", "whole"] as const).filter(
				(half) =>
					judged[half] === undefined || judged.problems?.some((problem) => problem.at === half),
			);
			return at.length > 0 ? [{ ...own, at }] : beside();
		}
		case "count":
			if (judged.value !== undefined) return beside();
			return judged.leasts.length === 0 ? [own, ...beside()] : [own];
		case "figure":
		case "confirm":
		case "choice":
			return [own];
	}
}
