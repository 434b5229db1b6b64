/** Files on their way out: documents made, printed or handed on. */
import type { ReadonlySignal } from "@preact/signals";
import type { DocumentChoice, DocumentInput, DocumentModel } from "../../documents/index.ts";
import type { InApp } from "../in-app.ts";

/** A file that the browser was given to save. Whether it arrived no page can know. */
export interface HandedFile {
	readonly name: string;
	readonly type: string;
	/** A text can be copied too. */
	readonly text?: string;
}

/** Other ways for a file to leave the app than by a download, which windows inside apps drop in silence. */
export interface WaysOut {
	/** The app in whose window the page stands; undefined in a browser of its own. */
	readonly inApp: InApp | undefined;
	/** What came of the last way that was tried. */
	readonly tried: ReadonlySignal<"none" | "copied" | "not-copied" | "shared" | "not-shared">;
	/** Whether a file of this media type, or a text, can be handed to another app. */
	canShare(type?: string): boolean;
	copy(text: string): Promise<void>;
	/** Hands a text to another app; nothing where the file is none. */
	shareText(file: HandedFile): Promise<void>;
}

export type Format = "pdf" | "docx";

/** Where a file goes: to the disk, to another app, or into a window of its own that prints it. */
export type Way = "save" | "share" | "print";

/** A file that somebody asked for. */
export interface Order {
	readonly format: Format;
	readonly way: Way;
	/** The file's name without its ending. */
	readonly stem: string;
	/** How many names of people it will hold. */
	readonly names: () => number;
	/** What the names are read from: the same object while they stay as they are. */
	readonly source: () => object;
	readonly model: () => DocumentModel;
}

/** Lays a document out for printing; `onShare`: what is done, 0 to 1. */
export type LayOut = (stopped: AbortSignal, onShare: (share: number) => void) => Promise<void>;

/** Where a file stands on its way out. */
export type Making =
	| { readonly kind: "idle" }
	| (Ordered & { readonly order: Order })
	/** `share` of the pages laid out, 0 to 1. */
	| { readonly kind: "printing"; readonly share: number }
	/** Another window was opened, from which it can be printed. */
	| { readonly kind: "elsewhere" };

type Ordered =
	/** It will hold names: `goOn` makes it. */
	| { readonly kind: "names"; readonly count: number; readonly source: object }
	/** `share`: what is done, 0 to 1. */
	| { readonly kind: "making"; readonly share: number }
	/**
	 * These letters would be printed as boxes: `goOn` takes that, `cancel` leaves it. `within`: texts in which
	 * some of them stand: the first few, each as far as it can be told by.
	 */
	| {
			readonly kind: "missing";
			readonly bytes: Uint8Array;
			readonly letters: readonly string[];
			readonly within: readonly string[];
	  }
	/** Ready, but the system wants a press of its own to share: `goOn` is that. */
	| { readonly kind: "ready"; readonly bytes: Uint8Array }
	/** Ready, and the system asks which app is to have it. */
	| { readonly kind: "sharing" }
	/** The browser was given it to save: no page hears whether it arrived. */
	| { readonly kind: "handed"; readonly file: HandedFile }
	/** Ready to be looked at in a window of its own, and printed there: this is its address, until forgotten. */
	| { readonly kind: "printable"; readonly address: string; forget(): void }
	/** The app that was chosen has it. */
	| { readonly kind: "shared"; readonly name: string }
	/**
	 * `made`: only the handing over failed. `unfetched`: a part of the app could not be had. `goOn` tries
	 * again.
	 */
	| { readonly kind: "failed"; readonly made: boolean; readonly unfetched: boolean }
	/** The print dialog could not be opened. `goOn` tries again. */
	| { readonly kind: "unprinted"; readonly layOut: LayOut; readonly unfetched: boolean };

/**
 * Makes one file, or prints one document, at a time. Nothing is made before the number of names in it
 * was agreed to, and nothing leaves with letters missing before that was seen.
 */
export interface MakingFile {
	readonly stage: ReadonlySignal<Making>;
	/** A press on a button that makes a file would be lost on another one's. */
	readonly busy: ReadonlySignal<boolean>;
	make(order: Order): Promise<void>;
	/**
	 * Opens the system's print dialog once the document is laid out; makes the file that `order` says
	 * where the browser's own pages would lack something.
	 */
	print(layOut: LayOut, order: Order): Promise<void>;
	/** Says yes to what the stage asks; tries again where it failed. */
	goOn(): Promise<void>;
	/** Stops what is running, leaves what is asked, takes away what was said. */
	cancel(): void;
}

/** What is asked of a document: filled from the draft, or for writing by hand. */
export interface Wanted {
	readonly choice: DocumentChoice;
	readonly blank: boolean;
}

/** More names are kept than the figure says, or fewer: a form counts the names. */
export interface NamesDiffer {
	readonly field: string;
	readonly names: number;
	readonly figure: number;
}

/** The documents of a draft, or of a ruleset that nobody has begun: what they hold, and making them. */
export interface Documents {
	readonly choices: readonly DocumentChoice[];
	readonly making: MakingFile;
	/** What is kept of people, by ratio and by list: the same object while it reads the same. */
	readonly rows: ReadonlySignal<Pick<DocumentInput, "people" | "tables">>;
	/** The document as it is now: the same object while nothing in it can have changed. */
	model(wanted: Wanted): DocumentModel;
	/** How many names of people it holds. */
	names(wanted: Wanted): number;
	/** The ratios whose people it names where these are not as many as the figure entered. */
	differing(wanted: Wanted): readonly NamesDiffer[];
	/** Whether this browser can hand a PDF to another app. */
	canShare(): boolean;
	/** Makes a file of it, to be saved unless told. */
	make(wanted: Wanted, format: Format, way?: Way): Promise<void>;
	/** Opens the system's dialog for what is then laid out, or makes a PDF to print. */
	print(wanted: Wanted, layOut: LayOut): Promise<void>;
}
