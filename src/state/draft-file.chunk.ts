import { type Draft, DraftFileError, readDraftFile } from "../drafts/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { Ports } from "./ports.ts";

/** No draft comes near it. */
const LARGEST_FILE = 5_000_000;

/**
 * Opens a draft from a file. A draft that is already here is never overwritten: the file becomes a
 * copy (`copied`). Rejects with `DraftFileError` or `StoreError`; then nothing has changed.
 */
export async function openDraftFile(
	ports: Ports,
	add: (draft: Draft) => Promise<void>,
	file: File,
): Promise<{ draft: Draft; copied: boolean }> {
	if (file.size > LARGEST_FILE) throw new DraftFileError("too-large");
	const read = readDraftFile(await file.text());
	if (!ports.shelf.catalog.some(({ id }) => id === read.rulesetId))
		throw new DraftFileError("ruleset-missing");
	const copied = (await ports.store.get(read.id)) !== undefined;
	const draft = copied ? copyOf(ports, read) : read;
	await add(draft);
	return { draft, copied };
}
