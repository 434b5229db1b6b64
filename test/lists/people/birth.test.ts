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
		["5/9/26", 19260905],
		["36526", 20000101],
		["０５/０９/１９８０", 19800905],
		["'  05/09/1980 ", 19800905],
		["05-09/1980", 19800905],
		["05  -  09  -  1980", 19800905],
		["05/09/1980.", 19800905],
		["05/09/1980 7:30", 19800905],
		["05/09/1980  07:30:00  pm", 19800905],
		["05/09/1980 07:30Am", 19800905],
		["Ngày 05 Tháng 09 Năm 1980", 19800905],
		["5 tháng 9 năm 1980", 19800905],
		["ngày5tháng9năm1980", 19800905],
		["ngày  5  tháng  9  năm  1980", 19800905],
		["31/01/1990", 19900131],
		["30/04/1990", 19900430],
		["28/02/1999", 19990228],
		["01/12/1990", 19901201],
		["01/01/1905", 19050101],
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
		["Sinh năm 1980", 19800701],
		["năm1980", 19800701],
		["1980.", 19800701],
		["26", 19260701],
		["9/80", 19800915],
		["12/1980", 19801215],
		["01-1980", 19800115],
		["1980/9", 19800915],
		["1/2025", 20250115],
		["1905", 19050701],
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
		["9/8", "short-year"],
		["…", "missing"],
		["---", "missing"],
		["?-.", "missing"],
		["-x", "impossible"],
		["x-", "impossible"],
		["05/09/19801", "impossible"],
		["05x09/1980", "impossible"],
		["05/09x1980", "impossible"],
		["0a/09/1980", "impossible"],
		["05/09/198a", "impossible"],
		["0:/09/1980", "impossible"],
		["1//09/1980", "impossible"],
		["05/09/1980 123:00", "impossible"],
		["05/09/1980 7:3", "impossible"],
		["05/09/1980 7:30 sáng", "impossible"],
		["294691", "impossible"],
		["2946", "future"],
		["29469x", "impossible"],
		["x29469", "impossible"],
		["050919801", "impossible"],
		["0509198", "impossible"],
		["x05091980", "impossible"],
		["05091980x", "impossible"],
		["115 tháng 9 năm 1980", "impossible"],
		["5 tháng 9 năm 19801", "impossible"],
		["5 tháng 19 năm 1980", "impossible"],
		["x1980", "impossible"],
		["1980x", "impossible"],
		["5", "impossible"],
		["9/198", "impossible"],
		["5/9/8", "impossible"],
		["31/04/1990", "impossible"],
		["32/01/1990", "impossible"],
		["29/02/1999", "impossible"],
		["13/1980", "impossible"],
		["0/1980", "impossible"],
		["31/12/1904", "too-old"],
		["0100", "too-old"],
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

describe("of this year or month, of which no more is known", () => {
	it.each([
		["2025", 20250101],
		["1/2025", 20250101],
		["7/2025", 20250701],
		["12/2025", 20251201],
	])("%s may be past on %i", (cell, today) =>
		expect(read(cell, today)).toMatchObject({ exact: false }),
	);
	it.each([
		["2025", 20241231],
		["7/2025", 20250630],
		["12/2025", 20251130],
		["01/07/2025", 20250630],
		["15/06/2025", 20250614],
	])("%s is not on %i", (cell, today) => expect(read(cell, today)).toBe("future"));
});

it("without a day to count from somebody was born in the last century or this one", () => {
	const undated = birthReader(undefined, "dmy");
	expect(undated("01/01/1900")).toEqual({ date: 19000101, exact: true });
	expect(undated("31/12/1899")).toBe("too-old");
	expect(undated("01/01/2030")).toEqual({ date: 20300101, exact: true });
	expect(["85", "5/9/85", "99"].map(undated)).toEqual(["short-year", "short-year", "short-year"]);
});

it("the same cell says the same each time", () => {
	const again = birthReader(TODAY, "dmy");
	const said = ["khoảng 50 tuổi", "1980", "", "5-9-1980"].map((cell) => [again(cell), again(cell)]);
	for (const [first, second] of said) expect(second).toEqual(first);
	expect(said.map(([first]) => first)).toEqual([
		...["impossible", { date: 19800701, exact: false }],
		...["missing", { date: 19800905, exact: true }],
	]);
});

it.each([
	["3-25-1990", 19900325],
	["3.25.90", 19900325],
	["12/13/1990", 19901213],
	["1990-03-25", 19900325],
	["19900325", undefined],
	["ngày 25 tháng 3 năm 1990", 19900325],
])("%s where the month stands first", (cell, date) => {
	const birth = birthReader(TODAY, "mdy")(cell);
	expect(typeof birth === "string" ? undefined : birth.date).toBe(date);
});

it.each([
	[["12/13/1990"], "mdy"],
	[["13/12/1990", "12/13/1990"], "dmy"],
	[["12/12/1990"], "dmy"],
	[[" 03-25-1990", "03/04/1990"], "mdy"],
	[["3.25.90"], "mdy"],
	[["x03/25/1990"], "dmy"],
	[["103/25/1990"], "dmy"],
	[["03/25/1"], "dmy"],
	[["03/125/1990"], "dmy"],
	[["1990-03-25"], "dmy"],
	[[], "dmy"],
] as const)("%j are written as %s", (cells, order) => expect(orderOf(cells)).toBe(order));

it("the month stands first where no day says the contrary", () => {
	expect(orderOf(["03/25/1990", "01/02/1990", "1990"])).toBe("mdy");
	expect(orderOf(["03/25/1990", "25/03/1990"])).toBe("dmy");
	expect(orderOf(["01/02/1990"])).toBe("dmy");
	expect(birthReader(TODAY, "mdy")("03/25/1990")).toMatchObject({ date: 19900325 });
	expect(birthReader(TODAY, "mdy")("03/04/1990")).toMatchObject({ date: 19900304 });
	expect(birthReader(TODAY, "mdy")("25/03/1990")).toBe("impossible");
});
