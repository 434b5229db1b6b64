import { describe, expect, it } from "vitest";
import type { CountChoice, PersonColumns } from "../../../src/lists/index.ts";
import { BY_GROUP } from "../../../src/lists/people/choice.ts";
import { dateNumber, peopleOf } from "../../../src/lists/people/people.ts";
import { choiceFor, read } from "./lists.ts";

const HEADER = "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Thôn";
const of = async (
	rows: readonly string[],
	{
		header = HEADER,
		columns,
		...more
	}: Partial<Omit<CountChoice, "columns">> & {
		header?: string;
		columns?: Partial<PersonColumns>;
	} = {},
) => {
	const list = await read([header, ...rows].join("\n"));
	const choice = choiceFor(list);
	return peopleOf(list, { ...choice, ...more, columns: { ...choice.columns, ...columns } });
};
const problemsOf = async (...asked: Parameters<typeof of>) =>
	(await of(...asked)).problems.map(({ line, code, column, value }) => [line, code, column, value]);

it.each([
	["2025-12-31", 20251231],
	["2024-02-29", 20240229],
	["2025-02-29", undefined],
	["", undefined],
	["31/12/2025", undefined],
])("the day %j as a number", (day, number) => expect(dateNumber(day)).toBe(number));

it("all that a row says of somebody", async () => {
	const { people, problems, elsewhere } = await of([
		"1,Lê Văn Mẫu,05/09/1980,Nam,001080000001,Thôn A",
	]);
	expect(people).toEqual([
		{
			row: { line: 2, cells: ["1", "Lê Văn Mẫu", "05/09/1980", "Nam", "001080000001", "Thôn A"] },
			name: "Lê Văn Mẫu",
			birth: { date: 19800905, exact: true },
			gender: "man",
			identity: "001080000001",
		},
	]);
	expect({ problems, elsewhere }).toEqual({ problems: [], elsewhere: 0 });
});

it("only what is chosen is looked at", async () => {
	const none = { birth: -1, gender: -1, identity: -1 };
	const { people, problems } = await of(["1,Lê Mẫu,hôm qua,không rõ,12,Thôn A"], { columns: none });
	expect(people).toMatchObject([{ birth: undefined, gender: undefined, identity: undefined }]);
	expect(problems).toEqual([]);
});

describe("a row without a name", () => {
	it.each(["", "-", "12", "?!"])("%j is nobody, and named", async (name) => {
		const found = await of([`1,${name},05/09/1980,Nam,001080000001,Thôn A`, "2,Lê Mẫu,,,,"]);
		expect(found.people.map((person) => person.name)).toEqual(["Lê Mẫu"]);
		expect(found.problems[0]).toEqual({ code: "no-name", line: 2, column: 1, value: name });
	});

	it("is named where names stand first", async () =>
		expect(await problemsOf([",1990", "Lê Mẫu,1990"], { header: "Họ và tên,Năm sinh" })).toEqual([
			[2, "no-name", 0, ""],
		]));

	it("has no other fault told", async () =>
		expect(await problemsOf(["1,,31/02/1990,Nam,12,Thôn A", "2,Lê Mẫu,1990,Nam,,"])).toEqual([
			[2, "no-name", 1, ""],
		]));

	it("is no fault where no column of names is chosen", async () => {
		const { people, problems } = await of(["1,Lê Mẫu,31/02/1990,,12,"], { columns: { name: -1 } });
		expect({ people, problems }).toEqual({ people: [], problems: [] });
	});

	it("is somebody with one letter in any script", async () => {
		const { people } = await of(["1,Ô,,,,", "2,李明,,,,", "3,Y 2,,,,"]);
		expect(people.map(({ name }) => name)).toEqual(["Ô", "李明", "Y 2"]);
	});
});

it("what cannot be read is named with its column and what stands there; the person counts", async () => {
	const rows = [
		"1,Lê Mẫu,31/02/1990,Nam,001080000001,",
		"2,Trần Thử,,Nữ,12345,",
		"3,Phạm Ví,01/01/2026,,1.08E+11,",
		"4,Đỗ Dụ,85,,,",
	];
	const { people } = await of(rows, { assessedOn: "2025-12-31" });
	expect(people.map(({ birth }) => birth?.date)).toEqual([
		...[undefined, undefined, undefined, 19850701],
	]);
	expect(await problemsOf(rows, { assessedOn: "2025-12-31" })).toEqual([
		[2, "birth-impossible", 2, "31/02/1990"],
		[3, "birth-missing", 2, ""],
		[3, "identity-short", 4, "12345"],
		[4, "birth-future", 2, "01/01/2026"],
		[4, "identity-rounded", 4, "1.08E+11"],
	]);
});

