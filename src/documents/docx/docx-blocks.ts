/** Each kind of block as paragraphs and tables of WordprocessingML. */
import {
	CheckBox,
	HeadingLevel,
	type IParagraphOptions,
	LeaderType,
	Paragraph,
	Tab,
	type Table,
	TabStopType,
	TextRun,
} from "docx";
import { type ByKind, byKind } from "../../terms/index.ts";
import {
	besideSignatures,
	LETTERHEAD_LEFT,
	LINE,
	LOOKS,
	type Look,
	ROOM,
	SIGNS,
} from "../decree.ts";
import type { Block, BlockOf, HeadLine, Signature } from "../model.ts";
import { exactly, STYLE, styleOf, twentieths, WIDTH } from "./docx-styles.ts";
import { dataTable, divided, frameless } from "./docx-tables.ts";
import { boldWidth, paragraph, runs, writable } from "./docx-text.ts";

export type Content = Paragraph | Table;

/** `keep`: the block's end stays on the page of what follows it. */
type Contents = ByKind<Block, readonly Content[], [keep: boolean]>;

export const contentOf = (block: Block, keep: boolean) => byKind(CONTENTS, block, keep);

/** A paragraph each; the last one on the page of what follows where it is to be kept there. */
const lines = (
	all: readonly (readonly (TextRun | CheckBox)[])[],
	options: IParagraphOptions,
	keep: boolean,
) =>
	all.map((children, index) => {
		const stays = keep && index === all.length - 1;
		return new Paragraph({ ...options, ...(stays && { keepNext: true }), children });
	});

/** A line that a person ended is a paragraph, of which Word can keep the last with what follows. */
const prose = (texts: readonly string[], style: BlockOf<"paragraph">["style"], keep: boolean) =>
	lines(
		texts.flatMap((text) => writable(text).split("\n")).map((line) => runs(line)),
		{ style: styleOf(style) },
		keep,
	);

const title: Contents["title"] = ({ text, subtitle }) => {
	const last = { spacing: { after: twentieths(ROOM.afterTitle) } };
	if (!subtitle.trim()) return [paragraph(text, { heading: HeadingLevel.TITLE, ...last })];
	return [
		paragraph(text, { heading: HeadingLevel.TITLE }),
		paragraph(subtitle, { style: styleOf("subtitle"), ...last }),
	];
};

const tab = () => new TextRun({ children: [new Tab()] });

/** Keeps tables apart, which Word would make one of, and goes over with what follows. */
export const gap = (points: number, options: IParagraphOptions = {}) =>
	new Paragraph({ style: STYLE.gap, spacing: exactly(points), keepNext: true, ...options });

/** A box that a click in Word ticks. */
function box(checked: boolean): CheckBox {
	const state = (sign: string) => ({
		value: (sign.codePointAt(0) ?? 0).toString(16),
		font: "Segoe UI Symbol",
	});
	return new CheckBox({
		checked,
		checkedState: state(SIGNS.ticked),
		uncheckedState: state(SIGNS.open),
	});
}

const letterhead: Contents["letterhead"] = ({ left, right }) => {
	const widths = divided([LETTERHEAD_LEFT, 1 - LETTERHEAD_LEFT], WIDTH);
	const cells = [left, right].map((side, at) =>
		side.flatMap((line) => headLine(line, widths[at] ?? 0)),
	);
	return [frameless(widths, [cells])];
};

/** `width`: of the column. The line below is a paragraph's border, which Word lets a person drag. */
function headLine({ says, text }: HeadLine, width: number): Paragraph[] {
	const { size, rule }: Look = LOOKS[says];
	const written = paragraph(text, { style: styleOf(says) });
	if (!rule) return [written];
	const last = writable(text).split("\n").at(-1) ?? "";
	const length = Math.min(width, twentieths(boldWidth(last, size))) * rule;
	const side = Math.round((width - length) / 2);
	return [written, new Paragraph({ style: STYLE.rule, indent: { left: side, right: side } })];
}

/** Empty lines for the seal, above the one for the name. */
const SEAL_LINES = Math.round(ROOM.signing / (LINE * LOOKS.signatureName.size)) - 1;

/**
 * The names have a row of their own: they stand side by side below titles of any length, and
 * LibreOffice keeps a table of one row neither whole nor with what follows.
 */
const signatures: Contents["signatures"] = ({ recipients, signatures: all }, keep) => {
	if (all.length === 0 && !recipients) return [];
	const share = besideSignatures(recipients !== undefined, all.length);
	const own = all.map(() => (1 - share) / all.length);
	const beside = share > 0 ? [recipients ? recipientList(recipients) : []] : [];
	const widths = divided(share > 0 ? [share, ...own] : own, WIDTH);
	const name = () => new Paragraph({ style: styleOf("signatureName") });
	const signed = ({ title, hint }: Signature) => [
		...title.split("\n").map((line) => paragraph(line, { style: styleOf("signatureTitle") })),
		...(hint ? [paragraph(hint, { style: styleOf("signatureHint") })] : []),
		...Array.from({ length: SEAL_LINES }, name),
	];
	const rows = [
		[...beside, ...all.map(signed)],
		[...beside.map(() => []), ...all.map(() => [name()])],
	];
	return [gap(ROOM.beforeSignatures), frameless(widths, rows, keep)];
};

const recipientList = ({ title, lines }: NonNullable<BlockOf<"signatures">["recipients"]>) => [
	paragraph(title, { style: styleOf("recipientsTitle") }),
	...lines.map((line) => paragraph(line, { style: styleOf("recipients") })),
];

const DOTS = {
	style: STYLE.dots,
	tabStops: [{ type: TabStopType.RIGHT, position: WIDTH, leader: LeaderType.DOT }],
} as const;

const CONTENTS: Contents = {
	...{ letterhead, title, signatures },
	heading: ({ level, text }) => {
		const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
		return [paragraph(text, { heading })];
	},
	paragraph: ({ text, style }, keep) => prose([text], style, keep),
	items: ({ items }, keep) => prose(items, "body", keep),
	dots: ({ lines: count }, keep) =>
		lines(
			Array.from({ length: count }, () => [tab()]),
			DOTS,
			keep,
		),
	facts: ({ facts }, keep) =>
		lines(
			facts.map(({ label, value }) => [...runs(`${label} `, { bold: true }), ...runs(value)]),
			{ style: styleOf("fact") },
			keep,
		),
	// Word takes a table without cells for damage.
	table: (block, keep) =>
		block.columns.length > 0 ? [gap(ROOM.beforeTable), dataTable(block, keep)] : [],
	checks: ({ checks }, keep) =>
		lines(
			checks.map(({ text, checked }) => [box(checked), tab(), ...runs(text)]),
			{ style: styleOf("check") },
			keep,
		),
};
