import { checkRevision, type DraftStore, type StoredDraft, StoreError } from "./port.ts";

/** A store that forgets, for tests: it keeps what the port promises, and one suite holds for both. */
export function memoryStore(): DraftStore {
	const kept = new Map<string, StoredDraft>();
	return {
		list: async () => newestFirst([...kept.values()]),
		get: async (id) => kept.get(id),
		add: async (stored) => {
			if (kept.has(stored.draft.id)) throw new StoreError("conflict");
			kept.set(stored.draft.id, stored);
		},
		replace: async (stored) => {
			checkRevision(kept.get(stored.draft.id)?.draft, stored.draft);
			kept.set(stored.draft.id, stored);
		},
		remove: async (id) => {
			const removed = kept.get(id);
			kept.delete(id);
			return removed;
		},
	};
}

export const newestFirst = (drafts: StoredDraft[]) =>
	drafts.sort((a, b) => (a.draft.updatedAt < b.draft.updatedAt ? 1 : -1));
