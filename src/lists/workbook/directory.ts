import { broken, tooLarge } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";

/** One file of a zip, as its central directory has it; nothing of it is to be believed. */
export interface Entry {
	readonly encrypted: boolean;
	/** 0 stored, 8 deflated. */
	readonly method: number;
	readonly crc: number;
	/** Bytes in the zip, and bytes once inflated. */
	readonly packed: number;
	readonly size: number;
	/** Where the local header begins. */
	readonly offset: number;
	/** Bytes that the entry takes at least: header, name, data. */
	readonly span: number;
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;

/**
 * The files of a zip by name (lower case, no leading slash), zip64 too. Nothing is inflated.
 * Throws `WorkbookError`: no directory, two files of one name, files that lie over each other
 * (bombs and quines do), or more than the limits allow.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): Map<string, Entry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { count, start } = findDirectory(view);
	if (count > limits.entries) throw tooLarge(limits, "entries");
	const entries = new Map<string, Entry>();
	let total = 0;
	let at = start;
	for (let index = 0; index < count; index += 1) {
		if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw broken();
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const nameBytes = bytes.subarray(at + CENTRAL, at + CENTRAL + nameLength);
		const name = partName(new TextDecoder().decode(nameBytes));
		const entry = readEntry(view, at, nameLength, extraLength);
		if (entries.has(name)) throw broken();
		entries.set(name, entry);
		total += entry.size;
		if (total > limits.totalBytes) throw tooLarge(limits, "totalBytes");
		at += CENTRAL + nameLength + extraLength + view.getUint16(at + 32, true);
	}
	refuseOverlaps([...entries.values()], start);
	return entries;
}

/** A part's name as it is looked up: names differ in no more than letters' case, by the format. */
export const partName = (name: string) =>
	name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

function findDirectory(view: DataView): { count: number; start: number } {
	const lowest = Math.max(0, view.byteLength - END - 0xffff);
	for (let at = view.byteLength - END; at >= lowest; at -= 1) {
		if (view.getUint32(at, true) !== END_SIGNATURE) continue;
		const count = view.getUint16(at + 10, true);
		const start = view.getUint32(at + 16, true);
		if (count !== 0xffff && start !== 0xffffffff) return { count, start };
		// zip64: a locator of 20 bytes stands before, and tells where the long record is.
		if (view.getUint32(at - 20, true) !== 0x07064b50) throw broken();
		const record = long(view, at - 12);
		if (view.getUint32(record, true) !== 0x06064b50) throw broken();
		return { count: long(view, record + 32), start: long(view, record + 48) };
	}
	throw broken();
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
	const sizes = [
		view.getUint32(at + 24, true),
		view.getUint32(at + 20, true),
		view.getUint32(at + 42, true),
	];
	const extra = at + CENTRAL + nameLength;
	const [size = 0, packed = 0, offset = 0] = longSizes(view, extra, extraLength, sizes);
	return {
		encrypted: (view.getUint16(at + 8, true) & 1) === 1,
		method: view.getUint16(at + 10, true),
		crc: view.getUint32(at + 16, true),
		packed,
		size,
		offset,
		span: LOCAL + nameLength + packed,
	};
}

/** In zip64, a figure of all ones stands for one of eight bytes in the extra field, in this order. */
function longSizes(view: DataView, extra: number, length: number, sizes: number[]): number[] {
	if (!sizes.includes(0xffffffff)) return sizes;
	for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let next = at + 4;
		return sizes.map((size) => {
			if (size !== 0xffffffff) return size;
			next += 8;
			return long(view, next - 8);
		});
	}
	throw broken();
}

const long = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

function refuseOverlaps(entries: Entry[], directory: number): void {
	const inOrder = entries.sort((a, b) => a.offset - b.offset);
	inOrder.forEach((entry, index) => {
		const end = inOrder[index + 1]?.offset ?? directory;
		if (entry.offset + entry.span > end) throw broken();
	});
}
