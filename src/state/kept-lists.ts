import { computed, signal } from "@preact/signals";
import {
	isTable,
	type Kept,
	type KeptList,
	StoreError,
	type StoreErrorCode,
	tableKey,
} from "../drafts/index.ts";
import type { NamedPerson } from "../terms/index.ts";
import type { Ports } from "./ports.ts";
import type { SaveState } from "./saver.ts";
import { codeOf } from "./store-error.ts";

/** Milliseconds from a keystroke to its write: a list is written as a whole. */
const TYPING_DELAY = 300;
/** Milliseconds until what was typed and refused is tried again by itself. */
const RETRY_DELAY = 5000;

type Work = () => Promise<void>;

/** A list that was kept, replaced or deleted, with the way back. */
export interface KeptChange {
	/** What stood in its place before. */
	readonly before: Kept | undefined;
	/** Once it was changed again, going back would throw that away. */
	isUndoable(): boolean;
	/** True once the disk holds what it held before; false leaves everything as it is. */
	undo(): Promise<boolean>;
}

/** A row of one of the ruleset's lists: a cell for each of its columns. */
export type KeptRow = readonly string[];

/**
 * The lists of names that a person chose to keep with one draft: shown, corrected, deleted for good.
 * Changes are done in turn, each to what is on the disk then. `onChange`: something was written.
 */
