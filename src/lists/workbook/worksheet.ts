import { places } from "./cell-places.ts";
import { type Book, showValue } from "./cells.ts";
import { keeper, type SheetRow } from "./keeper.ts";
import { richText } from "./texts.ts";
import { broken } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";
import type { XmlEvents } from "./xml.ts";

const isTrue = (value: string | undefined) => value === "1" || value === "true";

interface Cell {
	readonly column: number;
	readonly type: string | undefined;
	readonly style: string | undefined;
}

/**
 * Reads a sheet's rows into `rows`, by their numbers. Blank rows and blank cells at a row's end
 * leave nothing behind. Formulas, comments and all that stands outside the cells is passed over.
 */
export function readSheet(rows: SheetRow[], book: Book, limits: Limits): XmlEvents {
	const kept = keeper(rows, limits);
	const place = places();
	const rich = richText();
	let inData = false;
	let inRow = false;
	/** The element right below the cell. */
	let below = "";
	let cell: Cell | undefined;
	let value = "";
	const finishCell = ({ column, type, style }: Cell) => {
		const text = rich.take() || (value && showValue(value, type, style, book));
		if (text !== "") kept.add(column, text, type !== "s");
		cell = undefined;
		value = "";
	};
	return {
		open(name, depth, attributes, empty) {
			if (depth === 1 && name !== "worksheet") throw broken();
			if (depth === 2) inData = name === "sheetData";
			if (!inData) return;
			if (depth === 3) {
				const line = name === "row" ? place.row(attributes, empty) : undefined;
				inRow = line !== undefined;
				if (line !== undefined) kept.begin(line, isTrue(attributes("hidden")));
			} else if (depth === 4 && inRow && name === "c") {
				const column = place.cell(attributes, empty);
				if (column !== undefined) cell = { column, type: attributes("t"), style: attributes("s") };
			} else if (depth === 5) below = name;
			else if (cell && below === "is") rich.open(name, depth);
		},
		close(name, depth) {
			if (!inData) return;
			if (depth > 5) rich.close(name, depth);
			else if (depth === 5) below = "";
			else if (depth === 4 && cell) finishCell(cell);
			else if (depth === 3 && inRow) kept.end();
			else if (depth === 2) kept.finish();
		},
		text(piece, depth) {
			if (!cell) return;
			if (depth === 5 && below === "v") value += piece;
			else if (depth > 5) rich.text(piece);
		},
	};
}
