import ExcelJS from "exceljs";
import { openWorkbook } from "../../../src/lists/workbook/index.ts";

export const written = async (workbook: ExcelJS.Workbook) =>
	new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);

/** A workbook of one sheet with these rows, written by exceljs. */
export async function excelFile(rows: unknown[][]): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	workbook.addWorksheet("Danh sách").addRows(rows);
	return written(workbook);
}

/** Every cell of every sheet, as one text: to tell whether two readings are the same. */
export const everything = (bytes: Uint8Array) => {
	const workbook = openWorkbook(bytes);
	return JSON.stringify(workbook.sheets.map((sheet, index) => [sheet, workbook.rows(index)]));
};
