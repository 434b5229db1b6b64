/**
 * Objects packed together (PDF 1.5), for the tree of a long table: 20,000 objects that are each written
 * out take four times the room of all pages. PDF/A-1 knows only 1.4, and so no such streams.
 */
import { zlibSync } from "fflate";
import type { Container } from "./container.ts";

export interface NumberedObject {
	readonly id: number;
	readonly content: string;
}
/** In which stream an object lies, and as which one of it. */
export interface PackedPlace {
	readonly stream: number;
	readonly index: number;
}

/** Readers unpack a whole stream for one object of it. */
const IN_STREAM = 400;

/** Gives the place of each object, by its number. */
export function writePacked(
	{ internal }: Container,
	objects: readonly NumberedObject[],
): (readonly [number, PackedPlace])[] {
	const places: [number, PackedPlace][] = [];
	for (let from = 0; from < objects.length; from += IN_STREAM) {
		const inside = objects.slice(from, from + IN_STREAM);
		const stream = internal.newObjectDeferred();
		let length = 0;
		const starts = inside.map(({ id, content }, index) => {
			places.push([id, { stream, index }]);
			const start = length;
			length += content.length + 1;
			return `${id} ${start}`;
		});
		const head = `${starts.join(" ")}\n`;
		internal.newObjectDeferredBegin(stream, true);
		internal.putStream({
			data: head + inside.map(({ content }) => `${content}\n`).join(""),
			additionalKeyValues: [
				{ key: "Type", value: "/ObjStm" },
				{ key: "N", value: inside.length },
				{ key: "First", value: head.length },
			],
		});
		internal.write("endobj");
	}
	return places;
}

/** The file with a stream in place of jsPDF's table of objects, which cannot tell of packed ones. */
export function withReferenceStream(
	file: Uint8Array,
	places: ReadonlyMap<number, PackedPlace>,
): Uint8Array {
	const tail = latin1(file.subarray(-1024));
	const start = Number(/startxref\n(\d+)/.exec(tail)?.[1]);
	const trailer = tail.slice(tail.lastIndexOf("trailer"));
	const entries = /\/Root[\s\S]*?(?=>>\s*startxref)/.exec(trailer)?.[0] ?? "";
	const [, count = "0"] = /^xref\n0 (\d+)\n/.exec(latin1(file.subarray(start, start + 32))) ?? [];
	const id = Number(count);
	const table = start + `xref\n0 ${count}\n`.length;
	const rows = Array.from({ length: id + 1 }, (_, object): Row => {
		const packed = places.get(object);
		if (packed) return [2, packed.stream, packed.index];
		if (object === id) return [1, start, 0];
		const at = table + TABLE_LINE * object;
		return object === 0 ? [0, 0, 0] : [1, Number(latin1(file.subarray(at, at + 10))), 0];
	});
	const data = zlibSync(predicted(rows), { level: 9 });
	const head = [
		`${id} 0 obj`,
		`<</Type/XRef/Size ${id + 1}/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${WIDTH}>>/Length ${data.length}`,
		`${entries}>>`,
		"stream\n",
	].join("\n");
	const end = `\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
	return joined(file.subarray(0, start), bytesOf(head), data, bytesOf(end));
}

/** Kind, place, index. */
type Row = readonly [number, number, number];
const WIDTH = 7;
/** Of jsPDF's table: ten digits, five digits, a letter, a blank, and the line's end. */
const TABLE_LINE = 20;

/** Each row as its difference from the one above, of which most are the same. */
function predicted(rows: readonly Row[]): Uint8Array {
	const result = new Uint8Array(rows.length * (WIDTH + 1));
	const view = new DataView(new ArrayBuffer(WIDTH));
	let above = new Uint8Array(WIDTH);
	rows.forEach(([kind, place, index], i) => {
		view.setUint8(0, kind);
		view.setUint32(1, place);
		view.setUint16(5, index);
		const row = new Uint8Array(view.buffer.slice(0));
		const at = i * (WIDTH + 1);
		result[at] = 2;
		row.forEach((byte, k) => {
			result[at + 1 + k] = byte - (above[k] ?? 0);
		});
		above = row;
	});
	return result;
}

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
