/** What stands side by side: the letterhead, and signatures with recipients. */
import {
	besideSignatures,
	LETTERHEAD_LEFT,
	LOOKS,
	type Look,
	mm,
	PAGE,
	ROOM,
	WIDTH,
} from "../../decree.ts";
import { type Piece, sideBySide } from "../strips.ts";
import { line } from "../writer/pdf-writer.ts";
import { type Element, element } from "../writer/tag-tree.ts";
import { type ColumnRoom, lineHeight, type Setters, type Setting, setLines } from "./setting.ts";

/** Texts one below the other in a column. */
function startColumn(setting: Setting, column: ColumnRoom) {
	const pieces: Piece[] = [];
	let bottom = 0;
	const add = (height: number, draw: (top: number) => void) => {
		pieces.push({ top: bottom, height, draw });
		bottom += height;
	};
	return {
		pieces,
		add,
		text(owner: Element, text: string, look: Look) {
			const { size, before = 0, rule } = look;
			if (bottom > 0) bottom += before;
			const lines = setLines(setting, owner, text, look, column);
			for (const { draw } of lines) add(lineHeight(size), draw);
			if (!rule) return;
			const length = (lines.at(-1)?.width ?? 0) * rule;
			const left = column.x + (column.width - length) / 2;
			add(ROOM.rule, (top) => {
				const y = top + ROOM.rule / 2;
				setting.writer.draw("Layout", 0.7, [line(left, y, left + length, y)]);
			});
		},
	};
}

/** None of the two columns touches the other. */
export const letterhead: Setters["letterhead"] = ({ left, right }, setting, parent) => {
	const edge = WIDTH * LETTERHEAD_LEFT;
	const rooms = [
		{ x: PAGE.left, width: edge },
		{ x: PAGE.left + edge, width: WIDTH - edge },
	] as const;
	const columns = ([left, right] as const).flatMap((lines, at) => {
		const column = startColumn(setting, at === 0 ? rooms[0] : rooms[1]);
		for (const { says, text } of lines) column.text(element("P", parent), text, LOOKS[says]);
		return column.pieces;
	});
	return sideBySide(columns, 0, ROOM.afterLetterhead);
};

/** Left and right of each signature. */
const GUTTER = mm(1.5);

/** One alone stands right; recipients stand left of them all. Room to sign is never cut from its titles. */
export const signatures: Setters["signatures"] = (block, setting, parent) => {
	const { recipients, signatures: all } = block;
	const start = WIDTH * besideSignatures(recipients !== undefined, all.length);
	const list = startColumn(setting, { x: PAGE.left, width: start - GUTTER });
	if (recipients) {
		list.text(element("P", parent), recipients.title, LOOKS.recipientsTitle);
		const items = element("L", parent);
		for (const line of recipients.lines)
			list.text(element("LBody", element("LI", items)), line, LOOKS.recipients);
	}
	const width = (WIDTH - start) / Math.max(1, all.length);
	const signed = all.flatMap(({ title, hint }, i) => {
		const x = PAGE.left + start + i * width + GUTTER;
		const column = startColumn(setting, { x, width: width - 2 * GUTTER });
		column.text(element("P", parent), title, LOOKS.signatureTitle);
		if (hint) column.text(element("P", parent), hint, LOOKS.signatureHint);
		column.add(ROOM.signing, () => {});
		return column.pieces;
	});
	return sideBySide([...list.pieces, ...signed], ROOM.beforeSignatures, 0);
};
