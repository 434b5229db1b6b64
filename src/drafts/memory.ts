import type { Kept, ListStore, RememberedHeader } from "./lists.ts";
import { checkRevision, type DraftStore, type StoredDraft, StoreError } from "./port.ts";
import { inOrderAdded, type KeptRuleset, keyOf, type RulesetStore } from "./rulesets.ts";

/** Stores that forget, for tests: they keep what the ports promise, and one suite holds for both. */
export function memoryStores(): Stores {
	const kept = new Map<string, Kept>();
	const drafts = draftsInMemory(kept);
	return { drafts, rulesets: rulesetsInMemory(), lists: listsInMemory(kept, drafts) };
}

export interface Stores {
	readonly drafts: DraftStore;
	readonly rulesets: RulesetStore;
	readonly lists: ListStore;
}

type KeptLists = Map<string, Kept>;
const listKey = (draftId: string, field: string) => `${draftId} ${field}`;
const listsOf = (kept: KeptLists, id: string) =>
	[...kept.values()]
		.filter(({ draftId }) => draftId === id)
		.sort((a, b) => (a.field < b.field ? -1 : 1));

function listsInMemory(kept: KeptLists, drafts: DraftStore): ListStore {
	const headers = new Map<string, RememberedHeader>();
	return {
		ofDraft: async (id) => listsOf(kept, id),
		put: async (list) => {
			if (!(await drafts.get(list.draftId))) throw new StoreError("gone");
			kept.set(listKey(list.draftId, list.field), list);
		},
		remove: async (draftId, field) => {
			kept.delete(listKey(draftId, field));
		},
		remembered: async (header) => headers.get(header),
		remember: async (said) => {
			headers.set(said.header, said);
		},
		forget: async (header) => {
			headers.delete(header);
		},
	};
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

function draftsInMemory(lists: KeptLists): DraftStore {
	const kept = new Map<string, StoredDraft>();
	return {
		list: async () => newestFirst([...kept.values()]),
		get: async (id) => kept.get(id),
		add: async ({ lists: brought = [], ...stored }) => {
			if (kept.has(stored.draft.id)) throw new StoreError("conflict");
			kept.set(stored.draft.id, stored);
			for (const list of brought) lists.set(listKey(list.draftId, list.field), list);
		},
		replace: async ({ lists: instead, ...stored }) => {
			const { id } = stored.draft;
			checkRevision(kept.get(id)?.draft, stored.draft);
			kept.set(id, stored);
			if (!instead) return;
			for (const { field } of listsOf(lists, id)) lists.delete(listKey(id, field));
			for (const list of instead) lists.set(listKey(id, list.field), list);
		},
		remove: async (id) => {
			const removed = kept.get(id);
			const gone = listsOf(lists, id);
			kept.delete(id);
			for (const { draftId, field } of gone) lists.delete(listKey(draftId, field));
			return removed && gone.length > 0 ? { ...removed, lists: gone } : removed;
		},
	};
}

export const newestFirst = (drafts: StoredDraft[]) =>
	drafts.sort((a, b) => (a.draft.updatedAt < b.draft.updatedAt ? 1 : -1));
