/** Tables: with lines for data, without for what stands side by side. */
import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType,
} from "docx";
import type { Block } from "../model.ts";
import { runs } from "./runs.ts";
import { STYLE, WIDTH } from "./styles.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
	top: NONE,
	bottom: NONE,
	left: NONE,
	right: NONE,
	insideHorizontal: NONE,
	insideVertical: NONE,
} as const;
const layout = {
	width: { size: WIDTH, type: WidthType.DXA },
	indent: { size: 0, type: WidthType.DXA },
	layout: TableLayoutType.FIXED,
} as const;

/**
 * Cells without lines, in rows that stay together. `indent`: from the page's margin; `keep`: the table
 * stays on the page of what follows it. Lengths in twentieths of a point.
 */
export function frameless(
	widths: readonly number[],
	rows: readonly (readonly (readonly Paragraph[])[])[],
	{ indent = 0, keep = false }: { readonly indent?: number; readonly keep?: boolean } = {},
): Table {
	return new Table({
		...layout,
		width: { size: WIDTH - indent, type: WidthType.DXA },
		indent: { size: indent, type: WidthType.DXA },
		columnWidths: widths,
		borders: NO_BORDERS,
		margins: { left: 0, right: 0 },
		rows: rows.map(
			(cells, index) =>
				new TableRow({
					cantSplit: true,
					...((keep || index < rows.length - 1) && { keepNext: true }),
					children: widths.map(
						(size, cell) =>
							new TableCell({
								width: { size, type: WidthType.DXA },
								children: cells[cell] ?? [],
							}),
					),
				}),
		),
	});
}

const ALIGN = {
	left: AlignmentType.LEFT,
	center: AlignmentType.CENTER,
	right: AlignmentType.RIGHT,
} as const;

/** `keep`: the last row stays on the page of what follows the table. */
export function dataTable(
	{ columns, rows, total }: Extract<Block, { kind: "table" }>,
	keep: boolean,
): Table {
	const widths = divided(
		columns.map(({ width }) => width),
		WIDTH,
	);
	const row = (texts: readonly string[], kind: "head" | "data" | "total", keepNext: boolean) =>
		new TableRow({
			cantSplit: true,
			...(kind === "head" && { tableHeader: true }),
			...(keepNext && { keepNext }),
			children: columns.map(
				({ align }, index) =>
					new TableCell({
						width: { size: widths[index] ?? 0, type: WidthType.DXA },
						verticalAlign: VerticalAlign.CENTER,
						children: [
							new Paragraph({
								style: STYLE.table,
								alignment: kind === "head" ? AlignmentType.CENTER : ALIGN[align],
								children: runs(texts[index] ?? "", kind === "data" ? {} : { bold: true }),
							}),
						],
					}),
			),
		});
	const last = total ? -1 : rows.length - 1;
	return new Table({
		...layout,
		columnWidths: widths,
		margins: { top: 30, bottom: 30, left: 85, right: 85 },
		rows: [
			// A head never stands alone at the foot of a page.
			row(
				columns.map(({ title }) => title),
				"head",
				rows.length > 0 || total !== undefined || keep,
			),
			...rows.map((texts, index) => row(texts, "data", keep && index === last)),
			...(total ? [row(total, "total", keep)] : []),
		],
	});
}

/** A width by shares, in whole twentieths of a point that add up to it whatever is rounded. */
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
