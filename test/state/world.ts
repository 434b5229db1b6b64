/** Ports for tests: a store in memory, timers moved by hand, a guard that grants at once. */
import { readFileSync } from "node:fs";
import { checkRulesetText } from "../../src/authoring/index.ts";
import { type Draft, type StoredDraft, startDraft } from "../../src/drafts/index.ts";
import { criterionWords, parseRuleset } from "../../src/rules/index.ts";
import {
	type Access,
	createDraftList,
	createRulesetList,
	type DraftList,
	type GuardHandlers,
	type OpenDraft,
	openDraft,
	type Ports,
} from "../../src/state/index.ts";
import { memoryStores } from "../drafts/memory-stores.ts";

const file = "rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
/** One of the app's own, as version 1 whatever it is by now: tests stand for later ones by higher numbers. */
export const firstVersion = () => ({ ...JSON.parse(readFileSync(file, "utf8")), version: 1 });
export const ruleset = parseRuleset(firstVersion());

/** Undoes the removal of a draft. */
export const bringBack = (list: DraftList, id: string) =>
	list.removed.undo(
		list.removed.done.value.find(({ drafts }) => drafts.some((draft) => draft.id === id)),
	);

export function world() {
	const { drafts: store, rulesets, lists } = memoryStores();
	const timers = new Set<() => void>();
	const guards: GuardHandlers[] = [];
	const leaving = new Set<(going: boolean) => Promise<void>>();
	const held = new Set<string>();
	const leftovers = new Map<string, unknown>();
	const marker: { count: number | undefined } = { count: undefined };
	const renewals = { count: 0 };
	let ids = 0;
	const json = firstVersion();
	/** The app's file; a test that stands for a later version of the app changes it. */
	const shelved = { json };
	const entry = {
		id: ruleset.id,
		get version() {
			return shelved.json.version as number;
		},
		own: false,
		about: ruleset.about,
		replaces: [],
	};
	const ports: Ports = {
		version: "0",
		store,
		rulesets,
		lists,
		// What crosses from the worker is a copy.
		checkRuleset: async (chosen) => structuredClone(checkRulesetText(await chosen.text())),
		shelf: {
			catalog: [entry],
			expect: () => {},
			load: async () => ({ json: shelved.json, asBuilt: false }),
			index: async () => ({
				provinces: [],
				kinds: [],
				subjects: {},
				criteria: { [ruleset.id]: criterionWords(ruleset) },
			}),
		},
		now: () => "2026-11-21T08:00:00.000Z",
		today: () => "2026-11-21",
		newId: () => `new-${++ids}`,
		later: (run) => {
			timers.add(run);
			return () => timers.delete(run);
		},
		afterPaint: (run) => {
			timers.add(run);
			return () => timers.delete(run);
		},
		onLeave: (save) => {
			leaving.add(save);
			return () => leaving.delete(save);
		},
		holdPage: (what, on) => {
			if (on) held.add(what);
			else held.delete(what);
		},
		leftovers: {
			all: (kind: string) =>
				[...leftovers].flatMap(([what, left]) => (what.startsWith(kind) ? [left as never] : [])),
			put: (what, left) => leftovers.set(what, structuredClone(left)),
			remove: (what) => leftovers.delete(what),
		},
		renew: async () => {
			renewals.count += 1;
		},
		guard: async () => (_id, handlers) => {
			guards.push(handlers);
			queueMicrotask(() => handlers.onAccess("editing"));
			return { takeOver: () => {}, announceSaved: () => {}, close: () => {} };
		},
		tellSaved: () => guards.at(-1)?.onSavedElsewhere(),
		openList: () => Promise.reject(new Error("no lists here")),
		documentTools: () => Promise.reject(new Error("no documents here")),
		userAgent: "",
		canShare: () => false,
		download: () => {},
		keepData: async () => false,
		isDataKept: async () => false,
		draftMarker: {
			read: () => marker.count,
			write: (count) => {
				marker.count = count;
			},
		},
		copyText: async () => {},
		appFile: async () => new Blob(["[]"]),
	};
	const settle = () => new Promise((resolve) => setTimeout(resolve));
	const list = createDraftList(ports);
	return {
		ports,
		store,
		shelved,
		list,
		rulesets: createRulesetList(ports, list.needed),
		held,
		renewals,
		leftovers,
		marker,
		settle,
		/** Runs what waits and lets it finish. */
		async tick() {
			for (const run of [...timers]) {
				timers.delete(run);
				run();
			}
			await settle();
		},
		savedElsewhere: () => guards.at(-1)?.onSavedElsewhere(),
		access: (access: Access) => guards.at(-1)?.onAccess(access),
		handOver: () => guards.at(-1)?.beforeHandOver(),
		/** As a page that goes: what it begins may never end. */
		leave: () => Promise.all([...leaving].map((save) => save(true))),
		hide: () => Promise.all([...leaving].map((save) => save(false))),
		/** The page as it is after it was loaded anew. */
		reloaded: () => createDraftList(ports),
		/** `edit`: what was done at it before. */
		async addDraft(id = "a", edit = (draft: Draft) => draft): Promise<void> {
			const unit = { name: "Khu 3", commune: "xã Tân Mẫu", properties: {} };
			const start = { id, now: "2026-11-20T08:00:00.000Z", unit, assessedOn: "2026-11-20" };
			await store.add({
				draft: edit(startDraft({ ...ruleset, own: false }, start)),
				result: undefined,
			} as StoredDraft);
		},
	};
}

export type World = ReturnType<typeof world>;

/** A draft that is there, opened as its screen would. */
export async function openIn(
	{ ports, list: first, settle }: Pick<World, "ports" | "list" | "settle">,
	id = "a",
	list: DraftList = first,
): Promise<OpenDraft> {
	const opening = await openDraft(ports, list, id);
	if (opening.kind !== "ready") throw new Error(opening.kind);
	await settle();
	return opening.open;
}
