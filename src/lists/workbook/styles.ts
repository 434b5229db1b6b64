import { type NumberFormat, numberFormat } from "./formats.ts";
import { broken, tooLarge } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";
import type { XmlEvents } from "./xml.ts";

export interface Styles {
	/** Code of the file's own number formats by id. */
	readonly codes: Map<number, string>;
	/** The id of the number format of each style of cells. */
	readonly formatIds: number[];
}

/** Reads the number formats of a workbook's styles into `styles`; all else of them is passed over. */
export function readStyles({ codes, formatIds }: Styles, limits: Limits): XmlEvents {
	let group = "";
	return {
		open(name, depth, attributes) {
			if (depth === 1 && name !== "styleSheet") throw broken();
			if (depth === 2) group = name;
			if (depth !== 3) return;
			const id = Number(attributes("numFmtId") ?? 0);
			if (group === "numFmts" && name === "numFmt") codes.set(id, attributes("formatCode") ?? "");
			if (group === "cellXfs" && name === "xf") formatIds.push(id);
			if (formatIds.length > limits.styles || codes.size > limits.styles)
				throw tooLarge(limits, "styles");
		},
	};
}

/** The number format of each style of cells. */
export function formatsOf({ codes, formatIds }: Styles): NumberFormat[] {
	const formats = new Map(
		[...new Set(formatIds)].map((id) => [id, numberFormat(id, codes)] as const),
	);
	return formatIds.flatMap((id) => formats.get(id) ?? []);
}
