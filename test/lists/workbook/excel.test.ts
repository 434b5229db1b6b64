import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/lists/workbook/index.ts";
import { anyLetter } from "../../any-letter.ts";
import { runs } from "../../runs.ts";
import { excelFile, written } from "./excel.ts";

describe("a commune's workbook, written by exceljs", async () => {
	const source = new ExcelJS.Workbook();
	const people = source.addWorksheet("Hộ dân");
	people.mergeCells("A1:F1");
	people.getCell("A1").value = "DANH SÁCH HỘ DÂN XÃ TÂN MẪU";
	people.getCell("A1").font = { bold: true, size: 16 };
	people.getRow(3).values = ["STT", "Họ và tên", "Số CCCD", "Ngày sinh", "Đã nộp", "Tỷ lệ"];
	people.getRow(3).eachCell((cell) => {
		cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFCCE5FF" } };
	});
	people.addRow([1, "Nguyễn Văn Mẫu", 79085123456, new Date(Date.UTC(1985, 2, 2)), true, 0.85]);
	people.addRow([
		2,
		{ richText: [{ text: "Tống ", font: { bold: true } }, { text: "Thị Thử" }] },
		"001185000012",
		"khoảng 1950",
		false,
		{ formula: "1/3", result: 1 / 3 },
	]);
	people.addRow([
		{ formula: "A5+1", result: 3 },
		{ formula: 'UPPER("đỗ mẫu")', result: "ĐỖ MẪU" },
		{ formula: "DATE(1990,12,31)", result: new Date(Date.UTC(1990, 11, 31)) },
		{ error: "#N/A" },
		{ text: "thư", hyperlink: "mailto:mau@example.vn" },
		{ formula: "1/0", result: { error: "#DIV/0!" } },
	]);
	people.getColumn(3).numFmt = "000000000000";
	people.getColumn(4).numFmt = "m/d/yy";
	people.getColumn(6).numFmt = "0%";
	people.getCell("C6").numFmt = "yyyy-mm-dd hh:mm";
	people.getCell("B200").border = { top: { style: "thin" } };
	people.getColumn(2).hidden = true;
	people.getRow(5).hidden = true;
	people.getCell("E4").dataValidation = { type: "list", formulae: ['"TRUE,FALSE"'] };
	people.getCell("B4").note = "ghi chú";
	const notes = source.addWorksheet("Ghi chú & <khác>", { state: "hidden" });
	notes.getCell("C7").value = "  hai\ndòng ";
	source.addWorksheet("Trống", { state: "veryHidden" });
	const workbook = openWorkbook(await written(source));

	it("names its sheets", () => {
		expect(workbook.sheets).toEqual([
			{ name: "Hộ dân", hidden: false },
			{ name: "Ghi chú & <khác>", hidden: true },
			{ name: "Trống", hidden: true },
		]);
	});

	it("gives its rows", () => {
		expect(workbook.rows(0)).toEqual([
			{ line: 1, cells: Array(6).fill("DANH SÁCH HỘ DÂN XÃ TÂN MẪU").slice(0, 1) },
			{ line: 3, cells: ["STT", "Họ và tên", "Số CCCD", "Ngày sinh", "Đã nộp", "Tỷ lệ"] },
			{ line: 4, cells: ["1", "Nguyễn Văn Mẫu", "079085123456", "02/03/1985", "TRUE", "85%"] },
			{
				line: 5,
				cells: ["2", "Tống Thị Thử", "001185000012", "khoảng 1950", "FALSE", "33%"],
				hidden: true,
			},
			{ line: 6, cells: ["3", "ĐỖ MẪU", "31/12/1990 00:00", "#N/A", "thư", "#DIV/0!"] },
		]);
		expect(workbook.rows(1)).toEqual([{ line: 7, cells: ["", "", "  hai\ndòng "] }]);
		expect(workbook.rows(2)).toEqual([]);
	});

	it("counts days from 1904 on where it says so", async () => {
		const mac = new ExcelJS.Workbook();
		mac.properties.date1904 = true;
		mac.addWorksheet("A").getCell("A1").value = new Date(Date.UTC(2024, 1, 29));
		expect(openWorkbook(await written(mac)).rows(0)[0]?.cells).toEqual(["29/02/2024"]);
	});
});

/** What XML can hold, without a return alone: exceljs writes it as it is, and XML makes it a line feed. */
const letters = fc
	.string({ unit: anyLetter, maxLength: 20 })
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
	.map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ""));
const words = fc.constantFrom(
	"Nguyễn",
	"_x000D_",
	"_x005F_",
	"&amp;",
	"<b>",
	"]]>",
	"__proto__",
	" ",
	"\t\n",
	"079085123456",
	"😀",
);
const text = fc.oneof(
	letters,
	fc.array(words, { maxLength: 4 }).map((list) => list.join("")),
);

it("gives back the rows of any texts", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
			const expected = rows
				.map((cells, index) => ({
					line: index + 1,
					cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1),
				}))
				.filter(({ cells }) => cells.length > 0);
			// exceljs leaves out what Excel does: to escape what looks like an escape.
			const safe = rows.map((cells) =>
				cells.map((cell) => cell.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")),
			);
			expect(openWorkbook(await excelFile(safe)).rows(0)).toEqual(expected);
		}),
		{ numRuns: runs(150, 50) },
	);
});

it("shows any day as it was meant", async () => {
	const day = fc.date({
		min: new Date("1900-03-01"),
		max: new Date("9999-12-31"),
		noInvalidDate: true,
	});
	await fc.assert(
		fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 30 }), async (days) => {
			const midnights = days.map((date) => new Date(date.toISOString().slice(0, 10)));
			const [row] = openWorkbook(await excelFile([midnights])).rows(0);
			expect(row?.cells).toEqual(
				midnights.map((date) => date.toISOString().slice(0, 10).split("-").reverse().join("/")),
			);
		}),
		{ numRuns: runs(50, 20) },
	);
});
