/** What every block is set with: a text as lines, in a look and a column. */
import type { ByKind } from "../../../terms/index.ts";
import { LINE, type Look, PAGE, WIDTH } from "../../decree.ts";
import type { Block } from "../../model.ts";
import { type Line, linesOf } from "../line-breaks.ts";
import { type Strip, withoutOrphans } from "../strips.ts";
import type { Style } from "../writer/parsed-font.ts";
import type { Owner, PdfWriter } from "../writer/pdf-writer.ts";
import type { Element } from "../writer/tag-tree.ts";

export interface Setting {
	readonly writer: PdfWriter;
	/** A text as it can be printed; remembers letters that cannot. */
	clean(text: string): string;
	/** A row of a table has its lines. */
	onRow(): void;
}

/** Sets blocks; `parent` is what they stand in. */
export type Setters = ByKind<Block, Strip[], [setting: Setting, parent: Element]>;

export interface ColumnRoom {
	readonly x: number;
	readonly width: number;
}
export const FULL_WIDTH: ColumnRoom = { x: PAGE.left, width: WIDTH };

export const lineHeight = (size: number) => size * LINE;
/** Of a line, from its top: Tinos rises 0.89 of its size and falls 0.22 below; accents of capitals reach 1. */
export const BASELINE = LINE - 0.22;
/** A stretched space is at most this part of the size wider: else the line is left as it is. */
const MOST_STRETCH = 1.2;

export function styleOf({ bold, italic }: Look): Style {
	if (bold) return italic ? "bolditalic" : "bold";
	return italic ? "italic" : "normal";
}

export interface SetLine {
	readonly width: number;
	/** `top` in points from the top of the page. */
	draw(top: number): void;
}

/** `lead`: room left at the start of the first line. A blank text is one line, of nothing. */
export function setLines(
	{ writer, clean }: Setting,
	owner: Owner,
	text: string,
	look: Look,
	column = FULL_WIDTH,
	lead = 0,
): SetLine[] {
	const { size, align, indent = 0, hanging = 0 } = look;
	const style = styleOf(look);
	const width = column.width - hanging;
	const lines = linesOf(clean(text), { face: writer.face(style), size, width, indent, lead });
	return lines.map((line, i) => {
		const start = hanging + (line.first ? indent : 0) + (i === 0 ? lead : 0);
		const left = column.width - start - line.width;
		const before = align === "center" ? left / 2 : align === "right" ? left : 0;
		const stretch = align === "justify" && !line.last ? stretchOf(line, left, size) : 0;
		return {
			width: line.width,
			draw: (top) =>
				writer.write(owner, line.text, {
					x: column.x + start + before,
					y: top + size * BASELINE,
					style,
					size,
					stretch,
				}),
		};
	});
}

function stretchOf({ text }: Line, left: number, size: number): number {
	const spaces = text.trimEnd().split(" ").length - 1;
	const stretch = left / spaces;
	return stretch > 0 && stretch < size * MOST_STRETCH ? stretch : 0;
}

/** A text from margin to margin; no single line of it is left behind or goes ahead. */
export function textStrips(
	setting: Setting,
	owner: Owner,
	text: string,
	look: Look,
	lead = 0,
): Strip[] {
	const { size, before = 0, heads = false } = look;
	const strips = setLines(setting, owner, text, look, FULL_WIDTH, lead).map(
		({ draw }, i): Strip => ({
			height: lineHeight(size),
			gap: i === 0 ? before : 0,
			keep: heads,
			draw,
		}),
	);
	return heads ? strips : withoutOrphans(strips);
}
