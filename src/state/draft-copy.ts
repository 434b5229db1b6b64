import type { Draft, StoredDraft } from "../drafts/index.ts";
import { draftFiles } from "../text/index.ts";
import type { Ports } from "./ports.ts";

/** The same draft under an id and a label of its own; files of the first are no files of it. */
export function copyOf(ports: Ports, draft: Draft): Draft {
	const { received: _, ...rest } = draft;
	return {
		...rest,
		id: ports.newId(),
		revision: 0,
		updatedAt: ports.now(),
		label: draftFiles.copy,
	};
}

/** Keeps what was removed beside what has come in its place. Rejects with `StoreError`. */
export async function addCopy(ports: Ports, stored: StoredDraft): Promise<void> {
	const draft = copyOf(ports, stored.draft);
	const lists = (stored.lists ?? []).map((list) => ({ ...list, draftId: draft.id }));
	await ports.store.add({ ...stored, draft, lists });
}
