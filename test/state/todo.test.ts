/** What is still to be done: asked for in full, the nearest first. */
import { describe, expect, it } from "vitest";
import { evidenceOf, flawsOf, startDraft } from "../../src/drafts/index.ts";
import { type Answers, evaluate, type Ruleset } from "../../src/rules/index.ts";
import { countOfTodo, todoOf } from "../../src/state/index.ts";
import { tiny } from "../rules/tiny.ts";

/** With `values` answered, the documents of `atHand` there. */
function todo(
	ruleset: Ruleset,
	values: object,
	more: Partial<Answers> = {},
	atHand: readonly string[] = [],
) {
	const assessment = evaluate(ruleset, { assessedOn: "2026-11-21", values, ...more } as Answers);
	const draft = startDraft(
		{ id: ruleset.id, version: 1, own: false },
		{
			...{ id: "a", now: "2026-11-21T08:00:00.000Z", assessedOn: "2026-11-21" },
			unit: { name: "", commune: "", properties: {} },
		},
	);
	const evidence = Object.fromEntries(atHand.map((id) => [id, ["giay-to"]]));
	return todoOf(
		ruleset,
		assessment,
		ruleset.criteria.flatMap((criterion) => flawsOf(criterion, assessment)),
		evidenceOf(ruleset, { ...draft, evidence }, assessment),
	);
}
/** A ruleset of these criteria of the tiny one alone. */
const of = (...ids: readonly string[]): Ruleset => ({
	...tiny,
	criteria: tiny.criteria.filter(({ id }) => ids.includes(id)),
});
const ratios = of("a", "b");

describe("questions", () => {
	it("every figure that is missing is asked for, also once the whole is decided", () => {
		const { questions, lacking } = todo(ratios, { a: { part: 1, whole: 100 } });
		expect(questions).toEqual([
			{ kind: "field", criterion: "b", field: "b", at: ["part", "whole"] },
		]);
		expect(lacking.map(({ id }) => id)).toEqual(["a"]);
	});
	it("half a ratio asks for its other half", () => {
		const { questions } = todo(ratios, { a: { whole: 100 }, b: { part: 90, whole: 100 } });
		expect(questions).toEqual([{ kind: "field", criterion: "a", field: "a", at: ["part"] }]);
	});
	it("none is asked twice", () => {
		const { questions } = todo(tiny, {});
		const keys = questions.map((each) => JSON.stringify(each));
		expect(keys.length).toBeGreaterThan(8);
		expect(new Set(keys).size).toBe(keys.length);
	});
	it("a figure that is wrong is to be mended, and not asked for besides", () => {
		const { toMend, questions } = todo(ratios, { a: { part: 101, whole: 100 } });
		expect(toMend.map(({ control }) => control)).toEqual(["a.part"]);
		expect(questions.map((each) => each.kind === "field" && each.field)).toEqual(["b"]);
	});
	it("a property that decides is asked for", () => {
		const { questions } = todo(of("c"), { c: { part: 75, whole: 100 } });
		expect(questions).toEqual([{ kind: "property", property: "vung" }]);
	});
});

describe("what is missing", () => {
	it.each<[string, object, string[]]>([
		[
			"one in a hundred before ten",
			{ a: { part: 70, whole: 100 }, b: { part: 80, whole: 100 } },
			["b", "a"],
		],
		[
			"ten in a hundred before one in two",
			{ a: { part: 70, whole: 100 }, b: { part: 1, whole: 2 } },
			["a", "b"],
		],
		[
			"in the ruleset's order where it is the same",
			{ a: { part: 0, whole: 5 }, b: { part: 0, whole: 4 } },
			["a", "b"],
		],
	])("%s", (_what, values, order) => {
		expect(todo(ratios, values).lacking.map(({ id }) => id)).toEqual(order);
	});
	it("of counts by what they need", () => {
		const both = of("a", "d");
		const { lacking } = todo(both, {
			...{ a: { part: 40, whole: 100 }, "d.gio": 3.5, "d.diem": 2 },
		});
		expect(lacking.map(({ id }) => id)).toEqual(["d", "a"]);
	});
});

it("documents at hand are not to be got", () => {
	const met = { a: { part: 90, whole: 100 }, b: { part: 90, whole: 100 } };
	expect(todo(ratios, met).papers.map(({ criterion }) => criterion)).toEqual(["a", "b"]);
	const one = todo(ratios, met, {}, ["a"]);
	expect(one.papers.map(({ criterion }) => criterion)).toEqual(["b"]);
	expect(countOfTodo(one)).toBe(1);
	expect(countOfTodo(todo(ratios, met, {}, ["a", "b"]))).toBe(0);
});
