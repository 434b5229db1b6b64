import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { birthReader, orderOf } from "../../../src/lists/people/birth.ts";
import { runs } from "../../runs.ts";

const TODAY = 20251231;
const read = (cell: string, today = TODAY) => birthReader(today, "dmy")(cell);

describe("birth dates as lists have them", () => {
	it.each([
		["05/09/1980", 19800905],
		["5/9/1980", 19800905],
		["5-9-1980", 19800905],
		["05.09.1980", 19800905],
		[" 05 / 09 / 1980 ", 19800905],
		["'05/09/1980", 19800905],
		["1980-09-05", 19800905],
		["1980/9/5", 19800905],
		["05091980", 19800905],
		["05/09/1980 00:00:00", 19800905],
		["5/9/1980 12:00 AM", 19800905],
		["ngày 5 tháng 9 năm 1980", 19800905],
		["29/02/2000", 20000229],
		["31/12/2025", 20251231],
		// Excel's day 29469.
		["29469", 19800905],
		["29/02/1908", 19080229],
		["5/9/85", 19850905],
	])("%s", (cell, date) => {
		expect(read(cell)).toEqual({ date, exact: true });
	});

	it.each([
		["1980", 19800701],
		["năm 1980", 19800701],
		["80", 19800701],
		["9/1980", 19800915],
		["1980-09", 19800915],
		["2025", 20250701],
	])("%s, of which the middle is taken", (cell, date) => {
		expect(read(cell, 20250102)).toEqual({ date, exact: false });
	});

	it.each([
		["", "missing"],
		["  -  ", "missing"],
		["?", "missing"],
		["30/02/1990", "impossible"],
		["29/02/1900", "impossible"],
		["05/13/1980", "impossible"],
		["0/5/1980", "impossible"],
		["khoảng 50 tuổi", "impossible"],
		["198", "impossible"],
		["1/2/3/1980", "impossible"],
		["05/09/198", "impossible"],
		["-5/9/1980", "impossible"],
		["01/01/2026", "future"],
		["2026", "future"],
		["1/2026", "future"],
		["01/01/1890", "too-old"],
		["25", "short-year"],
		["5/9/05", "short-year"],
	])("%j is %s", (cell, problem) => {
		expect(read(cell)).toBe(problem);
	});

	it("any day is read back, however it is written, and no other cell becomes a day that is none", () => {
		const days = fc.date({
			min: new Date("1910-01-01"),
			max: new Date("2025-12-31"),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(days, fc.constantFrom("/", "-", "."), fc.boolean(), (date, mark, padded) => {
				const [y = "", m = "", d = ""] = date.toISOString().slice(0, 10).split("-");
				const written = [d, m, y].map((part) => (padded ? part : String(Number(part)))).join(mark);
				expect(read(written)).toEqual({ date: Number(`${y}${m}${d}`), exact: true });
			}),
		);
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."0123456789/-. ") }), (cell) => {
				const birth = read(cell);
				if (typeof birth === "string" || !birth.exact) return;
				const text = String(birth.date);
				const [y, m, d] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
				expect(new Date(`${y}-${m}-${d}`).toISOString().slice(0, 10)).toBe(`${y}-${m}-${d}`);
			}),
			{ numRuns: runs(5000) },
		);
	});
});

it("the month stands first where no day says the contrary", () => {
	expect(orderOf(["03/25/1990", "01/02/1990", "1990"])).toBe("mdy");
	expect(orderOf(["03/25/1990", "25/03/1990"])).toBe("dmy");
	expect(orderOf(["01/02/1990"])).toBe("dmy");
	expect(birthReader(TODAY, "mdy")("03/25/1990")).toMatchObject({ date: 19900325 });
	expect(birthReader(TODAY, "mdy")("03/04/1990")).toMatchObject({ date: 19900304 });
	expect(birthReader(TODAY, "mdy")("25/03/1990")).toBe("impossible");
});
