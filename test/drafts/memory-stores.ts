import type { Kept, KeptFor, ListStore, RememberedHeader } from "../../src/drafts/lists.ts";
import {
	asRemoved,
	checkRevision,
	type DraftStore,
	newestFirst,
	type StoredDraft,
	StoreError,
	type Stores,
} from "../../src/drafts/port.ts";
import {
	inOrderAdded,
	type KeptRuleset,
	type RulesetStore,
	rulesetOf,
	unneeded,
} from "../../src/drafts/rulesets.ts";
import { keyOfRef } from "../../src/terms/index.ts";

/** Stores that forget: they keep what the ports promise, and one suite holds for both. */
export function memoryStores(): Stores {
	const kept = new Map<string, Kept>();
	const rulesets = new Map<string, KeptRuleset>();
	const drafts = draftsInMemory(kept, rulesets);
	return {
		drafts,
		rulesets: rulesetsInMemory(rulesets, drafts),
		lists: listsInMemory(kept, drafts),
	};
}

type KeptLists = Map<string, Kept>;
const listKey = (draftId: string, { kind, id }: KeptFor) => `${draftId} ${kind} ${id}`;
const listsOf = (kept: KeptLists, id: string) =>
	[...kept.values()]
		.filter(({ draftId }) => draftId === id)
		.sort((a, b) => (listKey(id, a) < listKey(id, b) ? -1 : 1));

function listsInMemory(kept: KeptLists, drafts: DraftStore): ListStore {
	const headers = new Map<string, RememberedHeader>();
	return {
		ofDraft: async (id) => listsOf(kept, id),
		put: async (list) => {
			if (!(await drafts.get(list.draftId))) throw new StoreError("gone");
			kept.set(listKey(list.draftId, list), list);
		},
		remove: async (draftId, of) => {
			kept.delete(listKey(draftId, of));
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

type KeptRulesets = Map<string, KeptRuleset>;

function rulesetsInMemory(kept: KeptRulesets, drafts: DraftStore): RulesetStore {
	return {
		list: async () => inOrderAdded([...kept.values()]),
		get: async (ref) => kept.get(keyOfRef(ref)),
		put: async (ruleset) => {
			kept.set(keyOfRef(ruleset), ruleset);
		},
		remove: async (ref) => {
			kept.delete(keyOfRef(ref));
		},
		prune: async (needed) => {
			const judging = (await drafts.list()).map(({ draft }) => keyOfRef(rulesetOf(draft)));
			for (const key of unneeded([...kept.values()], needed).map(keyOfRef))
				if (!judging.includes(key)) kept.delete(key);
		},
	};
}

function draftsInMemory(lists: KeptLists, rulesets: KeptRulesets): DraftStore {
	const kept = new Map<string, StoredDraft>();
	const keep = (ruleset: KeptRuleset | undefined) => {
		if (ruleset && !rulesets.has(keyOfRef(ruleset))) rulesets.set(keyOfRef(ruleset), ruleset);
	};
	const remove = async (id: string) => {
		const removed = kept.get(id);
		const gone = listsOf(lists, id);
		kept.delete(id);
		for (const list of gone) lists.delete(listKey(id, list));
		return removed && asRemoved(removed, gone, rulesets.get(keyOfRef(rulesetOf(removed.draft))));
	};
	return {
		list: async () => newestFirst([...kept.values()]),
		newest: async (count) => ({
			found: newestFirst([...kept.values()]).slice(0, count),
			isAll: kept.size <= count,
		}),
		after: async (id, count) =>
			[...kept.keys()]
				.filter((each) => each > id)
				.sort()
				.slice(0, count)
				.map((each) => kept.get(each) as StoredDraft),
		get: async (id) => kept.get(id),
		add: async ({ lists: brought = [], ruleset, ...stored }) => {
			if (kept.has(stored.draft.id)) throw new StoreError("conflict");
			kept.set(stored.draft.id, stored);
			keep(ruleset);
			for (const list of brought) lists.set(listKey(list.draftId, list), list);
		},
		replace: async ({ lists: instead, ruleset, ...stored }) => {
			const { id } = stored.draft;
			checkRevision(kept.get(id)?.draft, stored.draft);
			kept.set(id, stored);
			keep(ruleset);
			if (!instead) return;
			for (const list of listsOf(lists, id)) lists.delete(listKey(id, list));
			for (const list of instead) lists.set(listKey(id, list), list);
		},
		remove,
		removeAll: async (ids) =>
			(await Promise.all(ids.map(remove))).filter((each) => each !== undefined),
	};
}
