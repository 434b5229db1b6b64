import { type Draft, restoreEntries, setFigures } from "../drafts/index.ts";
import type { KeptChange } from "./kept-lists.ts";
import type { ListImport } from "./list-import.ts";
import type { OpenDraft } from "./open-draft.ts";

/** A list's figures that were taken over, with all that it takes to go back. */
export interface TakenList {
	readonly file: string;
	/** The figures were taken over, but the names could not be kept. */
	readonly namesFailed: boolean;
	/** Once a figure or a name was typed over, going back would throw the typing away. */
	isUndoable(): boolean;
	readonly before: Draft;
	/** Names of the controls. */
	readonly controls: readonly string[];
	/** The names that were kept with them. */
	readonly names: readonly KeptChange[];
}

/** Takes a list's proposals over, and its names where the person said so. Undefined where nothing was done. */
export async function takeList(
	open: OpenDraft,
	list: ListImport,
	keepNames: boolean,
): Promise<TakenList | undefined> {
	const proposals = list.proposals.value;
	const figures = proposals?.map(({ field, part, whole }) => ({
		source: list.source(field),
		figures: {
			...(part !== undefined && { [`${field}.part`]: part }),
			...(whole !== undefined && { [`${field}.whole`]: whole }),
		},
	}));
	const file = figures?.[0]?.source?.file;
	if (!proposals || !figures || file === undefined) return undefined;
	const edit = (draft: Draft) =>
		figures.reduce(
			(next, each) => (each.source ? setFigures(next, each.figures, each.source) : next),
			draft,
		);
	const taken = list.stage.value;
	const before = open.draft.value;
	if (!open.change(edit)) return undefined;
	const after = open.draft.value;
	// What is only tried out keeps nothing.
	const fields =
		keepNames && !open.trying.value ? proposals.filter(({ part }) => part !== undefined) : [];
	const kept = await Promise.all(
		fields.map(async ({ field }) => {
			try {
				return await open.lists.take(field, file, await list.part(field));
			} catch {
				// The list was closed while its names were on their way.
				return undefined;
			}
		}),
	);
	// Another file may have been chosen meanwhile: its columns are nobody's choice yet.
	if (list.stage.value === taken) {
		// Failing to remember the columns costs a few presses the next time, nothing now.
		await list.remember().catch(() => undefined);
		if (list.stage.value === taken) list.close();
	}
	const controls = figures.flatMap((each) => Object.keys(each.figures));
	const names = kept.filter((change) => change !== undefined);
	return {
		file,
		namesFailed: names.length < fields.length,
		isUndoable: () =>
			controls.every((name) => open.draft.value.entries[name] === after.entries[name]) &&
			names.every((change) => change.isUndoable()),
		...{ before, controls, names },
	};
}

/**
 * The figures as they were, everything else as it is now; names that were kept with them go.
 * `refused`: the draft cannot be changed now, nothing was done. `namesStay`: the figures are back,
 * but not all names could be taken off the disk or put back.
 */
export async function undoTake(
	open: OpenDraft,
	{ before, controls, names }: TakenList,
): Promise<"undone" | "namesStay" | "refused"> {
	const undone = open.change((draft) => restoreEntries(draft, before, controls));
	if (!undone) return "refused";
	const back = await Promise.all(names.map((change) => change.undo()));
	return back.every(Boolean) ? "undone" : "namesStay";
}
