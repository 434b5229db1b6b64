import { describe, expect, it } from "vitest";
import { lower } from "../../src/text/format.ts";
import { day, longDay, number, partialDay, provinceNow } from "../../src/text/index.ts";

describe("figures and days", () => {
	it.each([
		[0, "0"],
		[1004, "1.004"],
		[1_000_000, "1.000.000"],
		[3.75, "3,75"],
		[1234.5, "1.234,5"],
	])("%d", (value, shown) => expect(number(value)).toBe(shown));
	it("a province of then and now", () => {
		const names = (name: string, present: string) => provinceNow({ name, present });
		expect(names("Phú Thọ", "Phú Thọ")).toBe("Phú Thọ");
		expect(names("Kon Tum", "Quảng Ngãi")).toBe("Kon Tum (nay thuộc Quảng Ngãi)");
	});
	it("days", () => {
		expect(day("2026-11-21")).toBe("21/11/2026");
		expect(day("")).toBe("");
		for (const odd of ["2026-ab-cd", "2026-11", "hôm nay", "2026-11-21T10:00"])
			expect(day(odd)).toBe(odd);
		expect(partialDay("2023")).toBe("năm 2023");
		expect(partialDay("2023-07")).toBe("tháng 7 năm 2023");
		expect(partialDay("2023-07-20")).toBe("ngày 20/7/2023");
		expect(longDay("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026");
		expect(longDay("2026-11-21")).toBe("ngày 21 tháng 11 năm 2026");
		expect(longDay("2026-03-09")).toBe("ngày 09 tháng 3 năm 2026");
	});
});

it("an abbreviation stays as it is in the middle of a sentence", () => {
	expect(lower("UBND xã")).toBe("UBND xã");
	expect(lower("Ủy ban xã")).toBe("ủy ban xã");
	expect(lower("")).toBe("");
});
