import type { Codes } from "./sample.ts";

/** Bytes to sample; those that are not ASCII are looked for four at a time. */
export function codesOfBytes(bytes: Uint8Array): Codes {
	const offset = -bytes.byteOffset & 3;
	const fours =
		bytes.length < 8
			? new Uint32Array()
			: new Uint32Array(bytes.buffer, bytes.byteOffset + offset, (bytes.length - offset) >> 2);
	const next = (from: number, to: number) => {
		for (let place = from; place < to; place++) if ((bytes[place] ?? 0) > 0x7f) return place;
		return -1;
	};
	return {
		length: bytes.length,
		at: (place) => bytes[place] ?? 0,
		nextHigh(from, to) {
			let four = Math.max(0, (from - offset + 3) >> 2);
			const head = next(from, Math.min(to, offset + four * 4));
			if (head >= 0) return head;
			const last = Math.min(fours.length, (to - offset) >> 2);
			while (four < last && ((fours[four] ?? 0) & 0x80808080) === 0) four++;
			return next(Math.max(from, offset + four * 4), to);
		},
	};
}

/** The text's code units to sample. */
export const codesOfText = (text: string): Codes => ({
	length: text.length,
	at: (place) => text.charCodeAt(place),
	nextHigh(from, to) {
		for (let place = from; place < to; place++) if (text.charCodeAt(place) > 0x7f) return place;
		return -1;
	},
});
