import type { Worksheet } from "exceljs";
import type { GuideLine } from "./guide.ts";
import { heightOf } from "./height.ts";

const WIDTHS = { term: 32, text: 84 };
const SIZES = { title: 14, heading: 12, entry: 11 };

/** Writes a guide into an empty sheet, a blank line above every heading. */
export function addGuide(sheet: Worksheet, lines: readonly GuideLine[]): void {
	sheet.getColumn(1).width = WIDTHS.term;
	sheet.getColumn(2).width = WIDTHS.text;
	for (const { kind, term, text } of lines) {
		if (kind === "heading") sheet.addRow([]);
		const row = sheet.addRow(text ? [term, text] : [term]);
		const isEntry = kind === "entry";
		row.font = { name: "Calibri", size: SIZES[kind], bold: !isEntry };
		row.alignment = { wrapText: isEntry, vertical: "top" };
		row.height = isEntry
			? Math.max(heightOf(term, WIDTHS.term), heightOf(text, WIDTHS.text))
			: SIZES[kind] * 1.5;
	}
}