it("numbers that stand first are read", async () =>
	expect((await of(["001080000001,Lê Mẫu"], { header: "Số CCCD,Họ và tên" })).people).toMatchObject(
		[{ identity: "001080000001" }],
	));

describe("men's and women's years of birth in columns of their own", () => {
	const header = "Năm sinh Nam,Năm sinh Nữ,Họ và tên,Giới tính";
	it("tell the gender by which is filled, before a column of words does", async () => {
		const { people, problems } = await of(["1980,,Lê Mẫu,Nữ", "-,1985,Trần Thử,Nam"], { header });
		expect(people.map(({ birth, gender }) => [birth?.date, gender])).toEqual([
			[19800701, "man"],
			[19850701, "woman"],
		]);
		expect(problems).toEqual([]);
	});

	it("may stand with the women's first", async () => {
		const women = "Năm sinh Nữ,Năm sinh Nam,Họ và tên";
		const { people } = await of(["1985,,Trần Thử", ",1980,Lê Mẫu"], { header: women });
		expect(people.map(({ birth, gender }) => [birth?.date, gender])).toEqual([
			[19850701, "woman"],
			[19800701, "man"],
		]);
	});

	it("that are both filled say neither; the column of words still tells the gender", async () => {
		const rows = ["1980,1985,Lê Mẫu,Nữ"];
		const { people } = await of(rows, { header });
		expect(people).toMatchObject([{ birth: undefined, gender: "woman" }]);
		expect(await problemsOf(rows, { header })).toEqual([[2, "birth-twice", 1, "1985"]]);
	});

	it("that are both empty are missed in the men's", async () => {
		const rows = ["-,,Lê Mẫu,Nữ"];
		expect((await of(rows, { header })).people).toMatchObject([
			{ birth: undefined, gender: "woman" },
		]);
		expect(await problemsOf(rows, { header })).toEqual([[2, "birth-missing", 0, "-"]]);
	});

	it("of which one cannot be read are told by that one", async () => {
		expect(await problemsOf(["198,,Lê Mẫu,"], { header })).toEqual([
			[2, "birth-impossible", 0, "198"],
		]);
		expect(await problemsOf([",198,Lê Mẫu,"], { header })).toEqual([
			[2, "birth-impossible", 1, "198"],
		]);
	});

	it("of which only one is chosen say nothing of the gender", async () => {
		const asked = { header, columns: { gender: -1, birthOfWomen: -1 } };
		expect((await of(["1980,,Lê Mẫu,"], asked)).people).toMatchObject([
			{ birth: { date: 19800701 }, gender: undefined },
		]);
		const women = { header, columns: { gender: -1, birth: -1, birthOfWomen: 1 } };
		expect((await of(["1980,1985,Lê Mẫu,"], women)).people).toMatchObject([
			{ birth: undefined, gender: undefined },
		]);
	});
});

describe("rows of other places", () => {
	const rows = ["1,Lê Mẫu,,,,Thôn A", "2,,,,,Thôn B", "3,Phạm Ví,,,,THÔN A", "4,Đỗ Dụ,,,,"];
	const lines = async (...asked: Parameters<typeof of>) => {
		const { people, problems, elsewhere } = await of(...asked);
		const unnamed = problems.filter(({ code }) => code === "no-name").map(({ line }) => line);
		return { here: people.map(({ row }) => row.line), unnamed, elsewhere };
	};
	it("are neither counted nor looked at", async () =>
		expect(await lines(rows, { place: "thôn a" })).toEqual({
			...{ here: [2, 4], unnamed: [], elsewhere: 2 },
		}));

	it("are none while no place is chosen, or no column tells it", async () => {
		const all = { here: [2, 4, 5], unnamed: [3], elsewhere: 0 };
		expect(await lines(rows, { place: undefined })).toEqual(all);
		expect(await lines(rows, { place: "thôn a", columns: { place: -1 } })).toEqual(all);
	});

	it("may be those that name no place", async () =>
		expect(await lines(rows, { place: "" })).toEqual({ here: [5], unnamed: [], elsewhere: 3 }));

	it("may be told by the headings inside the table, or by the first column", async () => {
		const grouped = ["I. Khu 1,,", "1,Lê Mẫu,", "II. Khu 2,,", "2,Trần Thử,"];
		const asked = { header: "STT,Họ và tên,Ghi chú", place: "#2", columns: { place: BY_GROUP } };
		expect(await lines(grouped, asked)).toMatchObject({ here: [5], elsewhere: 1 });
		const first = { header: "Khu,Họ và tên,Ghi chú", place: "#2" };
		expect(await lines(["Khu 1,Lê Mẫu,", "K2,Trần Thử,"], first)).toMatchObject({
			...{ here: [3], elsewhere: 1 },
		});
	});
});
