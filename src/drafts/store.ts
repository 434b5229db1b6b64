/** Drafts, rulesets and lists in IndexedDB. A save resolves only once the transaction is on the disk. */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from "idb";
import { keyOfRef } from "../terms/index.ts";
import { connect } from "./connection.ts";
import type { ListStore, RememberedHeader } from "./lists.ts";
import {
	asRemoved,
	checkRevision,
	type DraftStore,
	newestFirst,
	type StoredDraft,
	StoreError,
	type Stores,
} from "./port.ts";
import {
	inOrderAdded,
	type KeptRuleset,
	type RulesetStore,
	rulesetOf,
	unneeded,
} from "./rulesets.ts";
import { fieldOf, fromStored, type StoredList, toStored } from "./stored-lists.ts";

const NAME = "dat-chuan";
const VERSION = 3;
/** `relaxed` would report a save that a power cut can still undo. */
const STRICT = { durability: "strict" } as const;

interface Schema extends DBSchema {
	drafts: { key: string; value: StoredDraft };
	rulesets: { key: string; value: KeptRuleset };
	lists: { key: [draftId: string, field: string]; value: StoredList };
	headers: { key: string; value: RememberedHeader };
}

/** The keys of one draft's lists: an array sorts after every text. */
const ofDraft = (id: string) => IDBKeyRange.bound([id], [id, []]);

export function indexedDbStores(): Stores {
	const connection = connect<Schema>(NAME, VERSION, (db, from) => {
		if (from < 1) db.createObjectStore("drafts", { keyPath: "draft.id" });
		if (from < 2) db.createObjectStore("rulesets");
		if (from < 3) {
			db.createObjectStore("lists", { keyPath: ["draftId", "field"] });
			db.createObjectStore("headers", { keyPath: "header" });
		}
	});
	const { run } = connection;
	/** One change of one store. */
	const write = <Name extends StoreNames<Schema>>(
		name: Name,
		work: (store: IDBPObjectStore<Schema, [Name], Name, "readwrite">) => Promise<unknown>,
	) =>
		run(async (db) => {
			const change = db.transaction(name, "readwrite", STRICT);
			await Promise.all([work(change.store), change.done]);
		});
	const withDrafts = (db: IDBPDatabase<Schema>) =>
		db.transaction(["drafts", "lists", "rulesets"], "readwrite", STRICT);
	/** A draft's ruleset comes and goes with it in one piece: nobody can clean it away in between. */
	const keep = async (change: ReturnType<typeof withDrafts>, ruleset: KeptRuleset | undefined) => {
		const rulesets = change.objectStore("rulesets");
		if (ruleset && (await rulesets.getKey(keyOfRef(ruleset))) === undefined)
			await rulesets.put(ruleset, keyOfRef(ruleset));
	};

	const drafts: DraftStore = {
		list: () => run(async (db) => newestFirst(await db.getAll("drafts"))),
		get: (id) =>
			run(async (db) => {
				const found = await db.get("drafts", id);
				if (!found && connection.wasCleared()) throw new StoreError("cleared");
				return found;
			}),
		add: ({ lists: brought = [], ruleset, ...stored }) => {
			let isAgain = false;
			return run(async (db) => {
				const change = withDrafts(db);
				const drafts = change.objectStore("drafts");
				const kept = await drafts.get(stored.draft.id);
				// Tried again on a new connection, the first try may have reached the disk after all.
				if (kept && !(isAgain && isSame(kept, stored))) {
					await change.done;
					throw new StoreError("conflict");
				}
				isAgain = true;
				await Promise.all([
					drafts.put(stored),
					...brought.map((list) => change.objectStore("lists").put(toStored(list))),
					keep(change, ruleset),
					change.done,
				]);
			});
		},
		replace: ({ lists: instead, ruleset, ...stored }) => {
			let isAgain = false;
			return run(async (db) => {
				const change = withDrafts(db);
				const drafts = change.objectStore("drafts");
				try {
					const kept = await drafts.get(stored.draft.id);
					if (!kept && connection.wasCleared()) throw new StoreError("cleared");
					// As with one that is added.
					if (!(isAgain && kept && isSame(kept, stored))) checkRevision(kept?.draft, stored.draft);
				} catch (error) {
					change.done.catch(() => {});
					change.abort();
					throw error;
				}
				isAgain = true;
				const lists = change.objectStore("lists");
				await Promise.all([
					drafts.put(stored),
					...(instead ? [lists.delete(ofDraft(stored.draft.id))] : []),
					...(instead ?? []).map((list) => lists.put(toStored(list))),
					keep(change, ruleset),
					change.done,
				]);
			});
		},
		remove: (id) => {
			let seen: StoredDraft | undefined;
			return run(async (db) => {
				const change = withDrafts(db);
				const removed = await change.objectStore("drafts").get(id);
				const [lists, ruleset] = await Promise.all([
					change.objectStore("lists").getAll(ofDraft(id)),
					removed && change.objectStore("rulesets").get(keyOfRef(rulesetOf(removed.draft))),
				]);
				// Tried again on a new connection, what the first try removed is the answer.
				if (removed) seen = asRemoved(removed, lists.map(fromStored), ruleset);
				await Promise.all([
					change.objectStore("drafts").delete(id),
					change.objectStore("lists").delete(ofDraft(id)),
					change.done,
				]);
				return seen;
			});
		},
	};

	const rulesets: RulesetStore = {
		list: () => run(async (db) => inOrderAdded(await db.getAll("rulesets"))),
		get: (ref) => run((db) => db.get("rulesets", keyOfRef(ref))),
		put: (kept) => write("rulesets", (store) => store.put(kept, keyOfRef(kept))),
		remove: (ref) => write("rulesets", (store) => store.delete(keyOfRef(ref))),
		prune: (needed) =>
			run(async (db) => {
				const change = withDrafts(db);
				const rulesets = change.objectStore("rulesets");
				const [kept, drafts] = await Promise.all([
					rulesets.getAll(),
					change.objectStore("drafts").getAll(),
				]);
				await Promise.all([
					...unneeded(kept, drafts, needed).map((key) => rulesets.delete(key)),
					change.done,
				]);
			}),
	};

	const lists: ListStore = {
		ofDraft: (id) => run(async (db) => (await db.getAll("lists", ofDraft(id))).map(fromStored)),
		put: (list) =>
			run(async (db) => {
				const change = withDrafts(db);
				// Names without their draft would stay for ever, unseen.
				if ((await change.objectStore("drafts").getKey(list.draftId)) === undefined) {
					await change.done;
					throw new StoreError("gone");
				}
				await Promise.all([change.objectStore("lists").put(toStored(list)), change.done]);
			}),
		remove: (draftId, of) => write("lists", (store) => store.delete([draftId, fieldOf(of)])),
		remembered: (header) => run((db) => db.get("headers", header)),
		remember: (said) => write("headers", (store) => store.put(said)),
		forget: (header) => write("headers", (store) => store.delete(header)),
	};

	return { drafts, rulesets, lists };
}

const isSame = (one: StoredDraft, other: StoredDraft) =>
	JSON.stringify(one.draft) === JSON.stringify(other.draft);
