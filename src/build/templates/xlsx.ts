/** A list's template as an Excel workbook. */
import ExcelJS, { type DataValidation, type PageSetup, type Style, type Worksheet } from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { NameList, Ruleset } from "../../rules/index.ts";
import { templateWords } from "../../text/templates.ts";
import { COLUMN_LOOKS } from "./columns.ts";
import { addGuide, guideOf } from "./guide.ts";
import { heightOf } from "./height.ts";

/** Rows that are prepared; more may be written. */
const LAST_ROW = 2000;
/** A4, as many pages as it takes. */
const PAGE: Partial<PageSetup> = {
	paperSize: 9,
	orientation: "landscape",
	fitToPage: true,
	fitToHeight: 0,
};
const HEADER: Partial<Style> = {
	font: { name: "Calibri", size: 11, bold: true },
	alignment: { wrapText: true, vertical: "middle", horizontal: "center" },
	fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE2EFDA" } },
	border: { bottom: { style: "thin" } },
};

/** The list to fill in, its header in the first row, and a guide. The same input gives the same bytes. */
export async function xlsxTemplate(ruleset: Ruleset, list: NameList): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	workbook.creator = templateWords.author;
	workbook.lastModifiedBy = templateWords.author;
	workbook.created = new Date(ruleset.about.checkedOn);
	workbook.modified = workbook.created;
	addList(
		workbook.addWorksheet(templateWords.listSheet, {
			views: [{ state: "frozen", ySplit: 1 }],
			pageSetup: { ...PAGE, printTitlesRow: "1:1" },
		}),
		list,
	);
	addGuide(
		workbook.addWorksheet(templateWords.guideSheet, { pageSetup: PAGE }),
		guideOf(ruleset, list),
	);
	const zip = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
	return withoutClock(new Uint8Array(zip));
}

/** exceljs has it and does not declare it: one validation for a range, without a cell for each row. */
interface Validated {
	readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Letters that a filter's button takes of a header. */
const BUTTON = 4;

function addList(sheet: Worksheet, { columns }: NameList): void {
	const { dataValidations } = sheet as unknown as Validated;
	columns.forEach(({ header, holds }, index) => {
		const { width, format, centered, validation } = COLUMN_LOOKS[holds];
		const column = sheet.getColumn(index + 1);
		column.width = width;
		column.numFmt = format;
		if (centered) column.alignment = { horizontal: "center" };
		const cell = sheet.getCell(1, index + 1);
		cell.value = header;
		cell.style = HEADER;
		const first = `${column.letter}2`;
		if (validation) dataValidations.add(`${first}:${column.letter}${LAST_ROW}`, validation(first));
	});
	sheet.getRow(1).height = Math.max(
		...columns.map(({ header, holds }) => heightOf(header, COLUMN_LOOKS[holds].width - BUTTON)),
	);
	sheet.autoFilter = { from: "A1", to: { row: LAST_ROW, column: columns.length } };
}

/** The zip anew, now packed: exceljs puts the time of day into it. The date is local, as a zip's dates are. */
const withoutClock = (zip: Uint8Array) =>
	zipSync(unzipSync(zip, { filter: ({ name }) => !name.endsWith("/") }), {
		level: 9,
		mtime: new Date(2000, 0, 1),
	});
