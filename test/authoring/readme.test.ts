/** What rulesets/README.md teaches is sound: its pieces make a ruleset, in both languages the same. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkRulesetText } from "../../src/authoring/index.ts";
import { checkRulesetFile } from "../../src/build/rulesets.ts";
import { FORM_BLOCKS } from "../../src/rules/form.ts";
import { type Answers, evaluate, type Form, parseRuleset } from "../../src/rules/index.ts";
import { LIST_COLUMNS } from "../../src/rules/schema.ts";

type Json = Record<string, unknown>;
const text = readFileSync("rulesets/README.md", "utf8");
const blocks = (kind: string): Json[] =>
	[...text.matchAll(new RegExp(`^\`\`\`json ${kind}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
		([, json]) => JSON.parse(json ?? "") as Json,
	);
const [small = {}] = blocks("ruleset");

it("the small file is sound as it stands", () => {
	expect(checkRulesetText(JSON.stringify(small)).issues).toEqual([]);
});

it("every piece fits into it, and the example of every answer holds", () => {
	const criteria = blocks("criterion");
	const tops: Json = Object.assign({}, ...blocks("top"));
	expect(criteria.map(({ id }) => id)).toEqual(["3", "4", "5", "6", "7", "8"]);
	expect(Object.keys(tops).sort()).toEqual([
		...["forms", "groups", "lists", "replaces", "requires", "unitForm"],
	]);
	const all = [...(small.criteria as unknown[]), ...criteria];
	const [example] = blocks("example") as unknown as {
		answers: Answers;
		expected: { verdict: string; criteria: Json; shortfalls: Json };
	}[];
	const ruleset = parseRuleset({
		...small,
		...tops,
		criteria: all,
		about: { ...(small.about as object), criteriaCount: all.length },
		// What the page shows names only the criteria of its own sentence.
		requires: { all: ["2", "6", "7", "8", tops.requires] },
		examples: [example],
	});
	const result = evaluate(ruleset, example?.answers as Answers);
	expect(result.verdict).toBe(example?.expected.verdict);
	expect(Object.fromEntries(result.criteria.map(({ id, verdict }) => [id, verdict]))).toMatchObject(
		example?.expected.criteria ?? {},
	);
	for (const [id, shortfall] of Object.entries(example?.expected.shortfalls ?? {}))
		expect(result.fields[id]?.shortfall, id).toBe(shortfall);
});

const NINTH = "test/fixtures/rulesets/tinh-mau/tinh-mau-xa-so-2030.json";
it("a ninth ruleset, written from the page alone, is sound and uses all that the page teaches", () => {
	const content = readFileSync(NINTH, "utf8");
	expect(checkRulesetFile(NINTH, Buffer.from(content))).toEqual([]);
	const ruleset = parseRuleset(JSON.parse(content));
	const fields = ruleset.criteria.flatMap((criterion) => criterion.fields);
	expect(new Set(fields.map(({ kind }) => kind)).size).toBe(5);
	const keys = new Set<string>();
	JSON.stringify(JSON.parse(content), (key, value) => {
		keys.add(key);
		return value;
	});
	for (const key of [
		...["atLeast", "moreThan", "partMayExceedWhole", "noneExists", "decimals", "forEach"],
		...[
			"byProperty",
			"all",
			"any",
			"of",
			"gate",
			"appliesFrom",
			"prerequisite",
			"group",
			"groups",
			"short",
		],
		...["form", "forms", "confirmedBy", "notes", "basedOn", "replaces", "waived", "shortfalls"],
		...["who", "lists", "columns", "header", "holds", "field"],
	])
		expect(keys, key).toContain(key);
	const columns = ruleset.lists?.flatMap((list) => list.columns) ?? [];
	expect(new Set(columns.map(({ holds }) => holds))).toEqual(new Set(LIST_COLUMNS));
	expect(ruleset.requires).toBeDefined();
	expect(ruleset.unitForm.properties?.some(({ values }) => values.length === 3)).toBe(true);
});

const vietnamese = readFileSync("rulesets/README.vi.md", "utf8");
it("the Vietnamese page has the same pieces", () => {
	const pieces = (page: string) => page.match(/^```json [\s\S]*?^```/gm);
	expect(pieces(vietnamese)).toEqual(pieces(text));
});

it.each([
	["English", text],
	["Vietnamese", vietnamese],
])("the %s page has a word on all that a column can hold, in order", (_language, page) => {
	const [, table = ""] = page.split("| `holds` |");
	const rows = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| `(\w+)` \| \S/gm)];
	expect(rows.map(([, holds]) => holds)).toEqual(LIST_COLUMNS);
});

it.each([
	["English", text],
	["Vietnamese", vietnamese],
])(
	"the %s page shows every piece of a form and has a word on each, in order",
	(_language, page) => {
		const [, table = ""] = page.split("| `kind` |");
		const rows = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| `(\w+)` \| \S/gm)];
		expect(rows.map(([, kind]) => kind)).toEqual(FORM_BLOCKS);
		const forms = blocks("top").flatMap((top) => (top.forms ?? []) as Form[]);
		const kinds = forms.flatMap(({ content = [] }) => content.map(({ kind }) => kind));
		expect(new Set(kinds)).toEqual(new Set(FORM_BLOCKS));
	},
);

it.each([
	["English", text],
	["Vietnamese", vietnamese],
])("the steps of the %s page are numbered without a gap", (_language, page) => {
	const numbers = [...page.matchAll(/^## (\d+)\./gm)].map(([, step]) => Number(step));
	expect(numbers).toEqual(numbers.map((_, index) => index + 1));
	expect(numbers).toHaveLength(12);
});
