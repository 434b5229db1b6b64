import { strToU8, type Zippable, zipSync } from "fflate";
import { openWorkbook } from "../../../src/lists/workbook/index.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export const SHEET = "xl/worksheets/sheet1.xml";

export type Files = Record<string, string | Uint8Array | undefined>;

export const relations = (...list: [id: string, kind: string, target: string][]) =>
	`<Relationships xmlns="${PACKAGE}">${list
		.map(
			([id, kind, target]) =>
				`<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`,
		)
		.join("")}</Relationships>`;

export const sheetXml = (data: string) =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;

export const textsXml = (...texts: string[]) =>
	`<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`;

/** Styles 0, 1, 2 … with these formats: an id of Excel's, or a code. */
export const stylesXml = (...formats: (number | string)[]) => {
	const own = formats.map((format, index) => ({ format, id: 164 + index }));
	return `<styleSheet xmlns="${MAIN}"><numFmts>${own
		.filter(({ format }) => typeof format === "string")
		.map(
			({ format, id }) =>
				`<numFmt numFmtId="${id}" formatCode="${String(format).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"/>`,
		)
		.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${own
		.map(({ format, id }) => `<xf numFmtId="${typeof format === "string" ? id : format}"/>`)
		.join("")}</cellXfs></styleSheet>`;
};

export const workbookXml = (sheets: string, properties = "") =>
	`<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${properties}<sheets>${sheets}</sheets></workbook>`;

/** A workbook of one sheet, written by hand; `files` replace its parts, or leave them out. */
export function parts(data: string, files: Files = {}): Files {
	return {
		"_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
		"xl/workbook.xml": workbookXml('<sheet name="Danh sách" sheetId="1" r:id="rId1"/>'),
		"xl/_rels/workbook.xml.rels": relations(
			["rId1", "worksheet", "worksheets/sheet1.xml"],
			["rId2", "styles", "styles.xml"],
			["rId3", "sharedStrings", "sharedStrings.xml"],
		),
		"xl/styles.xml": stylesXml(0),
		"xl/sharedStrings.xml": textsXml(),
		"xl/worksheets/sheet1.xml": sheetXml(data),
		...files,
	};
}

export function zip(files: Files): Uint8Array {
	const zippable: Zippable = {};
	for (const [name, content] of Object.entries(files))
		if (content !== undefined)
			zippable[name] = typeof content === "string" ? strToU8(content) : content;
	// Packed the quick way: some hold millions of cells.
	return zipSync(zippable, { level: 1 });
}

export const book = (data: string, files: Files = {}) => openWorkbook(zip(parts(data, files)));

/** The cells of the first sheet's rows. */
export const cells = (data: string, files: Files = {}) =>
	book(data, files)
		.rows(0)
		.map((row) => row.cells);

/** One number in one format. */
export const shown = (format: number | string, value: string | number, properties = "") =>
	cells(`<row><c s="1"><v>${value}</v></c><c t="str"><v>.</v></c></row>`, {
		"xl/styles.xml": stylesXml(0, format),
		"xl/workbook.xml": workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>', properties),
	})[0]?.[0];

/** The code of the `WorkbookError` that `work` throws, with its sheet; else what was thrown. */
export function failure(work: () => unknown): unknown {
	try {
		return work();
	} catch (error) {
		const { name, code, sheet } = error as { name: string; code?: string; sheet?: string };
		if (name !== "WorkbookError") return error;
		return sheet === undefined ? code : `${code}: ${sheet}`;
	}
}
