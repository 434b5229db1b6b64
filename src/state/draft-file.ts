import { type Draft, DraftFileError, readDraftFile } from "../drafts/index.ts";
import { draftFiles } from "../text/index.ts";
import type { DraftList } from "./draft-list.ts";
import type { Ports } from "./ports.ts";

/** No draft comes near it. */
const LARGEST_FILE = 5_000_000;

/**
 * Opens a draft from a file. A draft that is already here is never overwritten: the file becomes a
 * copy (`copied`). Rejects with `DraftFileError` or `StoreError`; then nothing has changed.
 */
export async function openDraftFile(
	ports: Ports,
	list: DraftList,
	file: File,
): Promise<{ draft: Draft; copied: boolean }> {
	if (file.size > LARGEST_FILE) throw new DraftFileError("too-large");
	const read = readDraftFile(await file.text());
	if (!ports.shelf.catalog.some(({ id }) => id === read.rulesetId))
		throw new DraftFileError("ruleset-missing");
	const copied = (await ports.store.get(read.id)) !== undefined;
	const draft = copied ? copyOf(ports, read) : read;
	await list.add(draft);
	await list.load();
	return { draft, copied };
}

/** The same draft under an id and a name of its own. */
export function copyOf(ports: Ports, draft: Draft): Draft {
	return {
		...draft,
		id: ports.newId(),
		revision: 0,
		updatedAt: ports.now(),
		unit: { ...draft.unit, name: draftFiles.copyOf(draft.unit.name) },
	};
}
