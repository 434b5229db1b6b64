import { signal } from "@preact/signals";
import type { Draft, DraftResult, Kept, StoredDraft, StoreErrorCode } from "../drafts/index.ts";
import type { Ports } from "./ports.ts";
import type { Receiving } from "./receiving.ts";
import { codeOf } from "./store-error.ts";

export type DraftListStatus = "loading" | "ready" | StoreErrorCode;

/** A draft that was left while the disk would not take it, with the revision it was based on. */
export interface UnsavedDraft {
	readonly draft: Draft;
	readonly revision: number;
}

/** The drafts on this device: listed, removed with a way back. */
export function createDraftList(ports: Ports) {
	const { store, draftMarker } = ports;
	const drafts = signal<readonly StoredDraft[]>([]);
	const status = signal<DraftListStatus>("loading");
	/** Drafts removed since the page was opened, for "Hoàn tác"; held in memory alone. */
	const removed = signal<readonly StoredDraft[]>([]);
	/** There were drafts and now there are none, though nobody removed them. */
	const wiped = signal(false);
	const unsaved = new Map<string, UnsavedDraft>();

	const load = async () => {
		try {
			drafts.value = await store.list();
			wiped.value = drafts.value.length === 0 && draftMarker.read() > 0;
			if (!wiped.value) draftMarker.write(drafts.value.length);
			status.value = "ready";
		} catch (error) {
			status.value = codeOf(error);
		}
	};

	/** Keeps a new draft, with the lists it brings; rejects with `StoreError`. */
	const add = async (draft: Draft, result: DraftResult, lists: readonly Kept[] = []) => {
		await store.add({ draft, result, lists });
		draftMarker.write(draftMarker.read() + 1);
		void ports.keepData();
	};

	return {
		drafts,
		status,
		removed,
		wiped,
		/** Files that were chosen or dropped and that nobody has looked at yet. */
		incoming: signal<readonly File[]>([]),
		/** What has become of those that came, while the page lives. */
		receiving: undefined as Receiving | undefined,
		load,
		add,
		/** Removes what is on the disk now, not what the list showed; rejects with `StoreError`. */
		async remove(id: string) {
			const gone = await store.remove(id);
			drafts.value = drafts.value.filter(({ draft }) => draft.id !== id);
			draftMarker.write(drafts.value.length);
			if (gone) removed.value = [...removed.value, gone];
		},
		/** Rejects with `StoreError`; then the draft can still be brought back. */
		async undoRemove(id: string) {
			const stored = removed.value.find(({ draft }) => draft.id === id);
			if (!stored) return;
			await store.add(stored).catch(async (error) => {
				if (codeOf(error) !== "conflict") throw error;
				// A file of it was taken in meanwhile.
				await (await import("./draft-copy.ts")).addCopy(ports, stored);
			});
			removed.value = removed.value.filter((each) => each !== stored);
			await load();
		},
		/** Holds what could not be saved until the draft is opened again. */
		holdUnsaved(left: UnsavedDraft) {
			unsaved.set(left.draft.id, left);
		},
		takeUnsaved(id: string): UnsavedDraft | undefined {
			const left = unsaved.get(id);
			unsaved.delete(id);
			return left;
		},
	};
}

export type DraftList = ReturnType<typeof createDraftList>;
