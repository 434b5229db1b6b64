/** One window's hold on one draft: who may edit it, what is saved of it, what other windows did to it. */
import { signal } from "@preact/signals";
import { codeOf, type Draft, rulesetOf, type StoredDraft, StoreError } from "../drafts/index.ts";
import { sameRef } from "../terms/index.ts";
import type { Access } from "./ports.ts";
import { createSaving, type SessionOptions } from "./saving.ts";

/** Whether two drafts are judged by the same version of a ruleset. */
export const sameRuleset = (one: Draft, other: Draft) => sameRef(rulesetOf(one), rulesetOf(other));

export function createSession(options: SessionOptions) {
	const { ports, draft: first, left, onNews } = options;
	const kept = signal(first);
	const access = signal<Access>("asking");
	const moved = signal(false);
	const retry = () => (saver.idle() ? follow() : saver.flush());
	const saving = createSaving(options, kept, retry, () => guard.announceSaved());
	const { disk, saver, saveState, failure } = saving;
	/** It was typed before and waits until this window may save it. */
	let waits = left !== undefined;
	let closed = false;

	/** Takes what is on the disk, unless something was typed meanwhile. */
	const follow = async () => {
		try {
			const found = (await ports.store.get(first.id))?.draft;
			if (closed || !saver.idle()) return;
			if (!found) throw new StoreError("gone");
			// This window's ruleset would judge it wrongly, and write under ids that are no more.
			if (!sameRuleset(found, kept.value)) {
				moved.value = true;
				return;
			}
			disk.found(found);
			kept.value = found;
			failure.value = undefined;
			saveState.value = "saved";
		} catch (error) {
			if (["gone", "cleared"].includes(codeOf(error))) saveState.value = "failed";
			saving.fail(error);
		}
	};
	/** What the guard said last: it can take the draft away while it is still being read. */
	let granted: Access = "asking";
	/** Another window may have saved while this one only read. What is unsaved here stays. */
	const beginEditing = async () => {
		if (saver.idle() && !waits) await follow();
		if (moved.value || closed || granted !== "editing") return;
		access.value = "editing";
		if (waits) saver.change(kept.value);
		waits = false;
	};
	const guard = options.startGuard(first.id, {
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
			if (saver.idle() && !waits) void follow();
		},
	});

	return {
		...{ kept, access, saveState, failure, moved, retry },
		/** The last save that is known to be on the disk. */
		onDisk: disk.last,
		/** Nothing waits to be saved. */
		idle: saver.idle,
		/** Takes a change and sees to its saving. */
		keep(next: Draft) {
			if (next === kept.value) return;
			kept.value = next;
			saver.change(next);
		},
		/** Brings what is unsaved to the disk now; resolves when that is done or has failed. */
		flush: saver.flush,
		discard: saving.discard,
		async reload() {
			saving.discard();
			await follow();
		},
		/** Puts the draft as another ruleset has it in the place of what is kept. Rejects with `StoreError`. */
		async moveTo(next: StoredDraft) {
			await ports.store.replace(next);
			moved.value = true;
			guard.announceSaved();
		},
		takeOver: guard.takeOver,
		/** Tells other windows that something of the draft is new on the disk. */
		announce: guard.announceSaved,
		/** Saves what is left and lets other windows edit; what the disk refuses is held in memory. */
		async close() {
			closed = true;
			await saving.close();
			guard.close();
		},
	};
}

export type Session = ReturnType<typeof createSession>;
