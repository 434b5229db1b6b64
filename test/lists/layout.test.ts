/** Which lines are rows, where it hangs on one word, one cell or one person more. */
import { describe, expect, it } from "vitest";
import { layOut } from "../../src/lists/layout/index.ts";
import { recordsOf } from "../../src/lists/text-records.ts";

function told(lines: readonly string[], pointedAt?: number) {
	const { records } = recordsOf(lines.join("\n"), ",", 1);
	const { headerLine, columns, rows, skipped, groups } = layOut(records, pointedAt);
	expect(rows.length + skipped.length + (headerLine > 0 ? 1 : 0)).toBe(lines.length);
	return {
		headerLine,
		columns,
		rows: rows.map(({ line }) => line),
		skipped: skipped.map(({ line, reason }) => `${line} ${reason}`),
		groups: groups.map(({ name }) => name),
	};
}
const times = (count: number, line: (at: number) => string) =>
	Array.from({ length: count }, (_, at) => line(at));

describe("the header that a person points at", () => {
	const pages = [
		"Họ và tên,Khu",
		"Lê An,1",
		"Họ tên,Số nhà",
		"Đỗ Bình,2",
		"Họ tên,Số nhà",
		"Hồ Cường,3",
	];
	it("is the header, and known again on the next page", () => {
		expect(told(pages)).toMatchObject({ headerLine: 1, rows: [2, 3, 4, 5, 6] });
		expect(told(pages, 3)).toMatchObject({
			headerLine: 3,
			columns: ["Họ tên", "Số nhà"],
			rows: [4, 6],
			skipped: ["1 title", "2 title", "5 header"],
		});
	});
	it("that says nothing is no header again: a row may say the same", () => {
		const lines = ["Danh sách,", "Cột một,Cột hai", "Lê An,x", "Cột một,Cột hai", "Đỗ Bình,x"];
		expect(told(lines, 2)).toMatchObject({
			headerLine: 2,
			columns: ["Cột một", "Cột hai"],
			rows: [3, 4, 5],
			skipped: ["1 title"],
		});
	});
	it("may be none", () => {
		expect(told(pages, 0)).toMatchObject({ headerLine: 0, columns: ["", ""], skipped: [] });
	});
	it("may be the one that is found by itself: nothing changes", () => {
		expect(told(pages, 1)).toEqual(told(pages));
	});
});

describe("the header that is found", () => {
	it("the first of two that say as much", () => {
		const lines = ["STT,Họ và tên,Mã", "STT,Họ tên,Mã", "1,Lê An,a"];
		expect(told(lines)).toMatchObject({ headerLine: 1, rows: [3], skipped: ["2 header"] });
	});
	it("a word alone above people is none where a header of several words follows", () => {
		const lines = ["Họ và tên,,", "1,Lê An,a", "STT,Họ và tên,Khu", "2,Đỗ Bình,b"];
		expect(told(lines)).toMatchObject({ headerLine: 3, rows: [2, 4], skipped: ["1 title"] });
	});
	it.each([
		[80, 2],
		[81, 1],
	])("a text of %i letters: line %i", (letters, headerLine) => {
		const lines = ["Bảng,Xã", `${"Họ và tên ".padEnd(letters, "a")},Khu`, "Lê An,x"];
		expect(told(lines).headerLine).toBe(headerLine);
	});
	it.each([
		[60, 60],
		[61, 0],
	])("in line %i: line %i", (line, headerLine) => {
		const lines = [...times(line - 1, () => "Danh sách"), "Họ và tên,Khu", "Lê An,x"];
		expect(told(lines).headerLine).toBe(headerLine);
	});
	it.each([
		["Cột,Khoá", 1],
		["Cột 1,Cột hai", 0],
		["a@b,Cột hai", 0],
		["Lê An,Cột", 0],
		["x,Cột hai", 0],
		["Cột,", 0],
	])("of unknown words, %s: line %i", (first, headerLine) => {
		expect(told([first, "abc,def"]).headerLine).toBe(headerLine);
		expect(told([first]).headerLine).toBe(0);
	});
	it("of two lines, the names of both", () => {
		const years = ["STT,Họ và tên,Năm sinh,", ",,Nam,Nữ", "1,Lê An,1980,"];
		expect(told(years)).toMatchObject({
			columns: ["STT", "Họ và tên", "Năm sinh Nam", "Năm sinh Nữ"],
			rows: [3],
			skipped: ["2 subheader"],
		});
		const alone = [",Họ và tên", "Ghi,", "abc,Lê An"];
		expect(told(alone)).toMatchObject({ headerLine: 1, rows: [2, 3] });
		const person = ["STT,Họ và tên,Khu,", ",Lê An,,Nữ", "1,Đỗ Bình,1,"];
		expect(told(person)).toMatchObject({ rows: [2, 3], skipped: [] });
	});
	it("has as many columns as anything stands in", () => {
		const lines = ["Họ và tên,Khu,,,", "Lê An,,x,,", "Đỗ Bình,,,,"];
		expect(told(lines).columns).toEqual(["Họ và tên", "Khu", ""]);
	});
});

