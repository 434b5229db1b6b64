import { computed, signal } from "@preact/signals";
import { fileStem } from "../documents/index.ts";
import {
	answersOf,
	branchOf,
	type Draft,
	type Entered,
	evidenceOf,
	moveDraft,
	rulesetOf,
	type StoredDraft,
	type StoreErrorCode,
	writeDraftFile,
} from "../drafts/index.ts";
import { evaluate } from "../rules/index.ts";
import { draftFiles } from "../text/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { DraftList, UnsavedDraft } from "./draft-list.ts";
import { createKeptLists } from "./kept-lists.ts";
import { sameLoss } from "./move.ts";
import type { Access, Ports } from "./ports.ts";
import {
	type BrokenRuleset,
	keepRuleset,
	loadRuleset,
	type ReadyRuleset,
	resultOf,
} from "./ruleset.ts";
import { createSaver, type SaveState } from "./saver.ts";
import { codeOf } from "./store-error.ts";
import { createTrial, type Edit } from "./trial.ts";
import type { HandedFile } from "./ways-out.ts";

/** Milliseconds from a keystroke to its write: enough to gather one gesture, too short to be lost. */
const SAVE_DELAY = 30;

/** Milliseconds that a file waits for a save: one that hangs must not keep the file back. */
const FILE_PATIENCE = 2000;

/** Loads a draft and its ruleset. Rejects where the device cannot read them. */
export async function openDraft(ports: Ports, list: DraftList, id: string): Promise<DraftOpening> {
	const stored = await ports.store.get(id);
	if (!stored) return { kind: "missing" };
	const loaded = await loadRuleset(ports, rulesetOf(stored.draft));
	if (loaded.kind === "missing") return { kind: "no-ruleset", draft: stored.draft };
	if (loaded.kind === "broken") return loaded;
	// The next version of the app may bring another; failing to keep this one loses nothing now.
	if (loaded.insteadOf === undefined) void keepRuleset(ports, loaded).catch(() => undefined);
	const left = list.takeUnsaved(id);
	return { kind: "ready", open: createOpenDraft(ports, list, stored, loaded, left) };
}

export type DraftOpening =
	| { readonly kind: "missing" }
	| { readonly kind: "no-ruleset"; readonly draft: Draft }
	| ({ readonly kind: "broken" } & BrokenRuleset)
	| { readonly kind: "ready"; readonly open: OpenDraft };

const sameRuleset = (one: Draft, other: Draft) =>
	JSON.stringify(rulesetOf(one)) === JSON.stringify(rulesetOf(other));

