/** What the page and the PDF worker say to each other. */
import type { DocumentModel } from "../model.ts";
import type { Fonts } from "./face.ts";

export interface PdfRequest {
	readonly model: DocumentModel;
	readonly fonts: Fonts;
	/** When the document is made. */
	readonly now: Date;
}
export type PdfReply =
	| { readonly bytes: Uint8Array; readonly missing: readonly string[] }
	/** From 0 to 1; more replies follow. */
	| { readonly progress: number }
	| { readonly error: string };
