/** What stands on this device: drafts, and rulesets beside the app's. */
import type { ReadonlySignal } from "@preact/signals";
import type { Draft, StoredDraft, StoreErrorCode } from "../../drafts/index.ts";
import type { RulesetRef } from "../../terms/index.ts";
import type { FileIssue } from "../../text/index.ts";
import type { CatalogEntry } from "../ports.ts";
import type { Arrival } from "./coming-in.ts";
import type { LeftDrafts } from "./unfinished.ts";
import type { Undo, WayBack } from "./ways-back.ts";

/** What a list shows of a draft. */
export interface ListedDraft extends Pick<StoredDraft, "result"> {
	readonly draft: Pick<
		Draft,
		| "id"
		| "rulesetId"
		| "rulesetVersion"
		| "ownRuleset"
		| "sample"
		| "label"
		| "unit"
		| "assessedOn"
		| "updatedAt"
	>;
}

/** Drafts that were removed together: what they were last. */
export interface RemovedDrafts extends WayBack {
	readonly drafts: readonly Draft[];
}

/** The drafts on this device: listed, begun, taken in from files, removed with a way back. */
export interface DraftList extends LeftDrafts {
	/** What is on the disk and, first of all, what is not: deleted elsewhere, or not to be read. */
	readonly drafts: ReadonlySignal<readonly ListedDraft[]>;
	/** There is none, as far as is known: nobody waits for the disk to hear that. */
	readonly isEmpty: ReadonlySignal<boolean>;
	/** Of the list; a code tells why the disk could not be read. `ready` once the newest are there. */
	readonly status: ReadonlySignal<"loading" | "ready" | StoreErrorCode>;
	/** Drafts removed since the page was opened; held in memory alone. */
	readonly removed: Undo<RemovedDrafts>;
	/** There were drafts and now there are none, though nobody removed them. */
	readonly wiped: ReadonlySignal<boolean>;
	/** What has become of files that came, while the page lives; undefined where none did. */
	readonly arrival: ReadonlySignal<Arrival | undefined>;
	/** Shows what draft files hold, before anything is changed; `arrival` tells what came of it. */
	offer(files: readonly File[]): void;
	/** What drafts in memory are judged by. */
	needed(): readonly RulesetRef[];
	/** Reads the disk anew; `status` tells what came of it. */
	load(): Promise<void>;
	/** Reads the newest while something else is shown, where none were read yet; of a failure nothing is told. */
	expect(): Promise<void>;
	/** Keeps a new draft, with what it brings. Rejects with `StoreError`. */
	add(added: StoredDraft): Promise<void>;
	/**
	 * Removes what is on the disk now, not what the list showed, and what is unsaved of it. Rejects with
	 * `StoreError`, and then has removed nothing.
	 */
	remove(id: string): Promise<void>;
	/** Removes several as `remove`, with one way back for all. */
	removeAll(ids: readonly string[]): Promise<void>;
}

/** Every version of an own ruleset. */
export interface RemovedRuleset extends WayBack {
	readonly id: string;
	readonly title: string;
}

export type AddOutcome =
	/** `before`: the version that was the newest until now. */
	| { readonly kind: "added"; readonly entry: CatalogEntry; readonly before?: number }
	/** Just this one is here already. */
	| { readonly kind: "same"; readonly entry: CatalogEntry }
	| { readonly kind: "refused"; readonly issues: readonly FileIssue[] };

/** Every ruleset there is: the app's, and those a person added from files. */
export interface RulesetList {
	/** The newest of each; an own one never stands in the place of the app's. */
	readonly all: ReadonlySignal<readonly CatalogEntry[]>;
	readonly removed: Undo<RemovedRuleset>;
	/** Reads what is kept anew, and lets go of what is here only for drafts that are no more. Never rejects. */
	load(): Promise<void>;
	/** Own ones are read from the disk once; then the list is at hand. */
	ready(): Promise<void>;
	find(id: string): CatalogEntry | undefined;
	/** The entry of a draft's ruleset; its own version where there are several. */
	of(ref: RulesetRef): CatalogEntry | undefined;
	/**
	 * Keeps a ruleset from a file as the person's own. Refused, and nothing kept, where the file is not
	 * sound, where the app has a ruleset of this id, and where another of this id and version is here.
	 * Rejects with `StoreError`, or where this part of the app cannot be had.
	 */
	add(file: File): Promise<AddOutcome>;
	/** Removes every version of an own ruleset, with a way back. Rejects as `add`. */
	remove(id: string): Promise<void>;
}
