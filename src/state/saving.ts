import { type ReadonlySignal, signal } from "@preact/signals";
import { codeOf, type Draft, type DraftResult, type StoreErrorCode } from "../drafts/index.ts";
import type { DraftList, SaveState } from "./contracts/index.ts";
import { createDraftDisk } from "./draft-disk.ts";
import type { Ports, StartGuard } from "./ports.ts";
import { createSaver } from "./saver.ts";
import type { UnsavedDraft } from "./unsaved.ts";

/** Milliseconds from a keystroke to its write: enough to gather one gesture, too short to be lost. */
const SAVE_DELAY = 30;
/** Milliseconds until a save that the device would not take is tried again by itself. */
const RETRY_DELAY = 5000;
/** What may pass by itself. */
const PASSING: readonly StoreErrorCode[] = ["unanswered", "unavailable", "blocked"];

export interface SessionOptions {
	readonly ports: Ports;
	readonly list: DraftList;
	readonly startGuard: StartGuard;
	/** As it is opened: what was typed before and is not on the disk, else what is there. */
	readonly draft: Draft;
	/** What is on the disk; undefined where it was deleted, or cannot be read. */
	readonly stored: Draft | undefined;
	/** What was typed before and is not on the disk. */
	readonly left: UnsavedDraft | undefined;
	readonly resultOf: (draft: Draft) => DraftResult;
	/** Something of the draft may have changed in another window. */
	readonly onNews: () => void;
}

/** Brings what is kept to the disk, and holds elsewhere what is not there. `retry`: does once more what failed. */
export function createSaving(
	{ ports, list, stored, left, resultOf }: SessionOptions,
	kept: ReadonlySignal<Draft>,
	retry: () => Promise<void>,
	onSaved: () => void,
) {
	const what = `unsaved ${kept.value.id}` as const;
	const saveState = signal<SaveState>("saved");
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const disk = createDraftDisk(ports, stored, left, resultOf);
	/** What is unsaved is held elsewhere too. */
	let isHeld = left !== undefined;
	let closed = false;
	let cancelRetry: (() => void) | undefined;

	const forget = () => {
		if (isHeld) list.forgetUnsaved(kept.value.id);
		isHeld = false;
	};
	const fail = (error: unknown) => {
		const code = codeOf(error);
		failure.value = code;
		cancelRetry?.();
		if (!closed && PASSING.includes(code))
			cancelRetry = ports.later(() => void retry(), RETRY_DELAY);
	};
	const saver = createSaver<Draft>({
		// The frame of a key waits for nothing that is done to save it.
		later: ports.afterPaint,
		delay: SAVE_DELAY,
		save: async (draft) => {
			await disk.write(draft);
			onSaved();
		},
		onState: (state, error) => {
			saveState.value = state;
			cancelRetry?.();
			if (state === "failed") fail(error);
			if (state === "saved") {
				failure.value = undefined;
				forget();
			}
			// Leaving the page asks first while something on it is not on the disk.
			ports.holdPage(what, state !== "saved");
		},
	});
	const leave = () => {
		if (saver.idle()) return;
		isHeld = true;
		ports.leftovers.put(what, disk.unsaved(kept.value));
	};
	const stopLeaving = ports.onLeave(async (going) => {
		const flushed = saver.flush();
		// The database may not answer before the page is gone.
		if (going) leave();
		await flushed;
		// A phone may end a page that is hidden, and tell nobody.
		leave();
	});

	return {
		...{ disk, saver, saveState, failure },
		/** Says why the disk was of no use; what may pass is tried again by itself. */
		fail,
		/** Forgets what could not be saved: it was kept elsewhere, or given up for what is on the disk. */
		discard() {
			saver.discard();
			forget();
			ports.holdPage(what, false);
		},
		/** Saves what is left; what the disk refuses is held in memory. */
		async close() {
			closed = true;
			cancelRetry?.();
			const wasIdle = saver.idle();
			await saver.flush();
			if (!saver.idle()) list.holdUnsaved(disk.unsaved(kept.value));
			else if (!wasIdle) void list.load();
			stopLeaving();
		},
	};
}
