/** Where the next line goes and how it is written: page, font, letters, wrapping. */
import { jsPDF } from "jspdf";
import type { DocumentModel } from "../model.ts";
import { HARD_SPACE, withinFont } from "./letters.ts";

/** The four styles of the document font, as TrueType files. */
export interface Fonts {
	readonly normal: Uint8Array;
	readonly bold: Uint8Array;
	readonly italic: Uint8Array;
	readonly bolditalic: Uint8Array;
}

export const FONT = "Tinos";
/** Millimetres. Decree 30: top and bottom 20–25, left 30–35, right 15–20. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const BOTTOM = PAGE.height - PAGE.bottom;
export const POINT = 25.4 / 72;
export const SIZE = {
	body: 13,
	table: 11.5,
	head: 12,
	motto: 13,
	title: 14,
	small: 10,
	page: 13,
} as const;
const LEADING = 1.2;

export type Style = keyof Fonts;

export interface Pen {
	readonly doc: jsPDF;
	/** Millimetres from the top: where the next block begins. */
	y: number;
	readonly missing: Set<string>;
	/** A text as it can be printed; remembers letters that cannot. */
	clean(text: string): string;
}

export function startPen(model: DocumentModel, fonts: Fonts): Pen {
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
		title: oneLine(clean(model.title)),
		author: oneLine(clean(model.author)),
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

export const heightOf = (size: number) => size * POINT * LEADING;

export function use(pen: Pen, style: Style, size: number) {
	pen.doc.setFont(FONT, style);
	pen.doc.setFontSize(size);
}

/** Begins a page where the block would not fit. */
export function ensureRoom(pen: Pen, height: number) {
	if (pen.y + height <= BOTTOM) return;
	pen.doc.addPage();
	pen.y = PAGE.top;
}

interface LineStyle {
	readonly style: Style;
	readonly size: number;
	readonly align: "left" | "center";
	readonly x?: number;
	readonly width?: number;
	/** Millimetres that the last two lines must leave on their page. */
	readonly below?: number;
}

/** Wrapped lines at the pen; moves it below them. */
export function drawLines(pen: Pen, text: string, line: LineStyle) {
	const { style, size, align, x = PAGE.left, width = WIDTH, below = 0 } = line;
	use(pen, style, size);
	const parts = wrap(pen, text, width);
	for (const [index, part] of parts.entries()) {
		const left = parts.length - index;
		ensureRoom(pen, left <= 2 ? left * heightOf(size) + below : heightOf(size));
		pen.y += heightOf(size);
		pen.doc.text(part, align === "center" ? x + width / 2 : x, pen.y, { align });
	}
}

export const oneLine = (text: string) => text.replace(/[\n\u00a0]/g, " ");

/**
 * A text as lines of at most `width` millimetres in the font in use; the first of at most `first`.
 * Breaks at spaces but not at hard ones, and inside a word only where it is wider than a line.
 */
export function wrap(pen: Pen, text: string, width: number, first = width): string[] {
	const lines: string[] = [];
	const room = () => (lines.length === 0 ? first : width);
	const fits = (line: string) => pen.doc.getTextWidth(line.replaceAll(HARD_SPACE, " ")) <= room();
	for (const paragraph of pen.clean(text).split("\n")) {
		let line = "";
		for (const word of paragraph.split(" ")) {
			const longer = line === "" ? word : `${line} ${word}`;
			if (fits(longer)) {
				line = longer;
				continue;
			}
			if (line !== "") lines.push(line);
			line = word;
			while (!fits(line)) {
				let cut = line.length - 1;
				while (cut > 1 && !fits(line.slice(0, cut))) cut -= 1;
				lines.push(line.slice(0, cut));
				line = line.slice(cut);
			}
		}
		lines.push(line);
	}
	return lines.map(oneLine);
}
