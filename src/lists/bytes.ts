import { listErrors } from "../text/index.ts";
import { utf16Order } from "./letters/index.ts";
import { LARGEST_FILE } from "./limits.ts";
import { ListError, listError } from "./list-error.ts";
import { isWorkbook } from "./workbook/index.ts";

/**
 * The bytes of a file that could be a list, of text or an Excel workbook. Rejects with `ListError`:
 * too large, changed on disk, or of another kind, whatever its name says.
 */
export async function readBytes(file: Blob): Promise<Uint8Array> {
	if (file.size > LARGEST_FILE)
		throw new ListError("too-large", listErrors["too-large"](`${LARGEST_FILE / 1024 / 1024} MB`));
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		throw listError("unreadable");
	}
	if (isWorkbook(bytes)) return bytes;
	const other = otherKind(bytes);
	if (other) throw listError(other);
	return bytes;
}

const SIGNATURES = [
	["image-file", [0x89, 0x50, 0x4e, 0x47]],
	["image-file", [0xff, 0xd8, 0xff]],
	["image-file", [0x47, 0x49, 0x46, 0x38]],
	["image-file", [0x42, 0x4d]],
	["image-file", [0x52, 0x49, 0x46, 0x46]],
	["pdf-file", [0x25, 0x50, 0x44, 0x46]],
] as const;

function otherKind(bytes: Uint8Array) {
	const match = SIGNATURES.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
	// Two or four letters can also begin a text: believe them only where bytes of no text follow.
	const kind = match?.[0];
	if (kind === "image-file") return holdsBinary(bytes) ? kind : undefined;
	if (kind) return kind;
	return holdsBinary(bytes) && utf16Order(bytes) === undefined
		? ("binary-file" as const)
		: undefined;
}

/** Control bytes that no text holds. */
function holdsBinary(bytes: Uint8Array): boolean {
	return bytes
		.subarray(0, 4096)
		.some(
			(byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a,
		);
}
