/** One window's hold on one draft: who may edit it, what is saved of it, what other windows did to it. */
import { type ReadonlySignal, signal } from "@preact/signals";
import {
	type Draft,
	type DraftResult,
	rulesetOf,
	type StoredDraft,
	StoreError,
	type StoreErrorCode,
} from "../drafts/index.ts";
import { sameRef } from "../terms/index.ts";
import type { DraftList } from "./draft-list.ts";
import type { Access, Ports, StartGuard } from "./ports.ts";
import { createSaver, type SaveState } from "./saver.ts";
import { codeOf } from "./store-error.ts";
import { isOwnSave, type Save, type UnsavedDraft } from "./unsaved.ts";

/** Milliseconds from a keystroke to its write: enough to gather one gesture, too short to be lost. */
const SAVE_DELAY = 30;
/** Milliseconds until a save that the device would not take is tried again by itself. */
const RETRY_DELAY = 5000;
/** What may pass by itself. */
const PASSING: readonly StoreErrorCode[] = ["unanswered", "unavailable", "blocked"];

export interface Session {
	/** What is on the disk, or on its way there. */
	readonly kept: ReadonlySignal<Draft>;
	readonly access: ReadonlySignal<Access>;
	readonly saveState: ReadonlySignal<SaveState>;
	/** What stands between what was typed and the disk. */
	readonly failure: ReadonlySignal<StoreErrorCode | undefined>;
	/** The draft has gone over to another ruleset, here or in another window: open it anew. */
	readonly moved: ReadonlySignal<boolean>;
	/** The last save that is known to be on the disk. */
	onDisk(): Save;
	/** Nothing waits to be saved. */
	idle(): boolean;
	/** Takes a change and sees to its saving. */
	keep(next: Draft): void;
	/** Brings what is unsaved to the disk now; resolves when that is done or has failed. */
	flush(): Promise<void>;
	/** Does once more what failed. */
	again(): Promise<void>;
	/** Forgets what could not be saved: it was kept elsewhere, or given up for what is on the disk. */
	discard(): void;
	/** Takes what is on the disk, unless something was typed meanwhile. */
	follow(): Promise<void>;
	/** Puts the draft as another ruleset has it in the place of what is kept. Rejects with `StoreError`. */
	moveTo(stored: StoredDraft): Promise<void>;
	takeOver(): void;
	/** Tells other windows that something of the draft is new on the disk. */
	announce(): void;
	/** Saves what is left and lets other windows edit; what the disk refuses is held in memory. */
	close(): Promise<void>;
}

export interface SessionOptions {
	readonly ports: Ports;
	readonly list: DraftList;
	readonly startGuard: StartGuard;
	/** What is on the disk; undefined where it was deleted, or cannot be read. */
	readonly stored: Draft | undefined;
	/** What was typed before and is not on the disk. One of the two is there. */
	readonly left: UnsavedDraft | undefined;
	readonly resultOf: (draft: Draft) => DraftResult;
	/** Something of the draft may have changed in another window. */
	readonly onNews: () => void;
}

/** Whether two drafts are judged by the same version of a ruleset. */
export const sameRuleset = (one: Draft, other: Draft) => sameRef(rulesetOf(one), rulesetOf(other));

