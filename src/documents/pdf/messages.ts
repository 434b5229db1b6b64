/** What the page and the PDF worker say to each other. */
import type { DocumentModel } from "../model.ts";

export interface PdfRequest {
	readonly model: DocumentModel;
	/** Where the four font files lie. */
	readonly fonts: string;
}
export type PdfReply =
	| { readonly bytes: Uint8Array; readonly missing: readonly string[] }
	| { readonly error: string };
