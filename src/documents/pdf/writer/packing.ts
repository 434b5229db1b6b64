/**
 * Objects packed together (PDF 1.5), for the tree of a long table: 20,000 objects that are each written
 * out take four times the room of all pages. PDF/A-1 knows only 1.4, and so no such streams.
 */
import { zlibSync } from "fflate";
import { binaryString } from "./pdf-strings.ts";

export interface NumberedObject {
	readonly id: number;
	readonly content: string;
}
/** In which stream an object lies, and as which one of it. */
export interface PackedPlace {
	readonly stream: number;
	readonly index: number;
}
interface Streams {
	reserve(): number;
	writeStream(id: number, data: string, entries: Readonly<Record<string, string | number>>): void;
}

/** Readers unpack a whole stream for one object of it. */
const IN_STREAM = 400;

/** Gives the place of each object, by its number. */
export function writePacked(
	{ reserve, writeStream }: Streams,
	objects: readonly NumberedObject[],
): (readonly [number, PackedPlace])[] {
	const places: [number, PackedPlace][] = [];
	for (let from = 0; from < objects.length; from += IN_STREAM) {
		const inside = objects.slice(from, from + IN_STREAM);
		const stream = reserve();
		let length = 0;
		const starts = inside.map(({ id, content }, index) => {
			places.push([id, { stream, index }]);
			const start = length;
			length += content.length + 1;
			return `${id} ${start}`;
		});
		const head = `${starts.join(" ")}\n`;
		writeStream(stream, head + inside.map(({ content }) => `${content}\n`).join(""), {
			Type: "/ObjStm",
			N: inside.length,
			First: head.length,
		});
	}
	return places;
}

/** The file with a stream in place of jsPDF's table of objects, which cannot tell of packed ones. */
export function withReferenceStream(
	file: string,
	places: ReadonlyMap<number, PackedPlace>,
): string {
	const start = file.lastIndexOf("xref\n0 ");
	const [head = "", count = "0"] = /^xref\n0 (\d+)\n/.exec(file.slice(start, start + 32)) ?? [];
	const trailer = file.slice(file.lastIndexOf("/Root"), file.lastIndexOf(">>"));
	const id = Number(count);
	const rows = Array.from({ length: id + 1 }, (_, object): Row => {
		const packed = places.get(object);
		if (packed) return [2, packed.stream, packed.index];
		if (object === id) return [1, start, 0];
		const at = start + head.length + TABLE_LINE * object;
		return object === 0 ? [0, 0, 0] : [1, Number(file.slice(at, at + 10)), 0];
	});
	const data = binaryString(zlibSync(predicted(rows), { level: 9 }));
	return [
		`${file.slice(0, start)}${id} 0 obj`,
		`<</Type/XRef/Size ${id + 1}/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${WIDTH}>>/Length ${data.length}`,
		`${trailer}>>`,
		`stream\n${data}\nendstream`,
		`endobj\nstartxref\n${start}\n%%EOF\n`,
	].join("\n");
}

/** Kind, place, index. */
type Row = readonly [number, number, number];
const WIDTH = 7;
/** Of jsPDF's table: ten digits, five digits, a letter, a blank, and the line's end. */
const TABLE_LINE = 20;

/** Each row, behind a 2, as its difference from the one above, of which most are the same. */
function predicted(rows: readonly Row[]): Uint8Array {
	const plain = new DataView(new ArrayBuffer(rows.length * WIDTH));
	rows.forEach(([kind, place, index], i) => {
		plain.setUint8(i * WIDTH, kind);
		plain.setUint32(i * WIDTH + 1, place);
		plain.setUint16(i * WIDTH + 5, index);
	});
	const bytes = new Uint8Array(plain.buffer);
	const result = new Uint8Array(rows.length * (WIDTH + 1)).fill(2);
	bytes.forEach((byte, at) => {
		result[at + Math.floor(at / WIDTH) + 1] = byte - (bytes[at - WIDTH] ?? 0);
	});
	return result;
}
