/** With how few answers the whole is decided, against trying all of them out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, evaluate, openQuestions, type Ruleset } from "../../src/rules/index.ts";
import { runs } from "../runs.ts";
import { tiny } from "./tiny.ts";

const [some] = tiny.criteria;
if (!some) throw new Error("the tiny ruleset has no criterion");

type Shape = {
	readonly kind: "all" | "any" | "of";
	readonly parts: readonly (Shape | undefined)[];
};
/** Conditions within conditions; every leaf is something else. */
const shape = fc.letrec<{ node: Shape | undefined; joint: Shape }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 2, withCrossShrink: true },
		{ weight: 3, arbitrary: fc.constant(undefined) },
		{ weight: 2, arbitrary: tie("joint") },
	),
	joint: fc.record({
		kind: fc.constantFrom("all" as const, "any" as const, "of" as const),
		parts: fc.array(tie("node"), { minLength: 2, maxLength: 3 }),
	}),
})).joint;

/** Gives each leaf the next id. */
function conditionOf(node: Shape | undefined, next: () => string): Condition {
	if (!node) return next();
	const parts = node.parts.map((part) => conditionOf(part, next));
	if (node.kind === "all") return { all: parts };
	if (node.kind === "any") return { any: parts };
	return { atLeast: 2, of: parts };
}

/** Criteria that ask one to three things each, joined in some way, and what the whole asks of them. */
const rulesets = fc
	.tuple(shape, fc.infiniteStream(fc.option(shape, { nil: undefined })))
	.map(([whole, inner]): Ruleset => {
		const criteria: Ruleset["criteria"][number][] = [];
		const requires = conditionOf(whole, () => {
			const id = `c${criteria.length + 1}`;
			const fields: { kind: "confirm"; id: string; label: string }[] = [];
			const asked = conditionOf(inner.next().value, () => {
				fields.push({ kind: "confirm", id: `${id}.${fields.length + 1}`, label: "Có" });
				return `${id}.${fields.length}`;
			});
			criteria.push({ ...some, id, fields, requires: asked });
			return id;
		});
		return { ...tiny, criteria, requires };
	})
	.filter(({ criteria }) => criteria.reduce((sum, { fields }) => sum + fields.length, 0) <= 7);

type Values = Readonly<Record<string, boolean>>;
const verdictOf = (ruleset: Ruleset, values: Values) =>
	evaluate(ruleset, { assessedOn: "2026-11-21", values }).verdict;

/** Of each open field: the fewest answers, its own among them and needed, that decide the whole. */
function triedOut(ruleset: Ruleset, given: Values): Record<string, number> {
	const open = ruleset.criteria
		.flatMap(({ fields }) => fields.map(({ id }) => id))
		.filter((id) => given[id] === undefined);
	const fewest: Record<string, number> = {};
	const decides = (values: Values) => verdictOf(ruleset, values) !== "unknown";
	/** Each of the three: yes, no, left open. */
	const tried = (at: number, values: Values, answered: readonly string[]) => {
		const id = open[at];
		if (id !== undefined) {
			tried(at + 1, values, answered);
			for (const answer of [true, false])
				tried(at + 1, { ...values, [id]: answer }, [...answered, id]);
			return;
		}
		if (answered.every((each) => (fewest[each] ?? 99) <= answered.length) || !decides(values))
			return;
		for (const each of answered) {
			const { [each]: _, ...without } = values;
			if (!decides(without)) fewest[each] = Math.min(fewest[each] ?? 99, answered.length);
		}
	};
	tried(0, given, []);
	return fewest;
}

/** Most of it open: only there one answer has others beside it. */
const answersIn = (ruleset: Ruleset) =>
	fc.record(
		Object.fromEntries(
			ruleset.criteria.flatMap(({ fields }) =>
				fields.map(({ id }) => [id, fc.option(fc.boolean(), { freq: 1, nil: undefined })]),
			),
		),
	);
const cases = rulesets.chain((ruleset) => fc.tuple(fc.constant(ruleset), answersIn(ruleset)));

describe("what decides next", () => {
	it("is asked with the number of answers that trying all of them gives", () => {
		fc.assert(
			fc.property(cases, ([ruleset, given]) => {
				const values = given as Values;
				fc.pre(verdictOf(ruleset, values) === "unknown");
				const assessment = evaluate(ruleset, { assessedOn: "2026-11-21", values });
				const asked = openQuestions(ruleset, assessment).map(({ question, answers }) => [
					question.kind === "field" ? question.field : question.kind,
					answers,
				]);
				expect(Object.fromEntries(asked)).toEqual(triedOut(ruleset, values));
				const order = asked.map(([, answers]) => answers);
				expect(order).toEqual([...order].sort());
			}),
			{ numRuns: runs(600, 60) },
		);
	});
});
