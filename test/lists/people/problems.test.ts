import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeCell, toCsv, unsafeCell } from "../../../src/lists/csv.ts";
import { correctList, countList, problemsCsv, readList } from "../../../src/lists/index.ts";
import { rowProblems } from "../../../src/text/index.ts";
import { choiceFor, read } from "./lists.ts";

describe("CSV that Excel opens right", () => {
	it.each([
		"=1+1",
		"+84 900",
		"-5",
		"@SUM(A1)",
		"\t=1",
		"\r\n=1",
		" =1",
		"＝1+1",
		"＋1",
		"a\n=1",
		"'=1",
	])("%j cannot be run, and comes back as it was", (cell) => {
		expect(safeCell(cell)).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/);
		expect(unsafeCell(safeCell(cell))).toBe(cell);
	});
	it("any cells are read back", async () => {
		const cell = fc
			.string({ unit: fc.constantFrom(..."aĐ,;\"'=+-@\t x\n|") })
			.filter((text) => !text.includes("\n") || !text.includes("\r"));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
				async (rows) => {
					const named = rows.map(([a, b], index) => [String(index + 1), "Lê Văn Mẫu", `x${a}`, b]);
					const csv = toCsv([["STT", "Họ và tên", "A", "B"], ...named], ";");
					expect(csv.startsWith("\ufeff")).toBe(true);
					const list = await readList(new Blob([csv]), { delimiter: ";", headerLine: 1 });
					expect(list.rows.map(({ cells }) => cells.map(unsafeCell))).toEqual(named);
				},
			),
		);
	});
});

