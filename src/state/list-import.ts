import { computed, signal } from "@preact/signals";
import type { FigureSource } from "../drafts/index.ts";
import type { CountChoice, ListCount } from "../lists/index.ts";
import type { ListPreview, OpenList, Ports } from "./ports.ts";

export type ImportStage =
	| { readonly kind: "idle" }
	| { readonly kind: "reading"; readonly file: string }
	| { readonly kind: "failed"; readonly file: string; readonly message: string }
	| {
			readonly kind: "ready";
			readonly file: string;
			readonly preview: ListPreview;
			readonly choice: CountChoice;
			readonly count: ListCount;
	  };

/** One list on its way to a ratio's figures: chosen, previewed, counted. Nothing is kept of it. */
export function createListImport(ports: Ports) {
	const stage = signal<ImportStage>({ kind: "idle" });
	let list: OpenList | undefined;

	const close = () => {
		list?.close();
		list = undefined;
		stage.value = { kind: "idle" };
	};

	return {
		stage,
		/** What the list proposes, by half of the ratio; undefined while something is open. */
		proposal: computed(() => {
			if (stage.value.kind !== "ready") return undefined;
			const { part, whole } = stage.value.count;
			if (part === undefined && whole === undefined) return undefined;
			return { ...(part !== undefined && { part }), ...(whole !== undefined && { whole }) };
		}),
		async choose(file: File) {
			close();
			const reading = { kind: "reading", file: file.name } as const;
			stage.value = reading;
			try {
				const opened = await ports.openList(file);
				if (stage.value !== reading) return opened.close();
				list = opened;
				const preview = await opened.preview;
				if (stage.value !== reading) return;
				const { choice, count } = preview;
				stage.value = { kind: "ready", file: file.name, preview, choice, count };
			} catch (error) {
				if (stage.value !== reading) return;
				stage.value = { kind: "failed", file: file.name, message: (error as Error).message };
			}
		},
		async change(change: Partial<CountChoice>) {
			const before = stage.value;
			if (before.kind !== "ready" || !list) return;
			const opened = list;
			const choice = { ...before.choice, ...change };
			// The choice shows at once; the count follows from the worker.
			stage.value = { ...before, choice };
			const count = await opened.count(choice);
			const now = stage.value;
			if (list === opened && now.kind === "ready" && now.choice === choice)
				stage.value = { ...now, count };
		},
		source(): FigureSource | undefined {
			if (stage.value.kind !== "ready") return undefined;
			return { file: stage.value.file, rows: stage.value.count.rows, readOn: ports.today() };
		},
		close,
	};
}

export type ListImport = ReturnType<typeof createListImport>;
