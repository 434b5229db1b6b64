import { signal } from "@preact/signals";
import type { KeptList, KeptPerson, StoreErrorCode } from "../drafts/index.ts";
import type { Ports } from "./ports.ts";
import { codeOf } from "./store-error.ts";

/** The lists of names that a person chose to keep with one draft: shown, corrected, deleted for good. */
export function createKeptLists({ lists: store, today }: Ports, draftId: string) {
	const lists = signal<readonly KeptList[]>([]);
	/** Why the last change did not reach the disk. */
	const failure = signal<StoreErrorCode | undefined>(undefined);

	const attempt = async (work: () => Promise<void>) => {
		try {
			await work();
			lists.value = await store.ofDraft(draftId);
			failure.value = undefined;
			return true;
		} catch (error) {
			failure.value = codeOf(error);
			return false;
		}
	};

	return {
		lists,
		failure,
		load: () => attempt(async () => {}),
		/** Keeps those who count for a ratio's part. True once they are on the disk. */
		keep: (field: string, file: string, people: readonly KeptPerson[]) =>
			attempt(() => store.put({ draftId, field, file, readOn: today(), people })),
		correct: (list: KeptList, people: readonly KeptPerson[]) =>
			attempt(() => store.put({ ...list, people })),
		remove: (field: string) => attempt(() => store.remove(draftId, field)),
	};
}

export type KeptLists = ReturnType<typeof createKeptLists>;
