import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, type Ruleset } from "../../src/rules/index.ts";
import { share } from "../../src/text/index.ts";
import { tiny } from "../rules/tiny.ts";
import { runs } from "../runs.ts";

describe("a share on the screen", () => {
	it.each([
		[119, 120, [80], false, "99,2%"],
		[79, 100, [80], false, "79%"],
		[843, 1004, [85], false, "84%"],
		[849, 1000, [85], false, "84,9%"],
		[8496, 10_000, [85], false, "84,9%"],
		[7996, 10_000, [80], false, "79,9%"],
		[79_999, 100_000, [80], false, "79,9%"],
		[8002, 10_000, [80], false, "80%"],
		[8002, 10_000, [80], true, "80,02%"],
		[8006, 10_000, [80], true, "80,1%"],
		[80, 100, [80], false, "80%"],
		[80, 100, [80], true, "80%"],
		[7996, 10_000, [80], true, "80%"],
		[800_000_001, 1_000_000_000, [80], false, "80%"],
		[800_000_001, 1_000_000_000, [80], true, "80,0000001%"],
		[999, 1000, [100], false, "99,9%"],
		[999_999_999, 1_000_000_000, [100], false, "99,9%"],
		[1, 3, [33.3], false, "33,3%"],
		[1, 3, [33.333], false, "33,333%"],
		[1, 3, [33.334], false, "33,3%"],
		[2, 3, [], false, "66,7%"],
		[7996, 10_000, [70, 80], false, "79,9%"],
		[150, 100, [50], false, "150%"],
		[1_000_000_000, 3, [50], false, "33.333.333.333,3%"],
		[0, 7, [80], false, "0%"],
		[1, 2000, [80], false, "0,1%"],
		[1, 2001, [80], false, "0%"],
	])("%i of %i against %j (more: %s)", (part, whole, thresholds, strict, shown) =>
		expect(share(part, whole, thresholds, strict)).toBe(shown),
	);

	/** Percent × 10^12, read back from the text by itself. */
	const readBack = (text: string): bigint => {
		const match = /^([\d.]+)(?:,(\d{1,12}))?%$/.exec(text);
		if (!match) throw new Error(text);
		const [, whole = "", decimals = ""] = match;
		return BigInt(whole.replaceAll(".", "") + decimals.padEnd(12, "0"));
	};
	const criterion = tiny.criteria.find(({ id }) => id === "a");
	const verdictOf = (part: number, whole: number, threshold: number, strict: boolean) => {
		if (criterion?.fields[0]?.kind !== "ratio") throw new Error("no ratio");
		const { atLeast: _, ...field } = criterion.fields[0];
		const asked = { ...field, partMayExceedWhole: true as const };
		const ruleset: Ruleset = {
			...tiny,
			criteria: [
				{
					...criterion,
					fields: [{ ...asked, ...(strict ? { moreThan: threshold } : { atLeast: threshold }) }],
				},
			],
		};
		return evaluate(ruleset, { assessedOn: "", values: { a: { part, whole } } }).fields.a?.verdict;
	};

	const threshold = fc.oneof(
		fc.constantFrom(30, 50, 70, 80, 85, 95, 100),
		fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000),
	);
	const whole = fc.oneof(
		fc.integer({ min: 1, max: 2000 }),
		fc.integer({ min: 1, max: 1_000_000_000 }),
	);
	it("never contradicts the verdict", () => {
		fc.assert(
			fc.property(
				whole,
				threshold,
				fc.boolean(),
				fc.integer({ min: -2, max: 2 }),
				fc.nat(1_000_000_000),
				(all, least, strict, off, other) => {
					const near = Math.ceil((all * least) / 100) + off;
					for (const part of [near, other].filter((each) => each >= 0)) {
						if (part > 1_000_000_000) continue;
						const shown = readBack(share(part, all, [least], strict));
						const asked = BigInt(Math.round(least * 1000)) * 10n ** 9n;
						const looksMet = strict ? shown > asked : shown >= asked;
						expect(looksMet).toBe(verdictOf(part, all, least, strict) === "met");
					}
				},
			),
			{ numRuns: runs(5000) },
		);
	});

	it("is rounded to one decimal wherever that does not look like another verdict, else cut", () => {
		fc.assert(
			fc.property(whole, threshold, fc.boolean(), fc.integer(), (all, least, strict, seed) => {
				const part =
					seed % 2 === 0
						? Math.abs(seed) % (all + 1)
						: Math.min(1_000_000_000, Math.max(0, Math.floor((all * least) / 100) + (seed % 3)));
				const shown = readBack(share(part, all, [least], strict));
				const tenths = (BigInt(part) * 2000n + BigInt(all)) / (2n * BigInt(all));
				const rounded = tenths * 10n ** 11n;
				const asked = BigInt(Math.round(least * 1000)) * 10n ** 9n;
				const looksMet = (value: bigint) => (strict ? value > asked : value >= asked);
				const met = verdictOf(part, all, least, strict) === "met";
				if (looksMet(rounded) === met) expect(shown).toBe(rounded);
				else expect(shown * BigInt(all)).toBeLessThanOrEqual(BigInt(part) * 100n * 10n ** 12n);
			}),
			{ numRuns: runs(5000) },
		);
	});
});
