/** What the page asks of the workers that each make one document, and what comes of it. */
import type { DocumentModel } from "./model.ts";
import type { Fonts } from "./pdf/writer/parsed-font.ts";

export interface MadeDocument {
	readonly bytes: Uint8Array;
	/** Letters that could not be printed as they are, each once. */
	readonly missing: readonly string[];
}

/** The share that is done, 0 to 1. */
type Tell = (share: number) => void;

export interface RenderOptions {
	/** When the document is made: the file says so. */
	readonly now: Date;
	readonly onProgress?: Tell;
}

export interface PdfCalls {
	pdf(model: DocumentModel, fonts: Fonts, now: Date, onProgress: Tell): Promise<MadeDocument>;
}
export interface DocxCalls {
	docx(model: DocumentModel, now: Date, onProgress: Tell): Promise<MadeDocument>;
}
