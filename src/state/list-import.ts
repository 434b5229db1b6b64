import { computed, signal } from "@preact/signals";
import {
	type CountChoice,
	type Feed,
	failureOf,
	type ListContext,
	type ListFailure,
	type ListHints,
	type ListPreview,
	type ShownCount,
} from "../lists/index.ts";
import type { FigureSource } from "../terms/index.ts";
import { app, lists as words } from "../text/index.ts";
import { createListMemory } from "./list-memory.ts";
import type { OpenList, Ports } from "./ports.ts";
import type { HandedFile } from "./ways-out.ts";

export type ImportStage =
	| { readonly kind: "idle" }
	| { readonly kind: "reading"; readonly file: string; readonly share: number }
	| ({
			readonly kind: "failed";
			readonly file: string;
			/** How it was read before, where another way was tried and failed. */
			readonly back?: ListHints;
	  } & ListFailure)
	| {
			readonly kind: "ready";
			readonly file: string;
			readonly hints: ListHints;
			readonly preview: ListPreview;
			readonly choice: CountChoice;
			/** Other ratios that the list can feed, beside those that it does. */
			readonly others: readonly Feed[];
			readonly count: ShownCount;
			/** The count is of an earlier choice; that of this one is under way. */
			readonly counting: boolean;
			/** The choice is that of an earlier list with the same header. */
			readonly remembered: boolean;
			/** What happened with rows that were corrected in a file of their own. */
			readonly said?: { readonly tone: "good" | "bad"; readonly message: string };
	  };

/** A list that was read and can be counted. */
export type ReadyList = Extract<ImportStage, { kind: "ready" }>;

/** Both halves of one ratio as a list gives them. */
export interface Proposal {
	readonly field: string;
	readonly part?: number;
	readonly whole?: number;
}

/**
 * One list on its way to the figures of ratios: chosen, previewed, counted. Nothing is kept of it but
 * how its columns were chosen. `contextOf` says what it can feed, on the day of assessment.
 */
