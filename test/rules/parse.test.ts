import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRuleset, RulesetError } from "../../src/rules/index.ts";
import { formCases, soundForm } from "./form-cases.ts";
import { tinyJson } from "./tiny.ts";

/** A copy with one place changed; a function gets the old value. */
function changed(path: (string | number)[], to: unknown): unknown {
	const copy = structuredClone(tinyJson) as unknown;
	const parents = path.slice(0, -1);
	const parent = parents.reduce<unknown>((node, key) => (node as never)[key], copy) as Record<
		string | number,
		unknown
	>;
	const last = path.at(-1) as string | number;
	if (to === undefined) delete parent[last];
	else parent[last] = typeof to === "function" ? to(parent[last]) : to;
	return copy;
}
function issuesOf(json: unknown) {
	try {
		parseRuleset(json);
	} catch (error) {
		expect(error).toBeInstanceOf(RulesetError);
		return (error as RulesetError).issues.map(({ path, code, message }) => {
			expect(message).not.toBe("");
			return `${path.join(".")}: ${code}`;
		});
	}
	return [];
}

const column = (holds: string, field?: string) => ({ header: holds, holds, field });
/** With one list of these columns; ratio a counts adults. */
const listed = (...columns: object[]) => ({
	...(changed(["criteria", 1, "fields", 0, "whole", "who"], "adults") as object),
	lists: [{ id: "nguoi-dan", title: "Danh sách người dân", columns }],
});

/** The second criterion has one short name, another criterion another. */
function named(short: string, [other, at]: [string, number]) {
	const copy = changed(["criteria", 1, "short"], short) as typeof tinyJson;
	Object.assign(copy.criteria[at] as object, { short: other });
	return copy;
}

function deep(levels: number): unknown {
	let condition: unknown = "a";
	for (let level = 0; level < levels; level += 1) condition = { all: [condition] };
	return condition;
}

