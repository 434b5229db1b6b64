/** What the app needs of the world. Adapters are wired in main.tsx; tests hand in their own. */
import type { CheckedRuleset } from "../authoring/index.ts";
import type { DocumentModel, MadeDocument } from "../documents/index.ts";
import type { DraftStore, ListStore, Replaces, RulesetStore } from "../drafts/index.ts";
import type { ListCalls } from "../lists/index.ts";
import type { CriterionWords, RulesetCover } from "../rules/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import type { TriedDraft, UnsavedDraft } from "./unsaved.ts";

/** What a list of rulesets shows of one. */
export interface CatalogEntry extends RulesetRef {
	readonly about: RulesetCover;
	/** The rulesets whose place it takes. */
	readonly replaces: readonly Replaces[];
}

/** A province of today and those that were merged into it. */
export interface Province {
	readonly name: string;
	readonly before: readonly string[];
}

/** What rulesets can be found by beyond their covers. */
export interface CatalogIndex {
	readonly provinces: readonly Province[];
	/** What may stand before the name of one. */
	readonly kinds: readonly string[];
	/** What their documents are about, where the covers leave it out; by a ruleset's id. */
	readonly subjects: Readonly<Record<string, string>>;
	/** By a ruleset's id. */
	readonly criteria: Readonly<Record<string, readonly CriterionWords[]>>;
}

export interface ShelvedRuleset {
	readonly json: unknown;
	/** To the byte the file that was found sound when the app was built; else nothing is known of it. */
	readonly asBuilt: boolean;
}

/** The bundled rulesets: their cover pages at hand, each file only when asked for. */
export interface RulesetShelf {
	readonly catalog: readonly CatalogEntry[];
	/** Says that this file will be loaded: it may come beside the code that shows it. */
	expect(id: string): void;
	/** Rejects where the file cannot be had, with a `SyntaxError` where it is no JSON. */
	load(id: string): Promise<ShelvedRuleset>;
	/** What they can be found by beyond their covers. Rejects where it cannot be had. */
	index(): Promise<CatalogIndex>;
}

/** `asking`: it is not known yet. `editing`: this window alone may change the draft. `reading`: another one does. */
export type Access = "asking" | "editing" | "reading";

/**
 * What would go with the page, of one draft: what is not saved yet of it or its kept lists, what is only tried
 * out, what was read and not taken.
 */
export type Left = `unsaved ${string}` | `lists ${string}` | `tried ${string}` | `read ${string}`;

/** What was typed into the form that begins a draft. */
export type Begun = `start ${string}`;

/** Ways back that only the page knows: of drafts and rulesets removed, of files that came in. */
export type HeldBack = "removed" | "removed-rulesets" | "incoming";

/** What is not in the database when its page goes: kept beside it, until it is there or was given up. */
export interface Leftovers {
	all(kind: "unsaved"): readonly UnsavedDraft[];
	all(kind: "tried"): readonly TriedDraft[];
	/** At once: the page may be gone the next moment. */
	put(what: Left, left: UnsavedDraft | TriedDraft): void;
	remove(what: Left): void;
}

export interface Guard {
	/** Asks the window that edits to finish and hand over. */
	takeOver(): void;
	/** Tells readers that a save is on the disk. */
	announceSaved(): void;
	close(): void;
}

export interface GuardHandlers {
	onAccess(access: Access): void;
	/** Another window asks for the draft: take no further change, and bring what is unsaved to the disk. */
	beforeHandOver(): Promise<void>;
	/** Another window saved. */
	onSavedElsewhere(): void;
}

/** `handlers` are called from later on, never at once. */
export type StartGuard = (draftId: string, handlers: GuardHandlers) => Guard;

/** A list open in its worker, until it is closed. */
export interface OpenList extends Omit<ListCalls, "open"> {
	close(): void;
}

/** How the making of a document is followed and stopped. */
export interface Following {
	/** The share that is done, 0 to 1. */
	readonly onProgress?: (share: number) => void;
	/** Aborting it ends the work: the promise rejects. */
	readonly signal?: AbortSignal;
}

/** What becomes of a document outside the page. */
export interface DocumentTools {
	pdf(model: DocumentModel, following?: Following): Promise<MadeDocument>;
	docx(model: DocumentModel, following?: Following): Promise<MadeDocument>;
	/** `blocked`: the browser wants a press of its own for it. Rejects where the system refuses. */
	share(name: string, type: string, bytes: Uint8Array): Promise<"shared" | "cancelled" | "blocked">;
	/**
	 * Where the page stands in a place that cannot print, shows it in one that can; false where that is
	 * not needed.
	 */
	printElsewhere(): Promise<boolean>;
	/**
	 * Whether what this browser prints of a page lacks nothing: it numbers pages and repeats a table's
	 * head. A file is printed where it does.
	 */
	printsWhole(): boolean;
	/** An address under which the browser shows a PDF until it is forgotten; undefined where it has no viewer. */
	show(type: string, bytes: Uint8Array): { readonly address: string; forget(): void } | undefined;
	/** Opens the system's print dialog for what the print style shows. */
	print(): void;
}

export interface Ports {
	readonly version: string;
	readonly store: DraftStore;
	readonly rulesets: RulesetStore;
	/** Reads and checks a ruleset's file, off the page's thread. */
	checkRuleset(file: File): Promise<CheckedRuleset>;
	readonly shelf: RulesetShelf;
	/** ISO 8601. */
	now(): string;
	/** YYYY-MM-DD where the person is. */
	today(): string;
	newId(): string;
	later(run: () => void, milliseconds: number): () => void;
	/** The same, but not before what is changed now has been painted; a hidden page paints nothing. */
	afterPaint(run: () => void, milliseconds: number): () => void;
	/** The page is hidden or, `going`, about to go: the last moment to save. Returns what takes it back. */
	onLeave(save: (going: boolean) => Promise<void>): () => void;
	/**
	 * While `on` for any `what`, the page is not loaded anew of itself: something on it would be lost. For
	 * all but ways back, a person who leaves it is asked first.
	 */
	holdPage(what: Left | Begun | HeldBack, on: boolean): void;
	readonly leftovers: Leftovers;
	/**
	 * A part of the app could not be fetched: loads the page anew where that can help, with what was
	 * typed kept. Resolves where the page stays. `asked`: the person pressed for it.
	 */
	renew(asked?: boolean): Promise<void>;
	/** What begins to guard a draft. Rejects where this part of the app cannot be had. */
	guard(): Promise<StartGuard>;
	/** Tells windows with a draft open that it was saved by someone who has it not open. */
	tellSaved(draftId: string): void;
	readonly lists: ListStore;
	openList(file: File): Promise<OpenList>;
	documentTools(): Promise<DocumentTools>;
	/** What the browser says of itself. */
	readonly userAgent: string;
	/** Whether files of this media type can be handed to another app. */
	canShare(type: string): boolean;
	/** Gives a file to the browser to save; whether it is saved nobody hears. */
	download(name: string, type: string, data: string | Uint8Array): void;
	/**
	 * Asks the browser to keep the data when the disk is nearly full; false where it will not. Unless a person
	 * pressed a button for it (`isAskedFor`), only where the browser decides without a question.
	 */
	keepData(isAskedFor: boolean): Promise<boolean>;
	isDataKept(): Promise<boolean>;
	/** How many drafts there were when last counted, kept apart from them; undefined where nobody has counted. */
	draftMarker: { read(): number | undefined; write(count: number): void };
	copyText(text: string): Promise<void>;
	/** A file of the app's own, by its address from the page's. Rejects where it cannot be had. */
	appFile(address: string): Promise<Blob>;
}
