import { signal } from "@preact/signals";
import type { Draft, StoredDraft, StoreErrorCode } from "../drafts/index.ts";
import type { Ports } from "./ports.ts";

export type DraftListStatus = "loading" | "ready" | StoreErrorCode;

/** The drafts on this device: listed, removed with a way back, opened from a file. */
export function createDraftList(ports: Ports) {
	const { store, draftMarker } = ports;
	const drafts = signal<readonly StoredDraft[]>([]);
	const status = signal<DraftListStatus>("loading");
	/** The last draft removed, for "Hoàn tác"; held in memory alone. */
	const removed = signal<StoredDraft | undefined>(undefined);
	/** There were drafts and now there are none, though nobody removed them. */
	const wiped = signal(false);

	const codeOf = (error: unknown) => (error as { code?: StoreErrorCode }).code ?? "unavailable";

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

	/** Keeps a new draft; rejects with `StoreError`. */
	const add = async (draft: Draft) => {
		await store.add({ draft, result: undefined });
		draftMarker.write(draftMarker.read() + 1);
		void ports.keepData();
	};

	return {
		drafts,
		status,
		removed,
		wiped,
		load,
		async remove(stored: StoredDraft) {
			await store.remove(stored.draft.id);
			drafts.value = drafts.value.filter(({ draft }) => draft.id !== stored.draft.id);
			draftMarker.write(drafts.value.length);
			removed.value = stored;
		},
		async undoRemove() {
			const stored = removed.value;
			if (!stored) return;
			await store.add(stored);
			removed.value = undefined;
			await load();
		},
		/** The removed draft is gone for good from here on. */
		forgetRemoved() {
			removed.value = undefined;
		},
		add,
		/** Opens a draft from a file, as `openDraftFile` says; the file's reader is fetched first. */
		async openFile(file: File) {
			const { openDraftFile } = await import("./draft-file.chunk.ts");
			const opened = await openDraftFile(ports, add, file);
			await load();
			return opened;
		},
	};
}

export type DraftList = ReturnType<typeof createDraftList>;
