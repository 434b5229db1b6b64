/** Workbooks that are not what they say. */
import { constants, deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { type Files, parts, SHEET } from "./parts.ts";

export const strings = (files: Files): Record<string, Uint8Array> =>
	Object.fromEntries(
		Object.entries(files).map(([name, text]) => [name, Buffer.from(text as string)]),
	);

/** Where the central directory has each file, in order. */
export function directory(bytes: Uint8Array): number[] {
	const found: number[] = [];
	const whole = Buffer.from(bytes);
	for (let at = whole.indexOf("PK\x01\x02"); at >= 0; at = whole.indexOf("PK\x01\x02", at + 4))
		found.push(at);
	return found;
}

/** Changes what the directory says of a file. */
export function lie(bytes: Uint8Array, name: string, change: (view: DataView, at: number) => void) {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (const at of directory(copy)) {
		const length = view.getUint16(at + 28, true);
		if (Buffer.from(copy.subarray(at + 46, at + 46 + length)).toString() === name) change(view, at);
	}
	return copy;
}

/** 1 GB of zeros: 16 MB packed once, 64 times over, and the mark of the end. */
const zeros = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), {
	finishFlush: constants.Z_SYNC_FLUSH,
});
const packed = Buffer.concat([...Array<Buffer>(64).fill(zeros), Buffer.from([3, 0])]);
/** A workbook of zeros that says it is so large, in bytes. */
export const bombOf = (size: number) =>
	lie(zipSync({ ...strings(parts("")), [SHEET]: [packed, { level: 0 }] }), SHEET, (view, at) => {
		view.setUint16(at + 10, 8, true);
		view.setUint32(at + 24, size, true);
	});
