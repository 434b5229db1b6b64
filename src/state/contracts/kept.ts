/** Lists that are kept with one draft. */
import type { ReadonlySignal } from "@preact/signals";
import type { Kept, KeptFor, StoreErrorCode } from "../../drafts/index.ts";
import type { Row } from "../../terms/index.ts";
import type { WayBack } from "./ways-back.ts";

export type SaveState = "saved" | "saving" | "failed";

/** A list that was kept, replaced or deleted. */
export interface KeptChange extends WayBack {
	readonly of: KeptFor;
	/** What stood in its place before. */
	readonly before: Kept | undefined;
	isUndoable(): boolean;
}

export type KeptEdit = (rows: readonly Row[]) => readonly Row[];

/** The lists that a person chose to keep with one draft: shown, corrected, deleted for good. */
export interface KeptLists {
	/** The same objects while they read the same: every saving of another window has them loaded anew. */
	readonly all: ReadonlySignal<readonly Kept[]>;
	/** Names kept for ratios: of those who count for the part. */
	readonly names: ReadonlySignal<readonly Kept[]>;
	/** Names of those who are still missing. */
	readonly missing: ReadonlySignal<readonly Kept[]>;
	/** Rows kept of the ruleset's own lists. */
	readonly rows: ReadonlySignal<readonly Kept[]>;
	/** Why the last change did not reach the disk. */
	readonly failure: ReadonlySignal<StoreErrorCode | undefined>;
	/** "saved" only while every change, and everything typed, is on the disk. */
	readonly saveState: ReadonlySignal<SaveState>;
	/** Takes what is on the disk: another window may have changed it. */
	load(): Promise<boolean>;
	/**
	 * Keeps rows in the place of what is there, unsaved from now on; undefined where they did not reach the disk.
	 * Rejects as `rows` do, and then has changed nothing.
	 */
	keep(
		of: KeptFor,
		file: string,
		rows: readonly Row[] | Promise<readonly Row[]>,
	): Promise<KeptChange | undefined>;
	/** Deletes a list; undefined where the disk still has it. */
	remove(of: KeptFor): Promise<KeptChange | undefined>;
	/** False where it did not reach the disk; a list that another window has deleted meanwhile stays deleted. */
	correct(of: KeptFor, edit: KeptEdit): Promise<boolean>;
	/** As `correct`, once nothing is typed for a moment; `box` tells where, its newest text counts. */
	type(box: string, text: string, of: KeptFor, edit: KeptEdit): void;
	/** What stands in a box and is not on the disk. Reads a signal. */
	typed(box: string): string | undefined;
	/** Writes what is typed now; resolves when that, and what was begun before, is done or has failed. */
	settle(): Promise<void>;
}
