/** Strings as a PDF holds them. */

/**
 * A text as a string in hexadecimal, in UTF-16. Not as bytes: one byte of "č" and of other letters is
 * that of a carriage return, which readers take for a line feed.
 */
export const unicode = (text: string) =>
	`<FEFF${Array.from({ length: text.length }, (_, i) =>
		text.charCodeAt(i).toString(16).padStart(4, "0"),
	)
		.join("")
		.toUpperCase()}>`;

/**
 * A byte inside a literal string. Brackets and backslashes would end it, a carriage return would be
 * read as a line feed.
 */
export function literal(byte: number): string {
	const letter = String.fromCharCode(byte);
	if (letter === "\r") return "\\r";
	return "()\\".includes(letter) ? `\\${letter}` : letter;
}

/** Bytes as letters of one byte each, as jsPDF takes and gives them. */
export function binaryString(bytes: Uint8Array): string {
	let text = "";
	for (let i = 0; i < bytes.length; i += 8192)
		text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return text;
}

export function bytesOf(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
	return bytes;
}
