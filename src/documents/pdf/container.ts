/**
 * jsPDF as what holds pages, fonts and objects together. What is on the pages is written by `sheet.ts`:
 * jsPDF's own text drops letters in silence and takes most of the time of a long list.
 */
import { jsPDF } from "jspdf";
import { type Face, type Fonts, openFace, STYLES, type Style } from "./face.ts";
import { subsetOf } from "./font-subset.ts";
import {
	type NumberedObject,
	type PackedPlace,
	withReferenceStream,
	writePacked,
} from "./object-streams.ts";

export interface Container {
	readonly doc: jsPDF;
	readonly internal: Internals;
	readonly faces: Readonly<Record<Style, Face>>;
	/** The font's name among the resources of a page; only fonts asked for are embedded. */
	resourceOf(style: Style): string;
	/** Is told when jsPDF writes a part of the file. Where a listener fails, no file comes of it. */
	on(topic: Topic, listener: (event: { pageNumber: number }) => void): void;
	/** From here on: smaller, but no longer PDF/A-1. */
	pack(): void;
	/** Whole objects of the file, under numbers given out before. */
	writeObjects(objects: readonly NumberedObject[]): void;
	/** The whole file. */
	close(): Uint8Array;
}

type Topic = "putPage" | "postPutPages" | "postPutResources" | "putCatalog";

/** Of jsPDF, and not in its types. */
interface Internals {
	readonly events: {
		subscribe(topic: string, listener: (event: { pageNumber: number }) => void): void;
	};
	readonly pages: string[][];
	/** Gives what is being written to: a page, or the file. */
	write(text: string): string[];
	newObjectDeferred(): number;
	newObjectDeferredBegin(id: number, write: boolean): void;
	getPageInfo(page: number): { readonly objId: number };
	putStream(stream: {
		data: string;
		filters?: string[];
		additionalKeyValues?: { key: string; value: string | number }[];
	}): void;
}
interface EmbeddedFont {
	readonly id: string;
	readonly metadata: {
		/** What is embedded of the font. */
		subset: { encode(): Uint8Array };
		readonly toUnicode: Record<number, number>;
		readonly Unicode: { readonly widths: (number | number[])[] };
	};
}

const POSTSCRIPT_NAMES: Readonly<Record<Style, string>> = {
	normal: "Tinos",
	bold: "Tinos-Bold",
	italic: "Tinos-Italic",
	bolditalic: "Tinos-BoldItalic",
};

export function startContainer(fonts: Fonts): Container {
	const doc = new jsPDF({ unit: "pt", format: "a4", compress: true, putOnlyUsedFonts: true });
	const { setPdfVersion } = (
		doc as unknown as { __private__: { setPdfVersion(version: string): void } }
	).__private__;
	// Of PDF/A-1.
	setPdfVersion("1.4");
	const internal = doc.internal as unknown as Internals;
	const faces = Object.fromEntries(
		STYLES.map((style) => [style, openFace(fonts[style])]),
	) as Record<Style, Face>;
	const embedded = new Map<Style, EmbeddedFont>();
	const embed = (style: Style) => {
		const name = POSTSCRIPT_NAMES[style];
		doc.addFileToVFS(`${name}.ttf`, binaryString(fonts[style]));
		doc.addFont(`${name}.ttf`, name, "normal");
		doc.setFont(name, "normal");
		// Only a text makes jsPDF take a font for used: a blank one, and what it wrote is taken back.
		const page = internal.write("");
		const before = page.length - 1;
		doc.text(" ", 0, 0);
		page.length = before;
		const font = doc.getFont() as unknown as EmbeddedFont;
		embedded.set(style, font);
		return font;
	};
	// jsPDF swallows what its listeners throw, and would go on with half a file.
	let failure: { readonly error: unknown } | undefined;
	const guarded = <Result>(run: () => Result): Result => {
		try {
			return run();
		} catch (error) {
			failure ??= { error };
			throw error;
		}
	};
	const on: Container["on"] = (topic, listener) =>
		internal.events.subscribe(topic, (event) => guarded(() => listener(event)));
	on("postPutPages", () => {
		for (const [style, { metadata }] of embedded) {
			const used = faces[style].used();
			metadata.subset = {
				encode: () =>
					guarded(() =>
						subsetOf(
							fonts[style],
							used.map(({ glyph }) => glyph),
						),
					),
			};
			metadata.Unicode.widths.length = 0;
			for (const { glyph, codePoint, width } of used) {
				metadata.toUnicode[glyph] = codePoint;
				metadata.Unicode.widths.push(glyph, [width]);
			}
		}
	});
	let packing = false;
	const packed: (readonly [number, PackedPlace])[] = [];
	const container: Container = {
		doc,
		internal,
		faces,
		on,
		resourceOf: (style) => (embedded.get(style) ?? embed(style)).id,
		pack() {
			packing = true;
			setPdfVersion("1.5");
		},
		writeObjects(objects) {
			if (packing) {
				packed.push(...writePacked(container, objects));
				return;
			}
			for (const { id, content } of objects) {
				internal.newObjectDeferredBegin(id, true);
				internal.write(content);
				internal.write("endobj");
			}
		},
		close() {
			const file = mendOrdering(new Uint8Array(doc.output("arraybuffer")));
			if (failure) throw failure.error;
			return packing ? withReferenceStream(file, new Map(packed)) : file;
		},
	};
	return container;
}

export function binaryString(bytes: Uint8Array): string {
	let text = "";
	for (let i = 0; i < bytes.length; i += 8192)
		text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return text;
}

/** jsPDF writes `/Ordering (Identity-H)`, which is no ordering: mended in place, offsets kept. */
function mendOrdering(bytes: Uint8Array): Uint8Array {
	const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const wrong = encode("/Ordering (Identity-H)");
	const right = encode("/Ordering (Identity)  ");
	for (let i = bytes.indexOf(0x2f); i !== -1; i = bytes.indexOf(0x2f, i + 1))
		if (wrong.every((byte, k) => bytes[i + k] === byte)) bytes.set(right, i);
	return bytes;
}
