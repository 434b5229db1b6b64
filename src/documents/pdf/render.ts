/** A document model as an A4 PDF, after Decree 30/2020/NĐ-CP, appendix I. */
import autoTable from "jspdf-autotable";
import type { Block, Column, DocumentModel, HeadLine, Signature } from "../model.ts";
import {
	drawLines,
	ensureRoom,
	FONT,
	type Fonts,
	heightOf,
	oneLine,
	PAGE,
	type Pen,
	POINT,
	SIZE,
	type Style,
	startPen,
	use,
	WIDTH,
	wrap,
} from "./pen.ts";

export interface RenderedPdf {
	readonly bytes: Uint8Array;
	/** Letters that the font lacks and that are printed as a box. */
	readonly missing: readonly string[];
}

/** Millimetres left and right in a table's cell. */
const CELL_PADDING = 1.6;
/** Millimetres that a heading wants below its top. */
const HEADING_ROOM = 45;
const PARAGRAPH_GAP = 6 * POINT;

/** Renders a model. Pure but for memory: the same model and fonts give the same pages. */
export function renderPdf(model: DocumentModel, fonts: Fonts): RenderedPdf {
	const pen = startPen(model, fonts);
	for (const [part, { blocks }] of model.parts.entries()) {
		if (part > 0) {
			pen.doc.addPage();
			pen.y = PAGE.top;
		}
		blocks.forEach((block, index) => {
			// Signatures never stand alone on a page: the end of what is before them goes over with them.
			const below = blocks[index + 1]?.kind === "signatures" ? SIGNATURES_ROOM : 0;
			drawBlock(pen, block, below);
		});
	}
	numberPages(pen);
	if (model.mark) markPages(pen, model.mark);
	const bytes = new Uint8Array(pen.doc.output("arraybuffer"));
	return { bytes: mendOrdering(bytes), missing: [...pen.missing] };
}

/** `below`: millimetres that the block's end must leave on its page. */
function drawBlock(pen: Pen, block: Block, below: number) {
	switch (block.kind) {
		case "letterhead":
			return drawLetterhead(pen, block.left, block.right);
		case "title":
			pen.y += 4;
			drawLines(pen, block.text, { style: "bold", size: SIZE.title, align: "center" });
			drawLines(pen, block.subtitle, { style: "bold", size: SIZE.body, align: "center" });
			pen.y += 2;
			return;
		case "heading":
			pen.y += PARAGRAPH_GAP;
			// A heading never stands alone at the foot of a page: room for a sentence, a table's head and a row.
			ensureRoom(pen, HEADING_ROOM);
			return drawLines(pen, block.text, { style: "bold", size: SIZE.body, align: "left" });
		case "paragraph":
			return drawParagraph(pen, block, below);
		case "facts":
			return drawFacts(pen, block.facts);
		case "table":
			return drawTable(
				pen,
				block.columns,
				[...block.rows, ...(block.total ? [block.total] : [])],
				below,
			);
		case "items":
			for (const item of block.items)
				drawParagraph(pen, { kind: "paragraph", style: "body", text: `- ${item}` }, 0);
			return;
		case "dots":
		case "checks":
			return;
		case "signatures":
			return drawSignatures(pen, block.signatures);
	}
}

function drawLetterhead(pen: Pen, left: readonly HeadLine[], right: readonly HeadLine[]) {
	const top = pen.y;
	const columns = [
		{ lines: left, x: PAGE.left - 5, width: WIDTH * 0.4 },
		{ lines: right, x: PAGE.left + WIDTH * 0.4, width: WIDTH * 0.6 },
	];
	const ends = columns.map(({ lines, x, width }) => {
		pen.y = top;
		for (const line of lines) drawHeadLine(pen, line, x, width);
		return pen.y;
	});
	pen.y = Math.max(...ends) + 4;
}

function drawHeadLine(pen: Pen, { text, style, rule }: HeadLine, x: number, width: number) {
	const font = style === "plain" ? "normal" : style;
	const size = rule === "full" || style === "italic" ? SIZE.motto : SIZE.head;
	if (style === "italic") pen.y += 2;
	drawLines(pen, text, { style: font, size, align: "center", x, width });
	if (!rule) return;
	use(pen, font, size);
	const last = wrap(pen, text, width).at(-1) ?? "";
	const length = pen.doc.getTextWidth(last) * (rule === "full" ? 1 : 0.4);
	pen.y += 1.9;
	pen.doc.setLineWidth(0.25);
	pen.doc.line(x + (width - length) / 2, pen.y, x + (width + length) / 2, pen.y);
}

type Paragraph = Extract<Block, { kind: "paragraph" }>;
const PARAGRAPH_FONT = { body: "normal", notice: "bolditalic", small: "italic" } as const;

function drawParagraph(pen: Pen, { text, style }: Paragraph, below: number) {
	pen.y += PARAGRAPH_GAP;
	const size = style === "small" ? SIZE.small : SIZE.body;
	drawLines(pen, text, { style: PARAGRAPH_FONT[style], size, align: "left", below });
}

