/** What a text must be before it may stand in WordprocessingML, and how wide it is in print. */

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

/** Advance widths of Times New Roman in thousandths of its size; letters not named have `OTHER`. */
const REGULAR: readonly [number, string][] = [
	[250, " ,."],
	[278, "/:;ijlt"],
	[333, "!()-Ifr"],
	[389, "Js"],
	[444, "acez"],
	[556, "FPS"],
	[611, "ELTZ"],
	[667, "BCR"],
	[722, "ADGHKNOQUVXYw"],
	[778, "m"],
	[889, "M"],
	[944, "W"],
];
const BOLD: readonly [number, string][] = [
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
];
const OTHER = 500;
const widthsOf = (table: readonly [number, string][]) =>
	new Map(table.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
const WIDTHS = { regular: widthsOf(REGULAR), bold: widthsOf(BOLD) } as const;

/** Points that a text takes as one line of Times New Roman: near enough for a line drawn below it. */
export function textWidth(text: string, size: number, weight: keyof typeof WIDTHS): number {
	const bare = text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("\u0110", "D")
		.replaceAll("\u0111", "d");
	const widths = WIDTHS[weight];
	const thousandths = [...bare].reduce((sum, letter) => sum + (widths.get(letter) ?? OTHER), 0);
	return (thousandths * size) / 1000;
}
