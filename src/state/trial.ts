import { signal } from "@preact/signals";
import { restored } from "../drafts/index.ts";
import type { Edit, TrialEdits } from "./contracts/index.ts";
import { createUndo } from "./undo.ts";
import type { TriedDraft } from "./unsaved.ts";

export const trialEdits = (): TrialEdits => ({ edits: signal(), dropped: createUndo() });

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
	return restored(now, after, differing);
}
