/** "Saved" is said of what a power cut cannot undo: every write of every store is a strict one. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { type KeptRuleset, startDraft } from "../../src/drafts/index.ts";
import { indexedDbStores } from "../../src/drafts/store.ts";

const ref = { id: "r", version: 1, own: true };
const draft = startDraft(ref, {
	id: "a",
	now: "2026-11-21T08:00:00.000Z",
	unit: { name: "a", commune: "", properties: {} },
	assessedOn: "",
});
const stored = (revision: number) => ({ draft: { ...draft, revision }, result: undefined });

afterEach(() => vi.restoreAllMocks());

it("every write waits for the disk", async () => {
	globalThis.indexedDB = new IDBFactory();
	const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
	const { drafts, rulesets, lists } = indexedDbStores();
	const ruleset = { ...ref, addedAt: "", listed: false } as KeptRuleset;
	const list = { kind: "names", id: "1.1", draftId: "a", file: "", readOn: "", rows: [] } as const;
	const writes: readonly (readonly [name: string, write: () => Promise<unknown>])[] = [
		["a draft", () => drafts.add(stored(0))],
		["its next revision", () => drafts.replace(stored(1))],
		["a list", () => lists.put(list)],
		["a list no more", () => lists.remove("a", list)],
		["a header", () => lists.remember({ header: "h", version: 1, said: 1 })],
		["a header no more", () => lists.forget("h")],
		["a ruleset", () => rulesets.put(ruleset)],
		["rulesets nobody needs", () => rulesets.prune([])],
		["a ruleset no more", () => rulesets.remove(ref)],
		["no draft any more", () => drafts.remove("a")],
	];
	for (const [name, write] of writes) {
		begun.mockClear();
		await write();
		const modes = begun.mock.calls
			.filter(([, mode]) => mode === "readwrite")
			.map(([, , options]) => options?.durability);
		expect(modes, name).toEqual(["strict"]);
	}
});
