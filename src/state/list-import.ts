import { computed, signal } from "@preact/signals";
import type { FigureSource } from "../drafts/index.ts";
import type { CountChoice, ListCount } from "../lists/index.ts";
import { app } from "../text/index.ts";
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
			/** The count is of an earlier choice; that of this one is under way. */
			readonly counting: boolean;
	  };

/** A list that was read and can be counted. */
export type ReadyList = Extract<ImportStage, { kind: "ready" }>;

/**
 * One list on its way to a ratio's figures: chosen, previewed, counted. Nothing is kept of it.
 * `about`: the words of what is counted.
 */
export function createListImport(ports: Ports, about: string) {
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
			if (stage.value.kind !== "ready" || stage.value.counting) return undefined;
			const { part, whole } = stage.value.count;
			if (part === undefined && whole === undefined) return undefined;
			return { ...(part !== undefined && { part }), ...(whole !== undefined && { whole }) };
		}),
		async choose(file: File) {
			close();
			const reading = { kind: "reading", file: file.name } as const;
			stage.value = reading;
			const fail = (message: string) => {
				if (stage.value === reading) stage.value = { kind: "failed", file: file.name, message };
			};
			let opened: OpenList;
			try {
				opened = await ports.openList(file, about);
			} catch {
				return fail(app.failed);
			}
			if (stage.value !== reading) return opened.close();
			list = opened;
			try {
				const preview = await opened.preview;
				if (stage.value !== reading) return;
				const { choice, count } = preview;
				stage.value = { kind: "ready", file: file.name, preview, choice, count, counting: false };
			} catch (error) {
				fail((error as Error).message);
			}
		},
		async change(change: Partial<CountChoice>) {
			const before = stage.value;
			if (before.kind !== "ready" || !list) return;
			const choice = { ...before.choice, ...change };
			// The choice shows at once; the count follows from the worker.
			stage.value = { ...before, choice, counting: true };
			const stillAsked = () => stage.value.kind === "ready" && stage.value.choice === choice;
			try {
				const count = await list.count(choice);
				if (stillAsked()) stage.value = { ...before, choice, count, counting: false };
			} catch (error) {
				if (stillAsked())
					stage.value = { kind: "failed", file: before.file, message: (error as Error).message };
			}
		},
		source(): FigureSource | undefined {
			if (stage.value.kind !== "ready") return undefined;
			return { file: stage.value.file, rows: stage.value.count.rows, readOn: ports.today() };
		},
		close,
	};
}

export type ListImport = ReturnType<typeof createListImport>;
