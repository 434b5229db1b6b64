import { computed, signal } from "@preact/signals";
import type { Undo, WayBack } from "./contracts/index.ts";

/** `hold` hears whether anything can be undone: it would go with the page. */
export function createUndo<Done extends WayBack>(hold?: (on: boolean) => void): Undo<Done> {
	const all = signal<readonly Done[]>([]);
	const set = (next: readonly Done[]) => {
		all.value = next;
		hold?.(next.length > 0);
	};
	const done = computed(() => all.value.filter((each) => each.isUndoable?.() ?? true));
	const last = computed(() => done.value.at(-1));
	const forget = (...gone: readonly Done[]) =>
		set(all.value.filter((each) => !gone.includes(each)));
	const did = (step: Done) => set([...all.value, step]);
	return {
		...{ done, last, did, forget },
		clear: () => set([]),
		async undo(step = last.value) {
			if (!step || !all.value.includes(step)) return;
			// First of all: a second press would go back twice.
			forget(step);
			try {
				await step.undo();
			} catch (error) {
				did(step);
				throw error;
			}
		},
	};
}
