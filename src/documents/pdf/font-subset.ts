/**
 * A TrueType file with the outlines of some glyphs only, under the numbers they had, and only what a PDF
 * needs of it: jsPDF's own keeps tables that no reader looks at there, and all widths.
 */
import { tableOf } from "./font-file.ts";

/** OpenType specification, glyf: flags of a composite glyph's parts. */
const PART = { words: 0x01, scale: 0x08, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;
const ENTRY = 16;

export function subsetOf(font: Uint8Array, glyphs: readonly number[]): Uint8Array {
	// Copies, since some bytes are changed.
	const table = (tag: string) => new Uint8Array(tableOf(font, tag));
	const [head, hhea, maxp, hmtx] = [table("head"), table("hhea"), table("maxp"), table("hmtx")];
	const outlines = outlinesOf(table("loca"), table("glyf"), viewOf(head).getUint16(50) === 1);
	const kept = withParts(glyphs, outlines);
	const count = viewOf(maxp).getUint16(4);
	const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
	const glyf: number[] = [];
	for (let glyph = 0; glyph < count; glyph += 1) {
		if (kept.has(glyph)) glyf.push(...outlines(glyph));
		while (glyf.length % 4 !== 0) glyf.push(0);
		loca.setUint32(4 * (glyph + 1), glyf.length);
	}
	// Widths of glyphs that are not there only take room.
	const measured = viewOf(hhea).getUint16(34);
	for (let glyph = 0; glyph < measured - 1; glyph += 1)
		if (!kept.has(glyph)) hmtx.fill(0, 4 * glyph, 4 * glyph + 4);
	viewOf(head).setUint32(8, 0);
	viewOf(head).setUint16(50, 1);
	return assembled({
		glyf: Uint8Array.from(glyf),
		head,
		hhea,
		hmtx,
		loca: new Uint8Array(loca.buffer),
		maxp,
	});
}

const viewOf = (bytes: Uint8Array) =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

type Outlines = (glyph: number) => Uint8Array;

function outlinesOf(loca: Uint8Array, glyf: Uint8Array, long: boolean): Outlines {
	const places = viewOf(loca);
	const at = (glyph: number) =>
		long ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph);
	return (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
}

/** With the glyphs that composed ones are made of, and the one for what is missing. */
function withParts(glyphs: readonly number[], outlines: Outlines): Set<number> {
	const kept = new Set<number>();
	const keep = (glyph: number) => {
		if (kept.has(glyph)) return;
		kept.add(glyph);
		for (const part of partsOf(outlines(glyph))) keep(part);
	};
	for (const glyph of [0, ...glyphs]) keep(glyph);
	return kept;
}

function partsOf(outline: Uint8Array): number[] {
	const view = viewOf(outline);
	if (outline.length === 0 || view.getInt16(0) >= 0) return [];
	const parts: number[] = [];
	for (let at = 10, more = true; more; ) {
		const flags = view.getUint16(at);
		parts.push(view.getUint16(at + 2));
		at += flags & PART.words ? 8 : 6;
		if (flags & PART.scale) at += 2;
		else if (flags & PART.twoScales) at += 4;
		else if (flags & PART.matrix) at += 8;
		more = (flags & PART.more) !== 0;
	}
	return parts;
}

/** Tables in the order of their names, each at a multiple of four. */
function assembled(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const all = Object.entries(tables);
	const start = 12 + ENTRY * all.length;
	const size = all.reduce((sum, [, { length }]) => sum + Math.ceil(length / 4) * 4, start);
	const file = new Uint8Array(size);
	const view = viewOf(file);
	view.setUint32(0, 0x00010000);
	view.setUint16(4, all.length);
	const power = Math.floor(Math.log2(all.length));
	view.setUint16(6, ENTRY * 2 ** power);
	view.setUint16(8, power);
	view.setUint16(10, ENTRY * all.length - ENTRY * 2 ** power);
	let at = start;
	all.forEach(([tag, data], i) => {
		const entry = 12 + ENTRY * i;
		for (let k = 0; k < 4; k += 1) file[entry + k] = tag.charCodeAt(k);
		file.set(data, at);
		const end = at + Math.ceil(data.length / 4) * 4;
		view.setUint32(entry + 4, checksum(view, at, end));
		view.setUint32(entry + 8, at);
		view.setUint32(entry + 12, data.length);
		at = end;
	});
	return file;
}

function checksum(view: DataView, from: number, to: number): number {
	let sum = 0;
	for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
	return sum;
}
