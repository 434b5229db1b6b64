import { describe, expect, it } from "vitest";
import { correctList, type List, problemsCsv, readList } from "../../../src/lists/index.ts";
import { choiceFor, read } from "./lists.ts";

const LIST = [
	"STT;Họ và tên;Ghi chú",
	"1;Lê Mẫu;hộ nghèo",
	"2;Trần Thử;",
	"3;;đi vắng",
	"4;=Đỗ Dụ;",
].join("\n");
const HEADER = "Dòng trong danh sách;STT;Họ và tên;Ghi chú;Cột cần xem;Giá trị cần xem;Lý do";

const corrected = async (
	rows: readonly string[],
	{ header = HEADER, list }: { header?: string; list?: List } = {},
) => {
	const file = new Blob([[header, ...rows].join("\n")]);
	const corrections = await readList(file, { delimiter: ";", headerLine: 1 });
	return correctList(list ?? (await read(LIST)), corrections);
};
const cellsOf = (result: Awaited<ReturnType<typeof corrected>>) =>
	result?.list.rows.map(({ line, cells }) => `${line}: ${cells.join("|")}`);

const AS_IT_WAS = ["2: 1|Lê Mẫu|hộ nghèo", "3: 2|Trần Thử|", "4: 3||đi vắng", "5: 4|=Đỗ Dụ|"];

describe("corrected rows", () => {
	it("take the place of those with their line; the others stay", async () => {
		const result = await corrected(["4;3;Phạm Ví;đi vắng;Họ và tên;;Thiếu tên"]);
		expect(cellsOf(result)).toEqual(AS_IT_WAS.with(2, "4: 3|Phạm Ví|đi vắng"));
		expect(result?.changed).toBe(1);
	});

	it("that say what the list says already are no change", async () => {
		const result = await corrected(["4;3;;đi vắng;Họ và tên;;Thiếu tên", "3;2;Trần Thử;;;;"]);
		expect(cellsOf(result)).toEqual(AS_IT_WAS);
		expect(result?.changed).toBe(0);
	});

	it("of a line that the list has not are left out", async () => {
		const result = await corrected(["99;9;Vũ Lạ;;;;", "3;2;Trần Thị Thử;;;;"]);
		expect(cellsOf(result)).toEqual(AS_IT_WAS.with(1, "3: 2|Trần Thị Thử|"));
		expect(result?.changed).toBe(1);
	});

	it("one change is enough: the other cells may stay, the last one be emptied", async () => {
		const result = await corrected(["2;1;Lê Mẫu;;Ghi chú;hộ nghèo;"]);
		expect(cellsOf(result)).toEqual(AS_IT_WAS.with(0, "2: 1|Lê Mẫu|"));
		expect(result?.changed).toBe(1);
	});

	it("lose the quote that kept a cell from being a formula, which is no change", async () => {
		const result = await corrected(["5;4;'=Đỗ Dụ;;Họ và tên;;"]);
		expect(cellsOf(result)).toEqual(AS_IT_WAS);
		expect(result?.changed).toBe(0);
	});

	it("have no part of what stood behind them, nor of columns put before", async () => {
		const result = await corrected(["xem rồi;4;3;Phạm Ví;đi vắng;Họ và tên;;Thiếu tên"], {
			header: `Đã xem;${HEADER}`,
		});
		expect(cellsOf(result)).toEqual(AS_IT_WAS.with(2, "4: 3|Phạm Ví|đi vắng"));
	});

	it("may come without the columns that say what is wrong", async () => {
		const result = await corrected(["4;3;Phạm Ví;đi vắng"], {
			header: "Dòng trong danh sách;STT;Họ và tên;Ghi chú",
		});
		expect(cellsOf(result)).toEqual(AS_IT_WAS.with(2, "4: 3|Phạm Ví|đi vắng"));
	});

	it("know their columns whatever the case and the spaces of the header", async () => {
		const result = await corrected(["4;3;Phạm Ví;đi vắng"], {
			header: "DÒNG TRONG  DANH SÁCH;stt;HỌ VÀ TÊN;ghi chú",
		});
		expect(result?.changed).toBe(1);
	});

	it("lose empty cells behind the last column, not one that says something", async () => {
		const header = "Dòng trong danh sách;STT;Họ và tên;Ghi chú;Cột 4;Cột 5;Cột cần xem";
		const result = await corrected(
			["2;1;Lê Mẫu;hộ nghèo; ;;", "3;2;Trần Thử;;0912;;", "4;3;;đi vắng;;0913;"],
			{ header },
		);
		expect(cellsOf(result)).toEqual(
			AS_IT_WAS.with(1, "3: 2|Trần Thử||0912").with(2, "4: 3||đi vắng||0913"),
		);
		expect(result?.changed).toBe(2);
	});

	it("lose a cell behind the last column that was emptied", async () => {
		const list = await read(`${LIST}\n5;Vũ Dư;;thừa`);
		const header = "Dòng trong danh sách;STT;Họ và tên;Ghi chú;Cột 4;Cột cần xem";
		const result = await corrected(["6;5;Vũ Dư;;;"], { header, list });
		expect(cellsOf(result)?.at(-1)).toBe("6: 5|Vũ Dư|");
		expect(result?.changed).toBe(1);
	});

	it("leave the list they came for as it was", async () => {
		const list = await read(LIST);
		const before = structuredClone(list);
		const result = await corrected(["4;3;Phạm Ví;đi vắng;;;"], { list });
		expect(list).toEqual(before);
		expect(result?.list.columns).toEqual(before.columns);
	});

	it("of a list that has a column called “Cột cần xem” itself keep what stands in it", async () => {
		const list = await read("STT;Họ và tên;Cột cần xem;Ghi chú\n1;Lê Mẫu;a;b\n2;;c;d\n");
		const csv = problemsCsv(list, choiceFor(list)).replace("2;;c;d", "2;Trần Thử;c;d");
		const corrections = await readList(new Blob([csv]), { headerLine: 1 });
		expect(cellsOf(correctList(list, corrections))).toEqual([
			"2: 1|Lê Mẫu|a|b",
			"3: 2|Trần Thử|c|d",
		]);
	});
});

