import { computed, signal } from "@preact/signals";
import { failureOf, type ListContext, type ListHints, type ListPreview } from "../lists/index.ts";
import { appWords } from "../text/index.ts";
import type { ListReading, ReadyList } from "./contracts/index.ts";
import { type ListEvent, type ListState, START, step } from "./list-stage.ts";
import type { OpenList, Ports } from "./ports.ts";

/** What a list is read for. */
export interface Purpose<Content> {
	context(): ListContext;
	/** What is shown of it beside its preview. Rejects with `ListError`. */
	content(list: OpenList, preview: ListPreview): Promise<Content>;
}

type Changed<Content> = Promise<Partial<ReadyList<Content>>>;

/** What whoever gives a list its purpose can do beside what the screens can. */
export interface Asking<Content> extends ListReading<Content> {
	/** Shows a choice at once, and what the worker says of it once it is there. */
	change(
		chosen: (stage: ReadyList<Content>) => Partial<Content>,
		answer: (list: OpenList, stage: ReadyList<Content>) => Changed<Content>,
	): Promise<void>;
	/** Asks something aside: what goes wrong is said, and nothing else has changed. */
	aside(answer: (list: OpenList, stage: ReadyList<Content>) => Changed<Content>): Promise<void>;
	/** The list in its worker; undefined where none is ready. */
	opened(): OpenList | undefined;
}

/** A list that is chosen and read for a purpose; what is answered too late is dropped. */
export function createListReading<Content>(
	ports: Ports,
	purpose: Purpose<Content>,
): Asking<Content> {
	const state = signal<ListState<Content>>(START);
	const stage = computed(() => state.value.stage);
	let list: OpenList | undefined;

	const tell = (event: ListEvent<Content>) => {
		state.value = step(state.value, event);
		const now = stage.value;
		// Without a way back its memory is given back at once.
		if (now.kind !== "idle" && (now.kind !== "failed" || now.back)) return;
		list?.close();
		list = undefined;
	};
	const read = async (opened: OpenList, hints: ListHints, back?: ListHints) => {
		const { turn } = state.value;
		try {
			const preview = await opened.read(hints, purpose.context(), (share) =>
				tell({ kind: "progress", turn, share }),
			);
			const content = await purpose.content(opened, preview);
			tell({ kind: "read", turn, hints, preview, content });
		} catch (error) {
			tell({ kind: "failed", turn, failure: failureOf(error), ...(back && { back }) });
		}
	};

	return {
		stage,
		mustAgree: computed(
			() =>
				stage.value.kind === "ready" && stage.value.preview.notes.some(({ samples }) => samples),
		),
		opened: () => (stage.value.kind === "ready" ? list : undefined),
		async choose(file) {
			tell({ kind: "closed" });
			tell({ kind: "chosen", file: file.name });
			const { turn } = state.value;
			let opened: OpenList;
			try {
				opened = await ports.openList(file);
			} catch {
				tell({ kind: "failed", turn, failure: { code: "failed", message: appWords.failed } });
				return;
			}
			if (state.value.turn !== turn) return opened.close();
			list = opened;
			await read(opened, {});
		},
		async reread(changed) {
			const before = stage.value;
			if (!list || (before.kind !== "ready" && before.kind !== "failed")) return;
			const back = before.kind === "ready" ? before.hints : (before.back ?? {});
			tell({ kind: "reread" });
			await read(list, { ...back, ...changed }, back);
		},
		async change(chosen, answer) {
			const { turn } = state.value;
			if (stage.value.kind === "ready") tell({ kind: "changed", changed: chosen(stage.value) });
			const asked = state.value;
			if (asked.turn === turn || asked.stage.kind !== "ready" || !list) return;
			try {
				const changed = await answer(list, asked.stage);
				tell({ kind: "answered", turn: asked.turn, changed });
			} catch (error) {
				tell({ kind: "failed", turn: asked.turn, failure: failureOf(error) });
			}
		},
		async aside(answer) {
			const { turn, stage: asked } = state.value;
			if (asked.kind !== "ready" || !list) return;
			try {
				tell({ kind: "noted", turn, changed: await answer(list, asked) });
			} catch (error) {
				const said = { tone: "bad", message: failureOf(error).message } as const;
				tell({ kind: "noted", turn, changed: { said } as Partial<ReadyList<Content>> });
			}
		},
		close: () => tell({ kind: "closed" }),
	};
}
