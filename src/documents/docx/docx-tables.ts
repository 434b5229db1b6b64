/** Tables: with lines for data, without for what stands side by side. Lengths in twentieths of a point. */
import {
	BorderStyle,
	type IRunOptions,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType,
} from "docx";
import { CELL } from "../decree.ts";
import type { BlockOf } from "../model.ts";
import { ALIGN, styleOf, twentieths, WIDTH } from "./docx-styles.ts";
import { runs } from "./docx-text.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
	...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
	...{ insideHorizontal: NONE, insideVertical: NONE },
} as const;
const wide = (size: number) => ({ size, type: WidthType.DXA });
const layout = { width: wide(WIDTH), indent: wide(0), layout: TableLayoutType.FIXED } as const;

/** Cells without lines, in rows that stay together; `keep`: with what follows too. */
export function frameless(
	columnWidths: readonly number[],
	rows: readonly (readonly (readonly Paragraph[])[])[],
	keep = false,
): Table {
	return new Table({
		...layout,
		columnWidths,
		borders: NO_BORDERS,
		margins: { left: 0, right: 0 },
		rows: rows.map(
			(cells, index) =>
				new TableRow({
					cantSplit: true,
					...((keep || index < rows.length - 1) && { keepNext: true }),
					children: columnWidths.map(
						(width, at) => new TableCell({ width: wide(width), children: cells[at] ?? [] }),
					),
				}),
		),
	});
}

/** `keep`: the last row stays on the page of what follows the table. */
export function dataTable({ columns, rows, total }: BlockOf<"table">, keep: boolean): Table {
	const columnWidths = divided(
		columns.map(({ width }) => width),
		WIDTH,
	);
	const row = (
		texts: readonly string[],
		keepNext: boolean,
		{ isHead = false, ...style }: IRunOptions & { readonly isHead?: boolean } = {},
	) =>
		new TableRow({
			cantSplit: true,
			...(isHead && { tableHeader: true }),
			...(keepNext && { keepNext }),
			children: columns.map(
				({ align }, at) =>
					new TableCell({
						width: wide(columnWidths[at] ?? 0),
						verticalAlign: VerticalAlign.CENTER,
						children: [
							new Paragraph({
								style: styleOf("table"),
								alignment: ALIGN[isHead ? "center" : align],
								children: runs(texts[at] ?? "", style),
							}),
						],
					}),
			),
		});
	const titles = columns.map(({ title }) => title);
	const last = total ? -1 : rows.length - 1;
	// A head never stands alone at the foot of a page.
	const keepHead = rows.length > 0 || total !== undefined || keep;
	const side = twentieths(CELL.side);
	return new Table({
		...layout,
		columnWidths,
		margins: {
			...{ top: twentieths(CELL.above), bottom: twentieths(CELL.below) },
			...{ left: side, right: side },
		},
		rows: [
			row(titles, keepHead, { isHead: true, bold: true }),
			...rows.map((texts, index) => row(texts, keep && index === last)),
			...(total ? [row(total, keep, { bold: true })] : []),
		],
	});
}

/** A width by shares, in whole numbers that add up to it whatever is rounded. */
export function divided(shares: readonly number[], width: number): number[] {
	const all = shares.reduce((sum, share) => sum + share, 0);
	let share = 0;
	let before = 0;
	return shares.map((own) => {
		share += own;
		const start = before;
		before = Math.round((share / all) * width);
		return before - start;
	});
}