describe("numbers before the people", () => {
	const numbered = (count: number, others: number) => [
		"STT,Họ và tên,Khu",
		...times(count, (at) => `${at + 1},Lê An,a`),
		...times(others, () => ",Đỗ Bình,b"),
		",Lan,",
	];
	it("of half of them: a line without one is a row as well", () => {
		expect(told(numbered(2, 2))).toMatchObject({ rows: [2, 3, 4, 5, 6], groups: [] });
	});
	it("of more than half: a text alone is a heading", () => {
		expect(told(numbered(3, 2))).toMatchObject({ rows: [2, 3, 4, 5, 6], groups: ["Lan"] });
	});
	it("are looked for in the whole of a long list", () => {
		const lines = [
			"STT,Họ và tên,Khu",
			...times(600, () => ",Đỗ Bình,b"),
			...times(700, (at) => `${at + 1},Lê An,a`),
			",Lan,",
		];
		expect(told(lines).groups).toEqual(["Lan"]);
	});
	it.each([
		["half", ["7,", "8,", "Lê An,x", "Đỗ Bình,x"], []],
		["more", ["7,", "8,", "9,", "Lê An,x", "Đỗ Bình,x"], ["1 blank", "2 blank", "3 blank"]],
		["all, and nothing else", ["7", "8", "9"], []],
	])("without a header: %s of the lines", (_, lines, skipped) => {
		expect(told(lines, 0).skipped).toEqual(skipped);
	});
	it("alone with a total are none of a person", () => {
		const lines = [
			"STT,Họ và tên,Số",
			"1,Lê An,1",
			"2,Tổng hợp trà,1",
			"3,Tổng cộng,2",
			"4,Tổng số: 2,",
		];
		expect(told(lines)).toMatchObject({ rows: [2, 3], skipped: ["4 total", "5 total"] });
	});
	it("one under a header is no row of numbers", () => {
		expect(told(["Họ và tên,Khu", "1,", "Lê An,x"]).skipped).toEqual([]);
		expect(told(["Họ và tên,Khu", "1,2", "Lê An,x"]).skipped).toEqual(["2 numbering"]);
	});
});

describe("how much stands beside a name", () => {
	it.each([
		["Lê An,1980,Nam,Khu 1", [1, 3]],
		["Lê An,1980,Nam,", [3]],
	])("above the header: %s", (first, rows) => {
		const lines = [first, "Họ và tên,Năm sinh,Giới tính,Khu", "Đỗ Bình,1980,Nam,Khu 1"];
		expect(told(lines, 2).rows).toEqual(rows);
	});
	it("below a signature", () => {
		const signed = ["Họ và tên,Năm sinh,Khu", "Lê An,1980,1", "Người lập biểu,,"];
		expect(told([...signed, "Đỗ Ký,Hà,", "Hồ Sao,1990,2"])).toMatchObject({
			rows: [2, 5],
			skipped: ["3 signature", "4 signature"],
		});
	});
	it.each([
		["Khu một hai ba bốn năm sáu,,,", ["Khu một hai ba bốn năm sáu"]],
		["Khu một hai ba bốn năm sáu bảy,,,", []],
		["Ban Thi Hoa,1980,Nu,", ["Ban Thi Hoa"]],
		["Ban Thi Hoa,1980,Nu,x", []],
	])("that may be one of a group: %s", (line, groups) => {
		const lines = ["Họ và tên,Năm sinh,Giới tính,Ghi chú", "Lê An,1980,Nam,", line];
		expect(told(lines).groups).toEqual(groups);
	});
});
