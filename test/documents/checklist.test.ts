/** The sheet for checking by hand, of every ruleset. */
import { describe, expect, it } from "vitest";
import { checklistOf, textsOf } from "../../src/documents/index.ts";
import { parseRuleset } from "../../src/rules/index.ts";
import { figures } from "../../src/text/index.ts";
import { some, tiny } from "../rules/tiny.ts";
import { expectGolden } from "./golden.ts";
import { draftOf, rulesets } from "./inputs.ts";

const all = rulesets.map((ruleset) => [ruleset.id, ruleset] as const);

describe.each(all)("%s", (id, ruleset) => {
	const draft = draftOf(ruleset, ruleset.examples[0]?.id ?? "");
	const model = checklistOf({ ruleset, draft, today: "2025-06-30" });
	it("is read through", () => expectGolden(`phieu-kiem-tra/${id}`, model));

	it("holds every criterion, every question and every document asked for", () => {
		const text = textsOf(model).join("\n");
		for (const { number, title, requirement, fields, evidence } of ruleset.criteria) {
			for (const part of [number, title, requirement]) expect(text).toContain(part);
			if (fields.length > 1)
				for (const { label } of fields) expect(text).toContain(figures.matter(label));
			for (const each of evidence) expect(text).toContain(each.title);
		}
	});

	it("takes nothing of the draft, not even the unit", () => {
		const text = textsOf(model).join("\n");
		expect(text).not.toContain(draft.unit.name);
		expect(text).not.toContain("2025-06-30");
	});
});

it("shows how conditions are joined, gates, groups of units and what a threshold follows", () => {
	const draft = draftOf(rulesets[0] ?? tiny, "dat-tat-ca");
	expectGolden(
		"phieu-kiem-tra/moi-cach-xet",
		checklistOf({ ruleset: some, draft, today: "2026-01-01" }),
	);
});

it("says after the period that validity must be checked, and whose ruleset it is", () => {
	const draft = { ...draftOf(rulesets[0] ?? tiny, "dat-tat-ca"), ownRuleset: true as const };
	const texts = (today: string) => textsOf(checklistOf({ ruleset: tiny, draft, today }));
	expect(texts("2030-12-31").join("\n")).not.toContain("đã kết thúc");
	expect(texts("2031-01-01").at(-1)).toBe(
		"Giai đoạn 2026-2030 đã kết thúc: cần hỏi lại xem bộ tiêu chí còn áp dụng không.",
	);
	expect(texts("2030-12-31").at(-1)).toMatch(/do người dùng tự thêm/);
});

it("of a ruleset without evidence says so", () => {
	const bare = parseRuleset({
		...structuredClone(tiny),
		criteria: tiny.criteria.map((criterion) => ({ ...criterion, evidence: [] })),
	});
	const draft = draftOf(rulesets[0] ?? tiny, "dat-tat-ca");
	expect(textsOf(checklistOf({ ruleset: bare, draft, today: "2026-01-01" }))).toContain(
		"Văn bản không yêu cầu minh chứng nào.",
	);
});
