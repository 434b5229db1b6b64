/** Strings as a PDF holds them. */
import { strFromU8, strToU8 } from "fflate";

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
export const binaryString = (bytes: Uint8Array): string => strFromU8(bytes, true);

export const bytesOf = (text: string): Uint8Array => strToU8(text, true);
