import { computed, signal } from "@preact/signals";
import { rulesetOf, type StoredDraft, type StoreErrorCode } from "../drafts/index.ts";
import type { RemovedDraft } from "./contracts.ts";
import { addCopy } from "./draft-copy.ts";
import type { HalfDone } from "./half-done.ts";
import type { Ports } from "./ports.ts";
import type { Receiving } from "./receiving.ts";
import { codeOf } from "./store-error.ts";
import { createUndo } from "./undo.ts";
import { isOnDisk, type UnsavedDraft } from "./unsaved.ts";

export type DraftListStatus = "loading" | "ready" | StoreErrorCode;

/** The drafts on this device: listed, removed with a way back. */
export function createDraftList(ports: Ports) {
	const { store, draftMarker, leftovers } = ports;
	const stored = signal<readonly StoredDraft[]>([]);
	const status = signal<DraftListStatus>("loading");
	/** Drafts removed since the page was opened; held in memory alone. */
	const removed = createUndo<RemovedDraft>((on) => ports.holdPage("removed", on));
	/** There were drafts and now there are none, though nobody removed them. */
	const wiped = signal(false);
	const unsaved = signal<ReadonlyMap<string, UnsavedDraft>>(
		new Map(leftovers.all("unsaved").map((left) => [left.draft.id, left])),
	);
	const halfDone = new Map<string, HalfDone>();
	/** Drafts that were left and are still being saved. */
	const closing = new Map<string, Promise<void>>();

	const forgetUnsaved = (id: string) => {
		leftovers.remove(`unsaved ${id}`);
		ports.holdPage(`unsaved ${id}`, false);
		if (!unsaved.value.has(id)) return;
		unsaved.value = new Map([...unsaved.value].filter(([each]) => each !== id));
	};

	/** Of drafts that were deleted elsewhere nothing stays that nobody can see. */
	const forgetUnseen = (there: ReadonlySet<string>) => {
		const mayComeBack = new Set(removed.done.value.map(({ draft }) => draft.id));
		for (const id of [...halfDone.keys(), ...leftovers.all("tried").map(({ tried }) => tried.id)]) {
			if (there.has(id) || mayComeBack.has(id)) continue;
			halfDone.get(id)?.close();
			halfDone.delete(id);
			leftovers.remove(`tried ${id}`);
			ports.holdPage(`tried ${id}`, false);
		}
	};

	const load = async () => {
		try {
			const found = await store.list();
			const before = draftMarker.read() ?? stored.value.length;
			wiped.value = found.length === 0 && (wiped.value || before > 0);
			stored.value = found;
			if (!wiped.value) draftMarker.write(found.length);
			for (const { draft } of found) {
				const left = unsaved.value.get(draft.id);
				if (left && isOnDisk(left, draft)) forgetUnsaved(draft.id);
			}
			forgetUnseen(new Set([...found.map(({ draft }) => draft.id), ...unsaved.value.keys()]));
			status.value = "ready";
		} catch (error) {
			status.value = codeOf(error);
		}
	};

	/** Keeps a new draft, with what it brings; rejects with `StoreError`. */
	const add = async (added: StoredDraft) => {
		await store.add(added);
		draftMarker.write((draftMarker.read() ?? 0) + 1);
		void ports.keepData(false);
	};

	const bringBack = async (gone: StoredDraft) => {
		await store.add(gone).catch(async (error) => {
			if (codeOf(error) !== "conflict") throw error;
			// A file of it was taken in meanwhile.
			await addCopy(ports, gone);
		});
		ports.tellSaved(gone.draft.id);
		await load();
	};

	return {
		/** What is on the disk and, first of all, what is not: deleted elsewhere, or not to be read. */
		drafts: computed((): readonly StoredDraft[] => {
			const there = new Set(stored.value.map(({ draft }) => draft.id));
			const alone = [...unsaved.value.values()].filter(({ draft }) => !there.has(draft.id));
			return [...alone.map(({ draft }) => ({ draft, result: undefined })), ...stored.value];
		}),
		status,
		removed,
		wiped,
		/** Files that were chosen or dropped and that nobody has looked at yet. */
		incoming: signal<readonly File[]>([]),
		/** What was begun at a draft and not finished, by its id. */
		halfDone,
		/** What has become of those that came, while the page lives. */
		receiving: undefined as Receiving | undefined,
		/** What was typed and is not on the disk, by draft: it is there again when the draft is opened. */
		unsaved,
		/** What drafts in memory are judged by. */
		needed: () =>
			[...unsaved.value.values(), ...removed.done.value].map(({ draft }) => rulesetOf(draft)),
		load,
		add,
		/**
		 * Removes what is on the disk now, not what the list showed, and what is unsaved of it; rejects with
		 * `StoreError`, and then has removed nothing.
		 */
		async remove(id: string) {
			const found = await store.remove(id);
			ports.tellSaved(id);
			const left = unsaved.value.get(id);
			const gone = left ? { result: undefined, ...found, draft: left.draft } : found;
			forgetUnsaved(id);
			leftovers.remove(`tried ${id}`);
			ports.holdPage(`tried ${id}`, false);
			// What is only tried out comes back with it; names that were read do not wait for that.
			halfDone.get(id)?.close();
			stored.value = stored.value.filter(({ draft }) => draft.id !== id);
			draftMarker.write(stored.value.length);
			if (gone) removed.did({ draft: gone.draft, undo: () => bringBack(gone) });
		},
		/** Holds what could not be saved until the draft is opened again; until then leaving the page asks. */
		holdUnsaved(left: UnsavedDraft) {
			const { id } = left.draft;
			unsaved.value = new Map(unsaved.value).set(id, left);
			leftovers.put(`unsaved ${id}`, left);
			ports.holdPage(`unsaved ${id}`, true);
		},
		forgetUnsaved,
		/** A draft that was left and is still being saved. */
		leaving(id: string, saved: Promise<void>) {
			const done = saved.finally(() => closing.get(id) === done && closing.delete(id));
			closing.set(id, done);
		},
		/** Resolves once the draft is no longer being saved by who had it open before. */
		left: (id: string): Promise<void> => closing.get(id) ?? Promise.resolve(),
	};
}

export type DraftList = ReturnType<typeof createDraftList>;
