import { describe, expect, it } from "vitest";
import {
	type CountChoice,
	countList,
	type Feed,
	type List,
	rowsOfRatio,
} from "../../../src/lists/index.ts";
import { choiceFor, feedOf, read, withFeed } from "./lists.ts";

const TEXT = [
	"STT,Họ và tên,Ngày sinh,Giới tính,Internet",
	"1,Lê Văn Mẫu,05/09/1980,Nam,x",
	"2,Lê Văn Mẫu,05/09/1980,Nam,",
	"3,Trần Thị Thử,01/02/2015,Nữ,x",
	"4,Phạm Văn Ví,,Nam,x",
	"5,Đỗ Thị Dụ,03/04/1990,Nữ,FPT",
	"6,,03/04/1991,Nữ,x",
	"7,Hồ Văn Bổ,03/04/1992,Nam,có",
].join("\n");
const opened = async (feed: Partial<Feed> = {}) => {
	const list = await read(TEXT);
	const choice = withFeed(choiceFor(list, "Người dùng Internet"), { who: undefined, ...feed });
	return { list, choice };
};
const lines = (list: List, choice: CountChoice, field = "f") =>
	rowsOfRatio(list, choice, field).part.map(({ line }) => line);

describe("the rows that count for the part", () => {
	it("are those with a mark, in the list's order, as they stand", async () => {
		const { list, choice } = await opened();
		expect(lines(list, choice)).toEqual([2, 4, 5, 8]);
		expect(rowsOfRatio(list, choice, "f").part[3]).toEqual({
			line: 8,
			cells: ["7", "Hồ Văn Bổ", "03/04/1992", "Nam", "có"],
		});
		expect(lines(list, { ...choice, marks: { 4: { fpt: true } } })).toEqual([2, 4, 5, 6, 8]);
	});

	it("are of the age asked for", async () => {
		const { list, choice } = await opened({ who: "adults" });
		expect(lines(list, choice)).toEqual([2, 8]);
		expect(lines(list, { ...choice, assessedOn: "" })).toEqual([]);
	});

	it("are without those that repeat another", async () => {
		const { list, choice } = await opened();
		expect(lines(list, { ...choice, same: { "2-3-2": [2] } })).toEqual([4, 5, 8]);
		expect(lines(list, { ...choice, same: { "2-3-2": [3] } })).toEqual([2, 4, 5, 8]);
	});

	it("are all, where the list holds the part alone", async () => {
		const { list, choice } = await opened({ takes: "part", markColumn: -1 });
		expect(lines(list, choice)).toEqual([2, 3, 4, 5, 6, 8]);
	});

	it("are not told by a list of everybody, nor of a ratio that it does not feed", async () => {
		const { list, choice } = await opened();
		expect(lines(list, withFeed(choice, { takes: "whole" }))).toEqual([]);
		expect(lines(list, choice, "g")).toEqual([]);
		expect(lines(list, { ...choice, feeds: [] })).toEqual([]);
	});

	it("are of the ratio asked for, where one list feeds several", async () => {
		const { list, choice } = await opened();
		const other = { ...choice.feeds[0], field: "g", takes: "part", markColumn: -1 } as Feed;
		const both = { ...choice, feeds: [...choice.feeds, other] };
		expect(lines(list, both, "g")).toHaveLength(6);
		expect(lines(list, both, "f")).toEqual([2, 4, 5, 8]);
	});

	it("are as many as the part counted", async () => {
		const { list, choice } = await opened({ who: "adults" });
		const settled = { ...choice, marks: { 4: { fpt: true } }, firstOf: ["nameAndBirth"] as const };
		expect(lines(list, settled)).toEqual([2, 6, 8]);
		expect(feedOf(list, settled)).toMatchObject({ part: 3, whole: 3 });
	});
});

it("marks and names that stand first are counted", async () => {
	const marked = await read("Internet,Họ và tên\nx,Lê Mẫu\n,Trần Thử\n");
	const choice = withFeed(choiceFor(marked), { takes: "both", markColumn: 0 });
	expect(feedOf(marked, choice)).toMatchObject({ part: 1, whole: 2 });
	expect(lines(marked, choice)).toEqual([2]);
	const named = await read("Họ và tên,Ghi chú\nLê Mẫu,\nTrần Thử,\n");
	expect(feedOf(named, choiceFor(named))).toMatchObject({ part: 2 });
});

it("nobody is counted by family names alone", async () => {
	const list = await read("STT,Họ và đệm,Tên\n1,Lê Văn,Mẫu\n2,Trần Thị,Thử\n");
	const choice = choiceFor(list);
	expect(feedOf(list, choice)?.part).toBe(2);
	const { columns } = choice;
	expect(feedOf(list, { ...choice, columns: { ...columns, name: -1 } })?.part).toBeUndefined();
});

