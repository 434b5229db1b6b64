import { computed, signal } from "@preact/signals";
import {
	answersOf,
	type Chosen,
	type Draft,
	type Entered,
	evidenceOf,
	moveDraft,
	rulesetOf,
	StoreError,
	type StoreErrorCode,
} from "../drafts/index.ts";
import { evaluate } from "../rules/index.ts";
import { keyOfRef } from "../terms/index.ts";
import { draftFiles } from "../text/index.ts";
import { copyOf } from "./draft-copy.ts";
import { handDraft, unsavedBranch } from "./draft-download.ts";
import type { DraftList } from "./draft-list.ts";
import { createHalfDone, type HalfDone } from "./half-done.ts";
import { createKeptLists } from "./kept-lists.ts";
import { isAsking, sameLoss } from "./move.ts";
import type { Ports } from "./ports.ts";
import {
	type BrokenRuleset,
	keepRuleset,
	keptWith,
	loadRuleset,
	type ReadyRuleset,
	resultOf,
} from "./ruleset.ts";
import { createSession, type SessionOptions, sameRuleset } from "./session.ts";
import { codeOf } from "./store-error.ts";
import { createTrial, type Edit, triedAgain } from "./trial.ts";
import { isOnDisk, type UnsavedDraft } from "./unsaved.ts";
import type { HandedFile } from "./ways-out.ts";

/** Milliseconds that a file waits for a save: one that hangs must not keep the file back. */
const FILE_PATIENCE = 2000;

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
		const open = createOpenDraft(loaded, { ports, list, startGuard, stored, left });
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

/** Opening rejects where a part of the app, or the ruleset's file, cannot be had. */
export type DraftOpening =
	| { readonly kind: "missing" }
	| {
			readonly kind: "no-ruleset";
			readonly draft: Draft;
			/** Gives the browser the draft to save: what was typed is not lost with its ruleset. */
			download(): HandedFile;
	  }
	| { readonly kind: "unreadable"; readonly code: StoreErrorCode }
	| ({ readonly kind: "broken" } & BrokenRuleset)
	| { readonly kind: "ready"; readonly open: OpenDraft };

