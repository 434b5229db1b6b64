/** One document by one contestant, timed. */
import type { DocumentModel } from "../../../src/documents/index.ts";
import { renderPdf } from "../../../src/documents/pdf/render-pdf.ts";
import type { Fonts } from "../../../src/documents/pdf/writer/parsed-font.ts";
import { definitionOf } from "./pdfmake.ts";

/** Of pdfmake, which has no types of its own. */
export interface PdfMake {
	virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
	addFonts(fonts: Record<string, Record<string, string>>): void;
	createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

export interface Made {
	readonly milliseconds: number;
	readonly bytes: Uint8Array;
}

const NAMES = { normal: "normal", bold: "bold", italic: "italics", bolditalic: "bolditalics" };

/** `asBytes`: the kind of bytes that pdfmake takes a font in. */
export function contestantsOf(
	fonts: Fonts,
	pdfmake: PdfMake,
	asBytes: (font: Uint8Array) => Uint8Array,
): Record<string, (model: DocumentModel) => Promise<Made>> {
	const files: Record<string, string> = {};
	for (const [style, name] of Object.entries(NAMES)) {
		pdfmake.virtualfs.writeFileSync(`${style}.ttf`, asBytes(fonts[style as keyof Fonts]));
		files[name] = `${style}.ttf`;
	}
	pdfmake.addFonts({ Tinos: files });
	const timed =
		(make: (model: DocumentModel) => Uint8Array | Promise<Uint8Array>) =>
		async (model: DocumentModel) => {
			const start = performance.now();
			const bytes = await make(model);
			return { milliseconds: performance.now() - start, bytes };
		};
	return {
		ours: timed((model) => renderPdf(model, fonts, { now: new Date(0) }).bytes),
		pdfmake: timed((model) => pdfmake.createPdf(definitionOf(model)).getBuffer()),
	};
}
