/** A range of places, the end not included. */
export type Range = readonly [start: number, end: number];

/** What is sampled: bytes, or the code units of a text. */
export interface Codes {
	readonly length: number;
	/** The byte or code unit at a place. */
	at(place: number): number;
}

export const codesOfBytes = (bytes: Uint8Array): Codes => ({
	length: bytes.length,
	at: (place) => bytes[place] ?? 0,
});

export const codesOfText = (text: string): Codes => ({
	length: text.length,
	at: (place) => text.charCodeAt(place),
});

/** The sample is spread: where one part of a file was written otherwise, it does not decide alone. */
const PARTS = 16;
const PART_SIZE = 4096;
const LONGEST_LINE = 1024;

/** About 64 K of the lines that hold more than ASCII, wherever they are; none of it twice. */
export function sampleLines(codes: Codes): Range[] {
	const ranges: Range[] = [];
	let end = 0;
	for (let part = 0; part < PARTS; part++) {
		const to = Math.floor((codes.length * (part + 1)) / PARTS);
		let place = Math.max(end, Math.floor((codes.length * part) / PARTS));
		for (let taken = 0; taken < PART_SIZE; ) {
			const high = nextHigh(codes, place, to);
			if (high < 0) break;
			const range = lineAround(codes, high, end);
			ranges.push(range);
			taken += range[1] - range[0];
			end = range[1];
			place = end;
		}
	}
	return ranges;
}

/** The first place from `from` on, before `to`, that holds no ASCII; -1 where there is none. */
function nextHigh(codes: Codes, from: number, to: number): number {
	for (let place = from; place < to; place++) if (codes.at(place) > 0x7f) return place;
	return -1;
}

/** The line around a place, from `earliest` on; a very long one is cut between words. */
function lineAround(codes: Codes, place: number, earliest: number): Range {
	let start = place;
	while (start > earliest && !ends(codes.at(start - 1), place - start)) start--;
	let end = place + 1;
	while (end < codes.length && !ends(codes.at(end), end - place)) end++;
	return [start, end];
}

/** A line ends at its end; once it is long at any separator, and at last anywhere. */
function ends(code: number, length: number): boolean {
	if (code === 0x0a || code === 0x0d) return true;
	return length > LONGEST_LINE && (code < 0x30 || length > LONGEST_LINE + 64);
}
