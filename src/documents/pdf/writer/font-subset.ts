/**
 * A TrueType file with the outlines of some glyphs only, under the numbers they had, and only what a PDF
 * needs of it: jsPDF's own keeps tables that no reader looks at there, and all widths.
 */
import { type ParsedFont, tableOf } from "./parsed-font.ts";

export function subsetOf(font: ParsedFont, glyphs: readonly number[]): Uint8Array {
	// Copies, since some bytes are changed.
	const table = (tag: string) => Uint8Array.from(tableOf(font, tag));
	const [head, hmtx] = [table("head"), table("hmtx")];
	// The first glyph stands for what is missing.
	const kept = font.subset.glyphsFor([0, ...glyphs]);
	const count = font.maxp.numGlyphs;
	const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
	const glyf: number[] = [];
	for (let glyph = 0; glyph < count; glyph += 1) {
		glyf.push(...(kept[glyph]?.raw.data ?? []));
		while (glyf.length % 4 !== 0) glyf.push(0);
		loca.setUint32(4 * (glyph + 1), glyf.length);
	}
	// Widths of glyphs that are not there only take room.
	for (let glyph = 0; glyph < font.hhea.numberOfMetrics - 1; glyph += 1)
		if (!(glyph in kept)) hmtx.fill(0, 4 * glyph, 4 * glyph + 4);
	viewOf(head).setUint32(8, 0);
	viewOf(head).setUint16(50, 1);
	return assembled({
		...{ glyf: Uint8Array.from(glyf), head, hhea: table("hhea"), hmtx },
		...{ loca: new Uint8Array(loca.buffer), maxp: table("maxp") },
	});
}

const viewOf = (bytes: Uint8Array) =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const ENTRY = 16;

/** Tables in the order of their names, each at a multiple of four. */
function assembled(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const all = Object.entries(tables);
	const power = Math.floor(Math.log2(all.length));
	const padded = ({ length }: Uint8Array) => Math.ceil(length / 4) * 4;
	let at = 12 + ENTRY * all.length;
	const file = new Uint8Array(all.reduce((sum, [, data]) => sum + padded(data), at));
	const view = viewOf(file);
	view.setUint32(0, 0x00010000);
	view.setUint16(4, all.length);
	view.setUint16(6, ENTRY * 2 ** power);
	view.setUint16(8, power);
	view.setUint16(10, ENTRY * all.length - ENTRY * 2 ** power);
	all.forEach(([tag, data], i) => {
		file.set(data, at);
		let sum = 0;
		for (let k = at; k < at + data.length; k += 4) sum += view.getUint32(k);
		const entry = 12 + ENTRY * i;
		for (let k = 0; k < 4; k += 1) file[entry + k] = tag.charCodeAt(k);
		view.setUint32(entry + 4, sum >>> 0);
		view.setUint32(entry + 8, at);
		view.setUint32(entry + 12, data.length);
		at += padded(data);
	});
	return file;
}
