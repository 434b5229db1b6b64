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
import type { Block, HeadLine, Signature } from "../model.ts";
import { textWidth, writable } from "./letters.ts";
import { runs } from "./runs.ts";
import { SIZE, STYLE, WIDTH } from "./styles.ts";
import { dataTable, divided, frameless } from "./tables.ts";

export type Content = Paragraph | Table;

/** `keep`: the block's end stays on the page of what follows it. */
export function contentOf(block: Block, keep: boolean): readonly Content[] {
	switch (block.kind) {
		case "letterhead":
			return letterhead(block);
		case "title":
			return titleLines(block);
		case "heading": {
			const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
			return [paragraph(block.text, { heading })];
		}
		case "paragraph":
			return prose([block.text], block.style, keep);
		case "items":
			return prose(
				block.items.map((item) => `- ${item}`),
				"body",
				keep,
			);
		case "dots":
			return Array.from({ length: block.lines }, (_, index) => {
				const children = [new TextRun({ children: [new Tab()] })];
				return new Paragraph({
					style: STYLE.dots,
					tabStops: [{ type: TabStopType.RIGHT, position: WIDTH, leader: LeaderType.DOT }],
					...stay(keep && index === block.lines - 1),
					children,
				});
			});
		case "facts":
			return block.facts.map(
				({ label, value }, index) =>
					new Paragraph({
						style: STYLE.fact,
						...stay(keep && index === block.facts.length - 1),
						children: [...runs(`${label}: `, { bold: true }), ...runs(value)],
					}),
			);
		case "table":
			// Word takes a table without cells for damage.
			return block.columns.length > 0 ? [gap(), dataTable(block, keep)] : [];
		case "checks":
			return block.checks.map(
				({ text, checked }, index) =>
					new Paragraph({
						style: STYLE.check,
						...stay(keep && index === block.checks.length - 1),
						children: [box(checked), new TextRun({ children: [new Tab()] }), ...runs(text)],
					}),
			);
		case "signatures":
			return signatures(block, keep);
	}
}

/** A line that a person ended is a paragraph, of which Word can keep the last with what follows. */
function prose(
	texts: readonly string[],
	style: "body" | "notice" | "small",
	keep: boolean,
): Paragraph[] {
	const lines = texts.flatMap((text) => writable(text).split("\n"));
	return lines.map((line, index) =>
		paragraph(line, { style: STYLE[style], ...stay(keep && index === lines.length - 1) }),
	);
}

function titleLines({ text, subtitle }: Extract<Block, { kind: "title" }>): Paragraph[] {
	const last = { spacing: { after: 120 } };
	if (!subtitle.trim()) return [paragraph(text, { heading: HeadingLevel.TITLE, ...last })];
	return [
		paragraph(text, { heading: HeadingLevel.TITLE }),
		paragraph(subtitle, { style: STYLE.subtitle, ...last }),
	];
}

/** On the page of the paragraph that follows. */
const stay = (keep: boolean) => (keep ? { keepNext: true } : {});

/** Keeps tables apart, which Word would make one of, and goes over with what follows. */
export const gap = (options: IParagraphOptions = {}) =>
	new Paragraph({ style: STYLE.gap, keepNext: true, ...options });

function paragraph(text: string, options: IParagraphOptions): Paragraph {
	return new Paragraph({ ...options, children: runs(text) });
}

/** A box that a click in Word ticks. */
function box(checked: boolean): CheckBox {
	const font = "Segoe UI Symbol";
	return new CheckBox({
		checked,
		checkedState: { value: "2611", font },
		uncheckedState: { value: "2610", font },
	});
}

/** The left column begins 5 mm in the margin, so that a commune's committee stands in one line. */
const HANG = 284;
const LEFT = Math.round(WIDTH * 0.42);

function letterhead({ left, right }: Extract<Block, { kind: "letterhead" }>): Content[] {
	const lines = (side: readonly HeadLine[], width: number) =>
		side.flatMap((line, index) => headLine(line, width, side[index - 1]?.rule !== undefined));
	const widths = [LEFT + HANG, WIDTH - LEFT];
	const cells = [left, right].map((side, index) => lines(side, widths[index] ?? 0));
	return [frameless(widths, [cells], { indent: -HANG })];
}

/** A third of a text's length as a line below it is 0.4 of it in print: between a third and a half. */
const RULE_SHARE = { third: 0.4, full: 1 } as const;

/** `width`: of the column; `apart`: from a rule above. The line is a paragraph's border, which Word lets a person drag. */
function headLine({ text, style, rule }: HeadLine, width: number, apart: boolean): Paragraph[] {
	const size = rule === "full" || style === "italic" ? SIZE.motto : SIZE.head;
	const written = runs(text, {
		size: size * 2,
		...(style === "bold" && { bold: true }),
		...(style === "italic" && { italics: true }),
	});
	const spacing = apart ? { spacing: { before: 120 } } : {};
	const line = new Paragraph({ style: STYLE.head, ...spacing, children: written });
	if (!rule) return [line];
	const weight = style === "bold" ? "bold" : "regular";
	const length = Math.min(width, textWidth(writable(text), size, weight) * 20) * RULE_SHARE[rule];
	const side = Math.round((width - length) / 2);
	return [line, new Paragraph({ style: STYLE.rule, indent: { left: side, right: side } })];
}

/** Empty lines for the seal, above the one for the name. */
const SEAL_LINES = 4;
/** What stands left of the signatures: recipients, or nothing left of a single one. */
const BESIDE = { recipients: 0.38, nothing: 0.45 } as const;

/**
 * The names have a row of their own: they stand side by side below titles of any length, and
 * LibreOffice keeps a table of one row neither whole nor with what follows.
 */
function signatures(block: Extract<Block, { kind: "signatures" }>, keep: boolean): Content[] {
	const { recipients, signatures: all } = block;
	if (all.length === 0 && !recipients) return [];
	const share = recipients ? BESIDE.recipients : all.length === 1 ? BESIDE.nothing : 0;
	const own = all.map(() => (1 - share) / all.length);
	const beside = share > 0 ? [recipients ? recipientList(recipients) : []] : [];
	const widths = divided(share > 0 ? [share, ...own] : own, WIDTH);
	const names = all.map(() => [new Paragraph({ style: STYLE.signatureName })]);
	const rows = [
		[...beside, ...all.map(signature)],
		[...beside.map(() => []), ...names],
	];
	return [gap(), frameless(widths, rows, { keep })];
}

function signature({ title, hint }: Signature): Paragraph[] {
	return [
		...title.map((text) => paragraph(text.toUpperCase(), { style: STYLE.signatureTitle })),
		...(hint.trim() ? [paragraph(`(${hint})`, { style: STYLE.signatureHint })] : []),
		...Array.from({ length: SEAL_LINES }, () => new Paragraph({ style: STYLE.signatureName })),
	];
}

function recipientList({
	title,
	lines,
}: {
	readonly title: string;
	readonly lines: readonly string[];
}): Paragraph[] {
	return [
		paragraph(title, { style: STYLE.recipientsTitle }),
		...lines.map((line) =>
			paragraph(line.startsWith("-") ? line : `- ${line}`, { style: STYLE.recipients }),
		),
	];
}
