/** What decides next, in cases one can check by hand. The properties stand in evaluate.test.ts. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Answers, evaluate, openQuestions, parseRuleset } from "../../src/rules/index.ts";
import { tinyJson } from "./tiny.ts";

const LANG_SON = "rulesets/lang-son/lang-son-thon-thong-minh-2023.json";
const langSon = parseRuleset(JSON.parse(readFileSync(LANG_SON, "utf8")));
const asked = (ruleset: typeof langSon, answers: object) =>
	openQuestions(ruleset, evaluate(ruleset, answers as Answers)).map(
		({ question, answers: needed }) =>
			`${needed} ${question.kind === "field" ? question.field : question.kind}`,
	);
/** The tiny ruleset with just these criteria, changed as said. */
const only = (requires: unknown, change: (criterion: { id: string }) => object = () => ({})) =>
	parseRuleset({
		...tinyJson,
		criteria: tinyJson.criteria.map((criterion) => ({
			...criterion,
			...change(criterion as { id: string }),
		})),
		requires: {
			any: [requires, { all: tinyJson.criteria.map(({ id }) => id) }],
		},
	});

it("a gate that can make its criterion inapplicable decides alone", () => {
	const [example] = langSon.examples;
	const { "4.co-san-pham": _, ...values } = example?.answers.values ?? {};
	expect(asked(langSon, { ...example?.answers, values })).toContain("1 4.co-san-pham");
});

it("with the day and the gate both open, both are asked for", () => {
	const dated = only("e", ({ id }) => (id === "e" ? { appliesFrom: "2026-01-01" } : {}));
	const questions = asked(dated, { assessedOn: "", values: {} });
	expect(questions.some((each) => each.endsWith(" day"))).toBe(true);
	expect(questions.some((each) => each.endsWith(" e.co"))).toBe(true);
});

it("prerequisites come first among equals, then the ruleset's order", () => {
	const values = { "d.gio": 4, a: { whole: 5 }, "tq.mot": false, "tq.hai": true };
	const tiny = parseRuleset(tinyJson);
	const questions = asked(tiny, { assessedOn: "2026-11-21", values });
	expect(questions.slice(0, 3)).toEqual(["1 tq.ba", "1 a", "1 d.diem"]);
});

it("of three of which two are needed, one more yes, or two more no", () => {
	const tiny = parseRuleset(tinyJson);
	// Everything else met, l at one of two: a single answer decides.
	const values = {
		"tq.mot": true,
		a: { part: 1, whole: 1 },
		b: { part: 1, whole: 1 },
		c: { part: 1, whole: 1 },
		"d.gio": 4,
		"d.diem": 2,
		"e.co": false,
		g: { part: 1, whole: 1 },
		"h.may": { part: 2, whole: 1 },
		"h.ocop": { part: 0, whole: 0 },
		"i.dan-so": 0,
		"i.wifi": 0,
		"i.may": 9,
		k: { part: 2, whole: 1 },
		"l.mot": true,
	};
	expect(asked(tiny, { assessedOn: "2026-11-21", values })).toEqual([
		"1 l.hai",
		"2 l.bon",
		"3 l.ba",
	]);
});
