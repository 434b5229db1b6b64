import { listErrors } from "../text/index.ts";
import { utf16Order } from "./bytes.ts";
import { ListError, listError } from "./error.ts";

/**
 * Bytes to text, with the WHATWG name of the encoding used. A hint decides; else a byte-order mark,
 * UTF-16 by its zeros, UTF-8 if every byte fits. Anything else rejects rather than yield wrong names.
 */
export function decode(bytes: Uint8Array, hint?: string): { encoding: string; text: string } {
	const encoding = hint ?? utf16Order(bytes) ?? "utf-8";
	let decoder: TextDecoder;
	try {
		decoder = new TextDecoder(encoding, { fatal: true });
	} catch {
		throw new ListError("encoding-not-supported", listErrors["encoding-not-supported"](encoding));
	}
	try {
		return { encoding: decoder.encoding, text: decoder.decode(bytes) };
	} catch {
		throw listError("encoding-unknown");
	}
}
