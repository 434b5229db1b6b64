import { checkRevision, type DraftStore, type StoredDraft, StoreError } from "./port.ts";
import { inOrderAdded, type KeptRuleset, keyOf, type RulesetStore } from "./rulesets.ts";

/** Stores that forget, for tests: they keep what the ports promise, and one suite holds for both. */
export function memoryStores(): { drafts: DraftStore; rulesets: RulesetStore } {
	return { drafts: draftsInMemory(), rulesets: rulesetsInMemory() };
}

function rulesetsInMemory(): RulesetStore {
	const kept = new Map<string, KeptRuleset>();
	return {
		list: async () => inOrderAdded([...kept.values()]),
		get: async (ref) => kept.get(keyOf(ref)),
		put: async (ruleset) => {
			kept.set(keyOf(ruleset), ruleset);
		},
		remove: async (ref) => {
			kept.delete(keyOf(ref));
		},
	};
}

function draftsInMemory(): DraftStore {
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
