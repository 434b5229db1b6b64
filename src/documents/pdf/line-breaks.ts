/** Text broken into lines. */
import { HARD_SPACE } from "./printable.ts";
import type { Face } from "./writer/face.ts";

export interface Line {
	/** With a space at the end where words have to be kept apart from the next line's. */
	readonly text: string;
	/** In points, without that space. */
	readonly width: number;
	/** Ends a paragraph: not to be stretched. */
	readonly last: boolean;
	/** Begins a paragraph. */
	readonly first: boolean;
}

export const oneLine = (text: string) => text.replace(/[\n\u00a0]/g, " ");

interface Room {
	readonly face: Face;
	readonly size: number;
	/** In points. */
	readonly width: number;
	/** Less on the first line of each paragraph. */
	readonly indent?: number;
	/** Less on the very first line. */
	readonly lead?: number;
}

/**
 * A clean text as lines. Breaks at spaces but not at hard ones, and inside a word only where it is wider
 * than a line.
 */
export function linesOf(text: string, { face, size, width, indent = 0, lead = 0 }: Room): Line[] {
	const lines: Line[] = [];
	const space = face.width(" ", size);
	for (const paragraph of text.split("\n")) {
		let line = "";
		let used = 0;
		let first = true;
		const room = () => width - (first ? indent : 0) - (lines.length === 0 ? lead : 0) + TOLERANCE;
		const end = (last: boolean, inWord = false) => {
			lines.push({ text: inWord ? line : `${line} `, width: used, last, first });
			first = false;
			line = "";
			used = 0;
		};
		for (const word of oneWord(paragraph)) {
			let rest = word;
			let length = face.width(rest, size);
			if (line !== "" && used + space + length > room()) end(false);
			while (length > room() && rest.length > 1) {
				const cut = cutOf(rest, face, size, room());
				line = rest.slice(0, cut);
				used = face.width(line, size);
				// Measured anew, what is left of an endless word would be measured at every line of it.
				length -= used;
				end(false, true);
				rest = rest.slice(cut);
			}
			used += length + (line === "" ? 0 : space);
			line = line === "" ? rest : `${line} ${rest}`;
		}
		end(true);
	}
	return lines.map((line, i) =>
		i + 1 < lines.length ? line : { ...line, text: line.text.slice(0, -1) },
	);
}

/** Sums of widths are not exact. */
const TOLERANCE = 0.01;

/** Words of a paragraph; a hard space is printed as a plain one, but inside a word. */
const oneWord = (paragraph: string) =>
	paragraph
		.split(" ")
		.map((word) => (word.includes(HARD_SPACE) ? word.replaceAll(HARD_SPACE, " ") : word));

const COMBINING = /^[\u0300-\u036f]/;

/** How many letters of a word fit; at least one, and no mark without its letter. */
function cutOf(word: string, face: Face, size: number, room: number): number {
	let cut = 0;
	let width = 0;
	while (cut < word.length) {
		width += face.width(word.charAt(cut), size);
		if (width > room && cut > 0) break;
		cut += 1;
	}
	while (cut > 1 && COMBINING.test(word.slice(cut))) cut -= 1;
	return cut;
}