export function createSession(options: SessionOptions): Session {
	const { ports, list, startGuard, stored, resultOf, onNews } = options;
	let { left } = options;
	const first = left?.draft ?? stored;
	if (!first) throw new StoreError("gone");
	const { id } = first;
	const kept = signal(first);
	const access = signal<Access>("asking");
	const saveState = signal<SaveState>("saved");
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const moved = signal(false);
	/** A save goes one revision beyond it. */
	let onDisk: Save = left
		? { revision: left.revision, updatedAt: left.draft.updatedAt }
		: { revision: first.revision, updatedAt: first.updatedAt };
	if (left && stored && (stored.revision === left.revision || isOwnSave(left, stored)))
		onDisk = stored;
	/** Saves that were begun and not heard of: they may be on the disk. */
	let attempts: readonly Save[] = left?.attempts ?? [];
	let closed = false;
	let cancelRetry: (() => void) | undefined;

	const write = async (value: Draft): Promise<void> => {
		const next = { ...value, revision: onDisk.revision + 1, updatedAt: ports.now() };
		const before = attempts;
		attempts = [...attempts, next];
		try {
			await ports.store.replace({ draft: next, result: resultOf(next) });
		} catch (error) {
			if (codeOf(error) === "conflict" && (await caughtUp())) return write(value);
			// What did not answer may still reach the disk; anything else has changed nothing.
			if (codeOf(error) !== "unanswered") attempts = before;
			throw error;
		}
		onDisk = next;
		attempts = [];
		guard.announceSaved();
	};
	/** Whether what is on the disk is an earlier save of this very window. */
	const caughtUp = async () => {
		const found = (await ports.store.get(id))?.draft;
		if (!found || !isOwnSave({ attempts }, found)) return false;
		onDisk = found;
		attempts = [];
		return true;
	};

	const saver = createSaver<Draft>({
		later: ports.later,
		delay: SAVE_DELAY,
		save: write,
		onState: (state, error) => {
			saveState.value = state;
			cancelRetry?.();
			if (state === "failed") fail(codeOf(error));
			if (state === "saved") {
				failure.value = undefined;
				forget();
			}
			// Leaving the page asks first while something on it is not on the disk.
			ports.holdPage(`unsaved ${id}`, state !== "saved");
		},
	});
	/** What is unsaved is held elsewhere too. */
	let isHeld = left !== undefined;
	const forget = () => {
		if (isHeld) list.forgetUnsaved(id);
		isHeld = false;
	};
	const fail = (code: StoreErrorCode) => {
		failure.value = code;
		cancelRetry?.();
		if (!closed && PASSING.includes(code))
			cancelRetry = ports.later(() => void again(), RETRY_DELAY);
	};
	/** Does once more what failed: a save or, where nothing waits for one, reading. */
	const again = () => (saver.idle() ? follow() : saver.flush());

	const follow = async () => {
		try {
			const found = (await ports.store.get(id))?.draft;
			if (closed || !saver.idle()) return;
			if (!found) {
				failure.value = "gone";
				saveState.value = "failed";
				return;
			}
			// This window's ruleset would judge it wrongly, and write under ids that are no more.
			if (!sameRuleset(found, kept.value)) {
				moved.value = true;
				return;
			}
			onDisk = found;
			kept.value = found;
			failure.value = undefined;
			saveState.value = "saved";
		} catch (error) {
			if (codeOf(error) === "cleared") saveState.value = "failed";
			fail(codeOf(error));
		}
	};
	/** What the guard said last: it can take the draft away while it is still being read. */
	let granted: Access = "asking";
	/** Another window may have saved while this one only read. What is unsaved here stays. */
	const beginEditing = async () => {
		if (saver.idle() && !left) await follow();
		if (moved.value || closed || granted !== "editing") return;
		access.value = "editing";
		if (left) saver.change(kept.value);
		left = undefined;
	};

	const guard = startGuard(id, {
		onAccess: (next) => {
			onNews();
			granted = next;
			if (next === "editing") void beginEditing();
			else access.value = next;
		},
		beforeHandOver: () => {
			// First of all: a key typed from here on would be missed by the other window.
			granted = "reading";
			access.value = "reading";
			return saver.flush();
		},
		onSavedElsewhere: () => {
			onNews();
			// Who edits may be saved over by a file that was taken in: it shows at once. What is unsaved stays.
			if (saver.idle() && !left) void follow();
		},
	});
	const unsaved = (): UnsavedDraft => ({
		draft: kept.value,
		revision: onDisk.revision,
		attempts: attempts.map(({ revision, updatedAt }) => ({ revision, updatedAt })),
	});
	const leaveUnsaved = () => {
		if (saver.idle()) return;
		isHeld = true;
		ports.leftovers.put(`unsaved ${id}`, unsaved());
	};
	const stopLeaving = ports.onLeave(async (going) => {
		const flushed = saver.flush();
		// The database may not answer before the page is gone.
		if (going) leaveUnsaved();
		await flushed;
		// A phone may end a page that is hidden, and tell nobody.
		leaveUnsaved();
	});

	return {
		kept,
		access,
		saveState,
		failure,
		moved,
		onDisk: () => onDisk,
		idle: saver.idle,
		keep(next) {
			if (next === kept.value) return;
			kept.value = next;
			saver.change(next);
		},
		flush: saver.flush,
		again,
		discard() {
			saver.discard();
			forget();
			ports.holdPage(`unsaved ${id}`, false);
		},
		follow,
		async moveTo(next) {
			await ports.store.replace(next);
			moved.value = true;
			guard.announceSaved();
		},
		takeOver: guard.takeOver,
		announce: guard.announceSaved,
		async close() {
			closed = true;
			cancelRetry?.();
			const wasIdle = saver.idle();
			await saver.flush();
			if (!saver.idle()) list.holdUnsaved(unsaved());
			else if (!wasIdle) void list.load();
			stopLeaving();
			guard.close();
		},
	};
}
