import { describe, expect, it } from "vitest";
import {
	answersOf,
	confirmDay,
	dayDoubt,
	moveDraft,
	openDoubt,
	setDay,
	startDraft,
} from "../../src/drafts/index.ts";
import { evaluate } from "../../src/rules/index.ts";
import { tiny } from "../rules/tiny.ts";

const about = { period: { from: 2021, to: 2025 } };
const TODAY = "2026-11-21";

describe("a day of assessment that is hardly meant", () => {
	it.each([
		["0026-06-30", "far-from-period"],
		["1970-01-01", "far-from-period"],
		["2010-12-31", "far-from-period"],
		["2011-01-01", undefined],
		["2025-06-30", undefined],
		["2026-11-21", undefined],
		["2027-11-21", undefined],
		["2027-11-22", "far-ahead"],
		["2035-12-31", "far-ahead"],
		["2036-01-01", "far-from-period"],
		["2062-06-30", "far-from-period"],
		["", undefined],
		["2025-02-30", undefined],
	])("%s: %s", (day, doubt) => expect(dayDoubt(day, about, TODAY)).toBe(doubt));
	it("the day after a 29 February in a year", () => {
		expect(dayDoubt("2025-02-28", about, "2024-02-29")).toBeUndefined();
		expect(dayDoubt("2025-03-01", about, "2024-02-29")).toBe("far-ahead");
	});
	it("is doubted too where the device's own clock is wrong", () =>
		expect(dayDoubt("2025-06-30", about, "1970-01-01")).toBe("far-ahead"));
});

describe("until it is confirmed", () => {
	const dated = tiny.criteria.find(({ appliesFrom }) => appliesFrom !== undefined);
	const start = { id: "d", now: "", unit: { name: "", commune: "", properties: {} } };
	const ref = { id: tiny.id, version: 1, own: false };
	const draft = startDraft(ref, { ...start, assessedOn: "0026-06-30" });
	const verdictOf = (of: typeof draft) =>
		evaluate(tiny, answersOf(of, tiny, TODAY)).criteria.find(({ id }) => id === dated?.id);

	it("what depends on the day is not judged by it, and not called not applicable", () => {
		expect(verdictOf(draft)).toMatchObject({ verdict: "unknown", reason: "no-date" });
		expect(verdictOf(setDay(draft, "2028-01-01"))).toMatchObject({
			verdict: "unknown",
			reason: "no-date",
		});
	});
	it("confirmed, it is taken as it stands; another day is asked about anew", () => {
		const confirmed = confirmDay(draft);
		expect(verdictOf(confirmed)).toMatchObject({
			verdict: "notApplicable",
			reason: "before-date",
		});
		expect(openDoubt(confirmed, tiny.about, TODAY)).toBeUndefined();
		expect(openDoubt(setDay(confirmed, "0025-06-30"), tiny.about, TODAY)).toBe("far-from-period");
	});
	it("the answer goes along to another version, and is not counted as one of its answers", () => {
		const move = moveDraft(confirmDay(draft), tiny, tiny, { ...ref, version: 2 });
		expect(openDoubt(move.draft, tiny.about, TODAY)).toBeUndefined();
		expect([...move.lost, ...move.carried]).toEqual([]);
	});
});
