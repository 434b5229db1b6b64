import { describe, expect, it } from "vitest";
import { countLostZeros, matchColumns, readList, tableOf } from "../../src/lists/index.ts";

const WANTED = [
	{ header: "STT", holds: "serial" },
	{ header: "Họ và tên", holds: "name" },
	{ header: "Chức danh trong tổ", holds: "text" },
	{ header: "Số điện thoại", holds: "text" },
	{ header: "Ghi chú", holds: "note" },
];

describe("a form's columns in a file", () => {
	it.each<[string, string[], number[]]>([
		["its own template", WANTED.map(({ header }) => header), [0, 1, 2, 3, 4]],
		["another order, without marks", ["GHI CHU", "so dien thoai", "ho va ten"], [-1, 2, -1, 1, 0]],
		["other words for a name and a note", ["TT", "Họ tên", "Ghi chú thêm"], [0, 1, -1, -1, 2]],
		[
			"a name that stands under its own header elsewhere",
			["Chủ hộ", "Họ và tên"],
			[-1, 1, -1, -1, -1],
		],
		["some of the words", ["TT", "Họ tên", "Điện thoại", "Chức danh"], [0, 1, 3, 2, -1]],
		["words of something else", ["STT", "Họ tên", "Số hộ khẩu", "Chức"], [0, 1, 3, -1, -1]],
		["no header", ["", "", ""], [-1, -1, -1, -1, -1]],
	])("%s", (_, headers, columns) => {
		expect(matchColumns(headers, WANTED)).toEqual(columns);
	});
	it("go to the header that has more of their words", () => {
		const wanted = ["Địa chỉ", "Được thông báo, gắn biển địa chỉ số", "Ký xác nhận"].map(
			(header) => ({
				header,
				holds: "text",
			}),
		);
		expect(matchColumns(["Đã gắn biển", "Ký nhận", "Địa chỉ nhà"], wanted)).toEqual([2, 0, 1]);
	});
	it.each([
		["a telephone as Excel keeps numbers", ["1", "Lê Mẫu", "", "912345678", ""], 1],
		["telephones as people write them", ["1", "Lê Mẫu", "", "0912 345 678", ""], 0],
		["nine digits elsewhere", ["1", "Lê Mẫu", "912345678", "", "912345678"], 0],
	])("%s", (_, row, lost) => {
		expect(countLostZeros([row], WANTED)).toBe(lost);
	});
	it("identities of eleven digits lost a zero, of nine none", () => {
		const wanted = [{ header: "Số CCCD hoặc CMND", holds: "identity" }];
		expect(countLostZeros([["20090000001"], ["020090000001"], ["123456789"], [""]], wanted)).toBe(
			1,
		);
	});
	it("take no column twice", () => {
		const twice = [WANTED[1], { header: "Tên người ký", holds: "name" }] as typeof WANTED;
		expect(matchColumns(["Họ và tên"], twice)).toEqual([0, -1]);
	});
	it("get every row, numbered from 1, a cell each", async () => {
		const text = "TT;Họ tên;SĐT\n7;Lê Mẫu;0900000001\n9;Trần Thử;0900000002\n";
		const list = await readList(new Blob([text]));
		expect(tableOf(list, [0, 1, -1, 2, -1], WANTED)).toEqual([
			["1", "Lê Mẫu", "", "0900000001", ""],
			["2", "Trần Thử", "", "0900000002", ""],
		]);
	});
});