function createOpenDraft(
	loaded: ReadyRuleset,
	options: Omit<SessionOptions, "resultOf" | "onNews">,
) {
	const { ports, list } = options;
	const { ruleset, json } = loaded;
	const session = createSession({
		...options,
		resultOf: (draft) => resultOf(ruleset, draft, ports.today()),
		onNews: () => void lists.load(),
	});
	const { kept, access, saveState, failure, moved } = session;
	const { id } = kept.value;
	let isLeft = false;
	// Once the draft is left its guard says nothing any more.
	const lists = createKeptLists(ports, id, () =>
		isLeft ? ports.tellSaved(id) : session.announce(),
	);
	const halfDone = halfDoneOf(ports, list, id, loaded);
	const trial = createTrial(kept, halfDone.trial);
	const { draft } = trial;
	const judged = (of: Draft) => evaluate(ruleset, answersOf(of, ruleset, ports.today()));
	const keptAssessment = computed(() => judged(kept.value));
	const assessment = computed(() => (trial.on.value ? judged(draft.value) : keptAssessment.value));
	const moving = signal(false);
	const evidence = computed(() => evidenceOf(ruleset, draft.value, assessment.value));
	/** Leaving the page asks first while something that is tried out would be lost. */
	const holdTrial = () => ports.holdPage(`tried ${id}`, trial.changed.value);
	/** For the page that comes after this one. */
	const leaveTrial = () => {
		if (trial.changed.value)
			ports.leftovers.put(`tried ${id}`, { kept: kept.value, tried: draft.value });
		else ports.leftovers.remove(`tried ${id}`);
	};
	const stopLeaving = ports.onLeave(async (going) => {
		if (going) leaveTrial();
	});

	/** A copy that stays with the ruleset it was begun with; gives its id. */
	const keepAsOld = async () => {
		const label = draftFiles.oldVersion(kept.value.rulesetVersion);
		const old = { ...copyOf(ports, kept.value), label };
		const lists = (await ports.lists.ofDraft(id)).map((each) => ({ ...each, draftId: old.id }));
		const result = resultOf(ruleset, old, ports.today());
		await list.add({ draft: old, result, lists, ...keptWith(ports, loaded) });
		return old.id;
	};

	const left = ports.leftovers.all("tried").find(({ tried }) => tried.id === id);
	ports.leftovers.remove(`tried ${id}`);
	if (left && !trial.on.value && sameRuleset(left.tried, kept.value)) {
		trial.begin();
		trial.change(triedAgain(left));
	}
	holdTrial();
	const resumed = { trial: trial.on.value, lists: halfDone.waiting() };

	return {
		ruleset,
		/** The lists of names kept with it. */
		lists,
		/** Lists on their way to it. */
		imports: halfDone,
		/** What was begun and not finished when it was open before. */
		resumed,
		ref: loaded.ref,
		/** The version the draft was begun with, where it is nowhere to be had any more. */
		insteadOf: loaded.insteadOf,
		draft,
		kept,
		/** YYYY-MM-DD. */
		today: ports.today,
		assessment,
		/** Of what is saved; the same as `assessment` unless other figures are tried out. */
		keptAssessment,
		evidence,
		access,
		saveState,
		failure,
		moved,
		trying: trial.on,
		/** Whether `change` does anything: this window edits, or only tries figures out. */
		changeable: computed(() => !moving.value && (trial.on.value || access.value === "editing")),
		/** Changes the draft and sees to its saving. False, and nothing done, while another window edits. */
		change(edit: Edit): boolean {
			if (moving.value) return false;
			if (trial.on.value) {
				trial.change(edit);
				holdTrial();
				return true;
			}
			if (access.value !== "editing") return false;
			session.keep(edit(kept.value));
			return true;
		},
		/** From here on changes are tried out and not saved, until `endTrial`. */
		beginTrial: trial.begin,
		/**
		 * `take`: what was tried is done to the draft as it is now; false, and the trial goes on, while
		 * another window edits. Else it is forgotten.
		 */
		endTrial(take: boolean): boolean {
			if (take && access.value !== "editing") return false;
			const tried = draft.value;
			trial.end(take);
			holdTrial();
			leaveTrial();
			if (take) session.keep(tried);
			return true;
		},
		/** What was tried out was dropped and can be brought back. */
		dropped: trial.dropped,
		undoDrop() {
			trial.undoDrop();
			holdTrial();
		},
		retry: session.again,
		/** What the other window saved, instead of what could not be saved here. */
		async reload() {
			session.discard();
			await session.follow();
		},
		takeOver: session.takeOver,
		/** Keeps what could not be saved as a draft of its own; gives its id. Rejects with `StoreError`. */
		async keepCopy(): Promise<string> {
			const copy = copyOf(ports, kept.value);
			await list.add({
				draft: copy,
				result: resultOf(ruleset, copy, ports.today()),
				...keptWith(ports, loaded),
			});
			session.discard();
			return copy.id;
		},
		/**
		 * Goes over to another ruleset; `moved` then says to open the draft anew. `agreed` is what was
		 * shown as lost, `chosen` what was answered where two answers want one place: where something else
		 * would be lost, or is still asked, nothing is done and false comes back. `keepOld` leaves the draft
		 * as it was under a label of its own. Rejects with `StoreError`; then too nothing has changed.
		 */
		async moveTo(
			target: ReadyRuleset,
			agreed: readonly Entered[],
			keepOld: boolean,
			chosen: Chosen = {},
		) {
			moving.value = true;
			try {
				await session.flush();
				if (!session.idle() || access.value !== "editing") return false;
				const keptLists = await ports.lists.ofDraft(id);
				const move = moveDraft(kept.value, ruleset, target.ruleset, target.ref, keptLists, chosen);
				if (isAsking(move) || !sameLoss(agreed, move.lost)) return false;
				const old = keepOld ? await keepAsOld() : undefined;
				const revision = session.onDisk().revision + 1;
				const next = { ...move.draft, revision, updatedAt: ports.now() };
				try {
					await session.moveTo({
						draft: next,
						result: resultOf(target.ruleset, next, ports.today()),
						...(keptLists.length > 0 && { lists: move.lists }),
						...keptWith(ports, target),
					});
				} catch (error) {
					// What did not answer may still come to be: then the copy is all there is of what was lost.
					if (old && codeOf(error) !== "unanswered")
						await ports.store.remove(old).catch(() => undefined);
					throw error;
				}
				return true;
			} finally {
				if (!moved.value) moving.value = false;
			}
		},
		/**
		 * Gives the browser the draft to save, as its last save left it; where the disk does not take it,
		 * as it stands here. Tells what was given.
		 */
		async downloadFile(): Promise<HandedFile> {
			await Promise.race([
				session.flush(),
				new Promise<void>((resolve) => ports.later(resolve, FILE_PATIENCE)),
			]);
			const { revision, updatedAt } = session.onDisk();
			const last = { ...kept.value, revision, updatedAt };
			const draft = session.idle() ? last : unsavedBranch(ports, last);
			// A stand-in is not the draft's own ruleset: the file would contradict itself.
			return handDraft(ports, draft, loaded.insteadOf === undefined ? json : undefined);
		},
		/**
		 * Saves what is left and lets other windows edit; what the disk refuses, and what was begun and not
		 * finished, is held in memory.
		 */
		close() {
			stopLeaving();
			leaveTrial();
			isLeft = true;
			const saved = lists.settle();
			const closed = session.close().then(() => saved);
			list.leaving(id, closed);
			return closed;
		},
	};
}

/** What was begun at it and not finished; under another ruleset it has nothing to stand on. */
function halfDoneOf(ports: Ports, list: DraftList, id: string, loaded: ReadyRuleset): HalfDone {
	const before = list.halfDone.get(id);
	if (before?.ref === keyOfRef(loaded.ref)) return before;
	before?.close();
	const begun = createHalfDone(ports, loaded, id);
	list.halfDone.set(id, begun);
	return begun;
}

export type OpenDraft = ReturnType<typeof createOpenDraft>;
