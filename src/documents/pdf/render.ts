/** A document model as an A4 PDF, after Decree 30/2020/NĐ-CP, appendix I. */
import { jsPDF } from "jspdf";
import autoTable from "jspdf-autotable";
import type { Block, Column, DocumentModel, HeadLine } from "../model.ts";
import { withinFont } from "./letters.ts";

/** The four styles of the document font, as TrueType files. */
export interface Fonts {
	readonly normal: Uint8Array;
	readonly bold: Uint8Array;
	readonly italic: Uint8Array;
	readonly bolditalic: Uint8Array;
}

export interface RenderedPdf {
	readonly bytes: Uint8Array;
	/** Letters that the font lacks and that are printed as a box. */
	readonly missing: readonly string[];
}

const FONT = "Tinos";
/** Millimetres. Decree 30: top and bottom 20–25, left 30–35, right 15–20. */
const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const BOTTOM = PAGE.height - PAGE.bottom;
const POINT = 25.4 / 72;
const SIZE = {
	body: 13,
	table: 11.5,
	head: 12,
	motto: 13,
	title: 14,
	small: 10,
	page: 13,
} as const;
const LEADING = 1.2;
const PARAGRAPH_GAP = 6 * POINT;

type Style = keyof Fonts;

/** Renders a model. Pure but for memory: the same model and fonts give the same pages. */
export function renderPdf(model: DocumentModel, fonts: Fonts): RenderedPdf {
	const pen = startPen(model, fonts);
	for (const block of model.blocks) drawBlock(pen, block);
	numberPages(pen);
	const bytes = new Uint8Array(pen.doc.output("arraybuffer"));
	return { bytes: mendOrdering(bytes), missing: [...pen.missing] };
}

interface Pen {
	readonly doc: jsPDF;
	/** Millimetres from the top: where the next block begins. */
	y: number;
	readonly missing: Set<string>;
	/** A text as it can be printed; remembers letters that cannot. */
	clean(text: string): string;
}

function startPen(model: DocumentModel, fonts: Fonts): Pen {
	const doc = new jsPDF({ unit: "mm", format: "a4", compress: true, putOnlyUsedFonts: true });
	for (const style of ["normal", "bold", "italic", "bolditalic"] as const) {
		doc.addFileToVFS(`${style}.ttf`, binaryString(fonts[style]));
		doc.addFont(`${style}.ttf`, FONT, style);
	}
	doc.setFont(FONT, "normal");
	const letters = (doc.getFont() as unknown as FontWithMap).metadata.cmap.unicode.codeMap;
	const missing = new Set<string>();
	const clean = (text: string) => {
		const within = withinFont(text, (codePoint) => Boolean(letters[codePoint]));
		for (const letter of within.missing) missing.add(letter);
		return within.text;
	};
	doc.setProperties({
		title: clean(model.title),
		author: clean(model.author),
		creator: "Đạt Chuẩn",
	});
	// jsPDF's own setLanguage knows no "vi-VN".
	const { events, write } = doc.internal as unknown as Internals;
	events.subscribe("putCatalog", () => {
		write("/Lang (vi-VN)");
		write("/ViewerPreferences <</DisplayDocTitle true>>");
	});
	return { doc, y: PAGE.top, missing, clean };
}

/** Of jsPDF, and not in its types. */
interface Internals {
	readonly events: { subscribe(topic: string, listener: () => void): void };
	write(text: string): void;
}
interface FontWithMap {
	readonly metadata: {
		readonly cmap: { readonly unicode: { readonly codeMap: Record<number, number> } };
	};
}

function binaryString(bytes: Uint8Array): string {
	let text = "";
	for (let i = 0; i < bytes.length; i += 8192)
		text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return text;
}

const heightOf = (size: number) => size * POINT * LEADING;

function use(pen: Pen, style: Style, size: number) {
	pen.doc.setFont(FONT, style);
	pen.doc.setFontSize(size);
}

/** Begins a page where the block would not fit. */
function ensureRoom(pen: Pen, height: number) {
	if (pen.y + height <= BOTTOM) return;
	pen.doc.addPage();
	pen.y = PAGE.top;
}

function drawBlock(pen: Pen, block: Block) {
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
			// A heading never stands alone at the foot of a page.
			ensureRoom(pen, heightOf(SIZE.body) * 4);
			return drawLines(pen, block.text, { style: "bold", size: SIZE.body, align: "left" });
		case "paragraph":
			return drawParagraph(pen, block.text, block.style);
		case "facts":
			return drawFacts(pen, block.facts);
		case "table":
			return drawTable(pen, block.columns, block.rows);
		case "signatures":
			return drawSignatures(pen, block.signatures);
	}
}

