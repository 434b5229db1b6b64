/** The decree's looks and measures as styles, relative to the size of the text. */
import { decree } from "../../documents/index.ts";

const { CELL, LETTERHEAD_LEFT, LOOKS, ROOM } = decree;

const em = (points: number, size: number = LOOKS.body.size) => `${points / size}em`;
const share = (part: number) => `${part * 100}fr`;

function styleOf({ size, bold, italic, align, indent = 0, before = 0, rule = 0 }: decree.Look) {
	return {
		fontSize: em(size),
		fontWeight: bold ? "700" : "400",
		fontStyle: italic ? "italic" : "normal",
		textAlign: align,
		textIndent: em(indent, size),
		marginTop: em(before, size),
		...(rule > 0 && { "--rule": `${rule * 100}%` }),
	} as const;
}

const STYLES = Object.fromEntries(
	Object.entries(LOOKS).map(([name, look]) => [name, styleOf(look)]),
) as Readonly<Record<decree.LookName, ReturnType<typeof styleOf>>>;

export const lookStyle = (name: decree.LookName) => STYLES[name];

const { size } = LOOKS.table;
export const tableStyle = {
	fontSize: em(size),
	"--cell": `${em(CELL.above, size)} ${em(CELL.side, size)} ${em(CELL.below, size)}`,
};
export const headStyle = {
	"--left": share(LETTERHEAD_LEFT),
	"--right": share(1 - LETTERHEAD_LEFT),
};
export const dotsStyle = { height: em(ROOM.handwriting) };
export const signingStyle = { paddingBottom: em(ROOM.signing) };
/** On paper sizes are what they are. */
export const paperStyle = { fontSize: `${LOOKS.body.size}pt` };
