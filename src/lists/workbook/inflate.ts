import { Inflate } from "fflate";
import type { Entry } from "./directory.ts";
import { broken, tooLarge, WorkbookError } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";

/** Packed bytes handed over at once. They inflate to 17 MB at most: what a bomb can cost. */
const PIECE = 16 * 1024;

/**
 * Inflates one file of a zip and hands it on in pieces, which are only lent. Throws `WorkbookError`
 * before inflating where it says to be larger than a part may be, while inflating as soon as it
 * proves larger than it said, and at the end where its length or its checksum is another.
 */
export function inflateEntry(
	bytes: Uint8Array,
	entry: Entry,
	limits: Limits,
	take: (piece: Uint8Array) => void,
): void {
	if (entry.encrypted) throw new WorkbookError("workbook-locked");
	if (entry.size > limits.partBytes) throw tooLarge(limits, "partBytes");
	let size = 0;
	let crc = -1;
	const counted = (piece: Uint8Array) => {
		size += piece.length;
		if (size > entry.size) throw broken();
		crc = addToChecksum(crc, piece);
		if (piece.length > 0) take(piece);
	};
	const data = packedData(bytes, entry);
	if (entry.method === 0) counted(data);
	else if (entry.method === 8) inflate(data, counted);
	else throw broken();
	if (size !== entry.size || ~crc >>> 0 !== entry.crc) throw broken();
}

function packedData(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint32(offset, true) !== 0x04034b50) throw broken();
	const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	const start = offset + 30 + names;
	if (start + packed > bytes.length) throw broken();
	return bytes.subarray(start, start + packed);
}

function inflate(data: Uint8Array, take: (piece: Uint8Array) => void): void {
	const stream = new Inflate(take);
	let at = 0;
	do {
		const next = Math.min(at + PIECE, data.length);
		stream.push(data.subarray(at, next), next === data.length);
		at = next;
	} while (at < data.length);
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
	return value;
});

/** CRC-32, not yet inverted. */
function addToChecksum(crc: number, piece: Uint8Array): number {
	let sum = crc;
	for (let i = 0; i < piece.length; i += 1)
		sum = (TABLE[(sum ^ (piece[i] as number)) & 0xff] as number) ^ (sum >>> 8);
	return sum;
}
