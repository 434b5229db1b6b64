/**
 * CRC-32 (ISO-HDLC) of a text's UTF-16 code units, low byte first, as eight hexadecimal digits.
 *
 * It guards against damage, not against a forger: whoever can change a draft's file on purpose could
 * write any checksum with it. A change within 32 neighbouring bits is always found, so no single
 * letter can turn into another; of anything wider one in four billion slips through. It is computed
 * here because `crypto.subtle` is not there on an address without HTTPS.
 */
export function checksum(text: string): string {
	let rest = 0xffffffff;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		rest = next(next(rest, unit & 0xff), unit >> 8);
	}
	return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

const next = (rest: number, byte: number) => (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
