/** Every bundled ruleset is sound, and its own worked examples hold. */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluate, parseRuleset } from "../../src/rules/index.ts";

const files = readdirSync("rulesets", { recursive: true, encoding: "utf8" }).filter(
	(name) => name.endsWith(".json") && name.includes("/"),
);

it("finds rulesets", () => {
	expect(files).toContain("phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json");
});

describe.each(files)("%s", (file) => {
	const ruleset = parseRuleset(JSON.parse(readFileSync(`rulesets/${file}`, "utf8")));

	it("is named after its id and stands in its province's folder", () => {
		expect(basename(file, ".json")).toBe(ruleset.id);
		expect(ruleset.id.startsWith(`${file.split("/")[0]}-`)).toBe(true);
	});

	it.each(ruleset.examples.map((example) => [example.title, example] as const))(
		"example: %s",
		(_title, { answers, expected }) => {
			const { unit, waived, ...rest } = answers;
			const result = evaluate(ruleset, {
				...rest,
				values: rest.values as never,
				...(unit && { unit }),
				...(waived && { waived }),
			});
			expect(Object.fromEntries(result.criteria.map(({ id, verdict }) => [id, verdict]))).toEqual(
				expected.criteria,
			);
			expect(result.verdict).toBe(expected.verdict);
			for (const [id, shortfall] of Object.entries(expected.shortfalls ?? {}))
				expect(result.fields[id]?.shortfall, id).toBe(shortfall);
		},
	);

	it("shows every criterion met and, where it can be, unmet", () => {
		for (const { id } of ruleset.criteria) {
			const seen = ruleset.examples.map((example) => example.expected.criteria[id]);
			expect(seen, id).toContain("met");
			expect(seen, id).toContain("unmet");
		}
	});
});
