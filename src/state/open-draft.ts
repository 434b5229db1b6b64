import { computed, type ReadonlySignal } from "@preact/signals";
import { type Draft, earlierValues, judgedDay, rulesetOf, StoreError } from "../drafts/index.ts";
import { evaluate, type Ruleset } from "../rules/index.ts";
import { keyOfRef } from "../terms/index.ts";
import type {
	Before,
	DraftList,
	DraftOpening,
	HalfDone,
	ListImports,
	OpenDraft,
} from "./contracts/index.ts";
import { handDraft, unsavedBranch } from "./draft-download.ts";
import { createEditing } from "./editing.ts";
import { createFigureImport, type ImportTarget } from "./figure-import.ts";
import { createHalfDone } from "./half-done.ts";
import { createJudged, judgedBy } from "./judged.ts";
import { createKeptLists } from "./kept-lists.ts";
import { createLeaving } from "./leaving.ts";
import type { Ports } from "./ports.ts";
import { createRowsImport } from "./rows-import.ts";
import { loadRuleset, type ReadyRuleset } from "./ruleset.ts";
import type { SessionOptions } from "./saving.ts";
import { createSession } from "./session.ts";
import { keepRuleset, resultOf } from "./stored-draft.ts";
import { isOnDisk, type UnsavedDraft } from "./unsaved.ts";

/** Loads a draft and its ruleset; what is unsaved of it can be opened without the device. */
export async function openDraft(ports: Ports, list: DraftList, id: string): Promise<DraftOpening> {
	const guard = ports.guard();
	// Where it cannot be had and is not needed either, nobody waits for it.
	guard.catch(() => undefined);
	// Whoever had it open in this window may still be saving it.
	await list.left(id);
	const held = list.unsaved.value.get(id);
	try {
		const stored = (await storedDraft(ports, id, held))?.draft;
		const left = held && stored && isOnDisk(held, stored) ? undefined : held;
		if (!left) list.forgetUnsaved(id);
		const draft = left?.draft ?? stored;
		if (!draft) return { kind: "missing" };
		const loaded = await loadRuleset(ports, rulesetOf(draft));
		if (loaded.kind === "missing")
			return {
				kind: "no-ruleset",
				draft,
				download: () => handDraft(ports, left ? unsavedBranch(ports, draft) : draft, undefined),
			};
		if (loaded.kind === "broken") return loaded;
		// The next version of the app may bring another; failing to keep this one loses nothing now.
		void keepRuleset(ports, loaded).catch(() => undefined);
		const startGuard = await guard;
		const open = createOpenDraft(loaded, { ports, list, startGuard, draft, stored, left });
		// Documents print them: none may be made before they are there.
		await open.lists.load();
		return { kind: "ready", open };
	} catch (error) {
		if (error instanceof StoreError) return { kind: "unreadable", code: error.code };
		throw error;
	}
}

/** What is unsaved can be worked at where the device cannot be read: saving says what is wrong. */
async function storedDraft(ports: Ports, id: string, left: UnsavedDraft | undefined) {
	try {
		return await ports.store.get(id);
	} catch (error) {
		if (left) return undefined;
		throw error;
	}
}

function createOpenDraft(
	loaded: ReadyRuleset,
	options: Omit<SessionOptions, "resultOf" | "onNews">,
): OpenDraft {
	const { ports, list } = options;
	const { ruleset, ref, insteadOf } = loaded;
	const session = createSession({
		...options,
		resultOf: (draft) => resultOf(ruleset, draft, ports.today()),
		onNews: () => void lists.load(),
	});
	const { kept, access, saveState, failure, moved, retry, reload, takeOver } = session;
	const { id } = kept.value;
	let isLeft = false;
	// Once the draft is left its guard says nothing any more.
	const lists = createKeptLists(ports, id, () =>
		isLeft ? ports.tellSaved(id) : session.announce(),
	);
	const halfDone = halfDoneOf(ports, list, id, loaded);
	const { hold, leave, ...editing } = createEditing(ports, session, halfDone.trial);
	const { draft, trying } = editing;
	halfDone.opened(() => draft.value);
	const judge = (of: Draft) => judgedBy(ruleset, of, ports.today());
	const day = computed(() => judgedDay(draft.value, ruleset.about, ports.today()));
	const stopLeaving = ports.onLeave(async (going) => {
		if (going) leave();
	});

	return {
		...{ ruleset, ref, insteadOf, today: ports.today },
		...{ kept, access, saveState, failure, moved, retry, reload, takeOver },
		...editing,
		...createLeaving({ ports, list, loaded, session, hold }),
		...createJudged(ruleset, { draft, kept, trying }, ports.today),
		before: beforeOf(draft, ruleset),
		lists,
		imports: importsInto({ ...editing, lists, judge }, halfDone, () => day.value),
		resumed: { trial: trying.value, lists: halfDone.waiting() },
		close() {
			stopLeaving();
			leave();
			isLeft = true;
			const saved = lists.settle();
			const closed = session.close().then(() => saved);
			list.leaving(id, closed);
			return closed;
		},
	};
}

/** Judged by themselves: what the draft says is judged without them. */
function beforeOf(
	draft: ReadonlySignal<Draft>,
	ruleset: Ruleset,
): ReadonlySignal<Before | undefined> {
	// No key changes it.
	const earlier = computed(() => draft.value.earlier);
	return computed(() => {
		if (!earlier.value) return undefined;
		const { assessedOn } = earlier.value;
		const values = earlierValues(earlier.value, ruleset);
		return { assessedOn, fields: evaluate(ruleset, { assessedOn, values }).fields };
	});
}

/** Lists as they wait, with what becomes of them here. */
const importsInto = (open: ImportTarget, halfDone: HalfDone, day: () => string): ListImports => ({
	figures: (id) =>
		createFigureImport(open, halfDone.figures(id), day, () =>
			halfDone.leave({ kind: "names", id }),
		),
	rows: (list) =>
		createRowsImport(open.lists, list, halfDone.rows(list), () =>
			halfDone.leave({ kind: "rows", id: list.id }),
		),
});

/** What was begun at it and not finished; under another ruleset it has nothing to stand on. */
function halfDoneOf(ports: Ports, list: DraftList, id: string, loaded: ReadyRuleset): HalfDone {
	const before = list.halfDone.get(id);
	if (before?.ref === keyOfRef(loaded.ref)) return before;
	before?.close();
	const begun = createHalfDone(ports, loaded, id);
	list.halfDone.set(id, begun);
	return begun;
}
