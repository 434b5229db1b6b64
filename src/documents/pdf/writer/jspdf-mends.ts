/**
 * Faults of jsPDF, and what is done about each. All were seen in 4.2.1; each has a test that fails
 * without its mend.
 */
import type { Face } from "./face.ts";
import { subsetOf } from "./font-subset.ts";
import { type ParsedFont, tableOf } from "./parsed-font.ts";
import { unicode } from "./pdf-strings.ts";

export type Topic = "putPage" | "postPutPages" | "postPutResources" | "putCatalog";
type Listener = (event: { readonly pageNumber: number }) => void;
export interface Events {
	subscribe(topic: string, listener: Listener): void;
}

/** 4.2.1 swallows what its listeners throw, and would go on with half a file: told when it is closed. */
export function mendSwallowedErrors(events: Events) {
	let failure: { readonly error: unknown } | undefined;
	const guarded = <Result>(run: () => Result): Result => {
		try {
			return run();
		} catch (error) {
			failure ??= { error };
			throw error;
		}
	};
	return {
		guarded,
		on: (topic: Topic, listener: Listener) =>
			events.subscribe(topic, (event) => guarded(() => listener(event))),
		throwIfAny() {
			if (failure) throw failure.error;
		},
	};
}

/** 4.2.1 reads on beyond the end of half a font, and goes on without what it could not read. */
export function mendHalfFont(font: ParsedFont): ParsedFont {
	for (const tag of ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"]) tableOf(font, tag);
	return font;
}

/** 4.2.1 takes a font for used only once it has written a text in it: a blank one, which is taken back. */
export function mendUnusedFont(
	doc: { text(text: string, x: number, y: number): unknown },
	page: string[],
) {
	const before = page.length;
	doc.text(" ", 0, 0);
	page.length = before;
}

/** 4.2.1 knows only letters that it wrote itself, and embeds more of a font than they need. */
export function mendEmbedding(font: ParsedFont, face: Face, guarded: <R>(run: () => R) => R) {
	const used = face.used();
	const glyphs = used.map(({ glyph }) => glyph);
	font.subset.encode = () => guarded(() => subsetOf(font, glyphs));
	font.Unicode.widths.length = 0;
	for (const { glyph, codePoint, width } of used) {
		font.toUnicode[glyph] = codePoint;
		font.Unicode.widths.push(glyph, [width]);
	}
}

/**
 * What 4.2.1 writes wrongly, by the line of the file; lengths stay, since offsets are taken. Its
 * `/Ordering (Identity-H)` is no ordering. A property's text has a stand-in as long as its hexadecimal:
 * among bytes one of "č" is a carriage return, which readers take for a line feed.
 */
export function mendedLines(properties: Readonly<Record<string, string>>) {
	const lines = new Map([["/Ordering (Identity-H)", "/Ordering (Identity)  "]]);
	const standIns: Record<string, string> = {};
	for (const [name, text] of Object.entries(properties)) {
		if (text === "") continue;
		const wanted = unicode(text);
		const standIn = name.charAt(0).repeat(wanted.length - "()".length);
		standIns[name] = standIn;
		const key = `/${name.charAt(0).toUpperCase()}${name.slice(1)} `;
		lines.set(`${key}(${standIn})`, key + wanted);
	}
	return {
		/** What to give jsPDF for the properties. */
		standIns,
		mend(file: string[]) {
			file.forEach((line, at) => {
				file[at] = lines.get(line) ?? line;
			});
		},
	};
}

export interface Outline {
	add(parent: unknown, title: string, options: { pageNumber: number }): unknown;
	makeString(text: string): string;
}

/** 4.2.1 spoils bookmarks with the same byte. */
export function mendBookmarks(outline: Outline) {
	outline.makeString = unicode;
}
