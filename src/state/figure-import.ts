import { computed, effect, signal, untracked } from "@preact/signals";
import { type Draft, restoreEntries, StoreError, setFigures } from "../drafts/index.ts";
import type { Assessment } from "../rules/index.ts";
import type { NamedPerson } from "../terms/index.ts";
import type {
	FigureImport,
	FigureReading,
	KeptChange,
	ListAnswer,
	OpenDraft,
	Proposal,
	TakenList,
} from "./contracts/index.ts";
import { createUndo } from "./undo.ts";

/** What a list is taken over into. */
export type ImportTarget = Pick<
	OpenDraft,
	"draft" | "change" | "changeable" | "trying" | "lists"
> & {
	judge(draft: Draft): Assessment;
};

/** A list's reading with what becomes of it in an open draft. `leave`: nobody shows it any more. */
export function createFigureImport(
	open: ImportTarget,
	reading: FigureReading,
	day: () => string,
	leave: () => void,
): FigureImport {
	const keepNames = signal(false);
	const namesStay = signal(false);
	const undo = createUndo<TakenList>();
	let taking = false;
	let said: ListAnswer | undefined;
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
		answer: computed(() => {
			const stage = reading.stage.value;
			if (stage.kind === "ready" && stage.waiting) return said;
			const proposals = reading.proposals.value;
			const outcome = proposals && open.judge(withFigures(reading, proposals)(open.draft.value));
			said = outcome && { proposals, outcome, asked: stage.kind === "ready" && stage.asked };
			return said;
		}),
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

const figuresOf = ({ field, part, whole }: Proposal) => ({
	...(part !== undefined && { [`${field}.part`]: part }),
	...(whole !== undefined && { [`${field}.whole`]: whole }),
});

/** A draft with the figures that a list proposes. */
const withFigures = (list: FigureReading, proposals: readonly Proposal[]) => (draft: Draft) =>
	proposals.reduce((next, proposal) => {
		const source = list.source(proposal.field);
		return source ? setFigures(next, figuresOf(proposal), source) : next;
	}, draft);

/** Undefined where nothing was done. `onStay`: whether going back left names on the disk, or could not put them back. */
async function takeList(
	open: ImportTarget,
	list: FigureReading,
	keepNames: boolean,
	onStay: (on: boolean) => void,
): Promise<TakenList | undefined> {
	const proposals = list.proposals.value;
	const stage = list.stage.value;
	if (!proposals || stage.kind !== "ready") return undefined;
	const { file } = stage;
	const edit = withFigures(list, proposals);
	const before = open.draft.value;
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
	const controls = proposals.flatMap((proposal) => Object.keys(figuresOf(proposal)));
	const names = kept.flatMap(({ changes }) => changes);
	return {
		file,
		namesFailed: kept.some(({ failed }) => failed),
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

/** Those who count, and in the place of those who were missing before whoever is missing now. */
async function keepNamesOf(
	{ lists }: ImportTarget,
	list: FigureReading,
	field: string,
	file: string,
) {
	const people = list.people(field);
	const rows = (named: readonly NamedPerson[]) => named.map(({ name, note }) => [name, note]);
	const changes: KeptChange[] = [];
	const done = (change: KeptChange | undefined) => {
		if (change) changes.push(change);
		return change !== undefined;
	};
	try {
		const names = await lists.keep(
			{ kind: "names", id: field },
			file,
			people.then(({ part }) => rows(part)),
		);
		if (!done(names)) return { changes, failed: true };
		const of = { kind: "missing", id: field } as const;
		const { missing } = await people;
		const others =
			missing.length > 0 ? await lists.keep(of, file, rows(missing)) : await lists.remove(of);
		if (done(others)) return { changes, failed: false };
		// All or none: what is said to be not kept is not there.
		await names?.undo();
		return { changes: [], failed: true };
	} catch {
		// The list was closed while its names were on their way.
		return { changes, failed: true };
	}
}
