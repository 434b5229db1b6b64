import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Answers,
	evaluate,
	type Field,
	type FieldAssessment,
	type FieldValue,
	GREATEST_FIGURE,
	openQuestions,
	parseRuleset,
	type Ruleset,
} from "../../src/rules/index.ts";
import { runs } from "../runs.ts";
import { naive } from "./naive.ts";
import { some as someOf, tiny } from "./tiny.ts";

const files = readdirSync("rulesets", { recursive: true, encoding: "utf8" }).filter((name) =>
	/[\\/].*\.json$/.test(name),
);
/** Written from rulesets/README.md alone; it uses everything the format can say. */
const NINTH = "test/fixtures/rulesets/tinh-mau/tinh-mau-xa-so-2030.json";
const RULESETS = [
	...files.map((name) => parseRuleset(JSON.parse(readFileSync(`rulesets/${name}`, "utf8")))),
	parseRuleset(JSON.parse(readFileSync(NINTH, "utf8"))),
	tiny,
	someOf,
];
const RUNS = runs(12_000, 400);

/** Answers that come near every boundary, and some that cannot be. */
function answersFor(ruleset: Ruleset): fc.Arbitrary<Answers> {
	const figure = fc.oneof(
		{ weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
		{ weight: 2, arbitrary: fc.integer({ min: 0, max: 1_000_000_000 }) },
		fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_001, "5", null),
	);
	const near = fc
		.tuple(
			fc.integer({ min: 0, max: 2000 }),
			fc.constantFrom(0.7, 0.8, 0.85, 1, 1.5),
			fc.integer({ min: -1, max: 1 }),
		)
		.map(([whole, share, off]) => ({ part: Math.max(0, Math.ceil(whole * share) + off), whole }));
	const wrong = fc.constantFrom("x", 3, true, [], ["a", 1], {}, null, Number.NaN);
	const answerTo = (field: Field) => {
		switch (field.kind) {
			case "ratio":
				return fc.oneof(
					{ weight: 6, arbitrary: near },
					{
						weight: 3,
						arbitrary: fc.record({ part: figure, whole: figure }, { requiredKeys: [] }),
					},
					wrong,
				);
			case "count":
				return fc.oneof(figure, fc.double({ min: 0, max: 8 }), wrong);
			case "figure":
				return fc.oneof(figure, fc.integer({ min: 0, max: 2001 }), wrong);
			case "confirm":
				return fc.oneof({ weight: 8, arbitrary: fc.boolean() }, wrong);
			case "choice":
				return fc.oneof(
					{ weight: 8, arbitrary: fc.subarray([...field.options.map(({ id }) => id), "la"]) },
					wrong,
				);
		}
	};
	const fields = ruleset.criteria.flatMap((criterion) => criterion.fields);
	const values = Object.fromEntries(fields.map((field) => [field.id, answerTo(field)]));
	const waived = Object.fromEntries(
		ruleset.criteria.map(({ id }) => [id, fc.constantFrom("không có", " ")]),
	);
	return fc.record({
		assessedOn: fc.constantFrom(
			"2023-12-31",
			"2024-01-01",
			"2026-06-30",
			"2026-07-01",
			"2026-02-29",
			"2024-02-29",
			"hôm nay",
			"",
		),
		unit: fc.record(
			Object.fromEntries(
				(ruleset.unitForm.properties ?? []).map(({ id }) => [
					id,
					fc.constantFrom(true, false, "true", "khac", "nhom-1", "nhom-3"),
				]),
			),
			{ requiredKeys: [] },
		),
		values: fc.record(values, { requiredKeys: [] }),
		waived: fc.oneof(
			{ weight: 5, arbitrary: fc.constant({}) },
			fc.record(waived, { requiredKeys: [] }),
		),
	}) as unknown as fc.Arbitrary<Answers>;
}

/** Answers of which none is wrong and none decides against the ruleset: mostly open. */
function openAnswersFor(ruleset: Ruleset): fc.Arbitrary<Answers> {
	const fields = ruleset.criteria.flatMap((criterion) => criterion.fields);
	return fc
		.tuple(
			fc.subarray(fields),
			fc.constantFrom("2026-07-01", "", "2023-12-31"),
			fc.integer({ min: 0, max: 3 }),
		)
		.map(([answered, assessedOn, half]) => {
			const values = Object.fromEntries(
				answered.map((field, index): [string, FieldValue] => {
					const [most] = decisiveAnswers(field, undefined).slice(-1);
					const part = (index + half) % 3 === 0 && field.kind === "ratio";
					return [field.id, part ? { whole: 100 } : (most as FieldValue)];
				}),
			);
			return { assessedOn, values };
		});
}