interface LineStyle {
	readonly style: Style;
	readonly size: number;
	readonly align: "left" | "center";
	readonly x?: number;
	readonly width?: number;
}

/** Wrapped lines at the pen; moves it below them. */
function drawLines(pen: Pen, text: string, line: LineStyle) {
	const { style, size, align, x = PAGE.left, width = WIDTH } = line;
	use(pen, style, size);
	for (const part of wrap(pen, text, width)) {
		ensureRoom(pen, heightOf(size));
		pen.y += heightOf(size);
		pen.doc.text(part, align === "center" ? x + width / 2 : x, pen.y, { align });
	}
}

function wrap(pen: Pen, text: string, width: number): string[] {
	return pen.doc.splitTextToSize(pen.clean(text), width) as string[];
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

function drawParagraph(pen: Pen, text: string, style: "body" | "strong" | "notice" | "small") {
	pen.y += PARAGRAPH_GAP;
	const font = { body: "normal", strong: "bold", notice: "bolditalic", small: "italic" } as const;
	const size = style === "small" ? SIZE.small : SIZE.body;
	drawLines(pen, text, { style: font[style], size, align: "left" });
}

/** "Label: value", the label bold, further lines under the value's own text. */
function drawFacts(pen: Pen, facts: readonly { label: string; value: string }[]) {
	for (const { label, value } of facts) {
		use(pen, "bold", SIZE.body);
		const name = `${pen.clean(label)}: `;
		const indent = pen.doc.getTextWidth(name);
		use(pen, "normal", SIZE.body);
		const [first = "", ...rest] = wrap(pen, value, Math.max(WIDTH - indent, 40));
		ensureRoom(pen, heightOf(SIZE.body));
		pen.y += heightOf(SIZE.body) + 1;
		use(pen, "bold", SIZE.body);
		pen.doc.text(name, PAGE.left, pen.y);
		use(pen, "normal", SIZE.body);
		pen.doc.text(first, PAGE.left + indent, pen.y);
		for (const line of rest.length > 0 ? wrap(pen, rest.join(" "), WIDTH) : []) {
			ensureRoom(pen, heightOf(SIZE.body));
			pen.y += heightOf(SIZE.body);
			pen.doc.text(line, PAGE.left, pen.y);
		}
	}
}

function drawTable(pen: Pen, columns: readonly Column[], rows: readonly (readonly string[])[]) {
	autoTable(pen.doc, {
		startY: pen.y + 2,
		margin: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
		tableWidth: WIDTH,
		theme: "grid",
		rowPageBreak: "avoid",
		showHead: "everyPage",
		styles: {
			font: FONT,
			fontSize: SIZE.table,
			textColor: 0,
			lineColor: 0,
			lineWidth: 0.2,
			cellPadding: { top: 0.9, right: 1.6, bottom: 1.1, left: 1.6 },
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
		head: [columns.map(({ title }) => pen.clean(title))],
		body: rows.map((row) => row.map((cell) => pen.clean(cell))),
		didDrawPage: ({ cursor }) => {
			pen.y = cursor?.y ?? pen.y;
		},
	});
	pen.y = (pen.doc as unknown as { lastAutoTable: { finalY: number } }).lastAutoTable.finalY;
}

/** Room for a seal and a name; never cut from its titles. */
const SIGNING_SPACE = 26;

function drawSignatures(pen: Pen, signatures: readonly { title: string; hint: string }[]) {
	pen.y += 4;
	ensureRoom(pen, heightOf(SIZE.body) * 3 + SIGNING_SPACE);
	const width = WIDTH / Math.max(1, signatures.length);
	const top = pen.y;
	const ends = signatures.map(({ title, hint }, index) => {
		pen.y = top;
		const x = PAGE.left + index * width;
		drawLines(pen, title.toUpperCase(), {
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

/** jsPDF writes `/Ordering (Identity-H)`, which is no ordering: mended in place, offsets kept. */
function mendOrdering(bytes: Uint8Array): Uint8Array {
	const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const wrong = encode("/Ordering (Identity-H)");
	const right = encode("/Ordering (Identity)  ");
	for (let i = bytes.indexOf(0x2f); i !== -1; i = bytes.indexOf(0x2f, i + 1))
		if (wrong.every((byte, k) => bytes[i + k] === byte)) bytes.set(right, i);
	return bytes;
}
