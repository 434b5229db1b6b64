/** The dates inside a zip. */

/** 1 January 1980, which Word writes too: the zip's own dates say nothing, the file's properties do. */
const DAY = 0x21;
const END = 22;

/**
 * Gives every entry of a zip the same date, in place, so that the same document is the same file on
 * any day and in any time zone. The zip must have no comment and no entries beyond 65,534.
 */
export function withoutDates(zip: Uint8Array): Uint8Array {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const end = zip.byteLength - END;
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const setDate = (offset: number) => {
		view.setUint16(offset, 0, true);
		view.setUint16(offset + 2, DAY, true);
	};
	for (let entry = 0; entry < entries; entry += 1) {
		setDate(at + 12);
		setDate(view.getUint32(at + 42, true) + 10);
		const name = view.getUint16(at + 28, true);
		const extra = view.getUint16(at + 30, true);
		const comment = view.getUint16(at + 32, true);
		at += 46 + name + extra + comment;
	}
	return zip;
}
