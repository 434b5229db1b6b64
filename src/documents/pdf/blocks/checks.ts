/** Boxes drawn by hand: the font has none. */
import type { Block } from "../../model.ts";
import { linesOf } from "../lines.ts";
import { BASELINE, INDENT, lineHeight, mm, PAGE, SIZE, WIDTH } from "../measures.ts";
import type { Strip } from "../strips.ts";
import { type Element, element } from "../structure.ts";
import { withoutOrphans } from "./prose.ts";
import { faceOf, type Setting } from "./setting.ts";

const SIDE = mm(3.6);
const TEXT_START = SIDE + mm(2.4);
const GAP = 4;
/** What a box says where it is read aloud or copied: ☑ or ☐. */
const SAID = { ticked: "/ActualText<FEFF2611>", open: "/ActualText<FEFF2610>" } as const;

export function checks(
	setting: Setting,
	parent: Element,
	block: Extract<Block, { kind: "checks" }>,
): Strip[] {
	const list = element("L", parent);
	const size = SIZE.body;
	return block.checks.flatMap(({ text, checked }) => {
		const item = element("LI", list);
		const box = element("Lbl", item, checked ? SAID.ticked : SAID.open);
		const body = element("LBody", item);
		const left = PAGE.left + INDENT - TEXT_START;
		const lines = linesOf(setting.clean(text), {
			face: faceOf(setting, "normal"),
			size,
			width: WIDTH - (INDENT - TEXT_START) - TEXT_START,
		});
		return withoutOrphans(
			lines.map(
				(line, i): Strip => ({
					height: lineHeight(size),
					gap: i === 0 ? GAP : 0,
					keep: false,
					draw: (top) => {
						const y = top + size * BASELINE;
						if (i === 0) drawBox(setting, box, left, y, checked);
						setting.sheet.write(body, line.text, {
							x: left + TEXT_START,
							y,
							style: "normal",
							size,
						});
					},
				}),
			),
		);
	});
}

/** On the baseline `y`. */
function drawBox({ sheet }: Setting, owner: Element, x: number, y: number, checked: boolean) {
	const bottom = y + mm(0.4);
	const at = (right: number, up: number) => [x + right * SIDE, bottom - up * SIDE] as const;
	sheet.draw(owner, 0.7, [
		[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)],
		...(checked ? [[at(0.18, 0.5), at(0.42, 0.2), at(0.84, 0.84)]] : []),
	]);
}
