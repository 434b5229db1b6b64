/** What this room gives the screens, as a reader of theirs needs it. Signals are read; only methods change anything. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type {
	Chosen,
	Draft,
	Entered,
	EvidenceItem,
	Flaw,
	Kept,
	KeptFor,
	StoreErrorCode,
} from "../drafts/index.ts";
import type {
	CountChoice,
	Feed,
	ListFailure,
	ListHints,
	ListPreview,
	ShownCount,
	WantedTable,
} from "../lists/index.ts";
import type { Assessment, Judgements, NameList, Ruleset } from "../rules/index.ts";
import type { FigureSource, NamedPerson, Row, RulesetRef } from "../terms/index.ts";
import type { Access } from "./ports.ts";
import type { BrokenRuleset, ReadyRuleset } from "./ruleset.ts";
import type { HandedFile } from "./ways-out.ts";

/** The way back from something a person did. */
export interface WayBack {
	/** Reads signals: false once going back would throw away what was done since. Absent: nothing can come in between. */
	isUndoable?(): boolean;
	/** Goes back. Rejects with what stood in the way: then it can be tried again. */
	undo(): Promise<void>;
}

/** What was done and can be undone ("Hoàn tác"), as long as the page lives. */
export interface Undo<Done extends WayBack = WayBack> {
	/** Oldest first. */
	readonly done: ReadonlySignal<readonly Done[]>;
	readonly last: ReadonlySignal<Done | undefined>;
	did(done: Done): void;
	/** Of these there is no way back any more. */
	forget(...done: readonly Done[]): void;
	/** Of nothing that was done before. */
	clear(): void;
	/** Goes back, once however often it is pressed; from what was done last unless told. Rejects as `WayBack.undo`. */
	undo(done?: Done): Promise<void>;
}

/** A draft that was removed: what it was last. */
export interface RemovedDraft extends WayBack {
	readonly draft: Draft;
}

/** Every version of an own ruleset. */
export interface RemovedRuleset extends WayBack {
	readonly id: string;
	readonly title: string;
}

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
	/** Names kept for ratios. */
	readonly names: ReadonlySignal<readonly Kept[]>;
	/** Rows kept of the ruleset's own lists. */
	readonly rows: ReadonlySignal<readonly Kept[]>;
	/** Why the last change did not reach the disk. */
	readonly failure: ReadonlySignal<StoreErrorCode | undefined>;
	/** "saved" only while every change, and everything typed, is on the disk. */
	readonly saveState: ReadonlySignal<SaveState>;
	/** Takes what is on the disk: another window may have changed it. */
	load(): Promise<boolean>;
	/** Keeps rows in the place of what is there; undefined where they did not reach the disk. */
	keep(of: KeptFor, file: string, rows: readonly Row[]): Promise<KeptChange | undefined>;
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

/** A list that was read and can be asked; `Content` is what its purpose shows of it. */
export type ReadyList<Content> = {
	readonly kind: "ready";
	readonly file: string;
	readonly hints: ListHints;
	readonly preview: ListPreview;
	/** What is shown is of an earlier choice, or of an earlier way to read the file: the next is under way. */
	readonly waiting: false | "answer" | "file";
	/** What came of something asked aside: of rows that were corrected in a file of their own. */
	readonly said?: { readonly tone: "good" | "bad"; readonly message: string };
} & Content;

export type ListStage<Content> =
	| { readonly kind: "idle" }
	/** `share`: what is done, 0 to 1. */
	| { readonly kind: "reading"; readonly file: string; readonly share: number }
	/** `back`: how it was read before, where another way was tried and failed. */
	| ({ readonly kind: "failed"; readonly file: string; readonly back?: ListHints } & ListFailure)
	| ReadyList<Content>;

/** A file of names or rows on its way in: chosen, read, previewed. Nothing is kept of it. */
export interface ListReading<Content> {
	readonly stage: ReadonlySignal<ListStage<Content>>;
	/** Something must be agreed to before anything is counted or kept: how the letters were read. */
	readonly mustAgree: ReadonlySignal<boolean>;
	/** Of two files chosen in haste the later one counts. */
	choose(file: File): Promise<void>;
	/** Reads the same file in another way. */
	reread(changed: ListHints): Promise<void>;
	/** Lets go of it, wherever it stands. */
	close(): void;
}

/** What a list gives the figures of ratios. */
export interface FigureContent {
	readonly choice: CountChoice;
	/** Other ratios that the list can feed, beside those that it does. */
	readonly others: readonly Feed[];
	readonly count: ShownCount;
	/** The choice is that of an earlier list with the same header. */
	readonly remembered: boolean;
	/** Something had to be said, since it was read, before there was a figure. */
	readonly asked: boolean;
}

