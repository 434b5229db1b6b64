/** Of a line of Calibri 11, in points. */
const LINE = 15;

/**
 * The height in points of a text in a column as wide as so many letters, broken between words. Said in
 * the file since not every program that opens one works it out.
 */
export function heightOf(text: string, width: number): number {
	let lines = 1;
	let filled = 0;
	for (const word of text.split(" ")) {
		const needed = filled > 0 ? filled + 1 + word.length : word.length;
		const breaks = filled > 0 && needed > width;
		if (breaks) lines += 1;
		filled = breaks ? word.length : needed;
	}
	return lines * LINE;
}
