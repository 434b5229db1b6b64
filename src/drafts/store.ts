/** Drafts, rulesets and lists in IndexedDB. A save resolves only once the transaction is on the disk. */
import type { DBSchema, IDBPTransaction, StoreNames } from "idb";
import { keyOfRef, sameRef } from "../terms/index.ts";
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
const VERSION = 4;
/** `relaxed` would report a save that a power cut can still undo. */
const STRICT = { durability: "strict" } as const;

interface Schema extends DBSchema {
	drafts: {
		key: string;
		value: StoredDraft;
		indexes: { edited: string; ruleset: [id: string, version: number] };
	};
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
	const connection = connect<Schema>(NAME, VERSION, (db, from, _to, upgrade) => {
		if (from < 1) db.createObjectStore("drafts", { keyPath: "draft.id" });
		if (from < 2) db.createObjectStore("rulesets");
		if (from < 3) {
			db.createObjectStore("lists", { keyPath: ["draftId", "field"] });
			db.createObjectStore("headers", { keyPath: "header" });
		}
		if (from < 4) {
			const drafts = upgrade.objectStore("drafts");
			drafts.createIndex("edited", "draft.updatedAt");
			drafts.createIndex("ruleset", ["draft.rulesetId", "draft.rulesetVersion"]);
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
	const removeAll = (ids: readonly string[]) => {
		const seen = new Map<string, StoredDraft>();
		return change(WHOLE, async (from) => {
			const [drafts, lists] = [from.objectStore("drafts"), from.objectStore("lists")];
			const removing = ids.map(async (id) => {
				const removed = await drafts.get(id);
				const [kept, ruleset] = await Promise.all([
					lists.getAll(ofDraft(id)),
					removed && from.objectStore("rulesets").get(keyOfRef(rulesetOf(removed.draft))),
				]);
				// Tried again on a new connection, what the first try removed is the answer.
				if (removed) seen.set(id, asRemoved(removed, kept.map(fromStored), ruleset));
				await Promise.all([drafts.delete(id), lists.delete(ofDraft(id))]);
			});
			await Promise.all(removing);
			return ids.flatMap((id) => seen.get(id) ?? []);
		});
	};
	return {
		list: () => run(async (db) => newestFirst(await db.getAll("drafts"))),
		newest: (count) =>
			run(async (db) => {
				const drafts = db.transaction("drafts").store;
				const edited = drafts.index("edited");
				// Three questions, however many there are: a cursor that brings each of them takes ten times as long.
				const last = await (await edited.openKeyCursor(null, "prev"))?.advance(count);
				const found = await (last
					? edited.getAll(IDBKeyRange.lowerBound(last.key))
					: drafts.getAll());
				return { found: newestFirst(found), isAll: !last };
			}),
		after: (id, count) => run((db) => db.getAll("drafts", IDBKeyRange.lowerBound(id, true), count)),
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
		remove: async (id) => (await removeAll([id]))[0],
		removeAll,
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
			const byRuleset = from.objectStore("drafts").index("ruleset");
			for (const ref of unneeded(await rulesets.getAll(), needed)) {
				// Of an own one and the app's with the same id and version, each has drafts of its own.
				let draft = await byRuleset.openCursor([ref.id, ref.version]);
				while (draft && !sameRef(rulesetOf(draft.value.draft), ref)) draft = await draft.continue();
				if (!draft) await rulesets.delete(keyOfRef(ref));
			}
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