/** "Label: value", the label bold; a label too long for that has its value below. */
function drawFacts(pen: Pen, facts: readonly { label: string; value: string }[]) {
	for (const { label, value } of facts) {
		use(pen, "bold", SIZE.body);
		const name = `${oneLine(pen.clean(label))}: `;
		const indent = pen.doc.getTextWidth(name);
		pen.y += 1;
		if (indent > WIDTH / 2) {
			drawLines(pen, name, { style: "bold", size: SIZE.body, align: "left" });
			drawLines(pen, value, { style: "normal", size: SIZE.body, align: "left" });
			continue;
		}
		use(pen, "normal", SIZE.body);
		const lines = wrap(pen, value, WIDTH, WIDTH - indent);
		lines.forEach((line, index) => {
			ensureRoom(pen, heightOf(SIZE.body));
			pen.y += heightOf(SIZE.body);
			if (index === 0) {
				use(pen, "bold", SIZE.body);
				pen.doc.text(name, PAGE.left, pen.y);
				use(pen, "normal", SIZE.body);
			}
			pen.doc.text(line, PAGE.left + (index === 0 ? indent : 0), pen.y);
		});
	}
}

type Rows = readonly (readonly string[])[];

function drawTable(pen: Pen, columns: readonly Column[], rows: Rows, below: number) {
	pen.y += 2;
	const cut = below > 0 && rows.length > 1 ? rows.length - 1 : rows.length;
	drawRows(pen, columns, rows.slice(0, cut), true);
	const [last] = rows.slice(cut);
	if (!last) return;
	const page = pen.doc.getNumberOfPages();
	ensureRoom(pen, rowHeight(pen, columns, last) + below);
	drawRows(pen, columns, [last], pen.doc.getNumberOfPages() > page);
}

function rowHeight(pen: Pen, columns: readonly Column[], row: readonly string[]): number {
	const lines = row.map((cell, i) =>
		cellText(pen, cell, columns[i] as Column, "normal").split("\n"),
	);
	return Math.max(...lines.map(({ length }) => length)) * heightOf(SIZE.table) + 3;
}

function drawRows(pen: Pen, columns: readonly Column[], rows: Rows, withHead: boolean) {
	autoTable(pen.doc, {
		startY: pen.y,
		margin: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
		tableWidth: WIDTH,
		theme: "grid",
		rowPageBreak: "avoid",
		showHead: withHead ? "everyPage" : "never",
		styles: {
			font: FONT,
			fontSize: SIZE.table,
			textColor: 0,
			lineColor: 0,
			lineWidth: 0.2,
			cellPadding: { top: 0.9, right: CELL_PADDING, bottom: 1.1, left: CELL_PADDING },
			overflow: "linebreak",
			valign: "middle",
		},
		headStyles: { fontStyle: "bold", halign: "center", fillColor: 255, textColor: 0 },
		columnStyles: Object.fromEntries(
			columns.map(({ width, align }, index) => [
				index,
				{ cellWidth: width * WIDTH, halign: align },
			]),
		),
		head: [columns.map((column) => cellText(pen, column.title, column, "bold"))],
		body: rows.map((row) =>
			row.map((cell, index) => cellText(pen, cell, columns[index] as Column, "normal")),
		),
	});
	pen.y = (pen.doc as unknown as { lastAutoTable: { finalY: number } }).lastAutoTable.finalY;
}

/** Cells are wrapped here, since autotable breaks at hard spaces too. */
function cellText(pen: Pen, text: string, { width }: Column, style: Style): string {
	use(pen, style, SIZE.table);
	return wrap(pen, text, width * WIDTH - 2 * CELL_PADDING - 0.5).join("\n");
}

/** Room for a seal and a name; never cut from its titles. */
const SIGNING_SPACE = 26;

const SIGNATURES_ROOM = heightOf(SIZE.body) * 3 + SIGNING_SPACE + 4;

function drawSignatures(pen: Pen, signatures: readonly Signature[]) {
	ensureRoom(pen, SIGNATURES_ROOM);
	pen.y += 4;
	const width = WIDTH / Math.max(1, signatures.length);
	const top = pen.y;
	const ends = signatures.map(({ title, hint }, index) => {
		pen.y = top;
		const x = PAGE.left + index * width;
		drawLines(pen, title.join("\n").toUpperCase(), {
			style: "bold",
			size: SIZE.body,
			align: "center",
			x,
			width,
		});
		drawLines(pen, `(${hint})`, { style: "italic", size: SIZE.head, align: "center", x, width });
		return pen.y;
	});
	pen.y = Math.max(top, ...ends) + SIGNING_SPACE;
}

/** Centred in the top margin, from page 2 on. */
function numberPages(pen: Pen) {
	use(pen, "normal", SIZE.page);
	for (let page = 2; page <= pen.doc.getNumberOfPages(); page += 1) {
		pen.doc.setPage(page);
		pen.doc.text(String(page), PAGE.width / 2, 12, { align: "center" });
	}
}

/** In a frame in the top margin of every page, so that no page can be taken for something else. */
function markPages(pen: Pen, mark: string) {
	const text = pen.clean(mark);
	use(pen, "bold", SIZE.head);
	const width = pen.doc.getTextWidth(text);
	const right = PAGE.width - PAGE.right;
	for (let page = 1; page <= pen.doc.getNumberOfPages(); page += 1) {
		pen.doc.setPage(page);
		pen.doc.setDrawColor(0);
		pen.doc.setLineWidth(0.4);
		pen.doc.rect(right - width - 4, 7, width + 4, 7);
		pen.doc.text(text, right - 2, 12, { align: "right" });
	}
}

/** jsPDF writes `/Ordering (Identity-H)`, which is no ordering: mended in place, offsets kept. */
function mendOrdering(bytes: Uint8Array): Uint8Array {
	const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const wrong = encode("/Ordering (Identity-H)");
	const right = encode("/Ordering (Identity)  ");
	for (let i = bytes.indexOf(0x2f); i !== -1; i = bytes.indexOf(0x2f, i + 1))
		if (wrong.every((byte, k) => bytes[i + k] === byte)) bytes.set(right, i);
	return bytes;
}
