import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countList, defaultAges, retirementAge } from "../../../src/lists/index.ts";
import { type Ages, ageTest } from "../../../src/lists/people/ages.ts";
import { runs } from "../../runs.ts";
import { choiceFor, read, withFeed } from "./lists.ts";

const adult = (birth: number, today: number, ages: Ages = defaultAges) =>
	ageTest("adults", ages, today)(birth, undefined);
const works = (
	birth: number,
	gender: "man" | "woman" | undefined,
	today: number,
	ages = defaultAges,
) => ageTest("workingAge", ages, today)(birth, gender);

describe("ages", () => {
	it("an adult on the 18th birthday", () => {
		expect(adult(20071231, 20251230)).toBe(false);
		expect(adult(20071231, 20251231)).toBe(true);
		// Born on 29 February: on 1 March.
		expect(adult(20040229, 20220228)).toBe(false);
		expect(adult(20040229, 20220301)).toBe(true);
		expect(adult(20081231, 20251231, { ...defaultAges, adultsFrom: 15 })).toBe(true);
	});

	it("retirement as Decree 135/2020 sets it, year by year", () => {
		const months = (gender: "man" | "woman", years: number[]) =>
			years.map((year) => retirementAge(gender, year));
		expect(months("man", [2021, 2022, 2025, 2027, 2028, 2035, 2050])).toEqual([
			723, 726, 735, 741, 744, 744, 744,
		]);
		expect(months("woman", [2021, 2022, 2025, 2034, 2035, 2050])).toEqual([
			664, 668, 680, 716, 720, 720,
		]);
	});

	// The decree's own annex I: born, month from which the pension is drawn (the month after).
	it.each([
		["man", 196101, 202104],
		["man", 196109, 202112],
		["man", 196110, 202204],
		["man", 196307, 202407],
		["man", 196604, 202804],
		["woman", 196601, 202105],
		["woman", 196608, 202112],
		["woman", 196609, 202205],
		["woman", 196905, 202605],
		["woman", 197505, 203505],
	] as const)("a %s born in %i is of working age to the end of %i", (gender, born, last) => {
		const birth = born * 100 + 20;
		const lastDay = last * 100 + 28;
		const next = last % 100 === 12 ? (Math.floor(last / 100) + 1) * 100 + 1 : last + 1;
		expect(works(birth, gender, lastDay)).toBe(true);
		expect(works(birth, gender, next * 100 + 1)).toBe(false);
	});

	it("from the 15th birthday", () => {
		expect(works(20101231, "man", 20251230)).toBe(false);
		expect(works(20101231, undefined, 20251231)).toBe(true);
	});

	it("says that the gender is needed only where it decides", () => {
		expect(works(19680601, undefined, 20251231)).toBeUndefined();
		expect(works(19680601, "man", 20251231)).toBe(true);
		expect(works(19680601, "woman", 20251231)).toBe(false);
		expect(works(19400601, undefined, 20251231)).toBe(false);
	});

	it("an age of one's own holds for every year", () => {
		const ages = { ...defaultAges, men: 60 * 12, women: 55 * 12 };
		expect(works(19651130, "man", 20251130, ages)).toBe(true);
		expect(works(19651030, "man", 20251130, ages)).toBe(false);
		expect(works(19701130, "woman", 20251130, ages)).toBe(true);
	});

	it("once out of working age, never in it again; whoever works has reached 15", () => {
		const day = fc.date({
			min: new Date("1930-01-01"),
			max: new Date("2012-12-31"),
			noInvalidDate: true,
		});
		const numbered = (date: Date) => Number(date.toISOString().slice(0, 10).replaceAll("-", ""));
		const later = fc.date({
			min: new Date("2021-01-01"),
			max: new Date("2040-12-31"),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(
				day,
				later,
				later,
				fc.constantFrom("man" as const, "woman" as const),
				(born, a, b, gender) => {
					const [first, second] = [numbered(a), numbered(b)].sort((x, y) => x - y) as [
						number,
						number,
					];
					const birth = numbered(born);
					if (birth + 150_000 > first) return;
					if (!works(birth, gender, first)) expect(works(birth, gender, second)).toBe(false);
				},
			),
			{ numRuns: runs(3000) },
		);
	});
});

describe("a list with birth dates", () => {
	const text = [
		"STT,Họ và tên,Ngày sinh,Giới tính,Điện thoại thông minh",
		"1,Lê Văn Mẫu,05/09/1980,Nam,x",
		"2,Trần Thị Thử,1970,Nữ,",
		"3,Phạm Văn Ví,2015,Nam,x",
		"4,Đỗ Thị Dụ,01/01/1950,nu,x",
		"5,Hồ Văn Sai,31/02/1990,Nam,x",
		"6,Ngô Thị Khuyết,,Nữ,x",
		"7,Bùi Chưa Rõ,01/06/1968,,x",
	].join("\n");
	it("counts those of the age, and lists those of whom it is not known", async () => {
		const list = await read(text);
		const more = {
			fields: [{ id: "f", about: "Người dùng điện thoại thông minh", who: "workingAge" as const }],
		};
		const choice = choiceFor(list, "", more);
		expect(choice.feeds).toMatchObject([{ who: "workingAge", takes: "both", markColumn: 4 }]);
		const count = countList(list, choice);
		expect(count.feeds[0]).toMatchObject({
			part: 1,
			whole: 2,
			otherAge: 2,
			ageUnknown: 3,
			markedOutside: 5,
		});
		expect(count.problems.map(({ code, line, value }) => [line, code, value])).toEqual([
			[6, "birth-impossible", "31/02/1990"],
			[7, "birth-missing", ""],
			[8, "gender-missing", ""],
		]);
		expect(countList(list, withFeed(choice, { who: "adults" })).feeds[0]).toMatchObject({
			part: 3,
			whole: 4,
			ageUnknown: 2,
		});
		expect(countList(list, withFeed(choice, { who: undefined })).feeds[0]).toMatchObject({
			part: 6,
			whole: 7,
		});
	});

	it("counts no age without a day of assessment, and blames nobody's birth for it", async () => {
		const list = await read(text);
		const more = { fields: [{ id: "f", about: "Điện thoại thông minh", who: "adults" as const }] };
		const choice = { ...choiceFor(list, "", more), assessedOn: "" };
		const count = countList(list, choice);
		expect(count.feeds[0]?.whole).toBeUndefined();
		expect(count.problems.map(({ code }) => code)).toEqual(["birth-impossible", "birth-missing"]);
		expect(countList(list, withFeed(choice, { who: undefined })).feeds[0]).toMatchObject({
			whole: 7,
		});
	});

	it("reads years of birth that stand in columns for men and for women", async () => {
		const list = await read(
			"STT,Họ và tên,Năm sinh,,Ghi chú\n,,Nam,Nữ,\n1,Lê Văn Mẫu,1965,,\n2,Trần Thị Thử,,1965,\n3,Phạm Văn Ví,1990,,\n",
		);
		expect(list.columns).toEqual(["STT", "Họ và tên", "Năm sinh Nam", "Năm sinh Nữ", "Ghi chú"]);
		expect(list.skipped).toEqual([{ line: 2, reason: "subheader" }]);
		const choice = choiceFor(list, "", { fields: [{ id: "f", about: "", who: "workingAge" }] });
		expect(choice.columns).toMatchObject({ birth: 2, birthOfWomen: 3 });
		const unclear = await read(
			"STT,Họ và tên,Năm sinh,,Ghi chú\n,,Nam,Nữ,\n1,Lê Văn Mẫu,1965,1980,\n2,Trần Thị Thử,-,,\n3,Phạm Ví,,1990,\n",
		);
		const asked = countList(unclear, withFeed(choice, { takes: "whole" }));
		expect(asked.feeds[0]).toMatchObject({ whole: 1, ageUnknown: 2 });
		expect(asked.problems.map(({ line, code }) => [line, code])).toEqual([
			[3, "birth-twice"],
			[4, "birth-missing"],
		]);
		const count = countList(list, withFeed(choice, { takes: "whole" }));
		expect(count.feeds[0]).toMatchObject({ whole: 2, otherAge: 1 });
	});
});
