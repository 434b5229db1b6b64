/** What was done and can be undone. */
import type { ReadonlySignal } from "@preact/signals";

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
