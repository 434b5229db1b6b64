/** What a text must be before it may stand in WordprocessingML, and how wide it is in print. */
import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from "docx";
import { withoutMarks } from "../../terms/index.ts";

/**
 * Composed letters; every kind of line break as one, tabs as spaces. Goes: what XML 1.0 forbids and
 * would make Word refuse the file. Stays: all else, since Word finds a font for any letter.
 */
export function writable(text: string): string {
	return (
		text
			.normalize("NFC")
			.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
			.replace(/[\t\v\f]/g, " ")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
			.replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, "")
	);
}

/** A text as runs of one style, one for each of its lines. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
	return writable(text)
		.split("\n")
		.map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}

export const paragraph = (text: string, options: IParagraphOptions) =>
	new Paragraph({ ...options, children: runs(text) });

/** Advance widths of Times New Roman Bold in thousandths of its size; letters not named have `OTHER`. */
const WIDTHS = new Map(
	(
		[
			[250, " ,."],
			[278, "/il"],
			[333, "!()-:;fjt"],
			[389, "Is"],
			[444, "cerz"],
			[556, "Sbdhknpqu"],
			[611, "FP"],
			[667, "BELTZ"],
			[722, "ACDNRUVXYw"],
			[778, "GHKOQ"],
			[833, "m"],
			[944, "M"],
			[1000, "W"],
		] as const
	).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);
const OTHER = 500;

/** Points that a text takes as one bold line: near enough for a line drawn below it. */
export function boldWidth(text: string, size: number): number {
	const thousandths = [...withoutMarks(text)].reduce(
		(sum, letter) => sum + (WIDTHS.get(letter) ?? OTHER),
		0,
	);
	return (thousandths * size) / 1000;
}
