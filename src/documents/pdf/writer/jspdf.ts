/**
 * jsPDF as what holds pages, fonts and objects together; no other file knows it. What is on the pages is
 * written by `pdf-writer.ts`: jsPDF's own text drops letters in silence and takes most of the time of a
 * long list.
 */
import { jsPDF } from "jspdf";
import { type Face, openFace } from "./face.ts";
import {
	type Events,
	mendBookmarks,
	mendEmbedding,
	mendedLines,
	mendHalfFont,
	mendSwallowedErrors,
	mendUnusedFont,
	type Outline,
	type Topic,
} from "./jspdf-mends.ts";
import {
	type NumberedObject,
	type PackedPlace,
	withReferenceStream,
	writePacked,
} from "./packing.ts";
import type { Fonts, ParsedFont, Style } from "./parsed-font.ts";
import { binaryString, bytesOf } from "./pdf-strings.ts";

export interface PdfFile {
	face(style: Style): Face;
	/** The font's name among the resources of a page; only fonts asked for are embedded. */
	resourceOf(style: Style): string;
	addPage(): void;
	/** Code of the page that was added last; in a listener, of the part of the file it is told of. */
	put(code: string): void;
	/** Is told when a part of the file is written. Where a listener fails, no file comes of it. */
	on(topic: Topic, listener: (event: { readonly pageNumber: number }) => void): void;
	/** The number of an object to come; of a page's object. */
	reserve(): number;
	pageObject(page: number): number;
	/** Whole objects of the file, under numbers given out before. */
	writeObjects(objects: readonly NumberedObject[]): void;
	writeStream(id: number, data: string, entries: Readonly<Record<string, string | number>>): void;
	/** From here on: smaller, but no longer PDF/A-1. */
	pack(): void;
	addBookmarks(bookmarks: readonly Bookmark[]): void;
	describe(about: About): void;
	/** The whole file. */
	close(): Uint8Array;
}

/** What a reader lists beside the pages. */
export interface Bookmark {
	readonly title: string;
	/** Counted from 1. */
	readonly page: number;
	readonly inside: readonly Bookmark[];
}

export interface About {
	/** By name: title, author, creator; blank ones are left out. */
	readonly properties: Readonly<Record<string, string>>;
	readonly made: Date;
	/** 32 digits in hexadecimal. */
	readonly fileId: string;
	readonly metadata: string;
	readonly language: string;
}

/** Of jsPDF, and not in its types. */
interface Internals {
	readonly events: Events;
	/** Gives what is being written to: a page, or the file. */
	write(text: string): string[];
	newObjectDeferred(): number;
	newObjectDeferredBegin(id: number, write: boolean): void;
	getPageInfo(page: number): { readonly objId: number };
	putStream(stream: {
		data: string;
		additionalKeyValues: { key: string; value: string | number }[];
	}): void;
}
interface Private {
	readonly __private__: { setPdfVersion(version: string): void };
}

export const PRODUCER = `jsPDF ${jsPDF.version}`;

const POSTSCRIPT_NAMES: Readonly<Record<Style, string>> = {
	normal: "Tinos",
	bold: "Tinos-Bold",
	italic: "Tinos-Italic",
	bolditalic: "Tinos-BoldItalic",
};

interface OpenFont {
	readonly id: string;
	readonly font: ParsedFont;
	readonly face: Face;
}

/** An A4 file of PDF 1.4, as PDF/A-1 wants it, with one page. */
export function startPdfFile(fonts: Fonts): PdfFile {
	const doc = new jsPDF({ unit: "pt", format: "a4", compress: true, putOnlyUsedFonts: true });
	const { setPdfVersion } = (doc as unknown as Private).__private__;
	setPdfVersion("1.4");
	const internal = doc.internal as unknown as Internals;
	const { on, guarded, throwIfAny } = mendSwallowedErrors(internal.events);
	const open = new Map<Style, OpenFont>();
	const embedded = new Set<OpenFont>();
	const fontOf = (style: Style): OpenFont => {
		const before = open.get(style);
		if (before) return before;
		const name = POSTSCRIPT_NAMES[style];
		doc.addFileToVFS(name, binaryString(fonts[style]));
		doc.addFont(name, name, "normal");
		doc.setFont(name, "normal");
		const { id, metadata } = doc.getFont() as unknown as { id: string; metadata: ParsedFont };
		const opened = { id, font: mendHalfFont(metadata), face: openFace(metadata) };
		open.set(style, opened);
		return opened;
	};
	on("postPutPages", () => {
		for (const { font, face } of embedded) mendEmbedding(font, face, guarded);
	});
	let packed: Map<number, PackedPlace> | undefined;
	const writeObject = (id: number, write: () => void) => {
		internal.newObjectDeferredBegin(id, true);
		write();
		internal.write("endobj");
	};
	const file: PdfFile = {
		on,
		face: (style) => fontOf(style).face,
		resourceOf(style) {
			const font = fontOf(style);
			if (!embedded.has(font)) {
				doc.setFont(POSTSCRIPT_NAMES[style], "normal");
				mendUnusedFont(doc, internal.write(""));
				embedded.add(font);
			}
			return font.id;
		},
		addPage: () => void doc.addPage(),
		put: (code) => void internal.write(code),
		reserve: () => internal.newObjectDeferred(),
		pageObject: (page) => internal.getPageInfo(page).objId,
		writeObjects(objects) {
			if (packed) for (const [id, place] of writePacked(file, objects)) packed.set(id, place);
			else for (const { id, content } of objects) writeObject(id, () => internal.write(content));
		},
		writeStream: (id, data, entries) =>
			writeObject(id, () =>
				internal.putStream({
					data,
					additionalKeyValues: Object.entries(entries).map(([key, value]) => ({ key, value })),
				}),
			),
		pack() {
			packed = new Map();
			setPdfVersion("1.5");
		},
		addBookmarks(bookmarks) {
			const outline = doc.outline as unknown as Outline;
			mendBookmarks(outline);
			const add = (parent: unknown, { title, page, inside }: Bookmark) => {
				const item = outline.add(parent, title, { pageNumber: page });
				for (const each of inside) add(item, each);
			};
			for (const bookmark of bookmarks) add(null, bookmark);
			if (bookmarks.length > 1) doc.setDisplayMode("fullwidth", "continuous", "UseOutlines");
		},
		describe({ properties, made, fileId, metadata, language }) {
			const { standIns, mend } = mendedLines(properties);
			doc.setProperties(standIns);
			const stamp = made.toISOString().slice(0, 19).replace(/\D/g, "");
			doc.setCreationDate(`D:${stamp}+00'00'`);
			doc.setFileId(fileId);
			doc.addMetadata(metadata, true);
			on("putCatalog", () => {
				// jsPDF's own setLanguage knows no "vi-VN".
				internal.write(`/Lang(${language})`);
				mend(internal.write("/ViewerPreferences<</DisplayDocTitle true>>"));
			});
		},
		close() {
			const whole = doc.output();
			throwIfAny();
			return bytesOf(packed ? withReferenceStream(whole, packed) : whole);
		},
	};
	return file;
}
