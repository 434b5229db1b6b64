import { describe, expect, it } from "vitest";
import { countList, readList, suggest } from "../../src/lists/index.ts";

const read = (text: string) => readList(new Blob([text]));

describe("counting", () => {
	it("takes a bare list for those who fulfil the criterion", async () => {
		const list = await read("STT;Họ và tên;Ghi chú\n1;Lê A;\n2;Lê B;hộ nghèo\n3;;\n4;Lê C;\n");
		const choice = suggest(list);
		expect(choice).toMatchObject({ feeds: "part", nameColumn: 1, markColumn: -1 });
		expect(countList(list, choice)).toMatchObject({ rows: 3, part: 3 });
		expect(countList(list, choice).whole).toBeUndefined();
		expect(countList(list, { ...choice, feeds: "whole" })).toMatchObject({ whole: 3 });
	});

	it("leaves out a row that has other cells but no name, and says which", async () => {
		const list = await read("STT;Họ và tên;Ghi chú\n1;Lê A;\n2;;đi vắng\n");
		expect(countList(list, suggest(list))).toMatchObject({ rows: 1, part: 1, leftOut: [3] });
	});

	it("finds a column of marks and feeds both figures", async () => {
		const list = await read("TT,Chủ hộ,Cáp quang\n1,Lê A,x\n2,Lê B,\n3,Lê C,Có\n4,Lê D,không\n");
		const choice = suggest(list, "Số hộ được phủ cáp quang");
		expect(choice).toMatchObject({ feeds: "both", nameColumn: 1, markColumn: 2 });
		expect(countList(list, choice)).toMatchObject({ part: 2, whole: 4, unsettled: [] });
	});

	it("asks about a mark it does not know, and counts nothing before", async () => {
		const list = await read(
			"TT,Chủ hộ,Internet\n1,Lê A,x\n2,Lê B,FPT\n3,Lê C,x\n4,Lê D,FPT\n5,Lê E,đang lắp\n6,Lê G,x\n7,Lê H,x\n",
		);
		const choice = suggest(list, "Hộ được phủ Internet cáp quang");
		const before = countList(list, choice);
		expect(before.part).toBeUndefined();
		expect(before.unsettled).toEqual([
			{ value: "FPT", rows: 2 },
			{ value: "đang lắp", rows: 1 },
		]);
		const half = countList(list, { ...choice, marks: { FPT: true } });
		expect(half.part).toBeUndefined();
		const settled = countList(list, { ...choice, marks: { FPT: true, "đang lắp": false } });
		expect(settled).toMatchObject({ part: 6, whole: 7 });
	});

	it("finds names without a header, and says where there are none", async () => {
		expect(suggest(await read("1,Nguyễn Văn A,\n2,Trần Thị B,\n")).nameColumn).toBe(1);
		const figures = await read("a,b\n1,2\n3,4\n");
		expect(suggest(figures).nameColumn).toBe(-1);
		expect(countList(figures, suggest(figures)).part).toBeUndefined();
	});

	const TWO_MARKS =
		"STT,Họ và tên,Điện thoại thông minh,Tài khoản thanh toán\n1,Lê A,x,x\n2,Lê B,,x\n3,Lê C,,\n";
	it("takes the column of marks that is about the criterion", async () => {
		const list = await read(TWO_MARKS);
		const account = suggest(list, "Số người có tài khoản thanh toán điện tử");
		expect(account).toMatchObject({ feeds: "both", markColumn: 3 });
		expect(countList(list, account)).toMatchObject({ part: 2, whole: 3 });
		expect(suggest(list, "Số người dùng điện thoại thông minh")).toMatchObject({ markColumn: 2 });
		// About something else: the column is left to choose, and nothing is counted.
		const other = suggest(list, "Hộ được phủ Internet cáp quang");
		expect(other).toMatchObject({ feeds: "both", markColumn: -1 });
		expect(countList(list, other).part).toBeUndefined();
	});

	it("does not take any column of crosses for the criterion's", async () => {
		const list = await read("STT,Họ và tên,Hộ nghèo\n1,Lê A,x\n2,Lê B,\n");
		expect(suggest(list, "Hộ được phủ cáp quang")).toMatchObject({ feeds: "part", markColumn: -1 });
	});

	it.each(["Chưa có cáp quang", "Không có Internet cáp quang"])(
		"reverses a column that marks the others: %s",
		async (header) => {
			const list = await read(`STT,Họ và tên,${header}\n1,Lê A,x\n2,Lê B,\n3,Lê C,\n`);
			const choice = suggest(list, "Hộ được phủ Internet cáp quang, chưa có");
			expect(choice).toMatchObject({ markColumn: 2, reversed: true });
			expect(countList(list, choice)).toMatchObject({ part: 2, whole: 3 });
			expect(countList(list, { ...choice, reversed: false })).toMatchObject({ part: 1 });
		},
	);
});
