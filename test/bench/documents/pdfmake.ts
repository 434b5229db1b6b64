/** The same pages by pdfmake: margins, sizes, columns, repeated heads, rows that do not break. */
import {
	CELL,
	LETTERHEAD_LEFT,
	LOOKS,
	type Look,
	mm,
	WIDTH,
} from "../../../src/documents/decree.ts";
import type { Block, Column, DocumentModel } from "../../../src/documents/index.ts";

type Content = Record<string, unknown>;
const PADDING = { left: CELL.side, top: CELL.above, bottom: CELL.below };
const looks = ({ bold, italic }: Look) => ({ bold, italics: italic });

export function definitionOf(model: DocumentModel): Content {
	return {
		pageSize: "A4",
		pageMargins: [mm(30), mm(20), mm(15), mm(20)],
		info: { title: model.title, author: model.author },
		language: "vi-VN",
		defaultStyle: { font: "Tinos", fontSize: 13, lineHeight: 1.05 },
		header: (page: number) =>
			page === 1 ? null : { text: String(page), alignment: "center", margin: [0, mm(8), 0, 0] },
		content: model.parts.flatMap(({ blocks }) => blocks.map(contentOf)),
	};
}

function contentOf(block: Block): Content {
	switch (block.kind) {
		case "letterhead":
			return {
				columns: [block.left, block.right].map((lines, i) => ({
					width: i === 0 ? `${LETTERHEAD_LEFT * 100}%` : "*",
					stack: lines.map(({ says, text }) => ({
						text,
						alignment: "center",
						...looks(LOOKS[says]),
					})),
				})),
			};
		case "title":
			return {
				stack: [{ text: block.text, fontSize: 14 }, block.subtitle],
				bold: true,
				alignment: "center",
				margin: [0, 11, 0, 6],
			};
		case "heading":
			return { text: block.text, bold: true, margin: [0, 6, 0, 0] };
		case "paragraph":
			return {
				text: block.text,
				alignment: "justify",
				leadingIndent: mm(12.7),
				margin: [0, 6, 0, 0],
				...(block.style === "notice" && { bold: true, italics: true }),
				...(block.style === "small" && { italics: true, fontSize: 10 }),
			};
		case "facts":
			return {
				stack: block.facts.map(({ label, value }) => ({
					text: [{ text: `${label} `, bold: true }, value],
					margin: [0, 3, 0, 0],
				})),
			};
		case "table":
			return tableOf(block);
		case "signatures":
			return {
				columns: block.signatures.map(({ title, hint }) => ({
					stack: [
						{ text: title, bold: true },
						{ text: hint, italics: true, fontSize: LOOKS.signatureHint.size },
					],
					alignment: "center",
				})),
				margin: [0, 11, 0, 74],
				unbreakable: true,
			};
		default:
			throw new Error(`not in the bench: ${block.kind}`);
	}
}

function tableOf({ columns, rows, total }: Extract<Block, { kind: "table" }>): Content {
	const cells = (row: readonly string[], bold = false) =>
		row.map((text, i) => ({ text, alignment: columns[i]?.align ?? "left", ...(bold && { bold }) }));
	return {
		fontSize: LOOKS.table.size,
		margin: [0, 6, 0, 0],
		table: {
			headerRows: 1,
			dontBreakRows: true,
			widths: columns.map(({ width }: Column) => width * WIDTH - 2 * PADDING.left - 0.5),
			body: [
				columns.map(({ title }) => ({ text: title, bold: true, alignment: "center" })),
				...rows.map((row) => cells(row)),
				...(total ? [cells(total, true)] : []),
			],
		},
		layout: {
			hLineWidth: () => 0.5,
			vLineWidth: () => 0.5,
			paddingLeft: () => PADDING.left,
			paddingRight: () => PADDING.left,
			paddingTop: () => PADDING.top,
			paddingBottom: () => PADDING.bottom,
		},
	};
}
