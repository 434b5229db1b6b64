import { computed, signal } from "@preact/signals";
import {
	isTable,
	type Kept,
	type KeptList,
	type KeptPerson,
	StoreError,
	type StoreErrorCode,
	tableKey,
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
	const all = signal<readonly Kept[]>([]);
	/** Why the last change did not reach the disk. */
	const failure = signal<StoreErrorCode | undefined>(undefined);
	let last: Promise<unknown> = Promise.resolve();

	const attempt = async (work: () => Promise<void>) => {
		try {
			await work();
			all.value = await store.ofDraft(draftId);
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
		all,
		/** Names kept for a ratio. */
		lists: computed(() => all.value.filter((kept): kept is KeptList => !isTable(kept))),
		/** Rows kept of the ruleset's own lists. */
		tables: computed(() => all.value.filter(isTable)),
		failure,
		/** Takes what is on the disk: another window may have changed it. */
		load: () => inTurn(async () => {}),
		/** Keeps those who count for a ratio's part. True once they are on the disk. */
		keep: (field: string, file: string, people: readonly KeptPerson[]) =>
			change(() => store.put({ draftId, field, file, readOn: today(), people })),
		/** Keeps rows of one of the ruleset's lists, a cell for each of its columns. */
		keepRows: (list: string, file: string, rows: readonly (readonly string[])[]) =>
			change(() => store.put({ draftId, field: tableKey(list), file, readOn: today(), rows })),
		/** Brings a list back that was removed or replaced. */
		restore: (kept: Kept) => change(() => store.put(kept)),
		/** A list that another window has deleted meanwhile stays deleted. */
		correct: (field: string, edit: (people: readonly KeptPerson[]) => readonly KeptPerson[]) =>
			change(async () => {
				const found = (await store.ofDraft(draftId)).find((list) => list.field === field);
				if (!found || isTable(found)) throw new StoreError("gone");
				await store.put({ ...found, people: edit(found.people) });
			}),
		remove: (field: string) => change(() => store.remove(draftId, field)),
	};
}

export type KeptLists = ReturnType<typeof createKeptLists>;
