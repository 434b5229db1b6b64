/**
 * A text as the hexadecimal inside of a PDF's string, in UTF-16. Not as bytes: one byte of "č" and of
 * other letters is that of a carriage return, which readers take for a line feed.
 */
export const unicode = (text: string) =>
	`FEFF${Array.from({ length: text.length }, (_, i) =>
		text.charCodeAt(i).toString(16).padStart(4, "0"),
	)
		.join("")
		.toUpperCase()}`;
