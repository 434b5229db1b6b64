import { effect, signal, untracked } from "@preact/signals";
import { type Draft, restoreEntries, StoreError, setFigures } from "../drafts/index.ts";
import type { FigureImport, FigureReading, OpenDraft, TakenList } from "./contracts/index.ts";
import { createUndo } from "./undo.ts";

/** What a list is taken over into. */
type Target = Pick<OpenDraft, "draft" | "change" | "changeable" | "trying" | "lists">;

/** A list's reading with what becomes of it in an open draft. `leave`: nobody shows it any more. */
export function createFigureImport(
	open: Target,
	reading: FigureReading,
	day: () => string,
	leave: () => void,
): FigureImport {
	const keepNames = signal(false);
	const namesStay = signal(false);
	const undo = createUndo<TakenList>();
	let taking = false;
	// Ages are of the day of assessment, which may change while the list is open.
	const stop = effect(() => {
		const now = day();
		const { stage } = reading;
		const counted = untracked(() => stage.value);
		if (counted.kind === "ready" && counted.choice.assessedOn !== now) void reading.recount();
	});

	return {
		...reading,
		keepNames,
		taken: undo.last,
		namesStay,
		async choose(file) {
			undo.clear();
			namesStay.value = false;
			keepNames.value = false;
			await reading.choose(file);
		},
		async take() {
			if (taking) return;
			taking = true;
			const done = await takeList(open, reading, keepNames.value, (on) => {
				namesStay.value = on;
			}).finally(() => {
				taking = false;
			});
			if (done) undo.did(done);
		},
		async undo() {
			if (open.changeable.value) await undo.undo().catch(() => undefined);
		},
		leave() {
			stop();
			leave();
		},
	};
}

/** Undefined where nothing was done. `onStay`: whether going back left names on the disk, or could not put them back. */
async function takeList(
	open: Target,
	list: FigureReading,
	keepNames: boolean,
	onStay: (on: boolean) => void,
): Promise<TakenList | undefined> {
	const proposals = list.proposals.value ?? [];
	const figures = proposals.map(({ field, part, whole }) => ({
		source: list.source(field),
		figures: {
			...(part !== undefined && { [`${field}.part`]: part }),
			...(whole !== undefined && { [`${field}.whole`]: whole }),
		},
	}));
	const file = figures[0]?.source?.file;
	if (file === undefined) return undefined;
	const edit = (draft: Draft) =>
		figures.reduce(
			(next, each) => (each.source ? setFigures(next, each.figures, each.source) : next),
			draft,
		);
	const before = open.draft.value;
	const stage = list.stage.value;
	if (!open.change(edit)) return undefined;
	const after = open.draft.value;
	// What is only tried out keeps nothing.
	const fields =
		keepNames && !open.trying.value ? proposals.filter(({ part }) => part !== undefined) : [];
	const kept = await Promise.all(fields.map(({ field }) => keepNamesOf(open, list, field, file)));
	// Another file may have been chosen meanwhile: its columns are nobody's choice yet.
	if (list.stage.value === stage) {
		// Failing to remember the columns costs a few presses the next time, nothing now.
		await list.remember().catch(() => undefined);
		if (list.stage.value === stage) list.close();
	}
	const controls = figures.flatMap((each) => Object.keys(each.figures));
	const names = kept.filter((change) => change !== undefined);
	return {
		file,
		namesFailed: names.length < fields.length,
		isUndoable: () =>
			controls.every((name) => open.draft.value.entries[name] === after.entries[name]) &&
			names.every((change) => change.isUndoable()),
		async undo() {
			if (!open.change((draft) => restoreEntries(draft, before, controls)))
				throw new StoreError("conflict");
			const back = await Promise.allSettled(names.map((change) => change.undo()));
			onStay(back.some(({ status }) => status === "rejected"));
		},
	};
}

async function keepNamesOf({ lists }: Target, list: FigureReading, field: string, file: string) {
	try {
		const rows = list.part(field).then((people) => people.map(({ name, note }) => [name, note]));
		return await lists.keep({ kind: "names", id: field }, file, rows);
	} catch {
		// The list was closed while its names were on their way.
		return undefined;
	}
}
