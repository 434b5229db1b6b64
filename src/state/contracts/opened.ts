/** One draft, open in this window: who edits it, what is changed, how it leaves. */
import type { ReadonlySignal } from "@preact/signals";
import type {
	Chosen,
	Draft,
	Entered,
	EvidenceItem,
	Flaw,
	StoreErrorCode,
} from "../../drafts/index.ts";
import type { Assessment, Judgements, Ruleset, Verdict } from "../../rules/index.ts";
import type { RulesetRef } from "../../terms/index.ts";
import type { BrokenRuleset } from "../checked-ruleset.chunk.ts";
import type { Access } from "../ports.ts";
import type { ReadyRuleset } from "../ruleset.ts";
import type { HandedFile } from "./going-out.ts";
import type { KeptLists, SaveState } from "./kept.ts";
import type { ListImports, WaitingList } from "./reading.ts";
import type { Undo } from "./ways-back.ts";

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
	verdictOf(criterion: string): ReadonlySignal<Verdict>;
	/** All figures that must be mended, in the ruleset's order. */
	readonly flaws: ReadonlySignal<readonly Flaw[]>;
	readonly evidence: ReadonlySignal<readonly EvidenceItem[]>;
}

/** What the unit had at its assessment before: to be seen beside this one's fields, and no answer to them. */
export interface Before {
	/** YYYY-MM-DD or blank. */
	readonly assessedOn: string;
	readonly fields: Assessment["fields"];
}

/** One draft, open in this window and judged at every change. */
export interface OpenDraft extends DraftSession, Editing, Leaving, Judged {
	readonly ruleset: Ruleset;
	readonly ref: RulesetRef;
	/** The version the draft was begun with, where it is nowhere to be had any more. */
	readonly insteadOf: number | undefined;
	/** YYYY-MM-DD. */
	today(): string;
	/** Undefined where it was not begun from another draft. */
	readonly before: ReadonlySignal<Before | undefined>;
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
	| BrokenRuleset
	| { readonly kind: "ready"; readonly open: OpenDraft };
