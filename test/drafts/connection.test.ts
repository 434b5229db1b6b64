/** What browsers do to an open database, and what becomes of it. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDraft } from "../../src/drafts/index.ts";
import { indexedDbStores } from "../../src/drafts/store.ts";

const unit = { name: "Khu 3", commune: "", properties: {} };
const start = { id: "a", now: "2026-11-21T08:00:00.000Z", unit, assessedOn: "" };
const draft = startDraft({ id: "r", version: 1, own: false }, start);
const stored = { draft, result: undefined };
const next = { draft: { ...draft, revision: 1, assessedOn: "typed" }, result: undefined };

/** Every connection that is open, as the browser sees them. */
let connections: IDBDatabase[];
const realTransaction = IDBDatabase.prototype.transaction;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	connections = [];
	IDBDatabase.prototype.transaction = function (...asked) {
		if (!connections.includes(this)) connections.push(this);
		return realTransaction.apply(this, asked);
	};
});
afterEach(() => {
	IDBDatabase.prototype.transaction = realTransaction;
	vi.useRealTimers();
});

/** `transaction` throws for the connections that are open now, as after a phone's background. */
function lose(name: string) {
	const lost = [...connections];
	IDBDatabase.prototype.transaction = function (...asked) {
		if (lost.includes(this)) throw new DOMException("the connection is lost", name);
		return realTransaction.apply(this, asked);
	};
}

describe("a connection that the browser has lost", () => {
	it.each(["InvalidStateError", "UnknownError"])("is opened anew after %s", async (name) => {
		const { drafts } = indexedDbStores();
		await drafts.add(stored);
		lose(name);
		await drafts.replace(next);
		expect((await drafts.get("a"))?.draft.assessedOn).toBe("typed");
		expect((await drafts.list()).length).toBe(1);
	});

	it("is opened anew where it was closed underneath", async () => {
		const { drafts, lists } = indexedDbStores();
		await drafts.add(stored);
		for (const each of connections) each.close();
		await drafts.replace(next);
		for (const each of connections) each.close();
		expect(await lists.ofDraft("a")).toEqual([]);
		expect((await drafts.get("a"))?.draft.assessedOn).toBe("typed");
	});

	it("that never comes back is told as such, not as private browsing", async () => {
		const { drafts } = indexedDbStores();
		await drafts.add(stored);
		IDBDatabase.prototype.transaction = () => {
			throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
		};
		await expect(drafts.replace(next)).rejects.toMatchObject({ code: "unanswered" });
	});

	it("keeps what an interrupted try has added, replaced or removed", async () => {
		const { drafts } = indexedDbStores();
		await drafts.list();
		/** The next request of a kind reaches the disk, but the page hears that the connection is lost. */
		const cutOff = (kind: "put" | "delete") => {
			const real = IDBObjectStore.prototype[kind] as (...asked: never[]) => IDBRequest;
			IDBObjectStore.prototype[kind] = function (this: IDBObjectStore, ...asked: never[]) {
				IDBObjectStore.prototype[kind] = real as never;
				real.apply(this, asked);
				throw new DOMException("lost", "UnknownError");
			} as never;
		};
		cutOff("put");
		await drafts.add(stored);
		expect((await drafts.get("a"))?.draft).toEqual(draft);
		cutOff("put");
		await drafts.replace(next);
		expect((await drafts.get("a"))?.draft).toEqual(next.draft);
		cutOff("delete");
		expect((await drafts.remove("a"))?.draft).toEqual(next.draft);
		expect(await drafts.list()).toEqual([]);
	});
});

describe("a database that does not answer", () => {
	it("is not waited for for ever, and is asked anew later", async () => {
		vi.useFakeTimers();
		const real = globalThis.indexedDB;
		globalThis.indexedDB = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory;
		const { drafts } = indexedDbStores();
		const asked = drafts.get("a");
		const refused = expect(asked).rejects.toMatchObject({ code: "unanswered" });
		await vi.advanceTimersByTimeAsync(9000);
		await refused;
		vi.useRealTimers();
		globalThis.indexedDB = real;
		expect(await drafts.get("a")).toBeUndefined();
	});

	it("a write that never ends is given up, and may be tried again", async () => {
		const { drafts } = indexedDbStores();
		await drafts.add(stored);
		vi.useFakeTimers();
		IDBDatabase.prototype.transaction = function (...asked) {
			const change = realTransaction.apply(this, asked);
			if (asked[1] === "readwrite") change.addEventListener = () => undefined;
			return change;
		};
		const refused = expect(drafts.replace(next)).rejects.toMatchObject({ code: "unanswered" });
		await vi.advanceTimersByTimeAsync(9000);
		await refused;
	});
});

describe("other windows and the browser", () => {
	/** As the first version of the app had it. */
	const opened = () =>
		new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open("dat-chuan", 1);
			opening.onupgradeneeded = () =>
				opening.result.createObjectStore("drafts", { keyPath: "draft.id" });
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});

	it("an older window that does not let go is named", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const older = await opened();
		const { drafts } = indexedDbStores();
		const refused = expect(drafts.list()).rejects.toMatchObject({ code: "blocked" });
		for (let second = 0; second < 9; second += 1) {
			// The database's own events come in turns of the loop that no fake clock moves.
			for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
			await vi.advanceTimersByTimeAsync(1000);
		}
		await refused;
		vi.useRealTimers();
		older.close();
		expect(await drafts.list()).toEqual([]);
	});

	it("a database deleted underneath is begun anew; what was open says that all was cleared", async () => {
		const { drafts } = indexedDbStores();
		await drafts.add(stored);
		await new Promise<void>((resolve, reject) => {
			const deleting = indexedDB.deleteDatabase("dat-chuan");
			deleting.onsuccess = () => resolve();
			deleting.onerror = () => reject(deleting.error);
		});
		await expect(drafts.replace(next)).rejects.toMatchObject({ code: "cleared" });
		await expect(drafts.get("a")).rejects.toMatchObject({ code: "cleared" });
		expect(await drafts.list()).toEqual([]);
		await drafts.add(next);
		expect((await drafts.get("a"))?.draft.assessedOn).toBe("typed");
	});
});
