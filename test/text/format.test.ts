import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, longDay, number, partialDay, share } from "../../src/text/index.ts";

const plain = (text: string) => text.replace("\u00a0", " ");

describe("a share on the screen", () => {
	it.each([
		[79, 100, [80], "79 %"],
		[843, 1004, [85], "83,9 %"],
		[7996, 10_000, [80], "79,9 %"],
		[8002, 10_000, [80], "80,02 %"],
		[80, 100, [80], "80 %"],
		[800_000_001, 1_000_000_000, [80], "80,0000001 %"],
		[999, 1000, [100], "99,9 %"],
		[1, 3, [33.3], "33,33 %"],
		[150, 100, [50], "150 %"],
		[0, 7, [80], "0 %"],
	])("%i of %i against %j", (part, whole, thresholds, shown) =>
		expect(plain(share(part, whole, thresholds))).toBe(shown),
	);

	it("never contradicts the judgement, and is never above the truth", () => {
		const thresholds = fc.constantFrom(30, 50, 70, 80, 85, 95, 100);
		const whole = fc.oneof(
			fc.integer({ min: 1, max: 2000 }),
			fc.integer({ min: 1, max: 1_000_000_000 }),
		);
		fc.assert(
			fc.property(
				whole,
				thresholds,
				fc.integer({ min: -2, max: 2 }),
				fc.nat(1000),
				(all, threshold, off, other) => {
					const near = Math.ceil((all * threshold) / 100) + off;
					for (const part of [near, other].filter((each) => each >= 0 && each <= all)) {
						const shown = Number(
							plain(share(part, all, [threshold]))
								.replace(" %", "")
								.replace(".", "")
								.replace(",", "."),
						);
						const exact = BigInt(part) * 100n - BigInt(threshold) * BigInt(all);
						// Looks like the threshold only where it is; below it only where it is below.
						expect(shown === threshold).toBe(exact === 0n);
						expect(shown < threshold).toBe(exact < 0n);
						const scale = 10 ** 9;
						expect(BigInt(Math.floor(shown * scale)) * BigInt(all)).toBeLessThanOrEqual(
							BigInt(part) * 100n * BigInt(scale),
						);
					}
				},
			),
			{ numRuns: 5000 },
		);
	});
});

describe("figures and days", () => {
	it.each([
		[0, "0"],
		[1004, "1.004"],
		[1_000_000, "1.000.000"],
		[3.75, "3,75"],
		[1234.5, "1.234,5"],
	])("%d", (value, shown) => expect(number(value)).toBe(shown));
	it("days", () => {
		expect(day("2026-11-21")).toBe("21/11/2026");
		expect(day("")).toBe("");
		expect(partialDay("2023")).toBe("năm 2023");
		expect(partialDay("2023-07")).toBe("tháng 7 năm 2023");
		expect(partialDay("2023-07-20")).toBe("ngày 20/7/2023");
		expect(longDay("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026");
		expect(longDay("2026-11-21")).toBe("ngày 21 tháng 11 năm 2026");
		expect(longDay("2026-03-09")).toBe("ngày 09 tháng 3 năm 2026");
	});
});
