/** What stands side by side: the letterhead, and signatures with recipients. */
import type { Block, HeadLine, Signature } from "../../model.ts";
import { mm, PAGE, SIZE, WIDTH } from "../measures.ts";
import { type Piece, type Strip, sideBySide } from "../strips.ts";
import { type Element, element } from "../structure.ts";
import { type Setting, stack } from "./setting.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;
interface Column {
	readonly x: number;
	readonly width: number;
}
const bottomOf = (pieces: readonly Piece[]) =>
	Math.max(0, ...pieces.map(({ top, height }) => top + height));

/** Left 40 %, right 60 %; none touches the other. */
export function letterhead(
	setting: Setting,
	parent: Element,
	{ left, right }: Of<"letterhead">,
): Strip[] {
	const between = mm(3);
	const width = WIDTH * 0.4 - between;
	return sideBySide(
		[
			...headLines(setting, parent, left, { x: PAGE.left, width }),
			...headLines(setting, parent, right, { x: PAGE.left + WIDTH * 0.4, width: WIDTH * 0.6 }),
		],
		0,
		mm(4),
	);
}

function headLines(setting: Setting, parent: Element, lines: readonly HeadLine[], column: Column) {
	const pieces: Piece[] = [];
	for (const line of lines)
		pieces.push(...headLine(setting, element("P", parent), line, column, bottomOf(pieces)));
	return pieces;
}

function headLine(
	setting: Setting,
	owner: Element,
	{ text, style, rule }: HeadLine,
	column: Column,
	below: number,
): Piece[] {
	const words = stack(setting, owner, text, {
		...column,
		align: "center",
		top: below + (style === "italic" ? mm(2) : 0),
		style: style === "plain" ? "normal" : style,
		size: rule === "full" || style === "italic" ? SIZE.motto : SIZE.head,
	});
	const last = words.at(-1);
	if (!rule || !last) return words;
	const length = last.line.width * (rule === "full" ? 1 : 0.4);
	const start = column.x + (column.width - length) / 2;
	const room = mm(1.6);
	return [
		...words,
		{
			top: bottomOf(words),
			height: room,
			draw: (top) => {
				const y = top + room / 2;
				setting.sheet.draw("Layout", 0.7, [
					[
						[start, y],
						[start + length, y],
					],
				]);
			},
		},
	];
}

/** Room for a seal and a name; never cut from its titles. */
const SIGNING_SPACE = mm(26);

/** One alone stands right; recipients stand left of them all. */
export function signatures(setting: Setting, parent: Element, block: Of<"signatures">): Strip[] {
	const { recipients, signatures: all } = block;
	const alone = all.length < 2 && !recipients;
	const start = recipients ? WIDTH * 0.38 : alone ? WIDTH * 0.45 : 0;
	const width = (WIDTH - start) / Math.max(1, all.length);
	const list = recipients
		? recipientList(setting, parent, recipients, { x: PAGE.left, width: start - GUTTER })
		: [];
	const signing = all.flatMap((each, i) =>
		signature(setting, parent, each, {
			x: PAGE.left + start + i * width + GUTTER,
			width: width - 2 * GUTTER,
		}),
	);
	return sideBySide([...list, ...signing], mm(4), 0);
}

/** Left and right of each signature. */
const GUTTER = mm(1.5);

function signature(
	setting: Setting,
	parent: Element,
	{ title, hint }: Signature,
	column: Column,
): Piece[] {
	const titles = stack(setting, element("P", parent), title.join("\n").toUpperCase(), {
		...column,
		align: "center",
		top: 0,
		style: "bold",
		size: SIZE.body,
	});
	const hints = hint.trim()
		? stack(setting, element("P", parent), `(${setting.clean(hint)})`, {
				...column,
				align: "center",
				top: bottomOf(titles),
				style: "italic",
				size: SIZE.head,
			})
		: [];
	const top = bottomOf([...titles, ...hints]);
	return [...titles, ...hints, { top, height: SIGNING_SPACE, draw: () => {} }];
}

function recipientList(
	setting: Setting,
	parent: Element,
	{ title, lines }: NonNullable<Of<"signatures">["recipients"]>,
	column: Column,
): Piece[] {
	const pieces: Piece[] = [
		...stack(setting, element("P", parent), title, {
			...column,
			align: "left",
			top: 0,
			style: "bolditalic",
			size: SIZE.head,
		}),
	];
	const list = element("L", parent);
	for (const line of lines) {
		const text = setting.clean(line);
		pieces.push(
			...stack(
				setting,
				element("LBody", element("LI", list)),
				text.startsWith("-") ? text : `- ${text}`,
				{
					...column,
					align: "left",
					top: bottomOf(pieces),
					style: "normal",
					size: SIZE.recipients,
				},
			),
		);
	}
	return pieces;
}
