import { computed, signal } from "@preact/signals";
import { codeOf, rulesetOf, type StoredDraft } from "../drafts/index.ts";
import type {
	Arrival,
	DraftList,
	ListedDraft,
	Receiving,
	RemovedDrafts,
} from "./contracts/index.ts";
import { addCopy } from "./draft-copy.ts";
import { fetchPart } from "./fetched.ts";
import { createLeftDrafts } from "./left-drafts.ts";
import type { Ports } from "./ports.ts";
import { createUndo } from "./undo.ts";

/** Shown before all others are read: more than any screen holds. */
const FIRST = 20;
/** Read at a time: what a person does meanwhile waits no longer than for one of them. */
const PART = 250;
/** Milliseconds that the screen has for the first. */
const AFTER = 50;

export function createDraftList(ports: Ports): DraftList {
	const { store, draftMarker } = ports;
	const stored = signal<readonly ListedDraft[]>([]);
	const status = signal<DraftList["status"]["value"]>("loading");
	const removed = createUndo<RemovedDrafts>((on) => ports.holdPage("removed", on));
	const wiped = signal(false);
	const arrival = signal<Arrival | undefined>(undefined);
	const { tidy, onDisk, removed: forgetLeft, ...left } = createLeftDrafts(ports);
	const { unsaved } = left;

	/** What of them was removed while they were being read; undefined while nothing is read. */
	let meanwhile: Set<string> | undefined;
	let last: Promise<void> | undefined;

	const show = (found: readonly ListedDraft[], gone?: ReadonlySet<string>) => {
		stored.value = gone?.size ? found.filter(({ draft }) => !gone.has(draft.id)) : found;
	};
	const insert = (added: readonly ListedDraft[]) => {
		const ids = new Set(added.map(({ draft }) => draft.id));
		const others = stored.value.filter(({ draft }) => !ids.has(draft.id));
		stored.value = [...added, ...others].sort(newerFirst);
	};
	const keep = (found: readonly StoredDraft[]) => {
		for (const { draft } of found) onDisk(draft);
		return found.map(listed);
	};
	const read = async () => {
		const gone = new Set<string>();
		meanwhile = gone;
		const { found, isAll } = await store.newest(FIRST);
		let all = keep(found);
		if (!isAll) {
			const ids = new Set(all.map(({ draft }) => draft.id));
			show([...all, ...stored.value.filter(({ draft }) => !ids.has(draft.id))], gone);
			status.value = "ready";
			all = [];
			// Who waits for the first sees them before any time goes into the others.
			await new Promise<void>((resolve) => ports.afterPaint(resolve, AFTER));
			for (let part = await store.after("", PART); part.length > 0 && meanwhile === gone; ) {
				all.push(...keep(part));
				const { id } = (part.at(-1) as StoredDraft).draft;
				part = part.length < PART ? [] : await store.after(id, PART);
			}
			all.sort(newerFirst);
		}
		if (meanwhile !== gone) return;
		meanwhile = undefined;
		const before = draftMarker.read() ?? stored.value.length;
		wiped.value = all.length === 0 && (wiped.value || before > 0);
		show(all, gone);
		if (!wiped.value) draftMarker.write(stored.value.length);
		const back = removed.done.value.flatMap(({ drafts }) => drafts);
		tidy([...stored.value.map(({ draft }) => draft.id), ...back.map(({ id }) => id)]);
		status.value = "ready";
	};
	const expect = async () => {
		if (last) return;
		const { found } = await store.newest(FIRST);
		// Where there are none, only who reads them all knows why.
		if (last || found.length === 0) return;
		show(keep(found));
		status.value = "ready";
	};
	const load = async () => {
		const reading = read().catch((error) => {
			status.value = codeOf(error);
		});
		last = reading;
		await reading;
		// One that was begun later knows better.
		if (last !== reading) await last;
	};

	const add = async (added: StoredDraft) => {
		await store.add(added);
		if (stored.value.length > 0) insert([listed(added)]);
		draftMarker.write((draftMarker.read() ?? 0) + 1);
		void ports.keepData(false);
	};

	/** Each that is back is taken off, so that the rest can be tried again. */
	const bringBack = async (gone: StoredDraft[]) => {
		let isAside = meanwhile !== undefined;
		const back: ListedDraft[] = [];
		try {
			for (let next = gone[0]; next; next = gone[0]) {
				const { draft } = next;
				await store.add(next).catch(async (error) => {
					if (codeOf(error) !== "conflict") throw error;
					// A file of it was taken in meanwhile.
					await addCopy(ports, next as StoredDraft);
					isAside = true;
				});
				gone.shift();
				back.push(listed(next));
				ports.tellSaved(draft.id);
			}
		} finally {
			// What is at hand already need not be read.
			if (isAside) await load();
			else {
				insert(back);
				draftMarker.write(stored.value.length);
			}
		}
	};

	const removeAll = async (ids: readonly string[]) => {
		const found = await store.removeAll(ids);
		const gone = ids.flatMap((id) => {
			ports.tellSaved(id);
			const there = found.find(({ draft }) => draft.id === id);
			const typed = unsaved.value.get(id);
			left.forgetUnsaved(id);
			forgetLeft(id);
			meanwhile?.add(id);
			return typed ? { result: undefined, ...there, draft: typed.draft } : (there ?? []);
		});
		show(stored.value, new Set(ids));
		draftMarker.write(stored.value.length);
		const drafts = gone.map(({ draft }) => draft);
		if (drafts.length > 0) removed.did({ drafts, undo: () => bringBack(gone) });
	};

	let receiving: Receiving | undefined;
	const offer = async (files: readonly File[], asked = false) => {
		if (!receiving) arrival.value = { kind: "fetching" };
		try {
			const part = await fetchPart(ports, () => import("./receiving.chunk.ts"), asked);
			receiving ??= part.createReceiving(ports, { add, load });
			arrival.value = { kind: "here", receiving };
			await receiving.offer(files);
		} catch {
			arrival.value = { kind: "unfetched", retry: () => void offer(files, true) };
		}
	};

	const drafts = computed((): readonly ListedDraft[] => {
		const alone = new Map(unsaved.value);
		for (const { draft } of stored.value) alone.delete(draft.id);
		return [
			...[...alone.values()].map(({ draft }) => ({ draft, result: undefined })),
			...stored.value,
		];
	});

	return {
		...left,
		...{ drafts, status, removed, wiped, arrival, load, add, removeAll },
		expect: () => expect().catch(() => undefined),
		// The count that was left tells it at once: nobody waits for the disk to hear that there is nothing.
		isEmpty: computed(
			() =>
				drafts.value.length === 0 &&
				(status.value === "ready" || (status.value === "loading" && !draftMarker.read())),
		),
		offer: (files) => void offer(files),
		needed: () =>
			[...unsaved.value.values(), ...removed.done.value.flatMap(inMemory)].map(({ draft }) =>
				rulesetOf(draft),
			),
		remove: (id) => removeAll([id]),
	};
}

const inMemory = ({ drafts }: RemovedDrafts) => drafts.map((draft) => ({ draft }));

/** What a list shows of a draft: of thousands the figures, notes and names would fill the memory. */
function listed({ draft, result }: StoredDraft): ListedDraft {
	const { id, rulesetId, rulesetVersion, unit, assessedOn, updatedAt, label } = draft;
	return {
		draft: {
			...{ id, rulesetId, rulesetVersion, unit, assessedOn, updatedAt },
			...(label !== undefined && { label }),
			...(draft.ownRuleset && { ownRuleset: true }),
			...(draft.sample && { sample: true }),
		},
		result,
	};
}

const newerFirst = (one: ListedDraft, other: ListedDraft) =>
	one.draft.updatedAt < other.draft.updatedAt ? 1 : -1;
