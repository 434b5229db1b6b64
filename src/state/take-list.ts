import { type Draft, type KeptList, setFigures } from "../drafts/index.ts";
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
	/** By ratio: the list that was kept before, undefined where there was none. */
	readonly lists: ReadonlyMap<string, KeptList | undefined>;
}

/** Takes a list's proposals over, and its names where the person said so. Undefined where nothing was done. */
export async function takeList(
	open: OpenDraft,
	list: ListImport,
	keepNames: boolean,
): Promise<TakenList | undefined> {
	const proposals = list.proposals.value;
	const source = list.source();
	if (!proposals || !source) return undefined;
	const figures = Object.fromEntries(
		proposals.flatMap(({ field, part, whole }) => [
			...(part === undefined ? [] : [[`${field}.part`, part] as const]),
			...(whole === undefined ? [] : [[`${field}.whole`, whole] as const]),
		]),
	);
	const taken = list.stage.value;
	const before = open.draft.value;
	if (!open.change((draft) => setFigures(draft, figures, source))) return undefined;
	const after = open.draft.value;
	// What is only tried out keeps nothing.
	const fields =
		keepNames && !open.trying.value ? proposals.filter(({ part }) => part !== undefined) : [];
	const lists = new Map(fields.map(({ field }) => [field, listOf(open.lists.lists.value, field)]));
	const kept = await Promise.all(
		fields.map(async ({ field }) =>
			open.lists.keep(field, source.file, await list.part(field)).catch(() => false),
		),
	);
	// Failing to remember the columns costs a few presses the next time, nothing now.
	await list.remember().catch(() => undefined);
	// Another file may have been chosen meanwhile.
	if (list.stage.value === taken) list.close();
	const keptNow = open.lists.lists.value;
	const controls = Object.keys(figures);
	return {
		file: source.file,
		namesFailed: kept.includes(false),
		isUndoable: () =>
			controls.every((name) => open.draft.value.entries[name] === after.entries[name]) &&
			[...lists.keys()].every(
				(field) => listOf(open.lists.lists.value, field) === listOf(keptNow, field),
			),
		...{ before, controls, lists },
	};
}

/** The figures as they were, everything else as it is now; names that were kept with them go. */
export async function undoTake(open: OpenDraft, { before, controls, lists }: TakenList) {
	const undone = open.change((draft) => ({
		...draft,
		entries: restored(draft.entries, before.entries, controls),
		sources: restored(draft.sources, before.sources, controls),
	}));
	if (!undone) return;
	for (const [field, earlier] of lists)
		await (earlier ? open.lists.restore(earlier) : open.lists.remove(field));
}

const listOf = (lists: readonly KeptList[], field: string) =>
	lists.find((each) => each.field === field);

function restored<T>(
	now: Readonly<Record<string, T>>,
	then: Readonly<Record<string, T>>,
	names: readonly string[],
) {
	const kept = Object.entries(now).filter(([name]) => !names.includes(name));
	const back = Object.entries(then).filter(([name]) => names.includes(name));
	return Object.fromEntries([...kept, ...back]);
}
