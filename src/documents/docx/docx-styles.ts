/** Page and styles of a document in Word: the decree's looks as named styles that a person can change. */
import { AlignmentType, BorderStyle, type IPropertiesOptions, LineRuleType } from "docx";
import { FONT, LINE, LOOKS, type Look, type LookName, PAGE, ROOM } from "../decree.ts";

/** Word counts lengths in twentieths of a point, letters in halves. */
export const twentieths = (points: number) => Math.round(points * 20);
export const halves = (points: number) => points * 2;

export const SHEET = {
	size: { width: twentieths(PAGE.width), height: twentieths(PAGE.height) },
	margin: {
		top: twentieths(PAGE.top),
		bottom: twentieths(PAGE.height - PAGE.bottom),
		left: twentieths(PAGE.left),
		right: twentieths(PAGE.width - PAGE.right),
		...{ header: 567, footer: 567, gutter: 0 },
	},
} as const;
export const WIDTH = SHEET.size.width - SHEET.margin.left - SHEET.margin.right;

/** Without a rule, LibreOffice takes the line for an exact height and cuts the letters. */
const single = { line: 240, lineRule: LineRuleType.AUTO } as const;
export const exactly = (points: number) =>
	({ line: twentieths(points), lineRule: LineRuleType.EXACT }) as const;

/** A look's style: "signatureTitle" → "SignatureTitle". */
export const styleOf = (name: LookName) => name.charAt(0).toUpperCase() + name.slice(1);
/** Of what is no text: a row of dots, the line below a text of the letterhead, what keeps tables apart. */
export const STYLE = { dots: "DottedLine", rule: "Rule", gap: "Gap" } as const;

export const ALIGN = {
	left: AlignmentType.LEFT,
	center: AlignmentType.CENTER,
	right: AlignmentType.RIGHT,
	justify: AlignmentType.JUSTIFIED,
} as const;

function lookOf(name: LookName) {
	const look: Look = LOOKS[name];
	const { size, bold = false, italic = false, align, indent, hanging, before = 0, heads } = look;
	return {
		run: { size: halves(size), bold, italics: italic, color: "000000" },
		paragraph: {
			alignment: ALIGN[align],
			spacing: { before: twentieths(before), ...single },
			...(indent && { indent: { firstLine: twentieths(indent) } }),
			...(hanging && { indent: { left: twentieths(hanging), hanging: twentieths(ROOM.box) } }),
			...(heads && { keepNext: true, keepLines: true }),
		},
	};
}

/** Word has these itself, and lists them in its outline. */
function headingStyle(name: "title" | "heading1" | "heading2", outlineLevel: number) {
	const { run, paragraph } = lookOf(name);
	const next = styleOf(name === "title" ? "subtitle" : "body");
	return {
		basedOn: "Normal",
		next,
		quickFormat: true,
		run,
		paragraph: { ...paragraph, outlineLevel },
	};
}

const { title: _, heading1: __, heading2: ___, ...others } = LOOKS;

export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
	default: {
		document: {
			run: {
				font: FONT,
				size: halves(LOOKS.body.size),
				language: { value: "vi-VN", eastAsia: "vi-VN" },
			},
			paragraph: { spacing: { before: 0, after: 0, ...single } },
		},
		title: headingStyle("title", 0),
		heading1: headingStyle("heading1", 0),
		heading2: headingStyle("heading2", 1),
	},
	paragraphStyles: [
		...(Object.keys(others) as (keyof typeof others)[]).map((name) => ({
			id: styleOf(name),
			// Of Word's own name, shown in the person's language.
			name: name === "body" ? "Body Text" : styleOf(name).replace(/\B[A-Z]/g, " $&"),
			...lookOf(name),
		})),
		{
			id: STYLE.dots,
			name: "Dotted Line",
			paragraph: {
				spacing: { before: twentieths(ROOM.handwriting - LINE * LOOKS.body.size), ...single },
			},
		},
		{
			id: STYLE.rule,
			name: "Rule",
			paragraph: {
				border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
				spacing: { before: twentieths(ROOM.rule - 3), ...exactly(3) },
			},
		},
		{ id: STYLE.gap, name: "Gap" },
	],
};
