/** The default ages say what the law says; what is computed from them is tested in test/lists/people. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const years = (whole: number, months = 0) => whole * 12 + months;
interface Rise {
	readonly months: number;
	readonly moreEachYear: number;
	readonly atMost: number;
}
const ages = JSON.parse(readFileSync("rulesets/ages.json", "utf8"));

it("are there, each with its source, and nothing else is", () => {
	expect(ages).toEqual({
		adults: { from: 18, source: expect.stringMatching(/^Điều 20 Bộ luật Dân sự 2015$/) },
		workingAge: {
			from: 15,
			source: expect.stringMatching(
				/Điều 169 Bộ luật Lao động 2019; Điều 4 Nghị định số 135\/2020/,
			),
			retirement: {
				firstYear: 2021,
				men: { months: years(60, 3), moreEachYear: 3, atMost: years(62) },
				women: { months: years(55, 4), moreEachYear: 4, atMost: years(60) },
			},
		},
	});
});

it.each([
	["men", 2028],
	["women", 2035],
] as const)("%s retire at the last age from %i on, reached without a remainder", (who, year) => {
	const { firstYear } = ages.workingAge.retirement;
	const { months, moreEachYear, atMost }: Rise = ages.workingAge.retirement[who];
	expect(firstYear + (atMost - months) / moreEachYear).toBe(year);
});
