/** One style of the document font: how wide a text is, and how a page writes it. */
import { readFontFile } from "./font-file.ts";

/** The four styles of the document font, as TrueType files. */
export interface Fonts {
	readonly normal: Uint8Array;
	readonly bold: Uint8Array;
	readonly italic: Uint8Array;
	readonly bolditalic: Uint8Array;
}
export type Style = keyof Fonts;
export const STYLES: readonly Style[] = ["normal", "bold", "italic", "bolditalic"];

export interface UsedGlyph {
	readonly glyph: number;
	readonly codePoint: number;
	/** In thousandths of the size. */
	readonly width: number;
}

export interface Face {
	has(codePoint: number): boolean;
	/** In points. */
	width(text: string, size: number): number;
	/** As the inside of a PDF's literal string, two bytes a letter; the letters count as used. */
	encode(text: string): string;
	/**
	 * How far a combining mark has to be moved to stand over (or under) the letter it follows, in
	 * thousandths of the size: the font's marks stand where a plain small letter would have them.
	 */
	markShift(letter: string, mark: string): { right: number; up: number };
	/** In the order of glyphs. */
	used(): readonly UsedGlyph[];
}

/** Between a letter and a mark moved above or below it, in thousandths of the size. */
const MARK_GAP = 25;

export function openFace(bytes: Uint8Array): Face {
	const { glyphOf, widthOf, boundsOf } = readFontFile(bytes);
	const has = (codePoint: number) => glyphOf(codePoint) !== 0;
	const widths: number[] = [];
	const codes: string[] = [];
	const used = new Map<number, UsedGlyph>();
	// Each letter is looked up once; a long list has a million of them.
	const learn = (codePoint: number) => {
		const glyph = glyphOf(codePoint);
		// As in the file's table of widths, which holds whole numbers.
		const width = Math.trunc(widthOf(glyph));
		widths[codePoint] = width;
		return { glyph, codePoint, width };
	};
	const use = (codePoint: number) => {
		const known = learn(codePoint);
		used.set(known.glyph, known);
		const code = literal(known.glyph >> 8) + literal(known.glyph & 0xff);
		codes[codePoint] = code;
		return code;
	};
	return {
		has,
		width(text, size) {
			let sum = 0;
			for (let i = 0; i < text.length; i += 1) {
				const codePoint = text.charCodeAt(i);
				sum += widths[codePoint] ?? learn(codePoint).width;
			}
			return (sum * size) / 1000;
		},
		encode(text) {
			let result = "";
			for (let i = 0; i < text.length; i += 1) {
				const codePoint = text.charCodeAt(i);
				result += codes[codePoint] ?? use(codePoint);
			}
			return result;
		},
		markShift(letter, mark) {
			const bounds = (text: string) => boundsOf(glyphOf(text.charCodeAt(0)));
			const [whole, own] = [bounds(letter), bounds(mark)];
			// The horn of "ư" is no part of what a mark is centred over.
			const bare = bounds(letter.normalize("NFD"));
			const advance = widthOf(glyphOf(letter.charCodeAt(0)));
			const above = own.bottom > 0;
			return {
				right: (bare.left + bare.right) / 2 - advance - (own.left + own.right) / 2,
				up: above
					? Math.max(0, whole.top + MARK_GAP - own.bottom)
					: Math.min(0, whole.bottom - MARK_GAP - own.top),
			};
		},
		used: () => [...used.values()].sort((a, b) => a.glyph - b.glyph),
	};
}

/** Brackets and backslashes would end the string, a carriage return would be read as a line feed. */
function literal(byte: number): string {
	const letter = String.fromCharCode(byte);
	if (letter === "\r") return "\\r";
	return "()\\".includes(letter) ? `\\${letter}` : letter;
}
