/** What was begun at a draft and not finished: held while the page lives, also while the draft is not open. */
import { effect } from "@preact/signals";
import { type Draft, tableKey } from "../drafts/index.ts";
import type { NameList } from "../rules/index.ts";
import { keyOfRef } from "../terms/index.ts";
import { listContext } from "./list-context.ts";
import { createListImport, type ListImport } from "./list-import.ts";
import type { Ports } from "./ports.ts";
import type { ReadyRuleset } from "./ruleset.ts";
import { createTableImport, type TableImport } from "./table-import.ts";
import { type TrialEdits, trialEdits } from "./trial.ts";

/** A list that was read, or is being read, and was neither taken nor let go of. */
export interface WaitingList {
	/** The ratio that it was opened at; undefined for one of the ruleset's own lists. */
	readonly field?: string;
	readonly file: string;
	/** Reads a signal: false once it was taken or let go of. */
	waits(): boolean;
}

export interface HalfDone {
	/** What it is for: another ruleset asks for other things. */
	readonly ref: string;
	readonly trial: TrialEdits;
	/** The list on its way to a ratio: the one that waits, else a new one. `draft` is the draft as it is. */
	list(field: string, draft: () => Draft): ListImport;
	table(list: NameList): TableImport;
	/** Nobody shows it any more: it waits, unless it is done with. `key`: the ratio's id, or `tableKey`. */
	leave(key: string, isDone: boolean): void;
	waiting(): readonly WaitingList[];
	close(): void;
}

export function createHalfDone(
	ports: Ports,
	{ ruleset, ref }: ReadyRuleset,
	draftId: string,
): HalfDone {
	/** By the ratio, with the draft as it is open now. */
	const lists = new Map<string, { readonly of: ListImport; draft: () => Draft }>();
	const tables = new Map<string, { readonly of: TableImport }>();

	const waiting = () => [
		...[...lists].flatMap(([field, { of }]) => waitingList(of, field)),
		...[...tables.values()].flatMap(({ of }) => waitingList(of)),
	];
	let stopHolding = () => {};
	/** Leaving the page asks first while a list that was read would be lost. */
	const hold = () => {
		stopHolding();
		stopHolding = effect(() => ports.holdPage(`read ${draftId}`, waiting().length > 0));
	};

	return {
		ref: keyOfRef(ref),
		trial: trialEdits(),
		list(field, draft) {
			const begun = lists.get(field);
			if (begun) {
				begun.draft = draft;
				return begun.of;
			}
			const context = () =>
				listContext(ruleset, (lists.get(field)?.draft ?? draft)(), field, ports.today());
			const of = createListImport(ports, ruleset.id, context);
			lists.set(field, { of, draft });
			hold();
			return of;
		},
		table(list) {
			const key = tableKey(list.id);
			const of = tables.get(key)?.of ?? createTableImport(ports, list);
			tables.set(key, { of });
			hold();
			return of;
		},
		leave(key, isDone) {
			const left = (lists.get(key) ?? tables.get(key))?.of;
			if (!left || (!isDone && fileOf(left) !== undefined)) return;
			left.close();
			lists.delete(key);
			tables.delete(key);
		},
		waiting,
		close() {
			for (const { of } of [...lists.values(), ...tables.values()]) of.close();
		},
	};
}

/** The file that waits in it. */
function fileOf({ stage: { value } }: ListImport | TableImport): string | undefined {
	return value.kind === "ready" || value.kind === "reading" ? value.file : undefined;
}

function waitingList(of: ListImport | TableImport, field?: string): WaitingList[] {
	const file = fileOf(of);
	if (file === undefined) return [];
	return [{ ...(field && { field }), file, waits: () => fileOf(of) !== undefined }];
}
