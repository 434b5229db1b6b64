/** What was begun at drafts and is not finished: held while the page lives, also while they are not open. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Draft } from "../../drafts/index.ts";
import type { NameList } from "../../rules/index.ts";
import type { UnsavedDraft } from "../unsaved.ts";
import type { Edit } from "./opened.ts";
import type { FigureReading, ReadFor, RowsReading, WaitingList } from "./reading.ts";
import type { Undo } from "./ways-back.ts";

/** What is tried out; it outlives the draft's being open. */
export interface TrialEdits {
	/** Undefined while nothing is tried out. */
	readonly edits: Signal<readonly Edit[] | undefined>;
	readonly dropped: Undo;
}

/** What was begun at one draft: figures tried out, lists read. */
export interface HalfDone {
	/** The key of the ruleset it is for: another asks for other things. */
	readonly ref: string;
	readonly trial: TrialEdits;
	/** The draft is open: lists are counted for what it is now. */
	opened(of: () => Draft): void;
	/** The list on its way to a ratio: the one that waits, else a new one. */
	figures(field: string): FigureReading;
	rows(list: NameList): RowsReading;
	/** Nobody shows it any more: it waits, unless nothing of it was read. */
	leave(of: ReadFor): void;
	/** Reads signals. */
	waiting(): readonly WaitingList[];
	/** Lets go of every list. */
	close(): void;
}

/** Drafts that were left, and what is still to be done for them. */
export interface LeftDrafts {
	/** What was typed and is not on the disk, by draft: it is there again when the draft is opened. */
	readonly unsaved: ReadonlySignal<ReadonlyMap<string, UnsavedDraft>>;
	/** What was begun at a draft and not finished, by its id. */
	readonly halfDone: Map<string, HalfDone>;
	/** Holds what could not be saved until the draft is opened again; until then leaving the page asks. */
	holdUnsaved(left: UnsavedDraft): void;
	forgetUnsaved(id: string): void;
	/** It was left and is still being saved, until `saved`. */
	leaving(id: string, saved: Promise<void>): void;
	/** Resolves once the draft is no longer being saved by who had it open before; undefined where nobody had. */
	left(id: string): Promise<void> | undefined;
}
