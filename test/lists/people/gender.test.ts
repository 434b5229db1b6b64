import { describe, expect, it } from "vitest";
import { genderReader } from "../../../src/lists/people/gender.ts";

/** What is read of a cell that stands alone, under such a header. */
const under = (header: string) => (cell: string) =>
	genderReader(["Họ và tên", header], 1)(["Lê Mẫu", cell]);

describe("a column of words", () => {
	const read = under("Giới tính");
	it.each(["Nam", "nam", "NAM", " Trai ", "male", "M", "man"])("%j: man", (cell) =>
		expect(read(cell)).toBe("man"),
	);
	it.each(["Nữ", "nu", "NỮ", "gái", "Female", "f", "woman"])("%j: woman", (cell) =>
		expect(read(cell)).toBe("woman"),
	);
	it.each(["", "x", "có", "không", "Nam Nữ", "Namm", "anam", "Nữa", "1", "0", "chị"])(
		"%j: not told",
		(cell) => expect(read(cell)).toBeUndefined(),
	);
	it("says the same of the same cell each time, after any number of others", () => {
		const one = genderReader(["Giới tính"], 0);
		for (let each = 0; each < 1500; each += 1) expect(one([`không rõ ${each}`])).toBeUndefined();
		expect(["nam", "nữ", "không rõ 3", "nam"].map((cell) => one([cell]))).toEqual([
			"man",
			"woman",
			undefined,
			"man",
		]);
	});
});

describe.each([
	["Nữ", "woman", "man"],
	["nu", "woman", "man"],
	["Giới tính nữ", "woman", "man"],
	["Nam", "man", "woman"],
	["GIỚI TÍNH NAM", "man", "woman"],
] as const)("a mark under “%s”", (header, marked, opposite) => {
	const read = under(header);
	it.each(["x", "X", "✓", "1", "có"])("%j says so", (cell) => expect(read(cell)).toBe(marked));
	it.each(["", " ", "0", "không"])("%j says the other", (cell) =>
		expect(read(cell)).toBe(opposite),
	);
	it("a word counts as what it says", () =>
		expect([read("Nam"), read("nữ")]).toEqual(["man", "woman"]));
	it("a row that ends before it says the other", () =>
		expect(genderReader(["Họ và tên", header], 1)(["Lê Mẫu"])).toBe(opposite));
	it.each(["?", "chưa rõ"])("%j says nothing", (cell) => expect(read(cell)).toBeUndefined());
});

describe.each([
	[["Họ và tên", "Nam", "Nữ"], 1],
	[["Họ và tên", "Nam", "Nữ"], 2],
	[["Họ và tên", "Giới tính nam", "Giới tính nữ"], 1],
] as const)("marks in two columns, %j, told by column %i", (columns, column) => {
	const read = (cells: readonly string[]) => genderReader(columns, column)(cells);
	const of = (man: string, woman: string) => read(["Lê Mẫu", man, woman]);
	it("one of them", () => expect([of("x", ""), of("", "x")]).toEqual(["man", "woman"]));
	it("both, or neither, say nothing", () =>
		expect([of("x", "x"), of("", ""), of("0", "không")]).toEqual([
			undefined,
			undefined,
			undefined,
		]));
	it("something else in either says nothing", () =>
		expect([of("?", ""), of("x", "?"), of("", "?")]).toEqual([undefined, undefined, undefined]));
	it("a row that ends before them says nothing", () => expect(read(["Lê Mẫu"])).toBeUndefined());
});

it("two columns of marks may stand first", () => {
	for (const column of [0, 1]) {
		const read = genderReader(["Nam", "Nữ", "Họ và tên"], column);
		expect([read(["x", "", ""]), read(["", "x", ""]), read(["", "", ""])]).toEqual([
			...["man", "woman", undefined],
		]);
	}
});

it.each(["Tên nam", "Giới tính nam nữ", "Có giới tính nữ"])(
	"a cross under “%s” says nothing",
	(header) => expect(under(header)("x")).toBeUndefined(),
);

it("two columns for the same gender are no pair", () => {
	const read = genderReader(["Nữ", "nu", "Ghi chú"], 0);
	expect([read(["x", "", ""]), read(["", "x", ""])]).toEqual(["woman", "man"]);
});

it("where no column tells it nothing is said", () => {
	expect(genderReader(["Nam", "Nữ"], -1)(["x", ""])).toBeUndefined();
	expect(genderReader(["Giới tính"], 0)([])).toBeUndefined();
});
