import { computed, signal } from "@preact/signals";
import { fileStem, summaryOf } from "../documents/index.ts";
import {
	answersOf,
	type Draft,
	evidenceOf,
	type StoredDraft,
	StoreError,
	type StoreErrorCode,
	writeDraftFile,
} from "../drafts/index.ts";
import { evaluate, type Ruleset } from "../rules/index.ts";
import { pdf } from "../text/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { DraftList } from "./draft-list.ts";
import type { Access, Ports } from "./ports.ts";
import { type BrokenRuleset, loadRuleset } from "./ruleset.ts";
import { createSaver, type SaveState } from "./saver.ts";

/** From a keystroke to its write. Longer would lose more to a killed browser; shorter only wears the disk. */
const SAVE_DELAY = 150;

/** Loads a draft and its ruleset. Rejects where the device cannot read them. */
export async function openDraft(ports: Ports, list: DraftList, id: string) {
	const stored = await ports.store.get(id);
	if (!stored) return { kind: "missing" as const };
	const loaded = await loadRuleset(ports, stored.draft.rulesetId);
	if (loaded.kind === "missing") return { kind: "broken" as const, places: [], stored };
	if (loaded.kind === "broken") return { ...loaded, stored };
	return { kind: "ready" as const, open: createOpenDraft(ports, list, stored, loaded.ruleset) };
}

export type DraftOpening =
	| { readonly kind: "missing" }
	| ({ readonly kind: "broken"; readonly stored: StoredDraft } & BrokenRuleset)
	| { readonly kind: "ready"; readonly open: OpenDraft };

function createOpenDraft(ports: Ports, list: DraftList, stored: StoredDraft, ruleset: Ruleset) {
	const draft = signal(stored.draft);
	const access = signal<Access>("reading");
	/** Another window is known to edit, not merely not yet asked. */
	const waiting = signal(false);
	const saveState = signal<SaveState>("saved");
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const assessment = computed(() => evaluate(ruleset, answersOf(draft.value, ruleset)));
	const evidence = computed(() => evidenceOf(ruleset, draft.value, assessment.value));
	/** What is on the disk; a save goes one revision beyond it. */
	let revision = stored.draft.revision;

	const saver = createSaver<Draft>({
		later: ports.later,
		delay: SAVE_DELAY,
		save: async (value) => {
			const next = { ...value, revision: revision + 1, updatedAt: ports.now() };
			const { verdict, tally } = evaluate(ruleset, answersOf(next, ruleset));
			await ports.store.replace({ draft: next, result: { verdict, tally } });
			revision = next.revision;
			guard.announceSaved();
		},
		onState: (state, error) => {
			saveState.value = state;
			failure.value =
				state === "failed" ? codeOf(error) : state === "saved" ? undefined : failure.value;
		},
	});

	const reload = async () => {
		const kept = await ports.store.get(stored.draft.id);
		if (!kept) {
			failure.value = "gone";
			return;
		}
		revision = kept.draft.revision;
		draft.value = kept.draft;
		failure.value = undefined;
		saveState.value = "saved";
	};

	const guard = ports.guard(stored.draft.id, {
		onAccess: (next) => {
			waiting.value = next === "reading";
			if (next === "reading") {
				access.value = "reading";
				return;
			}
			// Another window may have saved while this one only read. What is unsaved here stays.
			const ready = saver.unsaved() === undefined ? reload() : Promise.resolve();
			void ready.then(() => {
				access.value = "editing";
			});
		},
		beforeHandOver: () => saver.flush(),
		onSavedElsewhere: () => {
			if (access.value === "reading" && saver.unsaved() === undefined) void reload();
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
		/** Changes the draft and sees to its saving; ignored while another window edits. */
		change(edit: (draft: Draft) => Draft) {
			if (access.value !== "editing") return;
			const next = edit(draft.value);
			if (next === draft.value) return;
			draft.value = next;
			saver.change(next);
		},
		retry: () => saver.flush(),
		reload,
		takeOver: () => guard.takeOver(),
		/** Keeps what stands on the page as a draft of its own; gives its id. */
		async keepCopy(): Promise<string> {
			const copy = copyOf(ports, draft.value);
			await list.add(copy);
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
		/** Saves what is left and lets other windows edit. */
		async close() {
			stopLeaving();
			await saver.flush();
			guard.close();
		},
	};
}

export type OpenDraft = ReturnType<typeof createOpenDraft>;

const codeOf = (error: unknown): StoreErrorCode =>
	error instanceof StoreError ? error.code : "unavailable";
