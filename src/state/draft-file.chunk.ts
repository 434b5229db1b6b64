import { type Draft, DraftFileError, type DraftResult, readDraftFile } from "../drafts/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { Ports } from "./ports.ts";
import { loadRuleset, resultOf } from "./ruleset.ts";

/** No draft comes near it. */
const LARGEST_FILE = 5_000_000;

/**
 * Opens a draft from a file. A draft that is already here is never overwritten: the file becomes a
 * copy (`copied`). Rejects with `DraftFileError` or `StoreError`; then nothing has changed.
 */
export async function openDraftFile(
	ports: Ports,
	add: (draft: Draft, result: DraftResult) => Promise<void>,
	file: File,
): Promise<{ draft: Draft; copied: boolean }> {
	if (file.size > LARGEST_FILE) throw new DraftFileError("too-large");
	const read = readDraftFile(await file.text());
	const loaded = await loadRuleset(ports, read.rulesetId);
	if (loaded.kind !== "ready") throw new DraftFileError("ruleset-missing");
	const copied = (await ports.store.get(read.id)) !== undefined;
	// Revisions count the saves on this device.
	const draft = copied ? copyOf(ports, read) : { ...read, revision: 0 };
	await add(draft, resultOf(loaded.ruleset, draft));
	return { draft, copied };
}