function createOpenDraft(
	ports: Ports,
	list: DraftList,
	stored: StoredDraft,
	loaded: ReadyRuleset,
	left: UnsavedDraft | undefined,
) {
	const { ruleset, json } = loaded;
	const { id } = stored.draft;
	/** What is on the disk, or on its way there. */
	const kept = signal(left?.draft ?? stored.draft);
	const trial = createTrial(kept);
	const { draft } = trial;
	const access = signal<Access>("reading");
	/** Another window is known to edit, not merely not yet asked. */
	const waiting = signal(false);
	const saveState = signal<SaveState>("saved");
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const judged = (of: Draft) => evaluate(ruleset, answersOf(of, ruleset));
	const keptAssessment = computed(() => judged(kept.value));
	const assessment = computed(() => (trial.on.value ? judged(draft.value) : keptAssessment.value));
	/** The draft has gone over to another ruleset, here or in another window: open it anew. */
	const moved = signal(false);
	const moving = signal(false);
	const evidence = computed(() => evidenceOf(ruleset, draft.value, assessment.value));
	/** What is on the disk; a save goes one revision beyond it. */
	let revision = left?.revision ?? stored.draft.revision;
	let savedAt = stored.draft.updatedAt;
	let closed = false;

	const saver = createSaver<Draft>({
		later: ports.later,
		delay: SAVE_DELAY,
		save: async (value) => {
			const next = { ...value, revision: revision + 1, updatedAt: ports.now() };
			await ports.store.replace({ draft: next, result: resultOf(ruleset, next) });
			revision = next.revision;
			savedAt = next.updatedAt;
			guard.announceSaved();
		},
		onState: (state, error) => {
			saveState.value = state;
			if (state === "failed") failure.value = codeOf(error);
			if (state === "saved") failure.value = undefined;
			hold();
		},
	});
	/** Leaving the page asks first while something on it would be lost. */
	const hold = () => ports.holdPage(saveState.value === "failed" || trial.changed.value);
	const keep = (next: Draft) => {
		if (next === kept.value) return;
		kept.value = next;
		saver.change(next);
	};

	const lists = createKeptLists(ports, id, () => guard.announceSaved());

	/** Takes what is on the disk, unless something was typed meanwhile. */
	const follow = async () => {
		try {
			const found = await ports.store.get(id);
			if (closed || !saver.idle()) return;
			if (!found) {
				failure.value = "gone";
				return;
			}
			// This window's ruleset would judge it wrongly, and write under ids that are no more.
			if (!sameRuleset(found.draft, stored.draft)) {
				moved.value = true;
				return;
			}
			revision = found.draft.revision;
			savedAt = found.draft.updatedAt;
			kept.value = found.draft;
			failure.value = undefined;
			saveState.value = "saved";
		} catch (error) {
			failure.value = codeOf(error);
		}
	};

	const guard = ports.guard(id, {
		onAccess: (next) => {
			void lists.load();
			waiting.value = next === "reading";
			if (next === "reading") {
				access.value = "reading";
				return;
			}
			// Another window may have saved while this one only read. What is unsaved here stays.
			const ready = saver.idle() && !left ? follow() : Promise.resolve();
			void ready.then(() => {
				if (moved.value) return;
				access.value = "editing";
				if (left) saver.change(kept.value);
			});
		},
		beforeHandOver: () => saver.flush(),
		onSavedElsewhere: () => {
			void lists.load();
			// Who edits may be saved over by a file that was taken in: it shows at once.
			if (saver.idle()) void follow();
		},
	});
	const stopLeaving = ports.onLeave(saver.flush);

	/** A copy that stays with the ruleset it was begun with; gives its id. */
	const keepAsOld = async () => {
		const label = draftFiles.oldVersion(kept.value.rulesetVersion);
		const old = { ...copyOf(ports, kept.value), label };
		const lists = (await ports.lists.ofDraft(id)).map((each) => ({ ...each, draftId: old.id }));
		await list.add(old, resultOf(ruleset, old), lists);
		return old.id;
	};

	return {
		ruleset,
		/** The lists of names kept with it. */
		lists,
		ref: loaded.ref,
		/** The version the draft was begun with, where it is nowhere to be had any more. */
		insteadOf: loaded.insteadOf,
		draft,
		kept,
		assessment,
		/** Of what is saved; the same as `assessment` unless other figures are tried out. */
		keptAssessment,
		evidence,
		access,
		waiting,
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
				hold();
				return true;
			}
			if (access.value !== "editing") return false;
			keep(edit(kept.value));
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
			hold();
			if (take) keep(tried);
			return true;
		},
		/** What was tried out was dropped and can be brought back. */
		dropped: trial.dropped,
		undoDrop() {
			trial.undoDrop();
			hold();
		},
		retry: () => saver.flush(),
		/** What the other window saved, instead of what could not be saved here. */
		async reload() {
			saver.discard();
			await follow();
		},
		takeOver: () => guard.takeOver(),
		/** Keeps what could not be saved as a draft of its own; gives its id. Rejects with `StoreError`. */
		async keepCopy(): Promise<string> {
			const copy = copyOf(ports, kept.value);
			await list.add(copy, resultOf(ruleset, copy));
			saver.discard();
			return copy.id;
		},
		/**
		 * Goes over to another ruleset; `moved` then says to open the draft anew. `agreed` is what was
		 * shown as lost: where something else would be, nothing is done and false comes back. `keepOld`
		 * leaves the draft as it was under a label of its own. Rejects with `StoreError`; then too nothing
		 * has changed.
		 */
		async moveTo(target: ReadyRuleset, agreed: readonly Entered[], keepOld: boolean) {
			moving.value = true;
			try {
				await saver.flush();
				if (!saver.idle() || access.value !== "editing") return false;
				const keptLists = await ports.lists.ofDraft(id);
				const move = moveDraft(kept.value, ruleset, target.ruleset, target.ref, keptLists);
				if (!sameLoss(agreed, move.lost)) return false;
				await keepRuleset(ports, target);
				const old = keepOld ? await keepAsOld() : undefined;
				const next = { ...move.draft, revision: revision + 1, updatedAt: ports.now() };
				try {
					await ports.store.replace({
						draft: next,
						result: resultOf(target.ruleset, next),
						...(keptLists.length > 0 && { lists: move.lists }),
					});
				} catch (error) {
					if (old) await ports.store.remove(old).catch(() => undefined);
					throw error;
				}
				moved.value = true;
				guard.announceSaved();
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
				saver.flush(),
				new Promise<void>((resolve) => ports.later(resolve, FILE_PATIENCE)),
			]);
			const { unit, assessedOn } = kept.value;
			const last = { ...kept.value, revision, updatedAt: savedAt };
			const draft = saver.idle() ? last : branchOf(last, ports.newId(), ports.now());
			// A stand-in is not the draft's own ruleset: the file would contradict itself.
			const carriedRuleset = loaded.insteadOf === undefined ? json : undefined;
			const name = `${fileStem("dat-chuan", unit.name, unit.commune, assessedOn)}.json`;
			const text = writeDraftFile(draft, carriedRuleset, ports.now());
			const type = "application/json";
			ports.download(name, type, text);
			return { name, type, text };
		},
		/** Saves what is left and lets other windows edit; what the disk refuses is held in memory. */
		async close() {
			closed = true;
			stopLeaving();
			if (trial.changed.value) {
				trial.end(true);
				hold();
			}
			await saver.flush();
			const unsaved = saver.unsaved();
			if (unsaved) list.holdUnsaved({ draft: unsaved, revision });
			guard.close();
		},
	};
}

export type OpenDraft = ReturnType<typeof createOpenDraft>;
