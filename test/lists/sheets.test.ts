/** Which sheet of a workbook is read, and what is said of what Excel does not show. */
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readList } from "../../src/lists/index.ts";
import { written } from "./workbook/excel.ts";

const HEADER = ["STT", "Họ và tên", "Ngày sinh"];
const rowsOf = (...names: string[]) => [HEADER, ...names.map((name, i) => [i + 1, name, "1980"])];

async function workbook(sheets: Readonly<Record<string, unknown[][]>>) {
	const source = new ExcelJS.Workbook();
	for (const [name, rows] of Object.entries(sheets)) source.addWorksheet(name).addRows(rows);
	return source;
}
const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const codes = ({ notes }: { notes: readonly { code: string }[] }) => notes.map(({ code }) => code);

describe("the sheet with the list", () => {
	it("is found behind thirteen empty ones", async () => {
		const empty = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`Trang ${i}`, []]));
		const list = await readList(
			blob(await written(await workbook({ ...empty, "Hộ dân": rowsOf("Lê Mẫu") }))),
		);
		expect(list.sheets[list.sheet]).toBe("Hộ dân");
		expect(list.rows.map(({ cells }) => cells[1])).toEqual(["Lê Mẫu"]);
	});

	const spoilt = async (name: string) => {
		const files = unzipSync(
			await written(await workbook({ Một: rowsOf("Lê Mẫu"), Hai: [["ghi chú"]] })),
		);
		const part = `xl/worksheets/${name}.xml`;
		if (!files[part]) throw new Error(`no ${part}`);
		files[part] = new TextEncoder().encode("<worksheet><sheetData><row");
		return blob(zipSync(files));
	};
	it("is read though another one is broken", async () => {
		expect((await readList(await spoilt("sheet2"))).rows).toHaveLength(1);
		expect((await readList(await spoilt("sheet1"))).sheet).toBe(1);
	});
	it("asked for and broken is refused", async () => {
		await expect(readList(await spoilt("sheet2"), { sheet: 1 })).rejects.toMatchObject({
			code: "workbook-broken",
		});
	});
});

describe("what Excel does not show", () => {
	it("hidden rows are read, and said", async () => {
		const source = await workbook({ "Hộ dân": rowsOf("Lê Mẫu", "Trần Thử", "Đỗ Ví") });
		const plain = await readList(blob(await written(source)));
		expect(codes(plain)).not.toContain("hidden-rows");
		for (const row of [3, 4]) {
			const found = source.worksheets[0]?.getRow(row);
			if (found) found.hidden = true;
		}
		const list = await readList(blob(await written(source)));
		expect(list.rows).toEqual(plain.rows);
		expect(list.notes.find(({ code }) => code === "hidden-rows")?.message).toContain(
			"2 dòng đang ẩn",
		);
	});
});

describe("two tables side by side", () => {
	const twice = [...HEADER, "", ...HEADER];
	it("are said to be counted on the left alone", async () => {
		const rows = [twice, [1, "Lê Mẫu", "1980", "", 1, "Trần Thử", "1990"]];
		expect(codes(await readList(blob(await written(await workbook({ A: rows })))))).toContain(
			"side-by-side",
		);
	});
	it("are not seen in a list with a second name", async () => {
		const rows = [
			[...HEADER, "Họ và tên chủ hộ"],
			[1, "Lê Mẫu", "1980", "Trần Thử"],
		];
		expect(codes(await readList(blob(await written(await workbook({ A: rows })))))).toEqual([]);
	});
});