describe("problems of reading", () => {
	const withProblems = async () => ({
		...(await read(LIST)),
		problems: [
			{ code: "a", line: 3, message: "" },
			{ code: "b", line: 4, message: "" },
			{ code: "c", message: "" },
		],
	});
	it("are over for the lines corrected, and for no other", async () => {
		const result = await corrected(["4;3;Phạm Ví;đi vắng;;;", "3;2;Trần Thử;;;;"], {
			list: await withProblems(),
		});
		expect(result?.list.problems.map(({ code }) => code)).toEqual(["a", "c"]);
	});
});

describe("a file is refused", () => {
	it.each([
		["without the column of lines", "STT;Họ và tên;Ghi chú"],
		["with a column of the list's missing", "Dòng trong danh sách;STT;Ghi chú;Cột cần xem"],
		["with one of them called otherwise", "Dòng trong danh sách;STT;Họ tên;Ghi chú;Cột cần xem"],
		["with them in another order", "Dòng trong danh sách;Họ và tên;STT;Ghi chú;Cột cần xem"],
		["with the column of lines behind them", "STT;Họ và tên;Ghi chú;Dòng trong danh sách"],
	])("%s", async (_, header) =>
		expect(await corrected(["4;3;Phạm Ví;đi vắng;;;"], { header })).toBeUndefined(),
	);

	it("where one row has nothing in common with its line, though others have", async () => {
		const fits = "3;2;Trần Thị Thử;;;;";
		const foreign = "4;9;Vũ Lạ;chuyển đi;;;";
		expect(await corrected([fits, foreign])).toBeUndefined();
		expect(await corrected([foreign, fits])).toBeUndefined();
	});

	it("where all that a row has in common with its line is empty", async () =>
		expect(await corrected(["3;9;Vũ Lạ;;;;"])).toBeUndefined());
});
