/** Ports for tests: a store in memory, timers moved by hand, a guard that grants at once. */
import { readFileSync } from "node:fs";
import { memoryStore, type StoredDraft, startDraft } from "../../src/drafts/index.ts";
import { parseRuleset } from "../../src/rules/index.ts";
import {
	type Access,
	createDraftList,
	type GuardHandlers,
	type Ports,
} from "../../src/state/index.ts";

const file = "rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
export const ruleset = parseRuleset(JSON.parse(readFileSync(file, "utf8")));

export function world() {
	const store = memoryStore();
	const timers = new Set<() => void>();
	const guards: GuardHandlers[] = [];
	const leaving = new Set<() => Promise<void>>();
	const held = { page: false };
	let ids = 0;
	const ports: Ports = {
		version: "0",
		store,
		shelf: {
			catalog: [{ id: ruleset.id, about: ruleset.about }],
			load: async () => JSON.parse(readFileSync(file, "utf8")),
		},
		now: () => "2026-11-21T08:00:00.000Z",
		today: () => "2026-11-21",
		shortTime: (iso) => iso,
		newId: () => `new-${++ids}`,
		later: (run) => {
			timers.add(run);
			return () => timers.delete(run);
		},
		onLeave: (save) => {
			leaving.add(save);
			return () => leaving.delete(save);
		},
		holdPage: (on) => {
			held.page = on;
		},
		guard: (_id, handlers) => {
			guards.push(handlers);
			queueMicrotask(() => handlers.onAccess("editing"));
			return { takeOver: () => {}, announceSaved: () => {}, close: () => {} };
		},
		openList: () => Promise.reject(new Error("no lists here")),
		makePdf: () => Promise.reject(new Error("no PDF here")),
		download: () => {},
		keepData: async () => false,
		isDataKept: async () => false,
		draftMarker: { read: () => 0, write: () => {} },
		copyText: async () => {},
		loadLicences: async () => [],
	};
	const settle = () => new Promise((resolve) => setTimeout(resolve));
	return {
		ports,
		store,
		list: createDraftList(ports),
		held,
		settle,
		/** Runs what waits and lets it finish. */
		async tick() {
			for (const run of [...timers]) {
				timers.delete(run);
				run();
			}
			await settle();
		},
		access: (access: Access) => guards.at(-1)?.onAccess(access),
		leave: () => Promise.all([...leaving].map((save) => save())),
		async addDraft(id = "a"): Promise<void> {
			const unit = { name: "Khu 3", commune: "xã Tân Mẫu", properties: {} };
			const start = { id, now: "2026-11-20T08:00:00.000Z", unit, assessedOn: "2026-11-20" };
			await store.add({ draft: startDraft(ruleset, start), result: undefined } as StoredDraft);
		},
	};
}
