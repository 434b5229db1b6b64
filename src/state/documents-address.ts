import { DOCUMENTS, hrefs } from "./route.ts";

/** The address of a draft's documents, or of the one of this id; apart, for the first load does without. */
export const documentsAddress = (id: string, document: string): string =>
	`${hrefs.draft(id)}/${DOCUMENTS}${document && `/${encodeURIComponent(document)}`}`;
