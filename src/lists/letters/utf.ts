/** Which end of UTF-16 comes first: by a byte order mark, or by zeros in every other place. */
export function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const head = bytes.subarray(0, 4096);
	let [even, odd] = [0, 0];
	for (let place = 0; place < head.length; place++)
		if (head[place] === 0) place % 2 === 0 ? even++ : odd++;
	const many = head.length / 8;
	if (odd > many && even < many / 8) return "utf-16le";
	if (even > many && odd < many / 8) return "utf-16be";
	return undefined;
}

/** How many letters are whole UTF-8 sequences, and how many bytes belong to none. */
export function countUtf8(bytes: Uint8Array): { whole: number; broken: number } {
	let [whole, broken] = [0, 0];
	for (let place = 0; place < bytes.length; ) {
		const size = sequenceSize(bytes, place);
		if (size > 1) whole++;
		if (size === 0) broken++;
		place += size || 1;
	}
	return { whole, broken };
}

/** 1 for ASCII, 2 to 4 for a whole sequence, 0 for a byte that begins none. */
function sequenceSize(bytes: Uint8Array, place: number): number {
	const first = bytes[place] ?? 0;
	if (first < 0x80) return 1;
	if (first < 0xc2 || first > 0xf4) return 0;
	const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	for (let i = 1; i < size; i++) if (((bytes[place + i] ?? 0) & 0xc0) !== 0x80) return 0;
	return size;
}
