/** How many criteria are met is told alike in the list of drafts, above a draft and on its documents. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { summaryOf } from "../../src/documents/summary.ts";
import { setEntry, setWaived } from "../../src/drafts/index.ts";
import { resultOf } from "../../src/state/stored-draft.ts";
import { checklistWords, metOf } from "../../src/text/index.ts";
import { runs } from "../runs.ts";
import { draftOf, inputOf, rulesets } from "./inputs.ts";

const begun = rulesets.flatMap((ruleset) =>
	ruleset.examples.map((example) => ({ ruleset, draft: draftOf(ruleset, example.id) })),
);
/** Worked examples with some answers left out and some criteria declared not applicable. */
const changed = fc.constantFrom(...begun).chain(({ ruleset, draft }) =>
	fc
		.record({
			left: fc.subarray(Object.keys(draft.entries)),
			waived: fc.subarray(ruleset.criteria.map(({ id }) => id)),
		})
		.map(({ left, waived }) => ({
			ruleset,
			draft: waived.reduce(
				(next, id) => setWaived(next, id, "không có"),
				left.reduce((next, name) => setEntry(next, name, undefined), draft),
			),
		})),
);

it("counts only what applies, in the list, the header and the documents", () => {
	fc.assert(
		fc.property(changed, ({ ruleset, draft }) => {
			const input = inputOf(ruleset, draft);
			const { criteria, verdict } = input.assessment;
			const applying = criteria.filter((each) => each.verdict !== "notApplicable");
			const met = applying.filter((each) => each.verdict === "met");
			const share = applying.length > 0 ? `${met.length}/${applying.length} tiêu chí đạt` : "";

			expect(metOf(resultOf(ruleset, draft).tally)).toBe(share);

			const header = checklistWords.tally(input.assessment.tally);
			expect(header.find((each) => /^\d+ đạt$/.test(each))).toBe(
				met.length > 0 ? `${met.length} đạt` : undefined,
			);
			const counted = header
				.filter((each) => !each.endsWith("không áp dụng"))
				.reduce((sum, each) => sum + Number(each.split(" ")[0]), 0);
			expect(counted).toBe(applying.length);

			const facts = summaryOf(input).parts[0]?.blocks.find((block) => block.kind === "facts");
			const result = facts?.facts.find(({ label }) => label === "Kết quả:")?.value ?? "";
			expect(result.endsWith(share ? `. ${share}.` : "không áp dụng).")).toBe(true);
			if (verdict === "met")
				expect(result.includes("mọi tiêu chí được xét đều đạt")).toBe(
					met.length === applying.length,
				);
		}),
		{ numRuns: runs(300, 60) },
	);
});

it("the summary names the version that judged", () => {
	const first = begun[0];
	if (!first) throw new Error("no ruleset");
	const ruleset = { ...first.ruleset, version: 7 };
	const text = JSON.stringify(summaryOf(inputOf(ruleset, first.draft)));
	expect(text).toContain(
		`giai đoạn ${ruleset.about.period.from}-${ruleset.about.period.to}, phiên bản 7"`,
	);
});
