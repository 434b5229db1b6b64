import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedDay, typedDay, wholeDay } from "../../src/drafts/index.ts";
import { isDay } from "../../src/rules/index.ts";

/** "30/6/2025" as it stands in the three boxes. */
const boxes = (text: string) => {
	const [day = "", month = "", year = ""] = text.split("/");
	return { day, month, year };
};
const wrong = (code: string, at: string) => ({ kind: "wrong", code, at });

describe("what three boxes say", () => {
	it.each([
		["30/6/2025", "2025-06-30"],
		["30/06/2025", "2025-06-30"],
		["1/1/2026", "2026-01-01"],
		["01/1/2026", "2026-01-01"],
		["007/012/2025", "2025-12-07"],
		[" 30 / 6 / 2025 ", "2025-06-30"],
		["29/2/2024", "2024-02-29"],
		// Which of them are hardly meant: dayDoubt.
		["30/6/0026", "0026-06-30"],
		["30/6/26", "2026-06-30"],
		["30/6/62", "2062-06-30"],
		["30/6/05", "2005-06-30"],
	])("%s is %s", (text, day) => expect(readTypedDay(boxes(text))).toEqual({ kind: "day", day }));

	it.each(["//", " / /  "])("“%s” is a blank", (text) =>
		expect(readTypedDay(boxes(text))).toEqual({ kind: "blank" }),
	);

	it.each([
		["30//2025", "incomplete", "month"],
		["/6/2025", "incomplete", "day"],
		["30/6/", "incomplete", "year"],
		["3//", "incomplete", "month"],
		["30/sáu/2025", "not-digits", "month"],
		["-3/6/2025", "not-digits", "day"],
		["3.5/6/2025", "not-digits", "day"],
		["30/6/2025a", "not-digits", "year"],
		["31/2/2025", "no-such-day", "day"],
		["29/2/2025", "no-such-day", "day"],
		["31/6/2025", "no-such-day", "day"],
		["0/6/2025", "no-such-day", "day"],
		["99999999999999999999999/6/2025", "no-such-day", "day"],
		["06/30/2025", "no-such-month", "month"],
		["30/0/2025", "no-such-month", "month"],
		["30/6/2", "year-short", "year"],
		["30/6/20", "year-short", "year"],
		["30/6/202", "year-short", "year"],
		["30/6/20255", "year-short", "year"],
	])("%s: %s", (text, code, at) => expect(readTypedDay(boxes(text))).toEqual(wrong(code, at)));

	it("on its way to a year no other year stands there for a moment", () => {
		for (const year of ["2", "20", "202"])
			expect(readTypedDay({ day: "30", month: "6", year }).kind).toBe("wrong");
	});
});

const anyDay = fc
	.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

it("every day in boxes is read as itself", () => {
	fc.assert(
		fc.property(anyDay, (day) => {
			expect(readTypedDay(typedDay(day))).toEqual({ kind: "day", day });
		}),
	);
});

it("whatever stands in the boxes is a blank, a day that exists, or wrong at one of them", () => {
	const text = fc.oneof(fc.string({ maxLength: 5 }), fc.nat(9999).map(String));
	fc.assert(
		fc.property(text, text, text, (day, month, year) => {
			const reading = readTypedDay({ day, month, year });
			if (reading.kind === "day") expect(isDay(reading.day)).toBe(true);
			if (reading.kind === "blank") expect(`${day}${month}${year}`.trim()).toBe("");
		}),
	);
});

it.each(["", "30/6/2025", "2025-02-31", "typed"])("“%s” is no day: the boxes are blank", (text) =>
	expect(typedDay(text)).toEqual({ day: "", month: "", year: "" }),
);

describe("a whole day in one box", () => {
	it.each([
		["30/06/2025", "30/06/2025"],
		["2025-06-30", "30/06/2025"],
		["30.6.2025", "30/6/2025"],
		[" 30 - 6 - 2025\n", "30/6/2025"],
		["ngày 30 tháng 6 năm 2025", "30/6/2025"],
		["2025/6/30", "30/6/2025"],
	])("%s", (text, spread) => {
		expect(wholeDay(text, true)).toEqual(boxes(spread));
		expect(wholeDay(text, false)).toEqual(boxes(spread));
	});
	it("has a year of two digits only where no more can follow", () => {
		expect(wholeDay("30/6/26", true)).toEqual(boxes("30/6/26"));
		expect(wholeDay("30/6/20", false)).toBeUndefined();
	});
	it.each(["30", "30/6", "2025", "30/6/2025 10:15", "2025-06-3", "20250630", "30/6/202", ""])(
		"%s is none",
		(text) => expect(wholeDay(text, true)).toBeUndefined(),
	);
});