export function createKeptLists(ports: Ports, draftId: string, onChange: () => void) {
	const { lists: store, today } = ports;
	const all = signal<readonly Kept[]>([]);
	/** Why the last change did not reach the disk. */
	const failure = signal<StoreErrorCode | undefined>(undefined);
	const saveState = signal<SaveState>("saved");
	let last: Promise<unknown> = Promise.resolve();
	/** What is typed and not begun to be written, by its box. */
	const waiting = new Map<string, Work>();
	let isRefused = false;
	let writing = 0;
	let cancel: (() => void) | undefined;
	let stopLeaving: (() => void) | undefined;

	const attempt = async (work: Work) => {
		try {
			await work();
			all.value = unchanged(all.value, await store.ofDraft(draftId));
			failure.value = undefined;
			return true;
		} catch (error) {
			failure.value = codeOf(error);
			return false;
		}
	};
	const inTurn = (work: Work): Promise<boolean> => {
		const turn = last.then(() => attempt(work));
		last = turn;
		return turn;
	};
	/** Until everything is on the disk, leaving the page saves what is typed, and asks first. */
	const tellState = () => {
		const isSaved = writing === 0 && waiting.size === 0;
		saveState.value = isSaved ? "saved" : writing === 0 && isRefused ? "failed" : "saving";
		ports.holdPage(`lists ${draftId}`, !isSaved);
		if (!isSaved) stopLeaving ??= ports.onLeave(settle);
		else {
			stopLeaving?.();
			stopLeaving = undefined;
		}
	};
	/** What was typed in a `box` and is refused waits again, unless it has no list any more. */
	const write = async (work: Work, box?: string) => {
		writing += 1;
		tellState();
		const done = await inTurn(work);
		writing -= 1;
		if (!done && box !== undefined && failure.value !== "gone") {
			if (!waiting.has(box)) waiting.set(box, work);
			isRefused = true;
			cancel ??= ports.later(() => void settle(), RETRY_DELAY);
		}
		tellState();
		if (done) onChange();
		return done;
	};
	/** Writes what is typed now; resolves when that, and what was begun before, is done or has failed. */
	const settle = async () => {
		cancel?.();
		cancel = undefined;
		isRefused = false;
		const typed = [...waiting];
		waiting.clear();
		await Promise.all(typed.map(([box, work]) => write(work, box)));
		await last;
	};
	/** What was typed goes first: rows are told by their place. Where it is refused, so is this. */
	const change = async (work: Work) => {
		if (waiting.size > 0) await settle();
		return waiting.size === 0 && write(work);
	};
	const type = (work: Work, box: string) => {
		waiting.set(box, work);
		isRefused = false;
		tellState();
		cancel?.();
		cancel = ports.later(() => void settle(), TYPING_DELAY);
	};
	const corrected =
		(field: string, edit: (people: readonly NamedPerson[]) => readonly NamedPerson[]) =>
		async () => {
			const found = await onDisk(field);
			if (!found || isTable(found)) throw new StoreError("gone");
			await store.put({ ...found, people: edit(found.people) });
		};
	const correctedRows =
		(list: string, edit: (rows: readonly KeptRow[]) => readonly KeptRow[]) => async () => {
			const found = await onDisk(tableKey(list));
			if (!found || !isTable(found)) throw new StoreError("gone");
			await store.put({ ...found, rows: edit(found.rows) });
		};
	const put = (kept: Kept) => change(() => store.put(kept));
	const onDisk = async (field: string) =>
		(await store.ofDraft(draftId)).find((kept) => kept.field === field);
	/** Puts a list in the place of what is there; undefined deletes that. */
	const replace = async (field: string, after: Kept | undefined) => {
		let before: Kept | undefined;
		const done = await change(async () => {
			before = await onDisk(field);
			await (after ? store.put(after) : store.remove(draftId, field));
		});
		if (!done) return undefined;
		const back = before;
		return {
			before: back,
			isUndoable: () =>
				isSame(
					all.value.find((kept) => kept.field === field),
					after,
				),
			undo: () => (back ? put(back) : change(() => store.remove(draftId, field))),
		} satisfies KeptChange;
	};

	return {
		/** The same objects while they read the same: every saving of another window has them loaded anew. */
		all,
		/** Names kept for a ratio. */
		lists: computed(() => all.value.filter((kept): kept is KeptList => !isTable(kept))),
		/** Rows kept of the ruleset's own lists. */
		tables: computed(() => all.value.filter(isTable)),
		failure,
		/** "saved" only while every change, and everything typed, is on the disk. */
		saveState,
		/** Takes what is on the disk: another window may have changed it. */
		load: () => inTurn(async () => {}),
		/** Keeps those who count for a ratio's part; undefined where they did not reach the disk. */
		take: (field: string, file: string, people: readonly NamedPerson[]) =>
			replace(field, { draftId, field, file, readOn: today(), people }),
		/** Keeps rows of one of the ruleset's lists; undefined where they did not reach the disk. */
		keepRows: (list: string, file: string, rows: readonly KeptRow[]) => {
			const field = tableKey(list);
			return replace(field, { draftId, field, file, readOn: today(), rows });
		},
		/** A list that another window has deleted meanwhile stays deleted. */
		correct: (...edit: Parameters<typeof corrected>) => change(corrected(...edit)),
		/** Corrects the rows of one of the ruleset's lists, by its id, in the same way. */
		correctRows: (...edit: Parameters<typeof correctedRows>) => change(correctedRows(...edit)),
		/** As `correct`, once nothing is typed for a moment; `box` tells where, its newest text counts. */
		type: (box: string, ...edit: Parameters<typeof corrected>) => type(corrected(...edit), box),
		typeRows: (box: string, ...edit: Parameters<typeof correctedRows>) =>
			type(correctedRows(...edit), box),
		settle,
		/** Deletes a list, of a ratio's names or of rows; undefined where the disk still has it. */
		remove: (field: string) => replace(field, undefined),
	};
}

export type KeptLists = ReturnType<typeof createKeptLists>;

/** What was loaded, with the objects that stood there before wherever these say the same. */
function unchanged(before: readonly Kept[], loaded: readonly Kept[]): readonly Kept[] {
	const next = loaded.map((kept) => {
		const there = before.find(({ field }) => field === kept.field);
		return there && isSame(there, kept) ? there : kept;
	});
	const isAll = next.length === before.length && next.every((kept, at) => kept === before[at]);
	return isAll ? before : next;
}

/** By content: a store hands out copies. */
function isSame(one: Kept | undefined, other: Kept | undefined): boolean {
	if (one === other) return true;
	if (!one || !other || one.file !== other.file || one.readOn !== other.readOn) return false;
	const cells = cellsOf(one);
	const others = cellsOf(other);
	return (
		cells.length === others.length &&
		cells.every((row, at) => {
			const against = others[at] ?? [];
			return row.length === against.length && row.every((cell, index) => cell === against[index]);
		})
	);
}

const cellsOf = (kept: Kept): readonly KeptRow[] =>
	isTable(kept) ? kept.rows : (kept as KeptList).people.map(({ name, note }) => [name, note]);
