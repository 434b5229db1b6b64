/** Lists on their way in: to the figures of ratios, or to the rows of a form. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Kept, KeptFor } from "../../drafts/index.ts";
import type {
	CountChoice,
	Feed,
	ListFailure,
	ListHints,
	ListPreview,
	RatioPeople,
	ShownCount,
	WantedTable,
} from "../../lists/index.ts";
import type { Assessment, NameList } from "../../rules/index.ts";
import type { FigureSource } from "../../terms/index.ts";
import type { HandedFile } from "./going-out.ts";
import type { KeptChange } from "./kept.ts";
import type { WayBack } from "./ways-back.ts";

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
	readonly part: number | undefined;
	readonly whole: number | undefined;
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
	/** Rejects where the list is gone. */
	people(field: string): Promise<RatioPeople>;
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

/** What a list says, and what that comes to. */
export interface ListAnswer extends Pick<FigureContent, "asked"> {
	readonly proposals: readonly Proposal[];
	/** What the draft would be judged as with them. */
	readonly outcome: Assessment;
}

/** A list at an open draft: read, taken over, taken back. */
export interface FigureImport extends FigureReading {
	/** The person wants the names kept too; of another file nothing was said. */
	readonly keepNames: Signal<boolean>;
	/** Undefined where the list proposes nothing; of a choice that is still counted it is the one before. */
	readonly answer: ReadonlySignal<ListAnswer | undefined>;
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

/** What a list is opened for: the figures of a ratio, or one of the ruleset's own lists. */
export type ReadFor = KeptFor & { readonly kind: "names" | "rows" };

/** A list that was read, or is being read, and was neither taken nor let go of. */
export interface WaitingList {
	readonly of: ReadFor;
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
