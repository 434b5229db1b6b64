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

/** What was tried out when its page went, and what it was tried out on. */
export interface TriedDraft {
	readonly kept: Draft;
	readonly tried: Draft;
}

/** What was tried out, to be done again to the draft as it is now. */
export const triedAgain =
	({ kept, tried }: TriedDraft): Edit =>
	(draft) => {
		const records = { ...draft, texts: draft.texts ?? {} };
		for (const name of ["entries", "waived", "evidence", "notes", "texts", "sources"] as const)
			Object.assign(records, { [name]: changed(records[name], kept[name], tried[name]) });
		const { texts, ...rest } = records;
		return {
			...rest,
			...(Object.keys(texts).length > 0 && { texts }),
			unit: same(kept.unit, tried.unit) ? draft.unit : tried.unit,
			assessedOn: same(kept.assessedOn, tried.assessedOn) ? draft.assessedOn : tried.assessedOn,
		};
	};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A record as it is now, with the difference between two others. */
function changed(
	now: Readonly<Record<string, unknown>>,
	before: Readonly<Record<string, unknown>> = {},
	after: Readonly<Record<string, unknown>> = {},
) {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	const differing = names.filter((name) => !same(before[name], after[name]));
	const others = Object.entries(now).filter(([name]) => !differing.includes(name));
	const set = differing.filter((name) => name in after).map((name) => [name, after[name]]);
	return Object.fromEntries([...others, ...set]);
}

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
