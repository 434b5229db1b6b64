/** Worked examples that a ruleset lacks, or that promise what it does not give: told, each at its place. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exampleIssues } from "../../src/authoring/examples.ts";
import { parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { rulesetChecks } from "../../src/text/index.ts";

const FILE = "rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
const sound = parseRuleset(JSON.parse(readFileSync(FILE, "utf8")));

type Example = Ruleset["examples"][number];
type Expected = Example["expected"];

/** What is said of the ruleset with each example changed; those that become undefined are left out. */
const saidWith = (change: (example: Example, at: number) => Example | undefined) =>
	exampleIssues({
		...sound,
		examples: sound.examples.flatMap((each, at) => change(structuredClone(each), at) ?? []),
	});

const expecting = (change: (expected: Expected, at: number) => Partial<Expected>) =>
	saidWith((example, at) => ({
		...example,
		expected: { ...example.expected, ...change(example.expected, at) },
	}));

/** Without the promises of one verdict for one criterion. */
const without = (id: string, verdict: string) =>
	expecting(({ criteria }) => ({
		criteria: Object.fromEntries(
			Object.entries(criteria).filter(([each, given]) => each !== id || given !== verdict),
		),
	}));

const inExample = (at: number, ...path: string[]) => ["examples", at, "expected", ...path];

it("says nothing of a sound ruleset", () => {
	expect(saidWith((each) => each)).toEqual([]);
});

it("tells a promise that is not kept, and only that", () => {
	const [first] = sound.examples;
	expect(first?.expected.criteria["1.1"]).toBe("met");
	expect(expecting((_, at) => (at === 0 ? { verdict: "unknown" } : {}))).toEqual([
		[inExample(0, "verdict"), rulesetChecks.example("unknown", "met")],
	]);
	const criteria = (id: string) =>
		expecting((given, at) =>
			at === 0 ? { criteria: { ...given.criteria, [id]: "notApplicable" } } : {},
		);
	expect(criteria("1.1")).toContainEqual([
		inExample(0, "criteria", "1.1"),
		rulesetChecks.example("notApplicable", "met"),
	]);
	expect(criteria("9.9")).toEqual([
		[inExample(0, "criteria", "9.9"), rulesetChecks.example("notApplicable", undefined)],
	]);
	const short = (id: string) => expecting((_, at) => (at === 0 ? { shortfalls: { [id]: 7 } } : {}));
	for (const id of ["1.1", "9.9"])
		expect(short(id)).toEqual([
			[inExample(0, "shortfalls", id), rulesetChecks.example("7", undefined)],
		]);
});

it.each(sound.criteria.map(({ id }, at) => [id, at] as const))(
	"criterion %s is to be met in one example and unmet in another",
	(id, at) => {
		for (const verdict of ["met", "unmet"] as const) {
			const coverage = without(id, verdict).filter(
				([path]) => path.length === 2 && path[0] === "criteria",
			);
			expect(coverage).toEqual([[["criteria", at], rulesetChecks.coverage(id, verdict)]]);
		}
	},
);

it("asks for one that meets everything, one decided early, and one that stays open", () => {
	expect(without("1.7", "met")).toContainEqual([["examples"], rulesetChecks.needsAllMet]);
	const isEarly = ({ expected: { verdict, criteria } }: Example) =>
		verdict === "unmet" && Object.values(criteria).includes("unknown");
	expect(saidWith((each) => (isEarly(each) ? undefined : each))).toContainEqual([
		["examples"],
		rulesetChecks.needsEarly,
	]);
	expect(
		saidWith((each) => (each.expected.verdict === "unknown" ? undefined : each)),
	).toContainEqual([["examples"], rulesetChecks.needsOpen]);
});

it("asks for each ratio that fails by one: by two, or another's one, is not it", () => {
	const ratios = sound.criteria.flatMap(({ fields }, at) =>
		fields.flatMap(({ id, kind }, index) => (kind === "ratio" ? [{ id, at, index }] : [])),
	);
	expect(ratios.length).toBeGreaterThan(3);
	for (const { id, at, index } of ratios) {
		const said = expecting(({ shortfalls = {} }) => {
			const { [id]: own, ...others } = shortfalls;
			return { shortfalls: own === undefined ? others : { ...others, [id]: own + 1 } };
		});
		const missing = said.filter(([path]) => path[0] === "criteria");
		expect(missing).toEqual([[["criteria", at, "fields", index], rulesetChecks.needsOneShort(id)]]);
	}
});
