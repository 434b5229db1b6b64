/** Drafts, rulesets and lists in IndexedDB. A save resolves only once the transaction is on the disk. */
import type { DBSchema, IDBPTransaction, StoreNames } from "idb";
import { keyOfRef } from "../terms/index.ts";
import { type Connection, connect } from "./connection.ts";
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
/** A draft's lists and its ruleset come and go with it in one piece. */
const WHOLE = ["drafts", "lists", "rulesets"] as const;
type Change<Names extends readonly StoreNames<Schema>[]> = IDBPTransaction<
	Schema,
	Names,
	"readwrite"
>;

export function indexedDbStores(): Stores {
	const disk = openDisk();
	return { drafts: draftStore(disk), rulesets: rulesetStore(disk), lists: listStore(disk) };
}

interface Disk extends Connection<Schema> {
	/**
	 * Changes the stores named: all of it is on the disk when it resolves, nothing where the disk refuses one
	 * write. What `work` refuses itself it refuses before it writes.
	 */
	change<const Names extends readonly StoreNames<Schema>[], T>(
		names: Names,
		work: (change: Change<Names>) => Promise<T>,
	): Promise<T>;
}

function openDisk(): Disk {
	const connection = connect<Schema>(NAME, VERSION, (db, from) => {
		if (from < 1) db.createObjectStore("drafts", { keyPath: "draft.id" });
		if (from < 2) db.createObjectStore("rulesets");
		if (from < 3) {
			db.createObjectStore("lists", { keyPath: ["draftId", "field"] });
			db.createObjectStore("headers", { keyPath: "header" });
		}
	});
	return {
		...connection,
		change: (names, work) =>
			connection.run(async (db) => {
				const change = db.transaction(names, "readwrite", STRICT);
				const [done] = await Promise.all([work(change), change.done]);
				return done;
			}),
	};
}

function draftStore({ run, change, wasCleared }: Disk): DraftStore {
	/**
	 * Puts a draft that `may` take the place of what is kept, with what it brings. Tried again on a new
	 * connection, the first try may have reached the disk after all.
	 */
	const put = (
		{ lists: brought, ruleset, ...stored }: StoredDraft,
		may: (kept: StoredDraft | undefined) => void,
	) => {
		const { id } = stored.draft;
		let isAgain = false;
		return change(WHOLE, async (to) => {
			const drafts = to.objectStore("drafts");
			const lists = to.objectStore("lists");
			const rulesets = to.objectStore("rulesets");
			const kept = await drafts.get(id);
			if (!isAgain || !kept || !isSame(kept, stored)) may(kept);
			isAgain = true;
			if (kept && brought) await lists.delete(ofDraft(id));
			await Promise.all([
				drafts.put(stored),
				...(brought ?? []).map((list) => lists.put(toStored(list))),
			]);
			// Nobody can clean it away in between.
			if (ruleset && (await rulesets.getKey(keyOfRef(ruleset))) === undefined)
				await rulesets.put(ruleset, keyOfRef(ruleset));
		});
	};
	return {
		list: () => run(async (db) => newestFirst(await db.getAll("drafts"))),
		get: (id) =>
			run(async (db) => {
				const found = await db.get("drafts", id);
				if (!found && wasCleared()) throw new StoreError("cleared");
				return found;
			}),
		add: (added) =>
			put(added, (kept) => {
				if (kept) throw new StoreError("conflict");
			}),
		replace: (next) =>
			put(next, (kept) => {
				if (!kept && wasCleared()) throw new StoreError("cleared");
				checkRevision(kept?.draft, next.draft);
			}),
		remove(id) {
			let seen: StoredDraft | undefined;
			return change(WHOLE, async (from) => {
				const [drafts, lists] = [from.objectStore("drafts"), from.objectStore("lists")];
				const removed = await drafts.get(id);
				const [kept, ruleset] = await Promise.all([
					lists.getAll(ofDraft(id)),
					removed && from.objectStore("rulesets").get(keyOfRef(rulesetOf(removed.draft))),
				]);
				// Tried again on a new connection, what the first try removed is the answer.
				if (removed) seen = asRemoved(removed, kept.map(fromStored), ruleset);
				await Promise.all([drafts.delete(id), lists.delete(ofDraft(id))]);
				return seen;
			});
		},
	};
}

const rulesetStore = ({ run, change }: Disk): RulesetStore => ({
	list: () => run(async (db) => inOrderAdded(await db.getAll("rulesets"))),
	get: (ref) => run((db) => db.get("rulesets", keyOfRef(ref))),
	put: (kept) =>
		change(["rulesets"], async ({ store }) => {
			await store.put(kept, keyOfRef(kept));
		}),
	remove: (ref) => change(["rulesets"], ({ store }) => store.delete(keyOfRef(ref))),
	prune: (needed) =>
		change(WHOLE, async (from) => {
			const rulesets = from.objectStore("rulesets");
			const kept = await rulesets.getAll();
			const drafts = await from.objectStore("drafts").getAll();
			await Promise.all(unneeded(kept, drafts, needed).map((key) => rulesets.delete(key)));
		}),
});

const listStore = ({ run, change }: Disk): ListStore => ({
	ofDraft: (id) => run(async (db) => (await db.getAll("lists", ofDraft(id))).map(fromStored)),
	put: (list) =>
		change(WHOLE, async (to) => {
			// Names without their draft would stay for ever, unseen.
			if ((await to.objectStore("drafts").getKey(list.draftId)) === undefined)
				throw new StoreError("gone");
			await to.objectStore("lists").put(toStored(list));
		}),
	remove: (draftId, of) => change(["lists"], ({ store }) => store.delete([draftId, fieldOf(of)])),
	remembered: (header) => run((db) => db.get("headers", header)),
	remember: (said) =>
		change(["headers"], async ({ store }) => {
			await store.put(said);
		}),
	forget: (header) => change(["headers"], ({ store }) => store.delete(header)),
});

const isSame = (one: StoredDraft, other: StoredDraft) =>
	JSON.stringify(one.draft) === JSON.stringify(other.draft);
