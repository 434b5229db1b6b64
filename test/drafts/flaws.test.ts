import { describe, expect, it } from "vitest";
import { flawsOf, mayYetBeRight, withoutTyped } from "../../src/drafts/index.ts";
import { type Assessment, evaluate } from "../../src/rules/index.ts";
import { tiny } from "../rules/tiny.ts";

const all = (assessment: Assessment) =>
	tiny.criteria.flatMap((criterion) => flawsOf(criterion, assessment));
const flaws = (values: Record<string, never | object | number>, waived = {}) =>
	all(evaluate(tiny, { assessedOn: "", values: values as never, waived })).map(
		({ criterion, control, code }) => [criterion, control, code],
	);

describe("figures to be mended", () => {
	it("each with its control, in the ruleset's order", () => {
		expect(flaws({})).toEqual([]);
		expect(
			flaws({
				"d.gio": -1,
				a: { part: 5, whole: 4 },
				b: { part: Number.NaN, whole: 0.5 },
				c: { part: 0, whole: 0 },
			}),
		).toEqual([
			["a", "a.part", "greater-than-whole"],
			["b", "b.part", "not-a-number"],
			["b", "b.whole", "not-whole"],
			["c", "c.whole", "zero"],
			["d", "d.gio", "negative"],
		]);
	});
	it("not of what was declared not applicable", () =>
		expect(flaws({ c: { part: 0, whole: 0 } }, { c: "không có" })).toEqual([]));
});

it("without what is being typed, and what is wrong with it", () => {
	const values = { a: { part: 96, whole: 2 }, b: { part: 3, whole: 2 } };
	const assessment = evaluate(tiny, { assessedOn: "", values });
	const going = all(assessment).filter(({ field }) => field === "a");
	const { fields } = withoutTyped(assessment, going, "a.whole");
	expect(fields.a).toMatchObject({ verdict: "unknown", part: 96, whole: undefined });
	expect(fields.a?.problems).toBeUndefined();
	expect(fields.b).toBe(assessment.fields.b);
	expect(assessment.fields.a?.problem).toBe("part-greater-than-whole");
});

describe("what may yet be right while it is typed", () => {
	const greater = { field: "a", control: "a.part", code: "greater-than-whole" } as const;
	it("a total smaller than the part, in either box, and nowhere else", () => {
		expect(mayYetBeRight(greater, "a.whole", "a.whole", "96")).toBe(true);
		expect(mayYetBeRight(greater, "a.part", "a.part", "96")).toBe(true);
		expect(mayYetBeRight(greater, "", "", "96")).toBe(false);
		expect(mayYetBeRight(greater, "b.whole", "b.whole", "96")).toBe(false);
	});
	it("after a pause in the total's box still, and no longer in the part's", () => {
		expect(mayYetBeRight(greater, "", "a.whole", "96")).toBe(true);
		expect(mayYetBeRight(greater, "", "a.part", "96")).toBe(false);
	});
	it.each([
		["1.", "not-a-number", true],
		["1.0", "not-whole", true],
		["1.00", "not-a-number", true],
		["1 00", "not-a-number", true],
		["1.004.", "not-a-number", true],
		["8,5", "not-whole", false],
		["8x", "not-a-number", false],
		["tám mươi", "not-a-number", false],
		["-1.", "negative", false],
	] as const)("%j (%s): %s", (typed, code, yet) => {
		const flaw = { field: "a", control: "a.whole", code };
		expect(mayYetBeRight(flaw, "a.whole", "a.whole", typed)).toBe(yet);
		expect(mayYetBeRight(flaw, "", "a.whole", typed)).toBe(false);
		expect(mayYetBeRight(flaw, "a.part", "a.part", typed)).toBe(false);
	});
});
