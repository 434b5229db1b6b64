import { computed, signal } from "@preact/signals";
import { isFor, type Kept, type KeptFor, StoreError } from "../drafts/index.ts";
import type { Row } from "../terms/index.ts";
import type { KeptChange, KeptEdit, KeptLists } from "./contracts/index.ts";
import { createKeptWrites } from "./kept-writes.ts";
import type { Ports } from "./ports.ts";

/** A list to keep, which may be on its way from a worker; undefined for none. */
type Coming = Kept | undefined | Promise<Kept>;

/** `onChange`: something was written. Changes are done in turn, each to what is on the disk then. */
export function createKeptLists(ports: Ports, draftId: string, onChange: () => void): KeptLists {
	const { lists: store, today } = ports;
	const all = signal<readonly Kept[]>([]);
	const writes = createKeptWrites(
		ports,
		draftId,
		async () => {
			all.value = unchanged(all.value, await store.ofDraft(draftId));
		},
		onChange,
	);
	const { failure, saveState, typed, settle, change } = writes;
	const ofKind = (kind: KeptFor["kind"]) =>
		computed(() => all.value.filter((kept) => kept.kind === kind));
	const onDisk = async (of: KeptFor) =>
		(await store.ofDraft(draftId)).find((kept) => isFor(kept, of));
	const shown = (of: KeptFor) => all.value.find((kept) => isFor(kept, of));
	const put = (of: KeptFor, kept: Kept | undefined) =>
		kept ? store.put(kept) : store.remove(draftId, of);
	/** Puts a list in the place of what is there; undefined deletes that. */
	const replace = async (of: KeptFor, coming: Coming): Promise<KeptChange | undefined> => {
		let before: Kept | undefined;
		let after: Kept | undefined;
		const arrival = Promise.allSettled([coming]);
		const done = await change(async () => {
			const [arrived] = await arrival;
			// Told to whoever asked; the disk refused nothing.
			if (arrived.status === "rejected") return;
			after = arrived.value;
			before = await onDisk(of);
			await put(of, after);
		});
		await coming;
		if (!done) return undefined;
		const back = before;
		return {
			of,
			before: back,
			isUndoable: () => isSame(shown(of), after),
			async undo() {
				if (!(await change(() => put(of, back))))
					throw new StoreError(failure.value ?? "unavailable");
			},
		};
	};
	const corrected = (of: KeptFor, edit: KeptEdit) => async () => {
		const found = await onDisk(of);
		if (!found) throw new StoreError("gone");
		await store.put({ ...found, rows: edit(found.rows) });
	};

	return {
		all,
		names: ofKind("names"),
		missing: ofKind("missing"),
		rows: ofKind("rows"),
		failure,
		saveState,
		typed,
		settle,
		load: () => writes.inTurn(async () => {}),
		keep: ({ kind, id }, file, coming) => {
			const kept = async () => ({ draftId, kind, id, file, readOn: today(), rows: await coming });
			return replace({ kind, id }, kept());
		},
		remove: ({ kind, id }) => replace({ kind, id }, undefined),
		correct: (of, edit) => change(corrected(of, edit)),
		type: (box, text, of, edit) => writes.type(box, text, corrected(of, edit)),
	};
}

/** What was loaded, with the objects that stood there before wherever these say the same. */
function unchanged(before: readonly Kept[], loaded: readonly Kept[]): readonly Kept[] {
	const next = loaded.map((kept) => {
		const there = before.find((each) => isFor(each, kept));
		return there && isSame(there, kept) ? there : kept;
	});
	const isAll = next.length === before.length && next.every((kept, at) => kept === before[at]);
	return isAll ? before : next;
}

/** By content: a store hands out copies. */
function isSame(one: Kept | undefined, other: Kept | undefined): boolean {
	if (one === other) return true;
	if (!one || !other || one.file !== other.file || one.readOn !== other.readOn) return false;
	const isRow = (row: Row, against: Row = []) =>
		row.length === against.length && row.every((cell, at) => cell === against[at]);
	return (
		one.rows.length === other.rows.length && one.rows.every((row, at) => isRow(row, other.rows[at]))
	);
}
