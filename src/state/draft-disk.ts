import { codeOf, type Draft, type DraftResult } from "../drafts/index.ts";
import type { Ports } from "./ports.ts";
import { isOwnSave, type Save, type UnsavedDraft } from "./unsaved.ts";

/**
 * What of one draft is on the disk, or may be, as far as this window knows. `left`: what was typed before and
 * did not reach it; `stored`: what is there. One of the two is.
 */
export function createDraftDisk(
	ports: Ports,
	stored: Draft | undefined,
	left: UnsavedDraft | undefined,
	resultOf: (draft: Draft) => DraftResult,
) {
	let last: Save = left
		? { revision: left.revision, updatedAt: left.draft.updatedAt }
		: (stored as Save);
	if (left && stored && (stored.revision === left.revision || isOwnSave(left, stored)))
		last = stored;
	/** Saves that were begun and not heard of: they may be on the disk. */
	let attempts: readonly Save[] = left?.attempts ?? [];

	/** Whether what is on the disk is an earlier save of this very window. */
	const caughtUp = async (id: string) => {
		const found = (await ports.store.get(id))?.draft;
		if (!found || !isOwnSave({ attempts }, found)) return false;
		last = found;
		attempts = [];
		return true;
	};
	const write = async (draft: Draft): Promise<void> => {
		const next = { ...draft, revision: last.revision + 1, updatedAt: ports.now() };
		const before = attempts;
		attempts = [...attempts, next];
		try {
			await ports.store.replace({ draft: next, result: resultOf(next) });
		} catch (error) {
			if (codeOf(error) === "conflict" && (await caughtUp(draft.id))) return write(draft);
			// What did not answer may still reach the disk; anything else has changed nothing.
			if (codeOf(error) !== "unanswered") attempts = before;
			throw error;
		}
		last = next;
		attempts = [];
	};

	return {
		/** The last save that is known to be there; the next goes one revision beyond it. */
		last: () => last,
		/** Another window's save was found there. */
		found(save: Save) {
			last = save;
		},
		/** Rejects with `StoreError`. */
		write,
		/** A draft with what it takes to go on saving it in another page. */
		unsaved: (draft: Draft): UnsavedDraft => ({
			draft,
			revision: last.revision,
			attempts: attempts.map(({ revision, updatedAt }) => ({ revision, updatedAt })),
		}),
	};
}
