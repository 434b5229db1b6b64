/** Worked examples and what a ruleset takes the place of: every name in them is there, every answer of its kind. */
import { describe, expect, it } from "vitest";
import { parseRuleset, RulesetError } from "../../src/rules/index.ts";
import { tinyJson } from "./tiny.ts";

const sound = {
	id: "mau",
	title: "Mẫu",
	answers: {
		assessedOn: "2026-11-21",
		unit: { vung: true, nhom: "nhom-1" },
		values: {
			a: { part: 4, whole: 5 },
			"d.gio": 4,
			"i.dan-so": 500,
			"e.co": true,
			e: ["x", "z"],
		},
		waived: { k: "không có" },
	},
	expected: { verdict: "unknown", criteria: { a: "met" }, shortfalls: { a: 0 } },
};

const issuesOf = (more: object) => {
	try {
		parseRuleset({ ...tinyJson, ...more });
		return [];
	} catch (error) {
		if (!(error instanceof RulesetError)) throw error;
		return error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
	}
};
const withAnswers = (change: object) => ({
	examples: [{ ...sound, answers: { ...sound.answers, ...change } }],
});
const withValues = (values: object) =>
	withAnswers({ values: { ...sound.answers.values, ...values } });
const withExpected = (change: object) => ({
	examples: [{ ...sound, expected: { ...sound.expected, ...change } }],
});

describe("a worked example", () => {
	it.each<[string, object]>([
		["with answers of every kind", { examples: [sound] }],
		["with nothing that need not be there", withAnswers({ unit: undefined, waived: undefined })],
		["without shortfalls", withExpected({ shortfalls: undefined })],
		["with no option chosen", withValues({ e: [] })],
	])("%s is sound", (_what, more) => expect(issuesOf(more)).toEqual([]));

	it.each<[string, object, string]>([
		["on no day", withAnswers({ assessedOn: "2026-02-30" }), "answers.assessedOn: no-such-day"],
		[
			"of a unit with a property nobody asks for",
			withAnswers({ unit: { rung: true } }),
			"answers.unit.rung: unknown-reference",
		],
		[
			"of a unit with a value that cannot be chosen",
			withAnswers({ unit: { nhom: "nhom-4" } }),
			"answers.unit.nhom: unknown-option",
		],
		["with an answer to nothing", withValues({ zz: 1 }), "answers.values.zz: unknown-reference"],
		[
			"with a criterion waived that is not there",
			withAnswers({ waived: { zz: "x" } }),
			"answers.waived.zz: unknown-reference",
		],
		[
			"that waives a field",
			withAnswers({ waived: { "d.gio": "x" } }),
			"answers.waived.d.gio: unknown-reference",
		],
		[
			"that promises a verdict of nothing",
			withExpected({ criteria: { zz: "met" } }),
			"expected.criteria.zz: unknown-reference",
		],
		[
			"that promises a shortfall of a criterion",
			withExpected({ shortfalls: { d: 1 } }),
			"expected.shortfalls.d: unknown-reference",
		],
		["with a number for a ratio", withValues({ a: 80 }), "answers.values.a: wrong-kind"],
		["with a list for a ratio", withValues({ a: ["x"] }), "answers.values.a: wrong-kind"],
		["with yes for a count", withValues({ "d.gio": true }), "answers.values.d.gio: wrong-kind"],
		[
			"with yes for a figure",
			withValues({ "i.dan-so": true }),
			"answers.values.i.dan-so: wrong-kind",
		],
		["with a number for yes or no", withValues({ "e.co": 1 }), "answers.values.e.co: wrong-kind"],
		["with yes for a choice", withValues({ e: true }), "answers.values.e: wrong-kind"],
		["with an option unknown", withValues({ e: ["x", "q"] }), "answers.values.e.1: unknown-option"],
	])("%s is told there", (_what, more, expected) =>
		expect(issuesOf(more)).toEqual([`examples.0.${expected}`]),
	);
});

describe("what a ruleset takes the place of", () => {
	const older = tinyJson.version;
	const newer = older + 2;
	const replaced = (replaces: object, version = newer) =>
		issuesOf({ version, replaces: [replaces] });

	it.each<[string, object]>([
		["another ruleset, of every version", { id: "cu" }],
		["another ruleset, of a version as high as its own", { id: "cu", version: newer }],
		["the versions before it", { id: tinyJson.id, version: newer - 1 }],
		["the first version, told by its id alone", { id: tinyJson.id }],
		[
			"with answers of a criterion and of a field sent on",
			{ id: "cu", criteria: { x: ["a", "b"] }, fields: { "x.1": ["d.gio"], "x.2": [] } },
		],
	])("%s is sound", (_what, replaces) => expect(replaced(replaces)).toEqual([]));

	it.each<[string, object, string]>([
		["a version that is none", { id: "cu", version: 0 }, "version: not-a-version"],
		["a version and a half", { id: "cu", version: 1.5 }, "version: not-a-version"],
		["a criterion sent to a field", { id: "cu", criteria: { x: ["a", "d.gio"] } }, "criteria.x.1"],
		["a field sent to a criterion", { id: "cu", fields: { "x.1": ["d"] } }, "fields.x.1.0"],
	])("%s is told there", (_what, replaces, expected) =>
		expect(replaced(replaces)).toEqual([
			`replaces.0.${expected.includes(":") ? expected : `${expected}: unknown-reference`}`,
		]),
	);

	it.each([newer, newer + 1])("its own version %s cannot be", (version) =>
		expect(replaced({ id: tinyJson.id, version })).toEqual(["replaces.0: replaces-itself"]),
	);
});
