import { describe, expect, it } from "vitest";
import { type CountChoice, countList, type Feed } from "../../../src/lists/index.ts";
import { countMarks, markTest, openMarks } from "../../../src/lists/people/marks.ts";
import { peopleOf } from "../../../src/lists/people/people.ts";
import { choiceFor, feedOf, read, withFeed } from "./lists.ts";

const FEED: Feed = { field: "f", takes: "both", markColumn: 2, reversed: false };
type Marks = CountChoice["marks"];

describe("whether a row is marked", () => {
	const isMarked = (cell: string, feed: Partial<Feed> = {}, marks: Marks = {}) =>
		markTest({ marks }, { ...FEED, ...feed })(["1", "Lê Mẫu", cell]);

	it.each([
		["x", true],
		[" X ", true],
		["CÓ", true],
		["không", false],
		["", false],
		["FPT", undefined],
	])("%j says %s", (cell, said) => expect(isMarked(cell)).toBe(said));

	it.each([
		["x", false],
		["", true],
		["không", true],
		["FPT", undefined],
	])("%j in a column that marks the others says %s", (cell, said) =>
		expect(isMarked(cell, { reversed: true })).toBe(said),
	);

	it("as the person told, in whatever case and spaces the cell has it", () => {
		const marks = { 2: { fpt: true, "đang lắp": false, x: false, "": true } };
		const said = ["FPT", " fpt ", "Đang  lắp", "x", "", "Viettel"].map((cell) =>
			isMarked(cell, {}, marks),
		);
		expect(said).toEqual([true, true, false, false, true, undefined]);
	});

	it("what was told of a column that marks the others says who is not counted", () =>
		expect(isMarked("FPT", { reversed: true }, { 2: { fpt: true } })).toBe(false));

	it("what was told of another column says nothing here", () =>
		expect(isMarked("FPT", {}, { 1: { fpt: true } })).toBeUndefined());

	it("a row that ends before the column has no mark", () =>
		expect(markTest({ marks: {} }, FEED)(["1", "Lê Mẫu"])).toBe(false));

	it.each(["part", "whole"] as const)(
		"every row of a list taken as %s, whatever it says",
		(takes) =>
			expect(["x", "", "FPT"].map((cell) => isMarked(cell, { takes }))).toEqual([true, true, true]),
	);
});

describe("the values of a column of marks", () => {
	const marksOf = (found: readonly (readonly [string, number, number])[], marks: Marks = {}) =>
		countMarks(
			new Map(found.map(([value, rows, inside]) => [value, { rows, inside }])),
			{ marks },
			FEED,
		);

	it("that differ in case and spaces are one, shown as it was first written", () => {
		const { marks } = marksOf([
			[" Đang  lắp", 2, 2],
			["ĐANG LẮP", 3, 1],
		]);
		expect(marks).toEqual([{ key: "đang lắp", value: "Đang lắp", rows: 5, counts: undefined }]);
	});

	it("stand with those to be asked about first, then the most frequent, then by the alphabet", () => {
		const { marks } = marksOf([
			["x", 9, 9],
			["Viettel", 1, 1],
			["có", 2, 2],
			["VNPT", 4, 4],
			["FPT", 1, 1],
			["MobiFone", 1, 1],
			["", 2, 2],
		]);
		const values = marks.map(({ value }) => value);
		expect(values).toEqual(["VNPT", "FPT", "MobiFone", "Viettel", "x", "", "có"]);
	});

	it("give the marked of the age asked for, and beside them the marked who are not", () => {
		const { part, markedOutside } = marksOf([
			["x", 5, 3],
			["có", 2, 2],
			["", 7, 1],
		]);
		expect({ part, markedOutside }).toEqual({ part: 5, markedOutside: 2 });
	});

	it("give no figure while one of them is to be asked about, wherever it stands", () => {
		const open = ["FPT", 1, 0] as const;
		const known = ["x", 4, 3] as const;
		for (const found of [
			[open, known],
			[known, open],
		])
			expect(marksOf(found)).toMatchObject({ part: undefined, markedOutside: 1 });
		expect(marksOf([open, known], { 2: { fpt: true } })).toMatchObject({
			part: 3,
			markedOutside: 2,
		});
	});

	it("of which there are none count nobody", () =>
		expect(marksOf([])).toEqual({ marks: [], part: 0, markedOutside: 0 }));
});

describe("cells to be settled before a figure is counted", () => {
	const TEXT =
		"STT,Họ và tên,Internet,Ví điện tử\n1,Lê Mẫu,FPT,x\n2,Trần Thử,x,có lẽ\n3,Phạm Ví,,\n";
	const opened = async (...feeds: readonly Partial<Feed>[]) => {
		const list = await read(TEXT);
		const choice = {
			...choiceFor(list),
			feeds: feeds.map((feed) => ({ ...FEED, ...feed })),
		};
		return openMarks(peopleOf(list, choice).people, choice);
	};

	it("are those of each column of marks that is counted", async () => {
		expect(await opened({}, { markColumn: 3 })).toEqual([
			{ line: 2, column: 2, value: "FPT" },
			{ line: 3, column: 3, value: "có lẽ" },
		]);
		expect(await opened({ markColumn: 3 })).toEqual([{ line: 3, column: 3, value: "có lẽ" }]);
	});

	it("are none where no column of marks decides", async () => {
		expect(await opened({ takes: "part" })).toEqual([]);
		expect(await opened({ takes: "whole" })).toEqual([]);
		expect(await opened({ markColumn: -1 })).toEqual([]);
	});

	it("are none of a column the rows do not reach", async () =>
		expect(await opened({ markColumn: 9 })).toEqual([]));
});

describe("a figure of a column of marks", () => {
	it("is counted of the age asked for alone", async () => {
		const list = await read(
			[
				"STT,Họ và tên,Ngày sinh,Internet",
				"1,Lê Văn Mẫu,05/09/1980,x",
				"2,Lê Văn Mẫu,05/09/1981,x",
				"3,Trần Thị Thử,01/02/2015,x",
				"4,Phạm Văn Ví,,x",
				"5,Đỗ Thị Dụ,03/04/1990,",
			].join("\n"),
		);
		const choice = withFeed(choiceFor(list, "Người dùng Internet"), { who: "adults" });
		expect(feedOf(list, choice)).toMatchObject({
			...{ part: 2, whole: 3, otherAge: 1, ageUnknown: 1, markedOutside: 2 },
			marks: [
				{ key: "x", value: "x", rows: 4, counts: true },
				{ key: "", value: "", rows: 1, counts: false },
			],
		});
	});

	it("has no values of marks where the list is taken as a whole or as the part", async () => {
		const list = await read("STT,Họ và tên,Internet\n1,Lê Mẫu,FPT\n2,Trần Thử,x\n");
		for (const takes of ["part", "whole"] as const) {
			const [feed] = countList(list, withFeed(choiceFor(list), { takes, markColumn: 2 })).feeds;
			expect(feed).toMatchObject({ [takes]: 2, marks: [] });
		}
	});
});
