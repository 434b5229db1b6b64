import { computed, signal } from "@preact/signals";
import { fileStem, summaryOf } from "../documents/index.ts";
import {
	answersOf,
	type Draft,
	evidenceOf,
	type Move,
	rulesetOf,
	type StoredDraft,
	type StoreErrorCode,
	writeDraftFile,
} from "../drafts/index.ts";
import { evaluate } from "../rules/index.ts";
import { draftFiles, pdf } from "../text/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { DraftList, UnsavedDraft } from "./draft-list.ts";
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

/** Milliseconds from a keystroke to its write: enough to gather one gesture, too short to be lost. */
const SAVE_DELAY = 30;

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
	/** Other figures, tried out: shown and judged, never saved. */
	const trial = signal<Draft | undefined>(undefined);
	const draft = computed(() => trial.value ?? kept.value);
	const access = signal<Access>("reading");
	/** Another window is known to edit, not merely not yet asked. */
	const waiting = signal(false);
	const saveState = signal<SaveState>("saved");
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const judged = (of: Draft) => evaluate(ruleset, answersOf(of, ruleset));
	const keptAssessment = computed(() => judged(kept.value));
	const assessment = computed(() => (trial.value ? judged(trial.value) : keptAssessment.value));
	const evidence = computed(() => evidenceOf(ruleset, draft.value, assessment.value));
	/** What is on the disk; a save goes one revision beyond it. */
	let revision = left?.revision ?? stored.draft.revision;
	let closed = false;

	const saver = createSaver<Draft>({
		later: ports.later,
		delay: SAVE_DELAY,
		save: async (value) => {
			const next = { ...value, revision: revision + 1, updatedAt: ports.now() };
			await ports.store.replace({ draft: next, result: resultOf(ruleset, next) });
			revision = next.revision;
			guard.announceSaved();
		},
		onState: (state, error) => {
			saveState.value = state;
			if (state === "failed") failure.value = codeOf(error);
			if (state === "saved") failure.value = undefined;
			ports.holdPage(state === "failed");
		},
	});
	const keep = (next: Draft) => {
		if (next === kept.value) return;
		kept.value = next;
		saver.change(next);
	};

	/** Takes what is on the disk, unless something was typed meanwhile. */
	const follow = async () => {
		try {
			const found = await ports.store.get(id);
			if (closed || !saver.idle()) return;
			if (!found) {
				failure.value = "gone";
				return;
			}
			revision = found.draft.revision;
			kept.value = found.draft;
			failure.value = undefined;
			saveState.value = "saved";
		} catch (error) {
			failure.value = codeOf(error);
		}
	};

	const guard = ports.guard(id, {
		onAccess: (next) => {
			waiting.value = next === "reading";
			if (next === "reading") {
				access.value = "reading";
				return;
			}
			// Another window may have saved while this one only read. What is unsaved here stays.
			const ready = saver.idle() && !left ? follow() : Promise.resolve();
			void ready.then(() => {
				access.value = "editing";
				if (left) saver.change(kept.value);
			});
		},
		beforeHandOver: () => saver.flush(),
		onSavedElsewhere: () => {
			if (access.value === "reading" && saver.idle()) void follow();
		},
	});
	const stopLeaving = ports.onLeave(saver.flush);

	return {
		ruleset,
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
		trying: computed(() => trial.value !== undefined),
		/** Whether `change` does anything: this window edits, or only tries figures out. */
		changeable: computed(() => trial.value !== undefined || access.value === "editing"),
		/** Changes the draft and sees to its saving. False, and nothing done, while another window edits. */
		change(edit: (draft: Draft) => Draft): boolean {
			if (trial.value) {
				trial.value = edit(trial.value);
				return true;
			}
			if (access.value !== "editing") return false;
			keep(edit(kept.value));
			return true;
		},
		/** From here on changes are tried out and not saved, until `endTrial`. */
		beginTrial() {
			trial.value ??= kept.value;
		},
		/** `take`: what was tried becomes the draft. Else it is forgotten. */
		endTrial(take: boolean) {
			const tried = trial.value;
			trial.value = undefined;
			if (take && tried && access.value === "editing") keep(tried);
		},
		retry: () => saver.flush(),
		/** What the other window saved, instead of what could not be saved here. */
		async reload() {
			saver.discard();
			await follow();
		},
		takeOver: () => guard.takeOver(),
		/** Keeps what stands on the page as a draft of its own; gives its id. Rejects with `StoreError`. */
		async keepCopy(): Promise<string> {
			const copy = copyOf(ports, kept.value);
			await list.add(copy, resultOf(ruleset, copy));
			saver.discard();
			return copy.id;
		},
		/**
		 * Goes over to another ruleset; the screen opens the draft anew. `keepOld` leaves the draft as it
		 * was under a name of its own. Rejects with `StoreError`; then this draft has not changed.
		 */
		async moveTo(target: ReadyRuleset, { draft: moved }: Move, keepOld: boolean) {
			await saver.flush();
			if (!saver.idle() || access.value !== "editing") throw new Error("not saved");
			await keepRuleset(ports, target);
			if (keepOld) {
				const { unit, rulesetVersion } = kept.value;
				const name = draftFiles.oldVersionOf(unit.name, rulesetVersion);
				const old = { ...copyOf(ports, kept.value), unit: { ...unit, name } };
				await list.add(old, resultOf(ruleset, old));
			}
			const next = { ...moved, revision: revision + 1, updatedAt: ports.now() };
			await ports.store.replace({ draft: next, result: resultOf(target.ruleset, next) });
			guard.announceSaved();
		},
		downloadFile() {
			const { unit, assessedOn } = kept.value;
			const name = `${fileStem("dat-chuan", unit.name, unit.commune, assessedOn)}.json`;
			ports.download(name, "application/json", writeDraftFile(kept.value, json, ports.now()));
		},
		/** Makes and downloads the PDF summary; gives its file's name and the letters it could not print. */
		async downloadPdf() {
			const { unit, assessedOn } = kept.value;
			const today = ports.today();
			const model = summaryOf({
				ruleset,
				draft: kept.value,
				assessment: keptAssessment.value,
				evidence: evidenceOf(ruleset, kept.value, keptAssessment.value),
				today,
				version: ports.version,
			});
			const { bytes, missing } = await ports.makePdf(model);
			const name = `${fileStem(pdf.fileStem, unit.name, unit.commune, assessedOn || today)}.pdf`;
			ports.download(name, "application/pdf", bytes);
			return { name, missing };
		},
		/** Saves what is left and lets other windows edit; what the disk refuses is held in memory. */
		async close() {
			closed = true;
			stopLeaving();
			await saver.flush();
			const unsaved = saver.unsaved();
			if (unsaved) list.holdUnsaved({ draft: unsaved, revision });
			guard.close();
		},
	};
}

export type OpenDraft = ReturnType<typeof createOpenDraft>;
