import type { Draft } from "../../../drafts/index.ts";
import type { CatalogEntry } from "../../../state/index.ts";
import { appWords, draftFiles } from "../../../text/index.ts";

/** How a draft is called in the list. */
export const nameOf = ({ unit, label }: Draft, entry: CatalogEntry | undefined) =>
	draftFiles.named(
		unit.name.trim() || draftFiles.unnamed(entry?.about.unit ?? appWords.drafts),
		label,
	);
