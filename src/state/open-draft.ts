import { computed, signal } from "@preact/signals";
import { fileStem, summaryOf } from "../documents/index.ts";
import {
	answersOf,
	type Draft,
	evidenceOf,
	type StoredDraft,
	type StoreErrorCode,
	writeDraftFile,
} from "../drafts/index.ts";
import { evaluate, type Ruleset } from "../rules/index.ts";
import { pdf } from "../text/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { DraftList, UnsavedDraft } from "./draft-list.ts";
import type { Access, Ports } from "./ports.ts";
import { type BrokenRuleset, loadRuleset, resultOf } from "./ruleset.ts";
import { createSaver, type SaveState } from "./saver.ts";
import { codeOf } from "./store-error.ts";

/** Milliseconds from a keystroke to its write: enough to gather one gesture, too short to be lost. */
const SAVE_DELAY = 30;

/** Loads a draft and its ruleset. Rejects where the device cannot read them. */
export async function openDraft(ports: Ports, list: DraftList, id: string): Promise<DraftOpening> {
	const stored = await ports.store.get(id);
	if (!stored) return { kind: "missing" };
	const loaded = await loadRuleset(ports, stored.draft.rulesetId);
	if (loaded.kind === "missing") return { kind: "broken", places: [] };
	if (loaded.kind === "broken") return loaded;
	const left = list.takeUnsaved(id);
	return { kind: "ready", open: createOpenDraft(ports, list, stored, loaded.ruleset, left) };
}

export type DraftOpening =
	| { readonly kind: "missing" }
	| ({ readonly kind: "broken" } & BrokenRuleset)
	| { readonly kind: "ready"; readonly open: OpenDraft };

function createOpenDraft(
	ports: Ports,
	list: DraftList,
	stored: StoredDraft,
	ruleset: Ruleset,
	left: UnsavedDraft | undefined,
) {
	const { id } = stored.draft;
	const draft = signal(left?.draft ?? stored.draft);
	const access = signal<Access>("reading");
	/** Another window is known to edit, not merely not yet asked. */
	const waiting = signal(false);
	const saveState = signal<SaveState>("saved");
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const assessment = computed(() => evaluate(ruleset, answersOf(draft.value, ruleset)));
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

	/** Takes what is on the disk, unless something was typed meanwhile. */
	const follow = async () => {
		try {
			const kept = await ports.store.get(id);
			if (closed || !saver.idle()) return;
			if (!kept) {
				failure.value = "gone";
				return;
			}
			revision = kept.draft.revision;
			draft.value = kept.draft;
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
				if (left) saver.change(draft.value);
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
		draft,
		assessment,
		evidence,
		access,
		waiting,
		saveState,
		failure,
		/** Changes the draft and sees to its saving. False, and nothing done, while another window edits. */
		change(edit: (draft: Draft) => Draft): boolean {
			if (access.value !== "editing") return false;
			const next = edit(draft.value);
			if (next !== draft.value) {
				draft.value = next;
				saver.change(next);
			}
			return true;
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
			const copy = copyOf(ports, draft.value);
			await list.add(copy, resultOf(ruleset, copy));
			saver.discard();
			return copy.id;
		},
		downloadFile() {
			const { unit, assessedOn } = draft.value;
			const name = `${fileStem("dat-chuan", unit.name, unit.commune, assessedOn)}.json`;
			ports.download(name, "application/json", writeDraftFile(draft.value, ports.now()));
		},
		/** Makes and downloads the PDF summary; gives its file's name and the letters it could not print. */
		async downloadPdf() {
			const { unit, assessedOn } = draft.value;
			const today = ports.today();
			const model = summaryOf({
				ruleset,
				draft: draft.value,
				assessment: assessment.value,
				evidence: evidence.value,
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
