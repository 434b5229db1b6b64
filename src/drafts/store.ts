/** Drafts, rulesets and lists in IndexedDB. A save resolves only once the transaction is on the disk. */
import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from "idb";
import type { Kept, ListStore, RememberedHeader } from "./lists.ts";
import { newestFirst, type Stores } from "./memory.ts";
import { checkRevision, type DraftStore, type StoredDraft, StoreError } from "./port.ts";
import { inOrderAdded, type KeptRuleset, keyOf, type RulesetStore } from "./rulesets.ts";

const NAME = "dat-chuan";
const VERSION = 3;

interface Schema extends DBSchema {
	drafts: { key: string; value: StoredDraft };
	rulesets: { key: string; value: KeptRuleset };
	lists: { key: [draftId: string, field: string]; value: Kept };
	headers: { key: string; value: RememberedHeader };
}

/** The keys of one draft's lists: an array sorts after every text. */
const ofDraft = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Opens the database at the first use and again when the browser has closed it. */
export function indexedDbStores(): Stores {
	let opening: Promise<IDBPDatabase<Schema>> | undefined;
	let overtaken = false;

	const open = () => {
		if (overtaken) throw new StoreError("newer");
		opening ??= openDB<Schema>(NAME, VERSION, {
			upgrade(db, from) {
				if (from < 1) db.createObjectStore("drafts", { keyPath: "draft.id" });
				if (from < 2) db.createObjectStore("rulesets");
				if (from < 3) {
					db.createObjectStore("lists", { keyPath: ["draftId", "field"] });
					db.createObjectStore("headers", { keyPath: "header" });
				}
			},
			// A newer app wants to change the database: step aside and stop writing.
			blocking(_current, _blocked, event) {
				overtaken = true;
				(event.target as IDBDatabase).close();
			},
			terminated() {
				opening = undefined;
			},
		});
		opening.catch(() => {
			opening = undefined;
		});
		return opening;
	};

	const run = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => {
		try {
			return await work(await open());
		} catch (error) {
			throw asStoreError(error);
		}
	};
	// `relaxed` would report a save that a power cut can still undo.
	const strictly = <Name extends StoreNames<Schema>>(db: IDBPDatabase<Schema>, name: Name) =>
		db.transaction(name, "readwrite", { durability: "strict" });
	const withLists = (db: IDBPDatabase<Schema>) =>
		db.transaction(["drafts", "lists"], "readwrite", { durability: "strict" });

	const drafts: DraftStore = {
		list: () => run(async (db) => newestFirst(await db.getAll("drafts"))),
		get: (id) => run((db) => db.get("drafts", id)),
		add: ({ lists: brought = [], ...stored }) =>
			run(async (db) => {
				const change = withLists(db);
				await Promise.all([
					change.objectStore("drafts").add(stored),
					...brought.map((list) => change.objectStore("lists").put(list)),
					change.done,
				]);
			}),
		replace: ({ lists: instead, ...stored }) =>
			run(async (db) => {
				const change = withLists(db);
				const drafts = change.objectStore("drafts");
				try {
					const kept = await drafts.get(stored.draft.id);
					checkRevision(kept?.draft, stored.draft);
				} catch (error) {
					change.done.catch(() => {});
					change.abort();
					throw error;
				}
				const lists = change.objectStore("lists");
				await Promise.all([
					drafts.put(stored),
					...(instead ? [lists.delete(ofDraft(stored.draft.id))] : []),
					...(instead ?? []).map((list) => lists.put(list)),
					change.done,
				]);
			}),
		remove: (id) =>
			run(async (db) => {
				const change = withLists(db);
				const [removed, gone] = await Promise.all([
					change.objectStore("drafts").get(id),
					change.objectStore("lists").getAll(ofDraft(id)),
				]);
				await Promise.all([
					change.objectStore("drafts").delete(id),
					change.objectStore("lists").delete(ofDraft(id)),
					change.done,
				]);
				return removed && gone.length > 0 ? { ...removed, lists: gone } : removed;
			}),
	};

	const rulesets: RulesetStore = {
		list: () => run(async (db) => inOrderAdded(await db.getAll("rulesets"))),
		get: (ref) => run((db) => db.get("rulesets", keyOf(ref))),
		put: (kept) =>
			run(async (db) => {
				const change = strictly(db, "rulesets");
				await Promise.all([change.store.put(kept, keyOf(kept)), change.done]);
			}),
		remove: (ref) =>
			run(async (db) => {
				const change = strictly(db, "rulesets");
				await Promise.all([change.store.delete(keyOf(ref)), change.done]);
			}),
	};

	const lists: ListStore = {
		ofDraft: (id) => run((db) => db.getAll("lists", ofDraft(id))),
		put: (list) =>
			run(async (db) => {
				const change = withLists(db);
				// Names without their draft would stay for ever, unseen.
				if ((await change.objectStore("drafts").getKey(list.draftId)) === undefined) {
					await change.done;
					throw new StoreError("gone");
				}
				await Promise.all([change.objectStore("lists").put(list), change.done]);
			}),
		remove: (draftId, field) =>
			run(async (db) => {
				const change = strictly(db, "lists");
				await Promise.all([change.store.delete([draftId, field]), change.done]);
			}),
		remembered: (header) => run((db) => db.get("headers", header)),
		remember: (said) =>
			run(async (db) => {
				await db.put("headers", said);
			}),
		forget: (header) => run((db) => db.delete("headers", header)),
	};

	return { drafts, rulesets, lists };
}

function asStoreError(error: unknown): StoreError {
	if (error instanceof StoreError) return error;
	const name = error instanceof DOMException ? error.name : "";
	if (name === "QuotaExceededError") return new StoreError("full", error);
	if (name === "VersionError") return new StoreError("newer", error);
	if (name === "ConstraintError") return new StoreError("conflict", error);
	return new StoreError("unavailable", error);
}
