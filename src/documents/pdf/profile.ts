/** The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2: what black and white are meant in. */

/** Of the primaries and of white, adapted to the profile connection space (D50). */
const COLOURS = {
	wtpt: [0.9642, 1, 0.8249],
	rXYZ: [0.4361, 0.2225, 0.0139],
	gXYZ: [0.3851, 0.7169, 0.0971],
	bXYZ: [0.1431, 0.0606, 0.7141],
} as const;
const STEPS = 256;
const NAME = "sRGB IEC61966-2.1";
const HEADER = 128;

/** ICC.1:2001-04, profiles of displays: a matrix and a curve. */
export function colourProfile(): Uint8Array {
	const curve = curveTag();
	const tags: readonly (readonly [string, Uint8Array])[] = [
		["desc", description()],
		["cprt", text("No copyright, use freely")],
		...Object.entries(COLOURS).map(([tag, xyz]) => [tag, point(xyz)] as const),
		["rTRC", curve],
		["gTRC", curve],
		["bTRC", curve],
	];
	const starts = new Map<Uint8Array, number>();
	let end = HEADER + 4 + 12 * tags.length;
	for (const [, data] of tags)
		if (!starts.has(data)) {
			starts.set(data, end);
			end += Math.ceil(data.length / 4) * 4;
		}
	const profile = new Uint8Array(end);
	const view = new DataView(profile.buffer);
	profile.set(header(end));
	view.setUint32(HEADER, tags.length);
	tags.forEach(([tag, data], i) => {
		const entry = HEADER + 4 + 12 * i;
		const start = starts.get(data) ?? 0;
		profile.set(ascii(tag), entry);
		view.setUint32(entry + 4, start);
		view.setUint32(entry + 8, data.length);
		profile.set(data, start);
	});
	return profile;
}

const ascii = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
/** Numbers with 16 bits after the point. */
const fixed = (value: number) => Math.round(value * 65536);

function header(size: number): Uint8Array {
	const bytes = new Uint8Array(HEADER);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, size);
	view.setUint32(8, 0x02100000);
	bytes.set(ascii("mntrRGB XYZ "), 12);
	// The day the profile's format is of; a profile of its own day would make each file different.
	[2001, 4, 1].forEach((part, i) => {
		view.setUint16(24 + 2 * i, part);
	});
	bytes.set(ascii("acsp"), 36);
	COLOURS.wtpt.forEach((part, i) => {
		view.setInt32(68 + 4 * i, fixed(part));
	});
	return bytes;
}

function tagged(type: string, length: number) {
	const bytes = new Uint8Array(length);
	bytes.set(ascii(type));
	return { bytes, view: new DataView(bytes.buffer) };
}

function text(words: string): Uint8Array {
	const { bytes } = tagged("text", 8 + words.length + 1);
	bytes.set(ascii(words), 8);
	return bytes;
}

function description(): Uint8Array {
	const { bytes, view } = tagged("desc", 12 + NAME.length + 1 + 8 + 3 + 67);
	view.setUint32(8, NAME.length + 1);
	bytes.set(ascii(NAME), 12);
	return bytes;
}

function point(xyz: readonly number[]): Uint8Array {
	const { bytes, view } = tagged("XYZ ", 20);
	xyz.forEach((part, i) => {
		view.setInt32(8 + 4 * i, fixed(part));
	});
	return bytes;
}

function curveTag(): Uint8Array {
	const { bytes, view } = tagged("curv", 12 + 2 * STEPS);
	view.setUint32(8, STEPS);
	for (let i = 0; i < STEPS; i += 1)
		view.setUint16(12 + 2 * i, Math.round(linear(i / (STEPS - 1)) * 65535));
	return bytes;
}

/** IEC 61966-2-1: from what is stored to light. */
const linear = (value: number) =>
	value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
