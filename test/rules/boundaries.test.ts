/** The edges at which a verdict turns, each by hand: what chance hardly ever meets. */
import { describe, expect, it } from "vitest";
import {
	evaluate,
	type Field,
	type FieldValue,
	isDay,
	type RatioField,
	type Ruleset,
} from "../../src/rules/index.ts";
import { tiny } from "./tiny.ts";

describe("a day", () => {
	it.each([
		["2000-02-29", true],
		["2024-02-29", true],
		["2100-02-29", false],
		["2023-02-29", false],
		["2023-02-28", true],
		["2026-02-30", false],
		["2026-04-30", true],
		["2026-04-31", false],
		["2026-06-31", false],
		["2026-09-31", false],
		["2026-11-31", false],
		["2026-01-31", true],
		["2026-12-31", true],
		["2026-12-32", false],
		["2026-00-10", false],
		["2026-13-10", false],
		["2026-05-00", false],
		["2026-05-01", true],
		["2026-1-1", false],
		[" 2026-01-01", false],
		["2026-01-01T00:00", false],
		[20260101, false],
		[null, false],
	])("%s: %s", (day, is) => expect(isDay(day)).toBe(is));
});

/** How one field alone is judged. */
function judged(field: Field, value: FieldValue | undefined, unit: Record<string, string> = {}) {
	const ruleset: Ruleset = {
		...tiny,
		criteria: [{ ...tiny.criteria[0], id: "x", fields: [field], requires: field.id } as never],
	};
	const values = value === undefined ? {} : { [field.id]: value };
	return evaluate(ruleset, { assessedOn: "2026-11-21", unit, values }).fields[field.id];
}
const ratio = (change: Partial<RatioField>): RatioField => ({
	kind: "ratio",
	id: "x.y",
	label: "x",
	countedAs: "hộ",
	part: { label: "phần" },
	whole: { label: "tổng" },
	...change,
});
const NONE = { noneExists: { verdict: "notApplicable", note: "Không có." } } as const;

describe("a whole of 0", () => {
	const existing = ratio({ atLeast: 80 });
	const none = ratio({ atLeast: 80, ...NONE });
	it.each([
		["which exists", existing, { part: 0, whole: 0 }, "unknown", "whole-zero"],
		["which exists, the part blank", existing, { whole: 0 }, "unknown", "whole-zero"],
		["of what may not exist", none, { part: 0, whole: 0 }, "notApplicable", undefined],
		["of what may not exist, the part blank", none, { whole: 0 }, "unknown", undefined],
		["with a part that is more", none, { part: 3, whole: 0 }, "unknown", "part-greater-than-whole"],
		[
			"with a part that may be more",
			ratio({ atLeast: 80, ...NONE, partMayExceedWhole: true }),
			{ part: 3, whole: 0 },
			"unknown",
			"whole-zero",
		],
	])("%s", (_name, field, value, verdict, problem) =>
		expect(judged(field, value)).toMatchObject(problem ? { verdict, problem } : { verdict }),
	);
	it("says that there is nothing to count, and only then", () => {
		expect(judged(none, { part: 0, whole: 0 })).toHaveProperty("noneExists", true);
		expect(judged(none, { part: 0, whole: 5 })).not.toHaveProperty("noneExists");
		expect(judged(none, { whole: 0 })).not.toHaveProperty("problem");
	});
});

describe("a ratio at its threshold", () => {
	it.each([
		[{ atLeast: 80 }, 79, 100, "unmet", 1],
		[{ atLeast: 80 }, 80, 100, "met", undefined],
		[{ moreThan: 80 }, 80, 100, "unmet", 1],
		[{ moreThan: 80 }, 81, 100, "met", undefined],
		[{ moreThan: 0 }, 0, 100, "unmet", 1],
		[{ moreThan: 0 }, 1, 100, "met", undefined],
		[{ atLeast: 12.5 }, 1, 8, "met", undefined],
		[{ atLeast: 12.501 }, 1, 8, "unmet", 1],
		[{ atLeast: 33.333 }, 33_333, 100_000, "met", undefined],
		[{ atLeast: 100 }, 999_999_999, 1_000_000_000, "unmet", 1],
		[{ atLeast: 100 }, 1_000_000_000, 1_000_000_000, "met", undefined],
		[{ atLeast: 1000, partMayExceedWhole: true }, 999_999_999, 99_999_999, "met", undefined],
	] as const)("%j: %d of %d is %s", (threshold, part, whole, verdict, shortfall) => {
		const found = judged(ratio(threshold), { part, whole });
		expect(found?.verdict).toBe(verdict);
		expect(found?.shortfall).toBe(shortfall);
	});
	it("asks for the most that may yet be needed while the unit's kind is open", () => {
		const field = ratio({ atLeast: { byProperty: "vung", cases: { true: 70, false: 80 } } });
		const of = (part: number, unit?: Record<string, string>) =>
			judged(field, { part, whole: 100 }, unit);
		expect(of(69)).toMatchObject({ verdict: "unmet", shortfall: 11, percents: [70, 80] });
		expect(of(70)?.verdict).toBe("unknown");
		expect(of(79)?.verdict).toBe("unknown");
		expect(of(80)?.verdict).toBe("met");
		expect(of(70, { vung: "true" })).toMatchObject({ verdict: "met", percents: [70] });
		expect(of(75, { vung: "other" })).toMatchObject({ problem: "property-not-known" });
		expect(of(80, { vung: "other" })).not.toHaveProperty("problem");
	});
});

describe("a count", () => {
	const count = (change: object): Field => ({
		...{ kind: "count", id: "x.y", label: "x", countedAs: "giờ", atLeast: 4 },
		...change,
	});
	it.each([
		[{}, 3, "unmet", 1],
		[{}, 4, "met", undefined],
		[{ decimals: true }, 3.9, "unmet", 0.1],
		[{ decimals: true }, 3.999, "unmet", 0.01],
		[{ decimals: true }, 4, "met", undefined],
		[{ decimals: true, atLeast: 0.3 }, 0.1, "unmet", 0.2],
	] as const)("%j: %d is %s", (change, value, verdict, shortfall) => {
		const found = judged(count(change), value);
		expect(found?.verdict).toBe(verdict);
		expect(found?.shortfall).toBe(shortfall);
	});
	it.each([
		[3.5, "not-whole"],
		[-1, "negative"],
		[1_000_000_001, "too-large"],
		[Number.NaN, "not-a-number"],
		["4" as never, "not-a-number"],
	])("%s is %s", (value, problem) =>
		expect(judged(count({}), value)).toMatchObject({ verdict: "unknown", problem }),
	);
	it("goes up to the greatest figure", () =>
		expect(judged(count({}), 1_000_000_000)?.verdict).toBe("met"));
});