export function createListImport(ports: Ports, rulesetId: string, contextOf: () => ListContext) {
	const stage = signal<ImportStage>({ kind: "idle" });
	const memory = createListMemory(ports, rulesetId);
	let list: OpenList | undefined;
	/** The file is read in another way: what is shown is of before, and cannot be changed. */
	let rereading = false;

	const close = () => {
		list?.close();
		list = undefined;
		stage.value = { kind: "idle" };
	};

	const read = async (opened: OpenList, file: string, hints: ListHints, back?: ListHints) => {
		const before = stage.value;
		// What is read anew stays in view until its successor is there.
		let reading: ImportStage =
			before.kind === "ready" ? { ...before, counting: true } : { kind: "reading", file, share: 0 };
		stage.value = reading;
		rereading = before.kind === "ready";
		const isAsked = () => stage.value === reading && list === opened;
		try {
			const context = contextOf();
			const preview = await opened.read(hints, context, (share) => {
				if (!isAsked() || reading.kind !== "reading") return;
				reading = { kind: "reading", file, share };
				stage.value = reading;
			});
			const known = await memory.recall(preview.header);
			const { suggestion, count } = known
				? await opened.suggest({ ...context, remembered: known })
				: preview;
			if (!isAsked()) return;
			const { choice, others } = suggestion;
			const base = { file, hints, preview, choice, others, count };
			stage.value = { kind: "ready", ...base, counting: false, remembered: known !== undefined };
		} catch (error) {
			if (!isAsked()) return;
			// Without a way back its memory is given back at once.
			if (!back) {
				opened.close();
				list = undefined;
			}
			stage.value = { kind: "failed", file, ...failureOf(error), ...(back && { back }) };
		} finally {
			rereading = false;
		}
	};

	const change = async (changed: Partial<CountChoice>) => {
		const before = stage.value;
		if (before.kind !== "ready" || !list || rereading) return;
		const choice = { ...before.choice, ...changed };
		// The choice shows at once; the count follows from the worker.
		stage.value = { ...before, choice, counting: true };
		const isAsked = () => stage.value.kind === "ready" && stage.value.choice === choice;
		try {
			const count = await list.count(choice);
			if (isAsked()) stage.value = { ...before, choice, count, counting: false };
		} catch (error) {
			if (isAsked()) stage.value = { kind: "failed", file: before.file, ...failureOf(error) };
		}
	};

	/** Something must be agreed to before anything is counted: how the letters were read. */
	const mustAgree = computed(
		() => stage.value.kind === "ready" && stage.value.preview.notes.some(({ samples }) => samples),
	);

	return {
		stage,
		mustAgree,
		change,
		/** What the list says of each ratio; undefined while something is open. */
		proposals: computed((): readonly Proposal[] | undefined => {
			if (stage.value.kind !== "ready" || stage.value.counting || mustAgree.value) return undefined;
			const { feeds } = stage.value.count;
			if (feeds.some(({ part, whole }) => part === undefined && whole === undefined))
				return undefined;
			return feeds.map(({ field, part, whole }) => ({
				field,
				...(part !== undefined && { part }),
				...(whole !== undefined && { whole }),
			}));
		}),
		async choose(file: File) {
			close();
			const { name } = file;
			const reading: ImportStage = { kind: "reading", file: name, share: 0 };
			stage.value = reading;
			let opened: OpenList;
			try {
				opened = await ports.openList(file);
			} catch {
				if (stage.value === reading)
					stage.value = { kind: "failed", file: name, code: "failed", message: app.failed };
				return;
			}
			if (stage.value !== reading) return opened.close();
			list = opened;
			await read(opened, name, {});
		},
		/** Reads the same file in another way. */
		async reread(changed: ListHints) {
			const before = stage.value;
			if (!list || (before.kind !== "ready" && before.kind !== "failed")) return;
			const earlier = before.kind === "ready" ? before.hints : (before.back ?? {});
			await read(list, before.file, { ...earlier, ...changed }, earlier);
		},
		/** The choice or the letting go of another ratio that the list can feed. */
		async feed(feed: Feed, wanted: boolean) {
			if (stage.value.kind !== "ready") return;
			const rest = stage.value.choice.feeds.filter(({ field }) => field !== feed.field);
			await change({ feeds: wanted ? [...rest, feed] : rest });
		},
		async changeFeed(field: string, changed: Partial<Feed>) {
			if (stage.value.kind !== "ready") return;
			const { feeds } = stage.value.choice;
			await change({
				feeds: feeds.map((feed) => (feed.field === field ? { ...feed, ...changed } : feed)),
			});
		},
		async correct(file: File) {
			const before = stage.value;
			if (before.kind !== "ready" || !list || before.counting) return;
			const isSame = () => stage.value === before;
			try {
				const { changed, shown, count } = await list.correct(file, before.choice);
				if (!isSame()) return;
				const said = { tone: "good", message: words.corrected(changed) } as const;
				stage.value = { ...before, preview: { ...before.preview, ...shown }, count, said };
			} catch (error) {
				const said = { tone: "bad", message: failureOf(error).message } as const;
				if (isSame()) stage.value = { ...before, said };
			}
		},
		/** Gives the rows that need a look to the browser to save; undefined where that failed. */
		async downloadProblems(): Promise<HandedFile | undefined> {
			const before = stage.value;
			if (before.kind !== "ready" || !list) return undefined;
			try {
				const csv = await list.problems(before.choice);
				const stem = before.file.replace(/\.[^.]*$/, "");
				const file = { name: `${stem}-${words.problemFile}.csv`, type: "text/csv" };
				ports.download(file.name, file.type, csv);
				return file;
			} catch (error) {
				const said = { tone: "bad", message: failureOf(error).message } as const;
				if (stage.value === before) stage.value = { ...before, said };
				return undefined;
			}
		},
		/** Those who count for a ratio's part, by name. Rejects where the list is gone. */
		async part(field: string) {
			if (stage.value.kind !== "ready" || !list) return [];
			return list.part(stage.value.choice, field);
		},
		/** Keeps how the columns were chosen, for the next list with this header. */
		async remember() {
			if (stage.value.kind === "ready") await memory.remember(stage.value);
		},
		/** Forgets how the columns were chosen, and suggests anew. */
		async forget() {
			const before = stage.value;
			if (before.kind !== "ready" || !list) return;
			await memory.forget(before.preview.header);
			const { suggestion, count } = await list.suggest(contextOf());
			const { choice, others } = suggestion;
			if (stage.value === before)
				stage.value = { ...before, choice, others, count, remembered: false };
		},
		/** Where the figures of a ratio came from. */
		source(field: string): FigureSource | undefined {
			if (stage.value.kind !== "ready") return undefined;
			const { file, count, choice } = stage.value;
			const aged = choice.feeds.some((feed) => feed.field === field && feed.who);
			return {
				...{ file, rows: count.rows, readOn: ports.today() },
				...(aged && { agesOn: choice.assessedOn }),
			};
		},
		close,
	};
}

export type ListImport = ReturnType<typeof createListImport>;
