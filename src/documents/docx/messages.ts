/** What the page and the DOCX worker say to each other. */
import type { DocumentModel } from "../model.ts";

export interface DocxRequest {
	readonly model: DocumentModel;
	/** For the file's properties. */
	readonly now: Date;
}
export type DocxReply =
	/** Share done, between 0 and 1. */
	{ readonly progress: number } | { readonly bytes: Uint8Array } | { readonly error: string };
