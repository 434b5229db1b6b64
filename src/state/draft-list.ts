import { computed, signal } from "@preact/signals";
import { codeOf, rulesetOf, type StoredDraft } from "../drafts/index.ts";
import type { Arrival, DraftList, Receiving, RemovedDraft } from "./contracts/index.ts";
import { addCopy } from "./draft-copy.ts";
import { fetchPart } from "./fetched.ts";
import { createLeftDrafts } from "./left-drafts.ts";
import type { Ports } from "./ports.ts";
import { createUndo } from "./undo.ts";

export function createDraftList(ports: Ports): DraftList {
	const { store, draftMarker } = ports;
	const stored = signal<readonly StoredDraft[]>([]);
	const status = signal<DraftList["status"]["value"]>("loading");
	const removed = createUndo<RemovedDraft>((on) => ports.holdPage("removed", on));
	const wiped = signal(false);
	const arrival = signal<Arrival | undefined>(undefined);
	const { tidy, removed: forgetLeft, ...left } = createLeftDrafts(ports);
	const { unsaved } = left;

	const load = async () => {
		try {
			const found = await store.list();
			const before = draftMarker.read() ?? stored.value.length;
			wiped.value = found.length === 0 && (wiped.value || before > 0);
			stored.value = found;
			if (!wiped.value) draftMarker.write(found.length);
			tidy(found, removed.done.value);
			status.value = "ready";
		} catch (error) {
			status.value = codeOf(error);
		}
	};

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

	let receiving: Receiving | undefined;
	const offer = async (files: readonly File[], asked = false) => {
		if (!receiving) arrival.value = { kind: "fetching" };
		try {
			const part = await fetchPart(ports, () => import("./receiving.chunk.ts"), asked);
			receiving ??= part.createReceiving(ports, { add, load });
			arrival.value = { kind: "here", receiving };
			await receiving.offer(files);
		} catch {
			arrival.value = { kind: "unfetched", retry: () => void offer(files, true) };
		}
	};

	return {
		...left,
		drafts: computed(() => {
			const alone = new Map(unsaved.value);
			for (const { draft } of stored.value) alone.delete(draft.id);
			return [
				...[...alone.values()].map(({ draft }) => ({ draft, result: undefined })),
				...stored.value,
			];
		}),
		...{ status, removed, wiped, arrival, load, add },
		offer: (files) => void offer(files),
		needed: () =>
			[...unsaved.value.values(), ...removed.done.value].map(({ draft }) => rulesetOf(draft)),
		async remove(id) {
			const found = await store.remove(id);
			ports.tellSaved(id);
			const typed = unsaved.value.get(id);
			const gone = typed ? { result: undefined, ...found, draft: typed.draft } : found;
			left.forgetUnsaved(id);
			forgetLeft(id);
			stored.value = stored.value.filter(({ draft }) => draft.id !== id);
			draftMarker.write(stored.value.length);
			if (gone) removed.did({ draft: gone.draft, undo: () => bringBack(gone) });
		},
	};
}