export type ReadyFigures = ReadyList<FigureContent>;

/** Both halves of one ratio as a list gives them. */
export interface Proposal {
	readonly field: string;
	readonly part?: number;
	readonly whole?: number;
}

/** A list on its way to the figures of ratios. */
export interface FigureReading extends ListReading<FigureContent> {
	/** What the list says of each ratio; undefined while something is open. */
	readonly proposals: ReadonlySignal<readonly Proposal[] | undefined>;
	change(changed: Partial<CountChoice>): Promise<void>;
	/** Counts again for the day of assessment as it is now. */
	recount(): Promise<void>;
	/** The choice or the letting go of another ratio that the list can feed. */
	feed(feed: Feed, wanted: boolean): Promise<void>;
	changeFeed(field: string, changed: Partial<Feed>): Promise<void>;
	/** Takes rows over that were corrected in a file of their own. */
	correct(file: File): Promise<void>;
	/** Gives the rows that need a look to the browser to save; undefined where that failed. */
	downloadProblems(): Promise<HandedFile | undefined>;
	/** Those who count for a ratio's part, by name. Rejects where the list is gone. */
	part(field: string): Promise<readonly NamedPerson[]>;
	/** Keeps how the columns were chosen, for the next list with this header. Rejects with `StoreError`. */
	remember(): Promise<void>;
	/** Forgets how the columns were chosen, and suggests anew. */
	forget(): Promise<void>;
	/** Where the figures of a ratio came from. */
	source(field: string): FigureSource | undefined;
}

/** Figures of a list that were taken over. */
export interface TakenList extends WayBack {
	readonly file: string;
	/** The figures were taken over, but the names could not be kept. */
	readonly namesFailed: boolean;
}

/** A list at an open draft: read, taken over, taken back. */
export interface FigureImport extends FigureReading {
	/** The person wants the names kept too; of another file nothing was said. */
	readonly keepNames: Signal<boolean>;
	/** What was taken over last and can be undone. */
	readonly taken: ReadonlySignal<TakenList | undefined>;
	/** The figures are back, but not all names could be taken off the disk or put back. */
	readonly namesStay: ReadonlySignal<boolean>;
	/** Takes the proposals over, and the names where the person said so; nothing while another window edits. */
	take(): Promise<void>;
	/** The figures as they were, everything else as it is now; names that were kept with them go. */
	undo(): Promise<void>;
	/** Nobody shows it any more: what was read waits, anything else is let go of. */
	leave(): void;
}

/** What a list gives the rows of a form. */
export interface RowsContent {
	readonly table: WantedTable;
}

export interface RowsReading extends ListReading<RowsContent> {
	/** Takes one of the wanted columns from another column of the file; -1 from none. */
	setColumn(at: number, column: number): Promise<void>;
}

/** What happened last with the rows of one of the ruleset's lists. */
export type RowsOutcome =
	| { readonly kind: "none" | "removed" | "undone" | "failed" }
	| { readonly kind: "kept"; readonly rows: number };

/** Rows of one of the ruleset's own lists at an open draft: read, kept, deleted, brought back. */
export interface RowsImport extends RowsReading {
	readonly kept: ReadonlySignal<Kept | undefined>;
	readonly outcome: ReadonlySignal<RowsOutcome>;
	/** What can be undone. */
	readonly back: ReadonlySignal<KeptChange | undefined>;
	/** True where it was done; `keep` is not done with where another file was chosen meanwhile. */
	keep(): Promise<boolean>;
	remove(): Promise<boolean>;
	undo(): Promise<boolean>;
	leave(): void;
}

/** A list that was read, or is being read, and was neither taken nor let go of. */
export interface WaitingList {
	/** What it was opened for. */
	readonly of: KeptFor;
	readonly file: string;
	/** Reads a signal: false once it was taken or let go of. */
	waits(): boolean;
}

/** Lists on their way to an open draft: each as it was left. */
export interface ListImports {
	/** For a ratio, by its id. */
	figures(field: string): FigureImport;
	rows(list: NameList): RowsImport;
}

export type Edit = (draft: Draft) => Draft;

