/** What every block is set with. */
import type { Face, Style } from "../face.ts";
import { type Line, linesOf } from "../lines.ts";
import { BASELINE, lineHeight } from "../measures.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../structure.ts";

export interface Setting {
	readonly sheet: Sheet;
	/** A text as it can be printed; remembers letters that cannot. */
	clean(text: string): string;
}

export type Align = "left" | "center" | "right";

export interface TextStyle {
	readonly style: Style;
	readonly size: number;
}

export const faceOf = ({ sheet }: Setting, style: Style): Face => sheet.faces[style];

/** Lines of a text in a column. */
export const wrapped = (
	setting: Setting,
	text: string,
	{ style, size }: TextStyle,
	width: number,
): Line[] => linesOf(setting.clean(text), { face: faceOf(setting, style), size, width });

/** One line in a column whose upper left corner is given. */
export function writeLine(
	{ sheet }: Setting,
	owner: Element | "Pagination",
	{ text, width: length }: Line,
	{ style, size }: TextStyle,
	{ x, top, width, align }: { x: number; top: number; width: number; align: Align },
) {
	const room = { left: 0, center: (width - length) / 2, right: width - length }[align];
	sheet.write(owner, text, { x: x + room, y: top + size * BASELINE, style, size });
}

/** A text as pieces one below the other, for blocks that stand side by side. */
export function stack(
	setting: Setting,
	owner: Element,
	text: string,
	column: { x: number; width: number; align: Align; top: number } & TextStyle,
) {
	const height = lineHeight(column.size);
	const lines = wrapped(setting, text, column, column.width);
	return lines.map((line, i) => ({
		top: column.top + i * height,
		height,
		draw: (top: number) => writeLine(setting, owner, line, column, { ...column, top }),
		line,
	}));
}
