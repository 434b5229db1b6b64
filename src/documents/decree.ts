/**
 * An official page after Decree 30/2020/NĐ-CP, appendix I: its sizes, widths and signs, once. PDF, DOCX
 * and the page take them from here. Lengths in points, 72 to an inch.
 */
import type { HeadLine } from "./model.ts";

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

export const FONT = "Times New Roman";

/** A4; top and bottom 20–25 mm, left 30–35, right 15–20. Edges of the text, from the upper left corner. */
export const PAGE = {
	width: 595.28,
	height: 841.89,
	top: mm(20),
	bottom: 841.89 - mm(20),
	left: mm(30),
	right: 595.28 - mm(15),
} as const;
export const WIDTH = PAGE.right - PAGE.left;

/** From line to line, as a part of the size: Word's single spacing of this font, the least there may be. */
export const LINE = 1.15;
/** First line of a paragraph: 1 cm or 1.27. */
export const INDENT = mm(12.7);

export interface Look {
	readonly size: number;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly align: "left" | "center" | "right" | "justify";
	/** Of the first line. */
	readonly indent?: number;
	/** Of all lines; what stands before the text hangs in it. */
	readonly hanging?: number;
	/** Room above. */
	readonly before?: number;
	/** A line of its own below: its length as a share of the text's last line. */
	readonly rule?: number;
	/** Stays on the page of what it heads. */
	readonly heads?: boolean;
}

/** Text is 13 or 14, 6 points at least between paragraphs. */
const body = { size: 13, align: "justify", indent: INDENT, before: 6 } as const;
const heading = { ...body, bold: true, align: "left", heads: true } as const;
const centred = { size: 13, align: "center" } as const;

/** Capitals of who issues 12 or 13, with a line of a third to a half; below the motto one as long as it. */
const LETTERHEAD = {
	parent: { ...centred, size: 12 },
	issuer: { ...centred, size: 12, bold: true, rule: 0.4 },
	number: { ...centred, before: 6 },
	nation: { ...centred, size: 12, bold: true },
	motto: { ...centred, bold: true, rule: 1 },
	place: { ...centred, italic: true, before: 6 },
} as const satisfies Readonly<Record<HeadLine["says"], Look>>;

/** Every kind of text. What the decree does not speak of: tables, notices, boxes, small print. */
export const LOOKS = {
	...LETTERHEAD,
	title: { ...centred, size: 14, bold: true, before: 12, heads: true },
	subtitle: { ...centred, bold: true, heads: true },
	heading1: heading,
	heading2: heading,
	body,
	notice: { ...body, bold: true, italic: true },
	small: { size: 10, italic: true, align: "left", before: 6 },
	fact: { size: 13, align: "left", before: 3 },
	check: { size: 13, align: "left", hanging: INDENT, before: 3 },
	table: { size: 12, align: "left" },
	signatureTitle: { ...centred, bold: true },
	signatureHint: { ...centred, size: 12, italic: true },
	signatureName: { ...centred, bold: true },
	recipientsTitle: { size: 12, bold: true, italic: true, align: "left" },
	recipients: { size: 11, align: "left" },
	pageNumber: centred,
	mark: { ...centred, size: 12, bold: true },
} as const satisfies Readonly<Record<string, Look>>;
export type LookName = keyof typeof LOOKS;

/**
 * The left column's share of the letterhead. "About half", says the decree: the nation's name needs 250
 * of the right one's 271 points, and "ỦY BAN NHÂN DÂN XÃ TÂN MẪU" 191 of the left one's 196.
 */
export const LETTERHEAD_LEFT = 0.42;
/** What is left blank. */
export const ROOM = {
	/** Above and below the line of a letterhead together. */
	rule: 5,
	afterLetterhead: 11,
	afterTitle: 6,
	beforeTable: 6,
	beforeSignatures: 12,
	/** For a seal and a name, below how to sign. */
	signing: mm(26),
	/** From one row of dots to the next: a line of handwriting. */
	handwriting: mm(8.5),
	/** From a box's left side to its text. */
	box: mm(6),
} as const;
/** Inside a table's cell. */
export const CELL = { side: 4.5, above: 2.5, below: 2 } as const;
/** Share of the width left of the signatures: for recipients, or for nothing where one is alone. */
export const besideSignatures = (hasRecipients: boolean, signatures: number) =>
	hasRecipients ? 0.38 : signatures === 1 ? 0.45 : 0;

/** What a box and a row of dots are called where they are read aloud or copied. */
export const SIGNS = { ticked: "☑", open: "☐", dots: "…" } as const;
