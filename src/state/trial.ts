import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Draft } from "../drafts/index.ts";

export type Edit = (draft: Draft) => Draft;

/** What is tried out; it outlives the trial, which is begun anew whenever the draft is opened. */
export interface TrialEdits {
	/** Undefined while nothing is tried out. */
	readonly edits: Signal<readonly Edit[] | undefined>;
	/** What was tried out and dropped, for "Hoàn tác". */
	readonly dropped: Signal<readonly Edit[]>;
}
export const trialEdits = (): TrialEdits => ({ edits: signal(), dropped: signal([]) });

/** Other figures, tried out on top of what is kept, whatever that has become meanwhile; never saved. */
export function createTrial(kept: ReadonlySignal<Draft>, { edits, dropped }: TrialEdits) {
	return {
		/** The draft with what is tried out; the kept one where nothing is. */
		draft: computed(() => (edits.value ?? []).reduce((of, edit) => edit(of), kept.value)),
		on: computed(() => edits.value !== undefined),
		/** Something would go with the page. */
		changed: computed(() => (edits.value ?? []).length > 0),
		dropped: computed(() => dropped.value.length > 0),
		begin() {
			edits.value ??= [];
			dropped.value = [];
		},
		change(edit: Edit) {
			edits.value = [...(edits.value ?? []), edit];
		},
		/** `forGood`: there is no way back, since it was taken over. */
		end(forGood: boolean) {
			dropped.value = forGood ? [] : (edits.value ?? []);
			edits.value = undefined;
		},
		/** Goes on trying where it was dropped. */
		undoDrop() {
			edits.value = dropped.value;
			dropped.value = [];
		},
	};
}