describe("rows that need a look", () => {
	const text = [
		"DANH SÁCH;;;",
		"STT;Họ và tên;Ngày sinh;Internet",
		"1;Lê Văn Mẫu;05/09/1980;x",
		"2;;05/09/1981;x",
		"3;Trần Thị Thử;31/02/1990;lắp rồi",
		'4;Phạm "Tư" Ví;1970;x',
		"5;=Đỗ Dụ;1970;x;thừa",
	].join("\r\n");
	const opened = async () => {
		const list = await read(text);
		return { list, choice: choiceFor(list, "Hộ có Internet") };
	};

	it("are downloaded with line, column, value and reason, in the file's own delimiter", async () => {
		const { list, choice } = await opened();
		const csv = problemsCsv(list, choice);
		const lines = csv.replace("\ufeff", "").trim().split("\r\n");
		expect(lines[0]).toBe(
			"Dòng trong danh sách;STT;Họ và tên;Ngày sinh;Internet;Cột 5;Cột cần xem;Giá trị cần xem;Lý do",
		);
		expect(lines.slice(1).map((line) => line.split(";")[0])).toEqual(["4", "5", "7"]);
		expect(lines[2]).toContain("31/02/1990 | lắp rồi");
		expect(csv).not.toMatch(/(^|;)"?=/m);
	});

	it("are corrected, and take the place of the lines they had", async () => {
		const { list, choice } = await opened();
		const corrected = problemsCsv(list, choice)
			.replace("4;2;;", "4;2;Hồ Thị Bổ;")
			.replace("31/02/1990;lắp rồi", "28/02/1990;x");
		const result = correctList(list, await readList(new Blob([corrected])));
		expect(result?.changed).toBe(2);
		const after = result?.list ?? list;
		expect(after.rows.map(({ line, cells }) => [line, cells[1], cells[2]])).toEqual([
			[3, "Lê Văn Mẫu", "05/09/1980"],
			[4, "Hồ Thị Bổ", "05/09/1981"],
			[5, "Trần Thị Thử", "28/02/1990"],
			[6, 'Phạm "Tư" Ví', "1970"],
			[7, "=Đỗ Dụ", "1970"],
		]);
		expect(countList(after, choice).feeds[0]).toMatchObject({ part: 5, whole: 5 });
		expect(countList(list, choice).feeds[0]?.part).toBeUndefined();
	});

	it("in a list without a header, with two columns of one name, with cells too many", async () => {
		const bare = await readList(new Blob(["1,Nguyễn Văn Mẫu,1\n2,,2\n"]), { headerLine: 0 });
		const choice = { ...choiceFor(bare), columns: { ...choiceFor(bare).columns, name: 1 } };
		const csv = problemsCsv(bare, choice).replace("2,2,,2", "2,2,Trần Thị Thử,2");
		const mended = correctList(bare, await readList(new Blob([csv]), { headerLine: 1 }));
		expect(mended?.list.rows.map(({ cells }) => cells[1])).toEqual([
			"Nguyễn Văn Mẫu",
			"Trần Thị Thử",
		]);

		const twice = await read("STT,Họ và tên,Ghi chú,Ghi chú\n1,,a,b,c\n2,Lê Mẫu,,\n");
		const again = problemsCsv(twice, choiceFor(twice)).replace("2,1,,a,b,c", "2,1,Lê Bổ,a,b,c");
		const both = correctList(twice, await readList(new Blob([again]), { headerLine: 1 }));
		expect(both?.list.rows[0]?.cells).toEqual(["1", "Lê Bổ", "a", "b", "c"]);
	});

	it("those of another list with the same columns are refused", async () => {
		const { list } = await opened();
		const other = "Dòng trong danh sách;STT;Họ và tên;Ngày sinh;Internet\n4;9;Vũ Thị Khác;1999;\n";
		expect(correctList(list, await read(other))).toBeUndefined();
	});

	it("another file is refused", async () => {
		const { list } = await opened();
		expect(correctList(list, await read("STT;Họ và tên\n1;Lê Văn Mẫu\n"))).toBeUndefined();
	});
});

describe("the file of rows that need a look", () => {
	const HEADER = "STT,Họ và tên,Ngày sinh,Giới tính,Internet";
	const listOf = async (...rows: readonly string[]) => read([HEADER, ...rows].join("\n"));
	const rowsIn = async (...asked: Parameters<typeof problemsCsv>) => {
		const { columns, rows } = await readList(new Blob([problemsCsv(...asked)]), { headerLine: 1 });
		return [columns, ...rows.map(({ cells }) => cells)];
	};

	it("has each row once, in the list's order, and beside it all that is wrong, in order", async () => {
		const list = {
			...(await listOf(
				"1,Lê Mẫu,1980,Nam,x",
				"2,Trần Thử,31/02/1990,Nữ,FPT",
				"3,Phạm Ví,1985,,đang lắp",
				"4,,1985,Nam,x",
			)),
			problems: [
				{ code: "a", line: 4, column: "Internet", value: "đang", message: "Chữ lạ." },
				{ code: "b", line: 3, message: "Thừa ô." },
				{ code: "c", message: "Cả tệp." },
			],
		};
		const impossible = rowProblems["birth-impossible"];
		const open = rowProblems["mark-open"];
		expect(await rowsIn(list, choiceFor(list, "Hộ có Internet"))).toEqual([
			[
				...["Dòng trong danh sách", ...HEADER.split(",")],
				...["Cột cần xem", "Giá trị cần xem", "Lý do"],
			],
			[
				...["3", "2", "Trần Thử", "31/02/1990", "Nữ", "FPT"],
				...[" | Ngày sinh | Internet", " | 31/02/1990 | FPT", `Thừa ô. | ${impossible} | ${open}`],
			],
			[
				...["4", "3", "Phạm Ví", "1985", "", "đang lắp"],
				...["Internet | Internet", "đang | đang lắp", `Chữ lạ. | ${open}`],
			],
			["5", "4", "", "1985", "Nam", "x", "Họ và tên", "", rowProblems["no-name"]],
		]);
	});

	it("has the widest row's cells, under names of their own", async () => {
		const list = await listOf("1,,1980,Nam,x", "2,,1980,Nam,x,thừa,nữa", "3,Lê Mẫu,1980,Nam,x");
		const [columns, first, second, ...others] = await rowsIn(list, choiceFor(list));
		const wide = [...HEADER.split(","), "Cột 6", "Cột 7"];
		expect(columns?.slice(1, -3)).toEqual(wide);
		expect(first?.slice(1, -3)).toEqual(["1", "", "1980", "Nam", "x", "", ""]);
		expect(second?.slice(1, -3)).toEqual(["2", "", "1980", "Nam", "x", "thừa", "nữa"]);
		expect(others).toEqual([]);
	});

	it("says so where the column that would tell is not chosen", async () => {
		const list = await listOf("1,Lê Mẫu,01/01/1968,,x", "2,Trần Thử,01/01/1990,,x");
		const found = choiceFor(list, "", { fields: [{ id: "f", about: "", who: "workingAge" }] });
		const choice = { ...found, columns: { ...found.columns, gender: -1 } };
		const [, row, ...others] = await rowsIn(list, choice);
		expect(row?.slice(-3)).toEqual(["chưa chọn", "", rowProblems["gender-missing"]]);
		expect(others).toEqual([]);
	});

	it("of a list without faults has its header alone", async () => {
		const list = await listOf("1,Lê Mẫu,1980,Nam,x");
		expect(problemsCsv(list, choiceFor(list))).toMatch(/^\ufeffDòng trong danh sách,STT,.*\r\n$/);
	});

	it.each([
		[",", ","],
		[";", ";"],
		["\t", ";"],
		["|", ";"],
		["", ";"],
	])("of a file with %j between its cells has %j", async (delimiter, own) => {
		const list = { ...(await listOf("1,,1980,Nam,x")), delimiter };
		expect(problemsCsv(list, choiceFor(list))).toContain(
			["Dòng trong danh sách", ...HEADER.split(","), "Cột cần xem"].join(own),
		);
	});
});