describe("no figure is given", () => {
	const figures = (list: List, choice: CountChoice) => {
		const feed = feedOf(list, choice);
		return feed && "part" in feed ? "part" : feed && "whole" in feed ? "whole" : "none";
	};
	it.each(["part", "whole", "both"] as const)("of a list taken as %s", async (takes) => {
		const markColumn = takes === "both" ? 4 : -1;
		const { list, choice } = await opened({ takes, markColumn });
		const marks = { 4: { fpt: true } };
		// It is given where all is told.
		expect(figures(list, { ...choice, marks })).toBe(takes === "whole" ? "whole" : "part");
		// Without a column of names, without people, and by age without a day.
		const nameless = { ...choice, marks, columns: { ...choice.columns, name: -1 } };
		expect(figures(list, nameless)).toBe("none");
		expect(figures({ ...list, rows: [] }, { ...choice, marks })).toBe("none");
		const undated = { ...withFeed(choice, { who: "adults" }), marks, assessedOn: "" };
		expect(figures(list, undated)).toBe("none");
	});

	it("while a mark is open, or no column of marks is chosen", async () => {
		const { list, choice } = await opened();
		expect(figures(list, choice)).toBe("none");
		expect(figures(list, withFeed(choice, { markColumn: -1 }))).toBe("none");
	});
});

it("all that is told of a list is there while its figures are not: marks, ages, repeated rows", async () => {
	const { list, choice } = await opened({ who: "adults" });
	const count = countList(list, { ...choice, same: { "2-3-2": [3] } });
	expect(count.feeds).toEqual([
		{
			field: "f",
			marks: [
				{ key: "fpt", value: "FPT", rows: 1, counts: undefined },
				{ key: "x", value: "x", rows: 3, counts: true },
				{ key: "có", value: "có", rows: 1, counts: true },
			],
			...{ otherAge: 1, ageUnknown: 1, markedOutside: 2 },
		},
	]);
	expect(count).toMatchObject({ rows: 6, repeated: 1, elsewhere: 0, places: [] });
	expect(count.same).toMatchObject([
		{ id: "2-3-2", tier: "nameAndBirth", left: [3], decided: true },
	]);
});

describe("faults are told by line", () => {
	const asked = async (more: Partial<CountChoice> = {}) => {
		const list = await read(
			[
				"STT,Họ và tên,Ngày sinh,Giới tính",
				"1,Lê Văn Mẫu,01/06/1968,không rõ",
				"2,Trần Thị Thử,,Nữ",
				"3,Phạm Văn Ví,01/06/1968,",
				"4,,1990,",
				"5,Đỗ Thị Dụ,01/06/1990,",
				"6,Hồ Thị Bổ,01/06/1968,Nữ",
			].join("\n"),
		);
		const fields = ["f", "g"].map((id) => ({ id, about: "", who: "workingAge" as const }));
		const choice = choiceFor(list, "", { fields });
		const feeds = ["f", "g"].map((field) => ({ ...choice.feeds[0], field }) as Feed);
		const { problems } = countList(list, { ...choice, feeds, ...more });
		return problems.map(({ line, code, column, value }) => [line, code, column, value]);
	};
	it("those of rows among those of ages, each once though two ratios ask", async () =>
		expect(await asked()).toEqual([
			[2, "gender-missing", 3, "không rõ"],
			[3, "birth-missing", 2, ""],
			[4, "gender-missing", 3, ""],
			[5, "no-name", 1, ""],
		]));
	it("a gender is not missed without a day to count from", async () =>
		expect((await asked({ assessedOn: "" })).map(([line]) => line)).toEqual([3, 5]));
	it("nor where no ratio asks for it", async () =>
		expect((await asked({ feeds: [] })).map(([line]) => line)).toEqual([3, 5]));
});

describe("the rows that are missing to the part", () => {
	const missing = (list: List, choice: CountChoice, field = "f") =>
		rowsOfRatio(list, choice, field).missing.map(({ line }) => line);

	it("are those that count for the whole and bear no mark; what no mark says is neither", async () => {
		const { list, choice } = await opened();
		expect(missing(list, choice)).toEqual([3]);
		expect(missing(list, { ...choice, marks: { 4: { fpt: false } } })).toEqual([3, 6]);
	});

	it("are of the age asked for, and none that repeats another", async () => {
		const { list, choice } = await opened({ who: "adults" });
		const marked = { ...choice, marks: { 4: { fpt: false } } };
		expect(missing(list, marked)).toEqual([3, 6]);
		expect(missing(list, { ...marked, same: { "2-3-2": [3] } })).toEqual([6]);
		expect(missing(list, { ...marked, assessedOn: "" })).toEqual([]);
	});

	it("of a reversed column are those it marks", async () => {
		const { list, choice } = await opened({ reversed: true });
		expect(missing(list, choice)).toEqual([2, 4, 5, 8]);
	});

	it("are not known where the list holds the part alone, or the whole", async () => {
		const { list, choice } = await opened({ takes: "part", markColumn: -1 });
		expect(missing(list, choice)).toEqual([]);
		expect(missing(list, withFeed(choice, { takes: "whole" }))).toEqual([]);
		expect(missing(list, choice, "g")).toEqual([]);
	});
});
