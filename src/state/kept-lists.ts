import { signal } from "@preact/signals";
import {
	type KeptList,
	type KeptPerson,
	StoreError,
	type StoreErrorCode,
} from "../drafts/index.ts";
import type { Ports } from "./ports.ts";
import { codeOf } from "./store-error.ts";

/**
 * The lists of names that a person chose to keep with one draft: shown, corrected, deleted for good.
 * Changes are done in turn, each to what is on the disk then. `onChange`: something was written.
 */
export function createKeptLists(
	{ lists: store, today }: Ports,
	draftId: string,
	onChange: () => void,
) {
	const lists = signal<readonly KeptList[]>([]);
	/** Why the last change did not reach the disk. */
	const failure = signal<StoreErrorCode | undefined>(undefined);
	let last: Promise<unknown> = Promise.resolve();

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
	const inTurn = (work: () => Promise<void>): Promise<boolean> => {
		const turn = last.then(() => attempt(work));
		last = turn;
		return turn;
	};
	const change = async (work: () => Promise<void>) => {
		const done = await inTurn(work);
		if (done) onChange();
		return done;
	};

	return {
		lists,
		failure,
		/** Takes what is on the disk: another window may have changed it. */
		load: () => inTurn(async () => {}),
		/** Keeps those who count for a ratio's part. True once they are on the disk. */
		keep: (field: string, file: string, people: readonly KeptPerson[]) =>
			change(() => store.put({ draftId, field, file, readOn: today(), people })),
		/** Brings a list back that was removed or replaced. */
		restore: (list: KeptList) => change(() => store.put(list)),
		/** A list that another window has deleted meanwhile stays deleted. */
		correct: (field: string, edit: (people: readonly KeptPerson[]) => readonly KeptPerson[]) =>
			change(async () => {
				const found = (await store.ofDraft(draftId)).find((list) => list.field === field);
				if (!found) throw new StoreError("gone");
				await store.put({ ...found, people: edit(found.people) });
			}),
		remove: (field: string) => change(() => store.remove(draftId, field)),
	};
}

export type KeptLists = ReturnType<typeof createKeptLists>;
