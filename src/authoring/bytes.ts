/** A file's bytes as text: what is no text is named for what it is. */
import { type FileIssue, notText, rulesetChecks } from "../text/index.ts";

export type ReadText =
	| { readonly text: string }
	| (Pick<FileIssue, "message" | "line" | "column"> & { readonly text?: undefined });

const refused = (message: string, line = 1, column = 1): ReadText => ({ message, line, column });

/**
 * Reads UTF-8 and UTF-16, with a byte order mark or without: JSON begins with ASCII. More than `most`
 * bytes are not read: cut off anywhere, they would pass for broken text.
 */
export function textOf(bytes: Uint8Array, most: number): ReadText {
	const kind = kindOf(bytes);
	if (kind) return refused(notText(kind));
	if (bytes.length > most) return refused(rulesetChecks.tooLarge);
	const utf16 = utf16Of(bytes);
	try {
		return { text: new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes) };
	} catch {
		return utf16 ? refused(rulesetChecks.notUtf16) : notUtf8(bytes);
	}
}

/** Whether the file's letters are two bytes each, and in which order. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
	const [first = 0, second = 0] = bytes;
	if (bytes.length < 2) return undefined;
	if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
	if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
	return undefined;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** As much of a file as its kind is sought in. */
const HEAD = 64_000;

/** What a file is that only bears the name of a ruleset's. */
function kindOf(bytes: Uint8Array): Parameters<typeof notText>[0] | undefined {
	const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
	if (begins(OLE)) return "office";
	const latin = (part: Uint8Array) => new TextDecoder("latin1").decode(part);
	if (begins(ZIP)) {
		// Names of parts stand at the beginning and once more at the end.
		const names = latin(bytes.subarray(0, HEAD)) + latin(bytes.subarray(-HEAD));
		if (names.includes("word/")) return "word";
		return names.includes("xl/") ? "excel" : "zip";
	}
	const head = latin(bytes.subarray(0, 1000))
		.replace(/^\u00ef\u00bb\u00bf/, "")
		.trimStart();
	if (head.startsWith("{\\rtf")) return "rtf";
	if (head.startsWith("%PDF")) return "pdf";
	return head.startsWith("<") ? "html" : undefined;
}

/** The first place that is no UTF-8. A line's end is never part of another letter there. */
function notUtf8(bytes: Uint8Array): ReadText {
	let line = 1;
	for (let start = 0; start <= bytes.length; line += 1) {
		const found = bytes.indexOf(10, start);
		const end = found < 0 ? bytes.length : found;
		const whole = bytes.subarray(start, end);
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(whole);
		} catch {
			const column = new TextDecoder().decode(whole).indexOf("\ufffd") + 1;
			return refused(rulesetChecks.notUtf8, line, column);
		}
		start = end + 1;
	}
	return refused(rulesetChecks.notUtf8);
}