/** Who may edit a draft in this window, and what is saved of it. */
export interface DraftSession {
	/** What is on the disk, or on its way there. */
	readonly kept: ReadonlySignal<Draft>;
	readonly access: ReadonlySignal<Access>;
	readonly saveState: ReadonlySignal<SaveState>;
	/** What stands between what was typed and the disk. */
	readonly failure: ReadonlySignal<StoreErrorCode | undefined>;
	/** The draft has gone over to another ruleset, here or in another window: open it anew. */
	readonly moved: ReadonlySignal<boolean>;
	/** Does once more what failed. */
	retry(): Promise<void>;
	/** What the other window saved, instead of what could not be saved here. */
	reload(): Promise<void>;
	takeOver(): void;
}

/** Changing a draft, for good or only tried out. */
export interface Editing {
	/** With what is tried out; the kept one where nothing is. */
	readonly draft: ReadonlySignal<Draft>;
	/** Whether `change` does anything: this window edits, or only tries figures out. */
	readonly changeable: ReadonlySignal<boolean>;
	/** Changes the draft and sees to its saving. False, and nothing done, while another window edits. */
	change(edit: Edit): boolean;
	readonly trying: ReadonlySignal<boolean>;
	/** From here on changes are tried out and not saved, until `endTrial`. */
	beginTrial(): void;
	/**
	 * `take`: what was tried is done to the draft as it is now; false, and the trial goes on, while
	 * another window edits. Else it is dropped.
	 */
	endTrial(take: boolean): boolean;
	/** What was tried out and dropped. */
	readonly dropped: Undo;
}

/** How a draft leaves: as a file, as a copy, for another ruleset. */
export interface Leaving {
	/**
	 * Gives the browser the draft to save, as its last save left it; where the disk does not take it,
	 * as it stands here. Tells what was given.
	 */
	downloadFile(): Promise<HandedFile>;
	/** Keeps what could not be saved as a draft of its own; gives its id. Rejects with `StoreError`. */
	keepCopy(): Promise<string>;
	/**
	 * Goes over to another ruleset; `moved` then says to open the draft anew. `agreed` is what was
	 * shown as lost, `chosen` what was answered where two answers want one place: where something else
	 * would be lost, or is still asked, nothing is done and false comes back. `keepOld` leaves the draft
	 * as it was under a label of its own. Rejects with `StoreError`; then too nothing has changed.
	 */
	moveTo(
		target: ReadyRuleset,
		agreed: readonly Entered[],
		keepOld: boolean,
		chosen?: Chosen,
	): Promise<boolean>;
}

/** One criterion, how its fields stand, and which of its figures must be mended. */
export interface Standing extends Judgements {
	readonly flaws: readonly Flaw[];
}

/** What a draft's answers come to, cut up so that a key changes only what hangs on it. */
export interface Judged {
	/** Of the draft as it is shown, with what is tried out. */
	readonly assessment: ReadonlySignal<Assessment>;
	/** Of what is saved; the same as `assessment` unless other figures are tried out. */
	readonly keptAssessment: ReadonlySignal<Assessment>;
	/** Of a criterion of the ruleset: the same object until something of it changes. */
	standingOf(criterion: string): ReadonlySignal<Standing>;
	/** All figures that must be mended, in the ruleset's order. */
	readonly flaws: ReadonlySignal<readonly Flaw[]>;
	readonly evidence: ReadonlySignal<readonly EvidenceItem[]>;
}

/** One draft, open in this window and judged at every change. */
export interface OpenDraft extends DraftSession, Editing, Leaving, Judged {
	readonly ruleset: Ruleset;
	readonly ref: RulesetRef;
	/** The version the draft was begun with, where it is nowhere to be had any more. */
	readonly insteadOf: number | undefined;
	/** YYYY-MM-DD. */
	today(): string;
	readonly lists: KeptLists;
	readonly imports: ListImports;
	/** What was begun and not finished when it was open before. */
	readonly resumed: { readonly trial: boolean; readonly lists: readonly WaitingList[] };
	/**
	 * Saves what is left and lets other windows edit; what the disk refuses, and what was begun and not
	 * finished, is held in memory.
	 */
	close(): Promise<void>;
}

/** Opening rejects where a part of the app, or the ruleset's file, cannot be had. */
export type DraftOpening =
	| { readonly kind: "missing" }
	| {
			readonly kind: "no-ruleset";
			readonly draft: Draft;
			/** Gives the browser the draft to save: what was typed is not lost with its ruleset. */
			download(): HandedFile;
	  }
	| { readonly kind: "unreadable"; readonly code: StoreErrorCode }
	| ({ readonly kind: "broken" } & BrokenRuleset)
	| { readonly kind: "ready"; readonly open: OpenDraft };
