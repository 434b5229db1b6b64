/** Why something was judged as it was: parts of conditions, gates, dates, waivers, wrong answers. */
import { describe, expect, it } from "vitest";
import {
	evaluate,
	type Judgement,
	judgedOf,
	judgementOf,
	parseRuleset,
	type Verdict,
	verdictOf,
} from "../../src/rules/index.ts";
import { tiny, tinyJson } from "./tiny.ts";

describe("a condition with the verdict of each part", () => {
	const verdicts: Record<string, Verdict> = {
		a: "met",
		b: "unmet",
		c: "unknown",
		d: "notApplicable",
	};
	const one = (id: string) => ({ kind: "one", id, verdict: verdicts[id] }) as Judgement;
	const judged = (condition: Parameters<typeof judgementOf>[0]) =>
		judgementOf(condition, (id) => verdicts[id] ?? "unknown");

	it("one id stands alone", () => expect(judged("b")).toEqual(one("b")));
	it("parts within parts each have their own", () =>
		expect(
			judged({ any: ["b", { all: ["a", "d"] }, { atLeast: 2, of: ["a", "b", "c"] }] }),
		).toEqual({
			kind: "joined",
			least: 1,
			verdict: "met",
			parts: [
				one("b"),
				{ kind: "joined", least: 2, verdict: "met", parts: [one("a"), one("d")] },
				{ kind: "joined", least: 2, verdict: "unknown", parts: [one("a"), one("b"), one("c")] },
			],
		}));
});

describe("what was judged, by id", () => {
	const assessment = evaluate(tiny, { assessedOn: "2026-11-21", values: { "tq.mot": true } });
	it("is found, the same each time", () => {
		expect(judgedOf(assessment, "tq")).toBe(assessment.criteria[0]);
		expect(judgedOf(assessment, "tq")).toBe(judgedOf(assessment, "tq"));
		expect(verdictOf(assessment, "tq")).toBe("met");
	});
	it("of what is not there nothing is known", () => {
		expect(judgedOf(assessment, "zz")).toBeUndefined();
		expect(verdictOf(assessment, "zz")).toBe("unknown");
	});
});

describe("why a criterion stands as it does", () => {
	const judged = (id: string, answers: object) =>
		evaluate(tiny, { assessedOn: "2026-11-21", values: {}, ...answers }).criteria.find(
			(each) => each.id === id,
		);

	it.each<[string, string, object, Verdict, string]>([
		["judged", "a", {}, "unknown", "judged"],
		["waived by a person", "a", { waived: { a: "x" } }, "notApplicable", "waived"],
		["not waived without a reason", "a", { waived: { a: " " } }, "unknown", "judged"],
		["before its date", "g", { assessedOn: "2026-06-30" }, "notApplicable", "before-date"],
		["on its date", "g", { assessedOn: "2026-07-01" }, "unknown", "judged"],
		["with no day to tell", "g", { assessedOn: "" }, "unknown", "no-date"],
		[
			"behind a gate that is closed",
			"e",
			{ values: { "e.co": false } },
			"notApplicable",
			"gate-closed",
		],
		["behind a gate that is open to answer", "e", {}, "unknown", "gate-open"],
		[
			"behind a gate answered with no yes or no",
			"e",
			{ values: { "e.co": 1 } },
			"unknown",
			"gate-open",
		],
		["past its gate", "e", { values: { "e.co": true, e: ["x", "y"] } }, "met", "judged"],
	])("%s", (_what, id, answers, verdict, reason) =>
		expect(judged(id, answers)).toMatchObject({ verdict, reason }),
	);

	it("those that a person waived are counted", () => {
		const waived = (ids: Record<string, string>) =>
			evaluate(tiny, { assessedOn: "2026-06-30", values: {}, waived: ids }).waived;
		expect([waived({}), waived({ a: "x" }), waived({ a: "x", k: "y", b: "" })]).toEqual([0, 1, 2]);
	});

	it("a gate is not asked for before its criterion's date", () => {
		const dated = parseRuleset({
			...tinyJson,
			criteria: tinyJson.criteria.map((each) =>
				each.id === "e" ? { ...each, appliesFrom: "2026-07-01" } : each,
			),
		});
		const gate = (assessedOn: string, value?: boolean) =>
			evaluate(dated, { assessedOn, values: value === undefined ? {} : { "e.co": value } }).fields[
				"e.co"
			]?.verdict;
		expect([gate("2026-06-30"), gate("2026-06-30", false)]).toEqual([
			"notApplicable",
			"notApplicable",
		]);
		expect([gate("2026-07-01"), gate("2026-07-01", false), gate("2026-07-01", true)]).toEqual([
			"unknown",
			"met",
			"met",
		]);
	});
});

describe("answers that are of another kind than what is asked", () => {
	const problem = (id: string, value: unknown) =>
		evaluate(tiny, { assessedOn: "2026-11-21", values: { [id]: value } as never }).fields[id]
			?.problem;

	it.each([
		["a", 5],
		["a", "5"],
		["a", []],
		["a", true],
		["e.co", "có"],
		["e.co", 1],
		["e", "x"],
		["e", 3],
		["e", {}],
	])("%s: %j", (id, value) => expect(problem(id, value)).toBe("wrong-kind"));
	it.each(["a", "d.gio", "i.dan-so", "e.co", "e"])("%s: a blank is no problem", (id) => {
		for (const blank of [undefined, null]) expect(problem(id, blank)).toBeUndefined();
	});
});

describe("how much is missing to a count", () => {
	const missing = (id: string, value: number) =>
		evaluate(tiny, { assessedOn: "2026-11-21", values: { [id]: value } }).fields[id]?.shortfall;
	it("of whole things", () =>
		expect([missing("d.diem", 0), missing("d.diem", 2)]).toEqual([2, undefined]));
	it("of hours and parts of them", () =>
		expect([missing("d.gio", 3.9), missing("d.gio", 0.25), missing("d.gio", 4)]).toEqual([
			0.1,
			3.75,
			undefined,
		]));
});
