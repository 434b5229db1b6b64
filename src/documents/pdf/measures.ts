/** Decree 30/2020/NĐ-CP, appendix I, in points: 72 to an inch. */

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

/** A4; top and bottom 20–25 mm, left 30–35, right 15–20. */
export const PAGE = {
	width: 595.28,
	height: 841.89,
	top: mm(20),
	bottom: 841.89 - mm(20),
	left: mm(30),
	right: 595.28 - mm(15),
} as const;
export const WIDTH = PAGE.right - PAGE.left;
/** From the top margin to the bottom one. */
export const ROOM = PAGE.bottom - PAGE.top;
/** Of the page number, in the top margin. */
export const NUMBER_BASELINE = mm(12);

export const SIZE = {
	body: 13,
	table: 11.5,
	/** Capitals of the letterhead; "Nơi nhận". */
	head: 12,
	/** Tiêu ngữ, place and day. */
	motto: 13,
	title: 14,
	recipients: 11,
	small: 10,
	page: 13,
} as const;

/** First line of a paragraph: 1.27 cm. */
export const INDENT = mm(12.7);
/** Between paragraphs: at least 6 pt. */
export const PARAGRAPH_GAP = 6;

/** The height of a line of text, of which the part above the baseline is `BASELINE`. */
export const lineHeight = (size: number) => size * 1.2;
/** Tinos rises 0.89 of its size above the baseline and falls 0.22 below; accents of capitals reach 1. */
export const BASELINE = 0.95;