describe("a ruleset file", () => {
	it("that is sound has no issue", () => expect(issuesOf(tinyJson)).toEqual([]));
	it("with a sound list has no issue", () =>
		expect(
			issuesOf(
				listed(column("name"), column("birth"), column("mark", "a"), {
					...column("mark", "b"),
					header: "mark b",
				}),
			),
		).toEqual([]));

	it("with a sound form has no issue", () => expect(issuesOf(soundForm)).toEqual([]));

	it.each([
		["of 24 letters", "ế".repeat(24)],
		["of 24 letters, each typed as three characters", "ế".repeat(24).normalize("NFD")],
		["that is another's title", tinyJson.criteria[2]?.title],
	])("with a short name %s has no issue", (_name, short) =>
		expect(issuesOf(changed(["criteria", 1, "short"], short))).toEqual([]),
	);

	const cases: [string, unknown, string][] = [
		["no object", null, ": wrong-type"],
		["a text", "ruleset", ": wrong-type"],
		["a missing field", changed(["about", "title"], undefined), "about.title: missing"],
		["a blank title", changed(["about", "title"], " "), "about.title: format-blank"],
		["an unknown key", changed(["criteria", 1, "nguong"], 80), "criteria.1.nguong: unknown-key"],
		[
			"an unknown kind",
			changed(["criteria", 1, "fields", 0, "kind"], "ti-le"),
			"criteria.1.fields.0.kind: unknown-kind",
		],
		[
			"a blank short name",
			changed(["criteria", 1, "short"], " "),
			"criteria.1.short: format-blank",
		],
		[
			"a short name of 25 letters",
			changed(["criteria", 1, "short"], "ế".repeat(25)),
			"criteria.1.short: short-too-long",
		],
		[
			"a short name twice, however typed",
			named("Địa chỉ số", ["địa  chỉ số ".normalize("NFD"), 3]),
			"criteria.3.short: duplicate-short",
		],
		["a newer format", changed(["formatVersion"], 2), "formatVersion: not-allowed"],
		["a duplicate criterion", changed(["criteria", 2, "id"], "a"), "criteria.2.id: duplicate-id"],
		[
			"a duplicate field",
			changed(["criteria", 2, "fields", 0, "id"], "a"),
			"criteria.2.fields.0.id: duplicate-id",
		],
		[
			"180 %",
			changed(["criteria", 1, "fields", 0, "atLeast"], 180),
			"criteria.1.fields.0.atLeast: percent-too-high",
		],
		[
			"trên 100 %",
			changed(["criteria", 2, "fields", 0, "moreThan"], 100),
			"criteria.2.fields.0.moreThan: percent-too-high",
		],
		[
			"two thresholds",
			changed(["criteria", 1, "fields", 0, "moreThan"], 10),
			"criteria.1.fields.0: one-threshold",
		],
		[
			"no threshold",
			changed(["criteria", 1, "fields", 0, "atLeast"], undefined),
			"criteria.1.fields.0: one-threshold",
		],
		[
			"four of three options",
			changed(["criteria", 5, "fields", 1, "atLeast"], 4),
			"criteria.5.fields.1.atLeast: too-many-of",
		],
		[
			"a missing case",
			changed(["criteria", 3, "fields", 0, "atLeast", "cases", "false"], undefined),
			"criteria.3.fields.0.atLeast.cases: missing-case",
		],
		[
			"an unknown property",
			changed(["criteria", 3, "fields", 0, "atLeast", "byProperty"], "mien"),
			"criteria.3.fields.0.atLeast.byProperty: unknown-reference",
		],
		[
			"a field of another criterion",
			changed(["criteria", 1, "requires"], "b"),
			"criteria.1.requires: unknown-reference",
		],
		[
			"an empty condition",
			changed(["criteria", 1, "requires"], { all: [] }),
			"criteria.1.requires.all: empty",
		],
		[
			"a field that decides nothing",
			changed(["criteria", 4, "requires"], "d.gio"),
			"criteria.4.fields.1: unused-field",
		],
		[
			"a gate that is no question",
			changed(["criteria", 5, "gate"], "e"),
			"criteria.5.gate: gate-not-confirm",
		],
		[
			"a day that is none",
			changed(["criteria", 6, "appliesFrom"], "2026-02-30"),
			"criteria.6.appliesFrom: no-such-day",
		],
		[
			"an unknown form",
			changed(["criteria", 1, "evidence", 0, "form"], "bieu-9"),
			"criteria.1.evidence.0.form: unknown-reference",
		],
		["a wrong count", changed(["about", "criteriaCount"], 9), "about.criteriaCount: wrong-count"],
		[
			"a reserved option",
			changed(["criteria", 5, "fields", 1, "options", 0, "id"], "none"),
			"criteria.5.fields.1.options.0.id: reserved-id",
		],
		[
			"an example of something else",
			changed(
				["examples"],
				[
					{
						id: "x",
						title: "x",
						answers: { assessedOn: "2026-01-01", values: { zz: 1 } },
						expected: { verdict: "met", criteria: {} },
					},
				],
			),
			"examples.0.answers.values.zz: unknown-reference",
		],
		[
			"a month 13",
			changed(["about", "document", "date"], "2023-13"),
			"about.document.date: no-such-day",
		],
		["half a year", changed(["about", "period", "to"], 2030.5), "about.period: wrong-kind"],
		[
			"a property called name",
			changed(["unitForm", "properties", 0, "id"], "name"),
			"unitForm.properties.0.id: reserved-id",
		],
		[
			"a property without values",
			changed(["unitForm", "properties", 0, "values"], []),
			"unitForm.properties.0.values: empty",
		],
		[
			"a field named like a control",
			changed(["criteria", 1, "fields", 0, "id"], "a.part"),
			"criteria.1.fields.0.id: reserved-id",
		],
		[
			"a count beyond judging",
			changed(["criteria", 4, "fields", 1, "atLeast"], 2e9),
			"criteria.4.fields.1.atLeast: too-large",
		],
		[
			"a condition of more parts than there are",
			changed(["criteria", 10, "requires", "atLeast"], 4),
			"criteria.10.requires.atLeast: too-many-of",
		],
		[
			"a threshold that follows a later answer",
			changed(["criteria", 4, "fields", 1, "atLeast"], { count: 1, forEach: 5, of: "i.wifi" }),
			"criteria.4.fields.1.atLeast.of: not-asked-before",
		],
		[
			"two thresholds that follow each other",
			changed(["criteria", 8, "fields"], (fields: object[]) => [
				fields[0],
				{ ...fields[1], atLeast: { count: 1, forEach: 500, of: "i.may" } },
				{ ...fields[2], atLeast: { count: 1, forEach: 500, of: "i.wifi" } },
			]),
			"criteria.8.fields.1.atLeast.of: not-asked-before",
		],
		[
			"a threshold that follows itself",
			changed(["criteria", 8, "fields", 1, "atLeast", "of"], "i.wifi"),
			"criteria.8.fields.1.atLeast.of: not-asked-before",
		],
		[
			"a threshold that follows nothing",
			changed(["criteria", 8, "fields", 1, "atLeast", "of"], "zz"),
			"criteria.8.fields.1.atLeast.of: unknown-reference",
		],
		[
			"a threshold for every none",
			changed(["criteria", 8, "fields", 1, "atLeast", "forEach"], 0),
			"criteria.8.fields.1.atLeast.forEach: threshold-unreachable",
		],
		[
			"a figure that nothing follows",
			changed(["criteria", 8, "fields", 1, "atLeast"], 3),
			"criteria.8.fields.0: unused-field",
		],
		[
			"a figure among conditions",
			changed(["criteria", 8, "requires", "all", 0], "i.dan-so"),
			"criteria.8.requires.all.0: figure-in-condition",
		],
		[
			"a count without a case",
			changed(["criteria", 8, "fields", 2, "atLeast", "cases", "nhom-2"], undefined),
			"criteria.8.fields.2.atLeast.cases: missing-case",
		],
		[
			"a criterion that decides nothing",
			changed(["requires"], { all: ["tq", "a", "b", "c", "d", "e", "g", "h", "i", "k"] }),
			"criteria.10: unused-criterion",
		],
		["a criterion that is not there", changed(["requires"], "zz"), "requires: unknown-reference"],
		[
			"itself in its place",
			changed(["replaces"], [{ id: tinyJson.id }]),
			"replaces.0: replaces-itself",
		],
		[
			"answers sent nowhere",
			changed(["replaces"], [{ id: "cu", fields: { x: ["zz"] } }]),
			"replaces.0.fields.x.0: unknown-reference",
		],
		[
			"a threshold that follows hours",
			changed(["criteria", 8, "fields", 1, "atLeast", "of"], "d.gio"),
			"criteria.8.fields.1.atLeast.of: not-asked-before",
		],
		[
			"a threshold that follows a number of a criterion that may not apply",
			changed(["criteria"], (criteria: { fields: object[] }[]) =>
				criteria.map((each, index) =>
					index === 8
						? { ...each, appliesFrom: "2026-01-01" }
						: index === 9
							? {
									...each,
									fields: [
										...each.fields,
										{
											kind: "count",
											id: "k.wifi",
											label: "wifi",
											countedAs: "điểm",
											atLeast: { count: 1, forEach: 5, of: "i.dan-so" },
										},
									],
									requires: { all: ["k", "k.wifi"] },
								}
							: each,
				),
			),
			"criteria.9.fields.1.atLeast.of: may-not-apply",
		],
		[
			"an id that every object has",
			changed(["criteria", 1, "id"], "constructor"),
			"criteria.1.id: format-id",
		],
		[
			"the same part twice, in different depths",
			changed(["criteria", 10, "requires"], {
				atLeast: 2,
				of: ["l.mot", { all: ["l.mot", "l.hai"] }, { all: ["l.ba", "l.bon"] }],
			}),
			"criteria.10.requires.of.1: repeated-part",
		],
		[
			"the same part twice",
			changed(["criteria", 10, "requires", "of", 1], "l.mot"),
			"criteria.10.requires.of.1: repeated-part",
		],
		[
			"a property that nothing follows",
			changed(["criteria", 3, "fields", 0, "atLeast"], 80),
			"unitForm.properties.0: unused-property",
		],
		[
			"a group of nothing",
			changed(["groups"], [{ id: "i", title: "I" }]),
			"groups.0: unused-group",
		],
		[
			"a threshold of nothing",
			changed(["criteria", 1, "fields", 0, "atLeast"], 0),
			"criteria.1.fields.0.atLeast: not-positive",
		],
		[
			"a percent too fine",
			changed(["criteria", 1, "fields", 0, "atLeast"], 12.3456),
			"criteria.1.fields.0.atLeast: percent-too-fine",
		],
		[
			"half a point",
			changed(["criteria", 4, "fields", 1, "atLeast"], 2.5),
			"criteria.4.fields.1.atLeast: needs-decimals",
		],
		["version 0", changed(["version"], 0), "version: not-a-version"],
		[
			"a period that ends first",
			changed(["about", "period", "to"], 2025),
			"about.period: period-reversed",
		],
		[
			"a gate among its own conditions",
			changed(["criteria", 5, "requires"], { all: ["e", "e.co"] }),
			"criteria.5.requires.all.1: gate-in-condition",
		],
		[
			"an example that chooses what is not there",
			changed(
				["examples"],
				[
					{
						id: "x",
						title: "x",
						answers: { assessedOn: "2026-01-01", values: { e: ["x", "zz"] } },
						expected: { verdict: "unknown", criteria: {} },
					},
				],
			),
			"examples.0.answers.values.e.1: unknown-option",
		],
		["a list of nobody", listed(column("serial")), "lists.0.columns: list-needs-name"],
		[
			"two lists of one id",
			changed(
				["lists"],
				[1, 2].map(() => ({ id: "dan", title: "Dân", columns: [column("name")] })),
			),
			"lists.1.id: duplicate-id",
		],
		[
			"a header twice",
			listed(column("name"), { ...column("text"), header: " Name" }),
			"lists.0.columns.1.header: duplicate-header",
		],
		[
			"a header that marks two ratios in two lists",
			changed(
				["lists"],
				[
					["mot", "b", "Có mạng"],
					["hai", "c", "CO  MẠNG"],
				].map(([id, field, header]) => ({
					id,
					title: "Dân",
					columns: [column("name"), { ...column("mark", field), header }],
				})),
			),
			"lists.1.columns.1.header: duplicate-header",
		],
		[
			"a mark for nothing",
			listed(column("name"), column("mark")),
			"lists.0.columns.1: mark-needs-field",
		],
		[
			"a ratio that a column of names is to mark",
			listed(column("name", "b")),
			"lists.0.columns.0: mark-needs-field",
		],
		[
			"a mark for what is not there",
			listed(column("name"), column("mark", "zz")),
			"lists.0.columns.1.field: unknown-reference",
		],
		[
			"a mark for a count",
			listed(column("name"), column("mark", "d.diem")),
			"lists.0.columns.1.field: not-a-ratio",
		],
		[
			"a mark for an age that nothing tells",
			listed(column("name"), column("gender"), column("mark", "a")),
			"lists.0.columns.2: list-needs-birth",
		],
		...formCases,
		[
			"more criteria than any document has",
			{ criteria: Array.from({ length: 301 }, () => ({})) },
			"criteria: too-many",
		],
		[
			"more fields than any document has",
			{ criteria: [{ fields: Array.from({ length: 1001 }, () => ({})) }] },
			"criteria: too-many",
		],
		["conditions too deep", changed(["criteria", 1, "requires"], deep(40)), ": too-deep"],
		["conditions without end", changed(["criteria", 1, "requires"], deep(100_000)), ": too-deep"],
	];
	it.each(cases)("with %s is refused there", (_name, json, issue) => {
		expect(issuesOf(json)).toContain(issue);
	});
	it("has a case above for everything that makes it unsound", () => {
		const [, after = ""] = readFileSync("src/terms/codes.ts", "utf8").split("SoundnessCode =");
		const [union = ""] = after.split(";");
		const all = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code);
		const seen = new Set(cases.map(([, , issue]) => issue.split(": ")[1]));
		expect(all.length).toBeGreaterThan(40);
		expect(all.filter((code) => !seen.has(code ?? ""))).toEqual([]);
	});
});
