/** What a TrueType file says of its letters: which glyph each has, and how wide it is. */

export interface FontFile {
	/** By code point; 0 where the font has no such letter. */
	glyphOf(codePoint: number): number;
	/** In thousandths of the size. */
	widthOf(glyph: number): number;
	/** What its outline covers, in thousandths of the size, from its origin on the baseline. */
	boundsOf(glyph: number): Bounds;
}

export interface Bounds {
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly top: number;
}

/** One table of the file, not copied. Throws where the file has none, or not the whole of it. */
export function tableOf(font: Uint8Array, tag: string): Uint8Array {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
		if (String.fromCharCode(...font.subarray(entry, entry + 4)) !== tag) continue;
		const start = view.getUint32(entry + 8);
		const end = start + view.getUint32(entry + 12);
		if (end <= font.length) return font.subarray(start, end);
	}
	throw new Error(`font: no whole table ${tag}`);
}

/** Throws where the bytes are no TrueType font with a Unicode table of format 4. */
export function readFontFile(bytes: Uint8Array): FontFile {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const table = (tag: string) => tableOf(bytes, tag).byteOffset - bytes.byteOffset;
	const glyphs = readGlyphs(view, table("cmap"));
	const head = table("head");
	const thousandths = (units: number) => (units * 1000) / view.getUint16(head + 18);
	const measured = view.getUint16(table("hhea") + 34);
	const widths = table("hmtx");
	const [places, outlines] = [table("loca"), table("glyf")];
	const long = view.getUint16(head + 50) === 1;
	const outlineOf = (glyph: number) =>
		outlines + (long ? view.getUint32(places + 4 * glyph) : 2 * view.getUint16(places + 2 * glyph));
	return {
		glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
		// Glyphs beyond the last one measured are as wide as that.
		widthOf: (glyph) => thousandths(view.getUint16(widths + 4 * Math.min(glyph, measured - 1))),
		boundsOf(glyph) {
			const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((at) =>
				thousandths(view.getInt16(outlineOf(glyph) + at)),
			);
			return { left, bottom, right, top };
		},
	};
}

/** OpenType specification, cmap: subtable format 4. */
function readGlyphs(view: DataView, cmap: number): Map<number, number> {
	const start = unicodeTable(view, cmap);
	const segments = view.getUint16(start + 6) / 2;
	const ends = start + 14;
	const starts = ends + 2 * segments + 2;
	const deltas = starts + 2 * segments;
	const offsets = deltas + 2 * segments;
	const glyphs = new Map<number, number>();
	for (let segment = 0; segment < segments; segment += 1) {
		const first = view.getUint16(starts + 2 * segment);
		const last = view.getUint16(ends + 2 * segment);
		const delta = view.getUint16(deltas + 2 * segment);
		const at = offsets + 2 * segment;
		const offset = view.getUint16(at);
		for (let code = first; code <= last && code < 0xffff; code += 1) {
			const raw = offset === 0 ? code : view.getUint16(at + offset + 2 * (code - first));
			const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
			if (glyph !== 0) glyphs.set(code, glyph);
		}
	}
	return glyphs;
}

function unicodeTable(view: DataView, cmap: number): number {
	for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
		const record = cmap + 4 + 8 * i;
		const platform = view.getUint16(record);
		const table = cmap + view.getUint32(record + 4);
		if ((platform === 0 || platform === 3) && view.getUint16(table) === 4) return table;
	}
	throw new Error("font: no Unicode table of format 4");
}
