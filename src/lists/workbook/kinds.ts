import { WorkbookError } from "./workbook-error.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const begins = (bytes: Uint8Array, magic: readonly number[]) =>
	magic.every((byte, index) => bytes[index] === byte);

/** Whether the bytes begin as a zip does, as every `.xlsx` file. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, ZIP);

/** A workbook, or another file packed like one (Word's), or an old or locked one: its reader tells. */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) || begins(bytes, OLE);

/** Throws `WorkbookError` where the file is no zip: Excel's old container, or something else. */
export function refuseOthers(bytes: Uint8Array): void {
	if (isZip(bytes)) return;
	if (!begins(bytes, OLE)) throw new WorkbookError("not-a-workbook");
	throw new WorkbookError(holdsEncrypted(bytes) ? "workbook-locked" : "workbook-old");
}

/** A workbook with a password is kept in the old container, under this name in its directory. */
function holdsEncrypted(bytes: Uint8Array): boolean {
	const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
	// Entries of the directory are 128 bytes long and begin at multiples of it.
	for (let at = 512; at + name.length <= bytes.length; at += 128)
		if (begins(bytes.subarray(at, at + name.length), name)) return true;
	return false;
}
