/** Draft files on their way in: read, previewed, and only then taken, with a way back. */
import type { ReadonlySignal } from "@preact/signals";
import type { PlannedDraft } from "../../drafts/index.ts";
import type { IncomingFile } from "../incoming-file.ts";
import type { WayBack } from "./ways-back.ts";

/** What takes files in, fetched when the first come. */
export type Arrival =
	| { readonly kind: "fetching" }
	/** This part of the app could not be had. */
	| { readonly kind: "unfetched"; readonly retry: () => void }
	| { readonly kind: "here"; readonly receiving: Receiving };

/** What came in one file and what is to become of it. */
export type IncomingItem =
	| { readonly kind: "unreadable"; readonly name: string; readonly why: string }
	| (PlannedDraft & {
			/** The file's. */
			readonly name: string;
			readonly read: IncomingFile;
			/** What the draft here is called that it concerns. */
			readonly hereName: string;
			/** That draft is not here yet: it stands above, in a file of the same lot. */
			readonly isAbove: boolean;
			/** What it is called, or would be once it is taken. */
			readonly title: string;
	  });

/** What became of a file that was wanted; `why` is in words to show. */
export type TakenItem = { readonly title: string } & (
	| { readonly kind: "failed"; readonly why: string }
	| { readonly kind: "added" }
	/** `why`: it could not be put back the last time it was tried. */
	| { readonly kind: "replaced"; readonly back: WayBack; readonly why?: string }
	/** `aside`: beside what has been worked on since. */
	| { readonly kind: "undone"; readonly aside: boolean }
);

export type Replaced = Extract<TakenItem, { kind: "replaced" }>;

export type ReceivingStage =
	| { readonly kind: "idle" }
	| { readonly kind: "reading"; readonly count: number }
	| {
			readonly kind: "preview";
			readonly items: readonly IncomingItem[];
			/** What is here changed since it was shown: nothing was taken. */
			readonly meanwhile: boolean;
	  }
	| { readonly kind: "taking"; readonly items: readonly IncomingItem[] }
	| { readonly kind: "taken"; readonly items: readonly TakenItem[] }
	/** The device could not be read; `why` is in words to show. */
	| { readonly kind: "failed"; readonly why: string };

export interface Receiving {
	readonly stage: ReadonlySignal<ReceivingStage>;
	/** Reads files and shows them beside those that are shown already. */
	offer(files: readonly File[]): Promise<void>;
	/** Says whether one of the files shown is to be taken. */
	want(index: number, on: boolean): void;
	/** Takes what is wanted, unless it is no longer what was shown: then it is shown anew. */
	take(): Promise<void>;
	/** Puts back what was replaced; as a draft of its own where it was worked on since. */
	undo(replaced: Replaced): Promise<void>;
	/** Lets go of what is shown, and of nothing that was taken. */
	close(): void;
}
