/** What jsPDF has read of a TrueType file. */

/** The four styles of the document font, as TrueType files. */
export interface Fonts {
	readonly normal: Uint8Array;
	readonly bold: Uint8Array;
	readonly italic: Uint8Array;
	readonly bolditalic: Uint8Array;
}
export type Style = keyof Fonts;

/** Of one glyph: what it covers, in the font's units from its origin on the baseline; its bytes. */
interface Outline {
	readonly xMin: number;
	readonly yMin: number;
	readonly xMax: number;
	readonly yMax: number;
	readonly raw: { readonly data: readonly number[] };
}

/** Of jsPDF, and not in its types. */
export interface ParsedFont {
	readonly rawData: Uint8Array;
	readonly directory: {
		readonly tables: Readonly<
			Record<string, { readonly offset: number; readonly length: number } | undefined>
		>;
	};
	readonly head: { readonly unitsPerEm: number };
	readonly hhea: { readonly numberOfMetrics: number };
	readonly maxp: { readonly numGlyphs: number };
	/** In thousandths of the size. */
	widthOfGlyph(glyph: number): number;
	/** By code point; 0 where the font has no such letter. */
	characterToGlyph(codePoint: number): number;
	/** Without an outline, as a space: null. */
	readonly glyf: { glyphFor(glyph: number): Outline | null };
	readonly subset: {
		/** With those that composed ones are made of. */
		glyphsFor(glyphs: readonly number[]): Readonly<Record<number, Outline | null>>;
		/** What is embedded of the font. */
		encode(): Uint8Array;
	};
	readonly toUnicode: Record<number, number>;
	readonly Unicode: { readonly widths: (number | number[])[] };
}

/** One table of the file, not copied. Throws where the file has none, or not the whole of it. */
export function tableOf({ rawData, directory }: ParsedFont, tag: string): Uint8Array {
	const { offset = 0, length = 0 } = directory?.tables[tag] ?? {};
	if (length === 0 || offset + length > rawData.length)
		throw new Error(`font: no whole table ${tag}`);
	return rawData.subarray(offset, offset + length);
}
