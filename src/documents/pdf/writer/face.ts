/** One style of the document font: how wide a text is, and how a page writes it. */
import type { ParsedFont } from "./parsed-font.ts";
import { literal } from "./pdf-strings.ts";

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

export function openFace(font: ParsedFont): Face {
	const glyphOf = (codePoint: number) => font.characterToGlyph(codePoint);
	const widths: number[] = [];
	const codes: string[] = [];
	const used = new Map<number, UsedGlyph>();
	// Each letter is looked up once; a long list has a million of them.
	const learn = (codePoint: number) => {
		const glyph = glyphOf(codePoint);
		// As in the file's table of widths, which holds whole numbers.
		const width = Math.trunc(font.widthOfGlyph(glyph));
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
	/** What a letter's outline covers, in thousandths of the size. */
	const boundsOf = (letter: string) => {
		const outline = font.glyf.glyphFor(glyphOf(letter.charCodeAt(0)));
		const { xMin = 0, yMin = 0, xMax = 0, yMax = 0 } = outline ?? {};
		const unit = 1000 / font.head.unitsPerEm;
		return { middle: ((xMin + xMax) / 2) * unit, bottom: yMin * unit, top: yMax * unit };
	};
	return {
		has: (codePoint) => glyphOf(codePoint) !== 0,
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
			const [whole, own] = [boundsOf(letter), boundsOf(mark)];
			// The horn of "ư" is no part of what a mark is centred over.
			const bare = boundsOf(letter.normalize("NFD"));
			const advance = font.widthOfGlyph(glyphOf(letter.charCodeAt(0)));
			return {
				right: bare.middle - advance - own.middle,
				up:
					own.bottom > 0
						? Math.max(0, whole.top + MARK_GAP - own.bottom)
						: Math.min(0, whole.bottom - MARK_GAP - own.top),
			};
		},
		used: () => [...used.values()].sort((a, b) => a.glyph - b.glyph),
	};
}