/** The worst and the best that can be answered to a field of which part is answered. */
function decisiveAnswers(field: Field, given: FieldAssessment | undefined): FieldValue[] {
	switch (field.kind) {
		case "ratio": {
			const part = given?.kind === "ratio" ? given.part : undefined;
			const whole = given?.kind === "ratio" ? given.whole : undefined;
			if (whole !== undefined && given?.problem === undefined)
				return [
					{ part: 0, whole },
					{ part: field.partMayExceedWhole ? whole * 10 : whole, whole },
				];
			if (part !== undefined && part > 0)
				return [
					{ part, whole: GREATEST_FIGURE },
					{ part, whole: part },
				];
			return [
				{ part: 0, whole: 1 },
				{ part: field.partMayExceedWhole ? 10 : 1, whole: 1 },
			];
		}
		case "count":
			return [0, 1000];
		case "figure":
			return [GREATEST_FIGURE, 0];
		case "confirm":
			return [false, true];
		case "choice":
			return [[], field.options.map(({ id }) => id)];
	}
}

const some = (runs: number) => ({ numRuns: runs });

describe.each(RULESETS.map((ruleset) => [ruleset.id, ruleset] as const))("%s", (_id, ruleset) => {
	it("agrees with a second, naive evaluator", () => {
		fc.assert(
			fc.property(answersFor(ruleset), (answers) => {
				const { verdict, criteria, fields } = evaluate(ruleset, answers);
				expect({
					verdict,
					criteria: criteria.map((each) => ({ id: each.id, verdict: each.verdict })),
					fields: Object.fromEntries(
						Object.entries(fields).map(([id, each]) => [id, each.verdict]),
					),
				}).toEqual(naive(ruleset, answers));
			}),
			some(RUNS),
		);
	});

	it("a shortfall is exact: with it met, with one less not", () => {
		let seen = 0;
		fc.assert(
			fc.property(answersFor(ruleset), (answers) => {
				const before = evaluate(ruleset, answers);
				for (const field of ruleset.criteria.flatMap((criterion) => criterion.fields)) {
					const shortfall = before.fields[field.id]?.shortfall;
					if (shortfall === undefined) continue;
					seen += 1;
					const value = answers.values[field.id];
					const step = field.kind === "count" && field.decimals ? 0.01 : 1;
					const plus = (more: number) => {
						const next =
							field.kind === "ratio"
								? { ...(value as object), part: (value as { part: number }).part + more }
								: (value as number) + more;
						const values = { ...answers.values, [field.id]: next };
						return evaluate(ruleset, { ...answers, values } as Answers).fields[field.id]?.verdict;
					};
					expect(shortfall).toBeGreaterThan(0);
					const reached =
						(typeof value === "number" ? value : ((value as { part?: number }).part ?? 0)) +
						shortfall;
					// Where the whole is so large that the part would pass the greatest figure.
					if (reached <= GREATEST_FIGURE) expect(plus(shortfall)).toBe("met");
					expect(plus(shortfall - step)).not.toBe("met");
				}
			}),
			some(RUNS / 4),
		);
		// A ruleset without ratios and counts has no shortfalls.
		const numeric = ruleset.criteria.some(({ fields }) =>
			fields.some(({ kind }) => kind === "ratio" || kind === "count"),
		);
		if (numeric) expect(seen).toBeGreaterThan(RUNS / 50);
	});

	it("raising a part never turns met into unmet", () => {
		const ratios = ruleset.criteria
			.flatMap(({ fields }) => fields)
			.filter(({ kind }) => kind === "ratio");
		fc.assert(
			fc.property(
				answersFor(ruleset),
				fc.constantFrom(...ratios),
				fc.nat(50),
				(answers, field, more) => {
					const value = answers.values[field.id] as { part?: number } | undefined;
					if (typeof value?.part !== "number") return;
					const values = { ...answers.values, [field.id]: { ...value, part: value.part + more } };
					const [before, after] = [answers, { ...answers, values } as Answers].map(
						(each) => evaluate(ruleset, each).fields[field.id]?.verdict,
					);
					if (before === "met") expect(after).not.toBe("unmet");
				},
			),
			some(RUNS / 4),
		);
	});

	it("answering what is open never changes a decided verdict", () => {
		fc.assert(
			fc.property(answersFor(ruleset), answersFor(ruleset), (answers, later) => {
				const waived = answers.waived ?? {};
				const open = { ...answers, waived };
				const filled = { ...open, values: { ...later.values, ...answers.values } };
				const before = evaluate(ruleset, open);
				const after = evaluate(ruleset, filled);
				before.criteria.forEach(({ id, verdict }, index) => {
					// A gate that is answered "no" makes its criterion inapplicable; it was open before.
					if (verdict === "met" || verdict === "unmet")
						expect(after.criteria[index]?.verdict, id).toBe(verdict);
				});
			}),
			some(RUNS / 4),
		);
	});

	it("only the open questions can still change the result, and one answer can where one is said to", () => {
		const fields = ruleset.criteria.flatMap((criterion) => criterion.fields);
		let decisive = 0;
		let seen = 0;
		fc.assert(
			fc.property(openAnswersFor(ruleset), answersFor(ruleset), (answers, later) => {
				const before = evaluate(ruleset, answers);
				const open = openQuestions(ruleset, before);
				if (before.verdict !== "unknown") {
					expect(open).toEqual([]);
					return;
				}
				expect(open.length).toBeGreaterThan(0);
				seen += 1;
				expect(open.map((each) => each.answers)).toEqual(
					open.map((each) => each.answers).sort((a, b) => a - b),
				);
				// Everything that is not asked for is answered in some way: still open.
				const asked = new Set(
					open.map(({ question }) => (question.kind === "field" ? question.field : question.kind)),
				);
				const behind = ruleset.criteria.filter(
					({ gate }, index) =>
						(gate !== undefined && asked.has(gate)) || before.criteria[index]?.reason === "no-date",
				);
				const left = fields.filter(
					({ id }) =>
						!asked.has(id) && !behind.some((each) => each.fields.some((field) => field.id === id)),
				);
				const values = { ...answers.values };
				for (const { id } of left)
					if (evaluate(ruleset, answers).fields[id]?.verdict === "unknown" && id in later.values)
						values[id] = later.values[id] as FieldValue;
				expect(evaluate(ruleset, { ...answers, values }).verdict).toBe("unknown");

				for (const { question, answers: needed } of open) {
					if (needed !== 1 || question.kind !== "field") continue;
					const field = fields.find(({ id }) => id === question.field);
					if (!field) continue;
					decisive += 1;
					const given = before.fields[field.id];
					const tries = decisiveAnswers(field, given);
					const verdicts = tries.map(
						(value) =>
							evaluate(ruleset, { ...answers, values: { ...answers.values, [field.id]: value } })
								.verdict,
					);
					expect(
						verdicts.some((verdict) => verdict !== "unknown"),
						field.id,
					).toBe(true);
				}
			}),
			some(RUNS / 8),
		);
		expect(seen).toBeGreaterThan(RUNS / 100);
		expect(decisive).toBeGreaterThan(0);
	});

	it("never throws, and gives every criterion and field a verdict, whatever the answers hold", () => {
		const verdict = ["met", "unmet", "unknown", "notApplicable"];
		const everything = { withBigInt: true, withDate: true, withMap: true, withNullPrototype: true };
		const junk = fc.anything(everything);
		const values = fc.dictionary(
			fc.constantFrom(
				...ruleset.criteria.flatMap(({ fields }) => fields.map(({ id }) => id)),
				"__proto__",
			),
			junk,
		);
		const answers = fc.oneof(
			junk,
			fc.record({ assessedOn: junk, unit: junk, values: fc.oneof(junk, values), waived: junk }),
		);
		fc.assert(
			fc.property(answers, (given) => {
				const result = evaluate(ruleset, given as Answers);
				expect(verdict).toContain(result.verdict);
				expect(result.criteria.every((each) => verdict.includes(each.verdict))).toBe(true);
				for (const field of ruleset.criteria.flatMap(({ fields }) => fields))
					expect(verdict).toContain(result.fields[field.id]?.verdict);
				expect(evaluate(ruleset, given as Answers)).toEqual(result);
			}),
			some(RUNS / 8),
		);
	});
});

