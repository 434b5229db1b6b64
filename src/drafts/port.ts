import type { storeErrors } from "../text/index.ts";
import type { Draft, DraftResult } from "./draft.ts";
import type { Kept, ListStore } from "./lists.ts";
import type { KeptRuleset, RulesetStore } from "./rulesets.ts";

export interface StoredDraft {
	readonly draft: Draft;
	readonly result: DraftResult | undefined;
	/** The lists that go with it: those it had when it was removed, or is to have from now on. */
	readonly lists?: readonly Kept[];
	/** The ruleset it is judged by: what was kept of it when the draft was removed, or is to be from now on. */
	readonly ruleset?: KeptRuleset;
}

/**
 * Why a draft could not be kept. `conflict`: changed by another window; `cleared`: deleted with all else the
 * browser kept for the app; `blocked`: held up by another window with an older app; `newer`: a newer app has
 * taken the database over.
 */
export type StoreErrorCode = keyof typeof storeErrors;

/** `code` says why. Nothing was changed; only after "unanswered" it may still come to be. */
export class StoreError extends Error {
	readonly code: StoreErrorCode;
	constructor(code: StoreErrorCode, cause?: unknown) {
		super(code, { cause });
		this.name = "StoreError";
		this.code = code;
	}
}

/** Why a store refused; anything unforeseen counts as no storage. */
export const codeOf = (error: unknown): StoreErrorCode =>
	error instanceof StoreError ? error.code : "unavailable";

/** Keeps drafts. Every method rejects with `StoreError` and then has changed nothing. */
export interface DraftStore {
	/** Newest first. */
	list(): Promise<StoredDraft[]>;
	/** At least the `count` that were edited last, newest first; `isAll`: there are no others. */
	newest(count: number): Promise<{ readonly found: StoredDraft[]; readonly isAll: boolean }>;
	/** By id, the next `count` after `id`; fewer where these are the last. A blank comes before every id. */
	after(id: string, count: number): Promise<StoredDraft[]>;
	/** Undefined where there is none; `cleared` where all was deleted since the page was opened. */
	get(id: string): Promise<StoredDraft | undefined>;
	/** Keeps a draft that is not there yet, with the lists it brings and, where it is not there, its ruleset. */
	add(stored: StoredDraft): Promise<void>;
	/**
	 * Replaces a draft whose kept revision is one less than this one's: else `conflict`, or `gone`. Its
	 * lists stay, unless it brings others in their place; a ruleset it brings is kept too.
	 * Resolves once it is on the disk.
	 */
	replace(stored: StoredDraft): Promise<void>;
	/** Removes a draft and its lists; gives what was removed, as it was on the disk, with its ruleset. */
	remove(id: string): Promise<StoredDraft | undefined>;
	/** Removes several as `remove`, all or none; gives those that were there. */
	removeAll(ids: readonly string[]): Promise<StoredDraft[]>;
}

/** Whether a save may go on over what is kept. */
export function checkRevision(kept: Draft | undefined, next: Draft): void {
	if (!kept) throw new StoreError("gone");
	if (kept.revision !== next.revision - 1) throw new StoreError("conflict");
}

/** All that a device keeps. */
export interface Stores {
	readonly drafts: DraftStore;
	readonly rulesets: RulesetStore;
	readonly lists: ListStore;
}

/** A removed draft with all that went with it. */
export const asRemoved = (
	removed: StoredDraft,
	lists: readonly Kept[],
	ruleset: KeptRuleset | undefined,
): StoredDraft => ({ ...removed, ...(lists.length > 0 && { lists }), ...(ruleset && { ruleset }) });

export const newestFirst = (drafts: StoredDraft[]) =>
	drafts.sort((a, b) => (a.draft.updatedAt < b.draft.updatedAt ? 1 : -1));
