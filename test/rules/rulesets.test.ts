/** Every bundled ruleset is sound, and its own worked examples hold. */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluate, parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { fold } from "../../src/terms/index.ts";

const files = readdirSync("rulesets", { recursive: true, encoding: "utf8" }).filter(
	(name) => name.endsWith(".json") && name.includes("/"),
);

/** What the documents call those whom a ratio's `who` counts. */
const CALLED = { adults: /trưởng thành/i, workingAge: /độ tuổi lao động/i } as const;

/** Of every box for a figure, by the name of its control. */
const labelsOf = ({ criteria }: Ruleset) =>
	criteria
		.flatMap(({ fields }) => fields)
		.flatMap((field): readonly (readonly [string, string])[] => {
			if (field.kind === "count" || field.kind === "figure") return [[field.id, field.label]];
			if (field.kind !== "ratio") return [];
			return (["part", "whole"] as const).map((half) => [`${field.id}.${half}`, field[half].label]);
		});

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

	it("has a short name for every criterion, each another", () => {
		const names = ruleset.criteria.map(({ short }) => short ?? "");
		expect(names).not.toContain("");
		expect(names.filter((name) => [...name.normalize("NFC")].length > 24)).toEqual([]);
		expect(new Set(names.map(fold)).size).toBe(names.length);
	});

	it("asks for figures in labels of two lines of a narrow box", () => {
		const long = labelsOf(ruleset).filter(([, label]) => [...label.normalize("NFC")].length > 34);
		expect(long.map(([where]) => where)).toEqual([]);
	});

	const ratiosOf = ({ fields }: (typeof ruleset.criteria)[number]) =>
		fields.filter((field) => field.kind === "ratio");
	const ratios = ruleset.criteria.flatMap(ratiosOf);
	const lists = ruleset.lists ?? [];

	it.each(["adults", "workingAge"] as const)("counts %s where its words say so", (who) => {
		for (const criterion of ruleset.criteria) {
			const counted = ratiosOf(criterion).filter(({ whole }) => whole.who === who);
			const called = ratiosOf(criterion).filter(({ whole }) => CALLED[who].test(whole.label));
			expect(counted, criterion.id).toEqual(called);
			// The label is ours, the requirement the document's.
			expect(CALLED[who].test(criterion.requirement), criterion.id).toBe(counted.length > 0);
		}
	});

	it("has a list for every share of people or households", () => {
		const marked = new Set(lists.flatMap(({ columns }) => columns.map(({ field }) => field)));
		const shares = ratios.filter(({ countedAs }) => /^(người|hộ)$/.test(countedAs));
		expect(shares.map(({ id }) => id).filter((id) => !marked.has(id))).toEqual([]);
	});

	it("has lists whose columns are told apart, each ratio marked by one of them", () => {
		for (const { id, columns } of lists) {
			const headers = columns.map(({ header }) => fold(header));
			expect(new Set(headers).size, id).toBe(headers.length);
			const fields = columns.flatMap(({ field }) => field ?? []);
			expect(new Set(fields).size, id).toBe(fields.length);
		}
	});

	it("asks for the gender where it decides who is of working age", () => {
		const working = new Set(
			ratios.filter(({ whole }) => whole.who === "workingAge").map(({ id }) => id),
		);
		for (const { id, columns } of lists)
			if (columns.some(({ field }) => field !== undefined && working.has(field)))
				expect(
					columns.map(({ holds }) => holds),
					id,
				).toContain("gender");
	});
});
