/** The connection to the database: opened at its first use, and anew whenever the browser has lost it. */
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from "idb";
import { StoreError } from "./port.ts";

/** How long the database has to answer, in milliseconds. */
const PATIENCE = 8000;
/** Pauses before trying again on a new connection: a phone's browser needs a moment after the background. */
const PAUSES = [0, 300];

export interface Connection<Schema extends DBSchema> {
	/**
	 * Gives what `work` gives. A connection that the browser has lost is opened anew and `work` done once
	 * more: nothing of it was kept then, or the store's own checks see that it was. Rejects with `StoreError`.
	 */
	run<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T>;
	/** The database was there before, and then was begun anew: the browser, or a person, cleared it. */
	wasCleared(): boolean;
}

export function connect<Schema extends DBSchema>(
	name: string,
	version: number,
	upgrade: NonNullable<OpenDBCallbacks<Schema>["upgrade"]>,
): Connection<Schema> {
	let current: Promise<IDBPDatabase<Schema>> | undefined;
	/** Another window holds an older database open and does not let go. */
	let blocked = false;
	let opened = false;
	let cleared = false;

	const open = () => {
		const opening = openDB<Schema>(name, version, {
			upgrade(db, from, ...rest) {
				if (from === 0 && opened) cleared = true;
				upgrade(db, from, ...rest);
			},
			blocked() {
				blocked = true;
			},
			// A newer app wants to change the database, or it is being deleted: step aside. What is asked
			// next opens it anew, and is told then that it is newer, or finds it empty.
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				drop(opening);
			},
			terminated: () => drop(opening),
		});
		opening.then(
			() => {
				opened = true;
				blocked = false;
			},
			() => drop(opening),
		);
		return opening;
	};
	const drop = (lost: Promise<IDBPDatabase<Schema>>) => {
		if (current === lost) current = undefined;
	};

	const attempt = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
		current ??= open();
		const used = current;
		try {
			return await inTime(used.then(work));
		} catch (error) {
			if (!isLost(error)) throw error;
			drop(used);
			// One that still comes would stand in the way of a newer app.
			used.then(
				(db) => db.close(),
				() => undefined,
			);
			throw blocked ? new StoreError("blocked", error) : error;
		}
	};

	return {
		async run(work) {
			for (const pause of PAUSES)
				try {
					return await attempt(work);
				} catch (error) {
					if (!isLost(error) || error instanceof StoreError) throw asStoreError(error);
					await new Promise((resolve) => setTimeout(resolve, pause));
				}
			return attempt(work).catch((error) => {
				throw asStoreError(error);
			});
		},
		wasCleared: () => cleared,
	};
}

/** Rejects where the database does not answer: a browser can leave a request open for ever. */
function inTime<T>(work: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout>;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new StoreError("unanswered")), PATIENCE);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What browsers answer where the connection is no more, though the database may be. */
const LOST = ["InvalidStateError", "UnknownError", "AbortError", "TransactionInactiveError"];
const isLost = (error: unknown) =>
	error instanceof StoreError
		? error.code === "unanswered" || error.code === "blocked"
		: error instanceof DOMException && LOST.includes(error.name);

function asStoreError(error: unknown): StoreError {
	if (error instanceof StoreError) return error;
	const name = error instanceof DOMException ? error.name : "";
	if (name === "QuotaExceededError") return new StoreError("full", error);
	if (name === "VersionError") return new StoreError("newer", error);
	if (name === "ConstraintError") return new StoreError("conflict", error);
	return new StoreError(isLost(error) ? "unanswered" : "unavailable", error);
}
