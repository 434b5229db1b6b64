import { signal } from "@preact/signals";
import type { Draft } from "../drafts/index.ts";
import type { HalfDone, LeftDrafts } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";
import { isOnDisk, type UnsavedDraft } from "./unsaved.ts";

interface LeftBehind extends LeftDrafts {
	/** The disk has this: lets go of what is held of it because it did not. */
	onDisk(found: Draft): void;
	/** Lets go of what was left of drafts that were deleted elsewhere: all but these. */
	tidy(ids: readonly string[]): void;
	/** The draft was removed; what is only tried out comes back with it, names that were read do not wait. */
	removed(id: string): void;
}

export function createLeftDrafts({ leftovers, holdPage }: Ports): LeftBehind {
	const unsaved = signal<ReadonlyMap<string, UnsavedDraft>>(
		new Map(leftovers.all("unsaved").map((left) => [left.draft.id, left])),
	);
	const halfDone = new Map<string, HalfDone>();
	const closing = new Map<string, Promise<void>>();

	const forget = (what: `unsaved ${string}` | `tried ${string}`) => {
		leftovers.remove(what);
		holdPage(what, false);
	};
	const forgetUnsaved = (id: string) => {
		forget(`unsaved ${id}`);
		if (!unsaved.value.has(id)) return;
		unsaved.value = new Map([...unsaved.value].filter(([each]) => each !== id));
	};
	const removed = (id: string) => {
		forget(`tried ${id}`);
		halfDone.get(id)?.close();
	};

	return {
		...{ unsaved, halfDone, forgetUnsaved, removed },
		holdUnsaved(left) {
			const { id } = left.draft;
			unsaved.value = new Map(unsaved.value).set(id, left);
			leftovers.put(`unsaved ${id}`, left);
			holdPage(`unsaved ${id}`, true);
		},
		leaving: (id, saved) => void closing.set(id, saved),
		left: (id) => closing.get(id),
		onDisk(found) {
			const left = unsaved.value.get(found.id);
			if (left && isOnDisk(left, found)) forgetUnsaved(found.id);
		},
		tidy(ids) {
			const seen = new Set([...ids, ...unsaved.value.keys()]);
			const tried = leftovers.all("tried").map((left) => left.tried.id);
			for (const id of [...halfDone.keys(), ...tried]) {
				if (seen.has(id)) continue;
				removed(id);
				halfDone.delete(id);
			}
		},
	};
}
