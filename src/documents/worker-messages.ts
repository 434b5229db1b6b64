/** What the page and a worker that makes one document say to each other. */
import type { DocumentModel } from "./model.ts";
import type { Fonts } from "./pdf/writer/parsed-font.ts";

export interface DocxRequest {
	readonly model: DocumentModel;
	/** When the document is made. */
	readonly now: Date;
}
export interface PdfRequest extends DocxRequest {
	readonly fonts: Fonts;
}
export type DocumentReply =
	/** From 0 to 1; more replies follow. */
	| { readonly kind: "progress"; readonly share: number }
	/** `missing`: letters that the font lacks. */
	| { readonly kind: "made"; readonly bytes: Uint8Array; readonly missing: readonly string[] }
	| { readonly kind: "failed"; readonly message: string };
