/** Paragraphs and what is set like them. */
import { LOOKS, type Look, mm, PAGE, ROOM, SIGNS, WIDTH } from "../../decree.ts";
import { oneLine } from "../line-breaks.ts";
import { alsoDrawing, type Strip, withoutOrphans } from "../strips.ts";
import { unicode } from "../writer/pdf-strings.ts";
import { type Element, element } from "../writer/tag-tree.ts";
import { BASELINE, type Setters, type Setting, textStrips } from "./setting.ts";

/** A text takes no room where it is blank. */
const proseOf = (setting: Setting, owner: Element, text: string, look: Look): Strip[] =>
	setting.clean(text) === "" ? [] : textStrips(setting, owner, text, look);

export const paragraph: Setters["paragraph"] = (block, setting, parent) =>
	proseOf(setting, element("P", parent), block.text, LOOKS[block.style]);

export const items: Setters["items"] = (block, setting, parent) => {
	const list = element("L", parent);
	return block.items.flatMap((item) =>
		proseOf(setting, element("LBody", element("LI", list)), item, LOOKS.body),
	);
};

export const title: Setters["title"] = (block, setting, parent) => [
	...textStrips(setting, element("H1", parent), block.text, LOOKS.title),
	...(block.subtitle.trim()
		? textStrips(setting, element("P", parent), block.subtitle, LOOKS.subtitle)
		: []),
	{ height: ROOM.afterTitle, gap: 0, keep: true, draw: () => {} },
];

export const heading: Setters["heading"] = (block, setting, parent) => {
	const owner = element(block.level === 1 ? "H2" : "H3", parent);
	return proseOf(setting, owner, block.text, LOOKS[block.level === 1 ? "heading1" : "heading2"]);
};

export const facts: Setters["facts"] = (block, setting, parent) =>
	block.facts.flatMap(({ label, value }) => fact(setting, element("P", parent), label, value));

/** The label bold; one too long to stand before its value has it below. */
function fact(setting: Setting, owner: Element, label: string, value: string): Strip[] {
	const { writer, clean } = setting;
	const { fact: look } = LOOKS;
	const { size } = look;
	const name = `${oneLine(clean(label))} `;
	const lead = writer.face("bold").width(name, size);
	if (lead > WIDTH / 2)
		return withoutOrphans([
			...textStrips(setting, owner, name, { ...look, bold: true }),
			...textStrips(setting, owner, value, { ...look, before: 0 }),
		]);
	return alsoDrawing(textStrips(setting, owner, value, look, lead), (top) =>
		writer.write(owner, name, { x: PAGE.left, y: top + size * BASELINE, style: "bold", size }),
	);
}

/** What is said where it is read aloud or copied. */
const said = (sign: string) => `/ActualText${unicode(sign)}`;

/** Dots from margin to margin; read aloud as one "…", and not dot by dot. */
export const dots: Setters["dots"] = ({ lines }, { writer }, parent) => {
	const owner = element("P", parent, said(SIGNS.dots));
	const { size } = LOOKS.body;
	const dot = writer.face("normal").width(".", size);
	const count = Math.floor(WIDTH / dot);
	// What is left over is spread, so that the row ends at the margin.
	const spread = (WIDTH - count * dot) / (count - 1);
	const rows = Array.from({ length: lines }, (_, i): Strip => {
		const y = (top: number) => top + ROOM.handwriting - size * 0.25;
		return {
			height: ROOM.handwriting,
			gap: 0,
			keep: lines <= 3 && i + 1 < lines,
			draw: (top) =>
				writer.write(owner, ".".repeat(count), {
					...{ x: PAGE.left, y: y(top), style: "normal", size, spread },
				}),
		};
	});
	return withoutOrphans(rows);
};

/** Drawn by hand: the font has none. */
const BOX = mm(3.6);

export const checks: Setters["checks"] = (block, setting, parent) => {
	const list = element("L", parent);
	const { size, hanging } = LOOKS.check;
	return block.checks.flatMap(({ text, checked }) => {
		const item = element("LI", list);
		const box = element("Lbl", item, said(checked ? SIGNS.ticked : SIGNS.open));
		const strips = textStrips(setting, element("LBody", item), text, LOOKS.check);
		return alsoDrawing(strips, (top) => {
			const left = PAGE.left + hanging - ROOM.box;
			const bottom = top + size * BASELINE + mm(0.4);
			const at = (right: number, up: number) => [left + right * BOX, bottom - up * BOX] as const;
			setting.writer.draw(box, 0.7, [
				[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)],
				...(checked ? [[at(0.18, 0.5), at(0.42, 0.2), at(0.84, 0.84)]] : []),
			]);
		});
	});
};
