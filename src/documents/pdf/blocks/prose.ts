/** Paragraphs and what is set like them. */
import type { Block } from "../../model.ts";
import { linesOf, oneLine } from "../lines.ts";
import { BASELINE, INDENT, lineHeight, mm, PAGE, PARAGRAPH_GAP, SIZE, WIDTH } from "../measures.ts";
import { type Strip, together } from "../strips.ts";
import { type Element, element } from "../structure.ts";
import { faceOf, type Setting, type TextStyle, wrapped, writeLine } from "./setting.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** A stretched space is at most this part of the size wider: else the line is left as it is. */
const MOST_STRETCH = 1.2;

interface Flow extends TextStyle {
	readonly justified: boolean;
	readonly indent: number;
	readonly gap: number;
}

/** A text from margin to margin; no single line of it is left behind or goes ahead. */
function flow(setting: Setting, owner: Element, text: string, how: Flow): Strip[] {
	const { style, size, justified, indent, gap } = how;
	const height = lineHeight(size);
	const clean = setting.clean(text);
	if (clean === "") return [];
	const lines = linesOf(clean, { face: faceOf(setting, style), size, width: WIDTH, indent });
	const strips = lines.map((line, i): Strip => {
		const start = line.first ? indent : 0;
		const spaces = line.text.trimEnd().split(" ").length - 1;
		const stretch = spaces > 0 ? (WIDTH - start - line.width) / spaces : 0;
		const full = justified && !line.last && stretch > 0 && stretch < size * MOST_STRETCH;
		return {
			height,
			gap: i === 0 ? gap : 0,
			keep: false,
			draw: (top) =>
				setting.sheet.write(owner, line.text, {
					x: PAGE.left + start,
					y: top + size * BASELINE,
					style,
					size,
					...(full && { stretch }),
				}),
		};
	});
	return withoutOrphans(strips);
}

/** The first two lines stay together, and so do the last two. */
export const withoutOrphans = (strips: readonly Strip[]): Strip[] =>
	strips.map((strip, i) =>
		strips.length > 1 && (i === 0 || i === strips.length - 2) ? { ...strip, keep: true } : strip,
	);

const PARAGRAPHS: Readonly<Record<Of<"paragraph">["style"], Flow>> = {
	body: { style: "normal", size: SIZE.body, justified: true, indent: INDENT, gap: PARAGRAPH_GAP },
	notice: {
		style: "bolditalic",
		size: SIZE.body,
		justified: true,
		indent: INDENT,
		gap: PARAGRAPH_GAP,
	},
	small: { style: "italic", size: SIZE.small, justified: false, indent: 0, gap: PARAGRAPH_GAP },
};

export const paragraph = (setting: Setting, parent: Element, { text, style }: Of<"paragraph">) =>
	flow(setting, element("P", parent), text, PARAGRAPHS[style]);

export function items(setting: Setting, parent: Element, block: Of<"items">): Strip[] {
	const list = element("L", parent);
	return block.items.flatMap((item) =>
		flow(
			setting,
			element("LBody", element("LI", list)),
			`- ${setting.clean(item)}`,
			PARAGRAPHS.body,
		),
	);
}

export function title(setting: Setting, parent: Element, { text, subtitle }: Of<"title">): Strip[] {
	const lines = (owner: Element, words: string, size: number, gap: number) =>
		wrapped(setting, words, { style: "bold", size }, WIDTH).map(
			(line, i): Strip => ({
				height: lineHeight(size),
				gap: i === 0 ? gap : 0,
				keep: true,
				draw: (top) =>
					writeLine(
						setting,
						owner,
						line,
						{ style: "bold", size },
						{
							x: PAGE.left,
							top,
							width: WIDTH,
							align: "center",
						},
					),
			}),
		);
	const strips = [
		...lines(element("H1", parent), text, SIZE.title, mm(4)),
		...(subtitle.trim() ? lines(element("P", parent), subtitle, SIZE.body, 0) : []),
	];
	return [...strips, blank(mm(2))];
}

const blank = (height: number): Strip => ({ height, gap: 0, keep: true, draw: () => {} });

/** Stays with what it heads. */
export function heading(
	setting: Setting,
	parent: Element,
	{ level, text }: Of<"heading">,
): Strip[] {
	const strips = flow(setting, element(level === 1 ? "H2" : "H3", parent), text, {
		style: "bold",
		size: SIZE.body,
		justified: false,
		indent: INDENT,
		gap: PARAGRAPH_GAP,
	});
	return strips.map((strip) => ({ ...strip, keep: true }));
}

/** "Label: value", the label bold; a label too long for that has its value below. */
export function facts(setting: Setting, parent: Element, block: Of<"facts">): Strip[] {
	return block.facts.flatMap(({ label, value }) =>
		fact(setting, element("P", parent), label, value),
	);
}

function fact(setting: Setting, owner: Element, label: string, value: string): Strip[] {
	const size = SIZE.body;
	const name = `${oneLine(setting.clean(label))}: `;
	const lead = faceOf(setting, "bold").width(name, size);
	const below = lead > WIDTH / 2;
	const plain = { size, gap: 0, justified: false, indent: 0 } as const;
	if (below)
		return withoutOrphans([
			...flow(setting, owner, name, { ...plain, style: "bold", gap: mm(1) }),
			...flow(setting, owner, value, { ...plain, style: "normal" }),
		]);
	const lines = linesOf(setting.clean(value), {
		face: faceOf(setting, "normal"),
		size,
		width: WIDTH,
		lead,
	});
	const strips = lines.map(({ text }, i): Strip => {
		const y = (top: number) => top + size * BASELINE;
		return {
			height: lineHeight(size),
			gap: i === 0 ? mm(1) : 0,
			keep: false,
			draw: (top) => {
				if (i === 0)
					setting.sheet.write(owner, name, { x: PAGE.left, y: y(top), style: "bold", size });
				setting.sheet.write(owner, text, {
					x: PAGE.left + (i === 0 ? lead : 0),
					y: y(top),
					style: "normal",
					size,
				});
			},
		};
	});
	return withoutOrphans(strips);
}

/** Room for a line of handwriting. */
const HANDWRITING = mm(8.5);

/** Read aloud as one "…", and not dot by dot. */
const DOTS_SAID = "/ActualText<FEFF2026>";

/** Dots from margin to margin. */
export function dots(setting: Setting, parent: Element, { lines }: Of<"dots">): Strip[] {
	const owner = element("P", parent, DOTS_SAID);
	const size = SIZE.body;
	const dot = faceOf(setting, "normal").width(".", size);
	const count = Math.floor(WIDTH / dot);
	// What is left over is spread, so that the row ends at the margin.
	const spread = (WIDTH - count * dot) / (count - 1);
	const rows = Array.from(
		{ length: lines },
		(): Strip => ({
			height: HANDWRITING,
			gap: 0,
			keep: false,
			draw: (top) =>
				setting.sheet.write(owner, ".".repeat(count), {
					x: PAGE.left,
					y: top + HANDWRITING - size * 0.25,
					style: "normal",
					size,
					spread,
				}),
		}),
	);
	return rows.length <= 3 ? together(rows) : withoutOrphans(rows);
}