describe("boundaries", () => {
	const judge = (id: string, value: unknown, more: object = {}) =>
		evaluate(tiny, { assessedOn: "2026-11-21", values: { [id]: value }, ...more } as Answers)
			.fields[id];
	const cases: [string, string, unknown, object][] = [
		["80 of 100", "a", { part: 80, whole: 100 }, { verdict: "met" }],
		["79 of 100", "a", { part: 79, whole: 100 }, { verdict: "unmet", shortfall: 1 }],
		["799 of 1000", "a", { part: 799, whole: 1000 }, { verdict: "unmet", shortfall: 1 }],
		["7996 of 10000", "a", { part: 7996, whole: 10_000 }, { verdict: "unmet", shortfall: 4 }],
		["0 of 0", "a", { part: 0, whole: 0 }, { verdict: "unknown", problem: "whole-zero" }],
		["0 of 0, nothing to count", "h.ocop", { part: 0, whole: 0 }, { verdict: "notApplicable" }],
		[
			"1 of 0",
			"h.ocop",
			{ part: 1, whole: 0 },
			{ verdict: "unknown", problem: "part-greater-than-whole" },
		],
		[
			"101 of 100",
			"a",
			{ part: 101, whole: 100 },
			{ verdict: "unknown", problem: "part-greater-than-whole" },
		],
		["150 of 100 where it may", "h.may", { part: 150, whole: 100 }, { verdict: "met" }],
		["the greatest figures", "a", { part: 800_000_000, whole: 1_000_000_000 }, { verdict: "met" }],
		[
			"one less",
			"a",
			{ part: 799_999_999, whole: 1_000_000_000 },
			{ verdict: "unmet", shortfall: 1 },
		],
		[
			"beyond",
			"a",
			{ part: 1, whole: 1_000_000_001 },
			{ verdict: "unknown", problem: "whole-too-large" },
		],
		["exactly 80 of trên 80", "b", { part: 80, whole: 100 }, { verdict: "unmet", shortfall: 1 }],
		["81 of trên 80", "b", { part: 81, whole: 100 }, { verdict: "met" }],
		["open property, 75", "c", { part: 75, whole: 100 }, { verdict: "unknown" }],
		["open property, 80", "c", { part: 80, whole: 100 }, { verdict: "met" }],
		["open property, 69", "c", { part: 69, whole: 100 }, { verdict: "unmet", shortfall: 11 }],
		["3.9 hours", "d.gio", 3.9, { verdict: "unmet", shortfall: 0.1 }],
		["3.999 hours", "d.gio", 3.999, { verdict: "unmet", shortfall: 0.01 }],
		["1.5 points", "d.diem", 1.5, { verdict: "unknown", problem: "not-whole" }],
		["an empty choice", "e", [], { verdict: "unmet" }],
		["the same option twice", "e", ["x", "x"], { verdict: "unmet" }],
		["unknown options", "e", ["x", "la"], { verdict: "unmet" }],
		["two options", "e", ["z", "x"], { verdict: "met" }],
	];
	it.each(cases)("%s", (_name, id, value, expected) => {
		const judged = judge(id, value, { values: { [id]: value, "e.co": true } });
		expect(judged).toMatchObject(expected);
		if (!("problem" in expected)) expect(judged?.problem).toBeUndefined();
	});

	it("hours of two decimals fall short by exactly what is missing", () => {
		for (let cents = 0; cents < 400; cents += 1)
			expect(judge("d.gio", cents / 100)?.shortfall, String(cents)).toBe((400 - cents) / 100);
	});

	const verdictOf = (id: string, values: object, more: object = {}) =>
		evaluate(tiny, { assessedOn: "2026-11-21", values, ...more } as Answers).criteria.find(
			(each) => each.id === id,
		)?.verdict;
	it("gates, dates and waivers", () => {
		const both = { e: ["x", "y"] };
		expect(verdictOf("e", both)).toBe("unknown");
		expect(verdictOf("e", { ...both, "e.co": false })).toBe("notApplicable");
		expect(verdictOf("e", { ...both, "e.co": true })).toBe("met");
		const full = { g: { part: 5, whole: 5 } };
		expect(verdictOf("g", full, { assessedOn: "2026-06-30" })).toBe("notApplicable");
		expect(verdictOf("g", full, { assessedOn: "2026-07-01" })).toBe("met");
		expect(verdictOf("g", full, { assessedOn: "2026-02-29" })).toBe("unknown");
		expect(verdictOf("a", {}, { waived: { a: "không có hộ nào" } })).toBe("notApplicable");
		expect(verdictOf("a", {}, { waived: { a: "  " } })).toBe("unknown");
	});
	it("is decided as early as logic allows", () => {
		expect(verdictOf("tq", { "tq.mot": true })).toBe("met");
		expect(verdictOf("tq", { "tq.mot": false, "tq.ba": false })).toBe("unmet");
		expect(verdictOf("tq", { "tq.mot": false, "tq.hai": true })).toBe("unknown");
		expect(verdictOf("d", { "d.diem": 1 })).toBe("unmet");
	});
});
