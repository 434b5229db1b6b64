import { describe, expect, it } from "vitest";
import {
	type Draft,
	readDraftFile,
	StoreError,
	setEntry,
	standingOf,
} from "../../src/drafts/index.ts";
import { type OpenDraft, openDraft } from "../../src/state/index.ts";
import { bringBack, openIn, world } from "./world.ts";

const type = (open: OpenDraft, value: string) =>
	open.change((draft) => setEntry(draft, "1.1.part", value));
const part = (draft: Draft | undefined) => draft?.entries["1.1.part"];

async function begun() {
	const here = world();
	await here.addDraft();
	const open = await openIn(here);
	const onDisk = async () => part((await here.store.get("a"))?.draft);
	/** As another window would save. */
	const elsewhere = async (value: string) => {
		const kept = (await here.store.get("a"))?.draft as Draft;
		const draft = { ...setEntry(kept, "1.1.part", value), revision: kept.revision + 1 };
		await here.store.replace({ draft, result: undefined });
	};
	return { ...here, open, onDisk, elsewhere };
}

describe("an open draft", () => {
	it("saves what is typed and says so only then", async () => {
		const { open, tick, onDisk } = await begun();
		expect(type(open, "7")).toBe(true);
		expect(open.saveState.value).toBe("saving");
		expect(await onDisk()).toBeUndefined();
		await tick();
		expect(await onDisk()).toBe("7");
		expect(open.saveState.value).toBe("saved");
	});

	it("is open once the lists kept with it are there, which its documents print", async () => {
		const here = world();
		await here.addDraft();
		const kept = { draftId: "a", kind: "names", id: "1.1", file: "ho.csv" } as const;
		await here.ports.lists.put({ ...kept, readOn: "2026-11-21", rows: [["Lê Mẫu", ""]] });
		const opened = await openDraft(here.ports, here.list, "a");
		if (opened.kind !== "ready") throw new Error(opened.kind);
		expect(opened.open.lists.names.value).toHaveLength(1);
	});

	it("is judged at once, saved or not", async () => {
		const { open } = await begun();
		open.change((draft) => setEntry(setEntry(draft, "1.1.part", "79"), "1.1.whole", "100"));
		expect(open.assessment.value.criteria[0]?.verdict).toBe("unmet");
		expect(open.assessment.value.fields["1.1"]?.shortfall).toBe(1);
	});

	it("a change made elsewhere is a conflict; what is typed here stays", async () => {
		const { open, tick, onDisk, elsewhere, held } = await begun();
		await elsewhere("99");
		type(open, "11");
		await tick();
		expect(open.failure.value).toBe("conflict");
		expect(open.saveState.value).toBe("failed");
		expect([...held]).toEqual(["unsaved a"]);
		expect(part(open.draft.value)).toBe("11");
		expect(await onDisk()).toBe("99");
	});

	it("taking the other version does not write the refused one later", async () => {
		const { open, tick, onDisk, elsewhere, leave } = await begun();
		await elsewhere("99");
		type(open, "11");
		await tick();
		await open.reload();
		expect(part(open.draft.value)).toBe("99");
		expect(open.saveState.value).toBe("saved");
		await leave();
		await open.close();
		expect(await onDisk()).toBe("99");
		type(open, "100");
		await tick();
		expect(await onDisk()).toBe("100");
	});

	it("can keep the refused one as a draft of its own", async () => {
		const { open, tick, store, elsewhere } = await begun();
		await elsewhere("99");
		type(open, "11");
		await tick();
		const id = await open.keepCopy();
		expect(part((await store.get(id))?.draft)).toBe("11");
		expect((await store.get(id))?.draft).toMatchObject({
			unit: { name: "Khu 3" },
			label: "bản sao",
		});
		expect(part((await store.get("a"))?.draft)).toBe("99");
	});

	it("what the disk refused is there again when the draft is opened again, and is saved", async () => {
		const here = await begun();
		const { replace } = here.store;
		here.store.replace = () => Promise.reject(new StoreError("full"));
		type(here.open, "801");
		await here.tick();
		expect(here.open.failure.value).toBe("full");
		await here.open.close();

		const again = await openDraft(here.ports, here.list, "a");
		if (again.kind !== "ready") throw new Error(again.kind);
		expect(part(again.open.draft.value)).toBe("801");
		here.store.replace = replace;
		await here.settle();
		await here.tick();
		expect(await here.onDisk()).toBe("801");
		expect(again.open.saveState.value).toBe("saved");
	});

	it("changes nothing while another window edits, and follows it", async () => {
		const { open, access, elsewhere, settle } = await begun();
		access("reading");
		expect(type(open, "5")).toBe(false);
		expect(part(open.draft.value)).toBeUndefined();
		await elsewhere("60");
		access("editing");
		await settle();
		expect(part(open.draft.value)).toBe("60");
		expect(type(open, "61")).toBe(true);
	});

	it("says so when the disk cannot be read on the way to editing", async () => {
		const { open, access, store, settle } = await begun();
		access("reading");
		store.get = () => Promise.reject(new StoreError("unavailable"));
		access("editing");
		await settle();
		expect(open.failure.value).toBe("unavailable");
		expect(open.access.value).toBe("editing");
	});
});

describe("a draft's file", () => {
	async function withFile() {
		const here = await begun();
		let text = "";
		here.ports.download = (_name, _type, data) => {
			text = String(data);
		};
		const file = async () => {
			await here.open.downloadFile();
			return readDraftFile(text).draft;
		};
		let minute = 0;
		here.ports.now = () => `2026-11-21T09:${String(++minute).padStart(2, "0")}:00.000Z`;
		return { ...here, file };
	}
	const stored = async (here: Awaited<ReturnType<typeof withFile>>) =>
		(await here.store.get("a"))?.draft;

	it("bears the time and the revision of the last save", async () => {
		const here = await withFile();
		for (const value of ["1", "12", "123"]) {
			type(here.open, value);
			await here.tick();
		}
		const draft = await here.file();
		expect(draft).toEqual(await stored(here));
		expect(draft.revision).toBe(3);
	});

	it("waits for a save that is due or under way", async () => {
		const here = await withFile();
		type(here.open, "1");
		const due = await here.file();
		expect(due).toEqual(await stored(here));
		expect(part(due)).toBe("1");

		const { replace } = here.store;
		let go = () => {};
		const held = new Promise<void>((resolve) => {
			go = resolve;
		});
		here.store.replace = async (next) => {
			await held;
			await replace(next);
		};
		type(here.open, "12");
		await here.tick();
		type(here.open, "123");
		const waiting = here.file();
		await here.settle();
		go();
		const draft = await waiting;
		expect(draft).toEqual(await stored(here));
		expect(draft).toMatchObject({ revision: 3, entries: { "1.1.part": "123" } });
	});

	it("comes all the same where the disk takes nothing, and is then newer than what is there", async () => {
		const here = await withFile();
		type(here.open, "1");
		await here.tick();
		const last = (await stored(here)) as Draft;
		for (const replace of [
			() => Promise.reject(new StoreError("full")),
			() => new Promise<void>(() => {}),
		]) {
			here.store.replace = replace;
			type(here.open, "12");
			const file = here.file();
			await here.tick();
			const draft = await file;
			expect(part(draft)).toBe("12");
			const said = { draft, savedAt: "2026", dated: true };
			expect(standingOf(said, [last])?.standing).toBe("newer");
		}
	});
});

describe("the list of drafts", () => {
	it("a double press on the way back brings one draft back", async () => {
		const { list, store } = await begun();
		await list.remove("a");
		await Promise.all([bringBack(list, "a"), bringBack(list, "a")]);
		expect((await store.list()).map(({ draft }) => draft.id)).toEqual(["a"]);
	});

	it("brings back what was on the disk when it was removed, not what was listed", async () => {
		const { open, tick, list, onDisk } = await begun();
		await list.load();
		type(open, "77");
		await tick();
		await list.remove("a");
		expect(await onDisk()).toBeUndefined();
		await bringBack(list, "a");
		expect(await onDisk()).toBe("77");
	});

	it("holds every removed draft as long as the page lives", async () => {
		const { list, store, addDraft } = await begun();
		await addDraft("b");
		await list.load();
		await list.remove("a");
		await list.remove("b");
		expect(list.removed.done.value.map(({ drafts }) => drafts[0]?.id)).toEqual(["a", "b"]);
		await bringBack(list, "a");
		expect((await store.list()).map(({ draft }) => draft.id)).toEqual(["a"]);
		await bringBack(list, "b");
		expect(list.removed.done.value).toEqual([]);
		expect(await store.list()).toHaveLength(2);
	});

	it("brings back the names that were kept with it", async () => {
		const { list, ports } = await begun();
		await list.load();
		const kept = { kind: "names", id: "1.1", rows: [["Nguyễn Văn Mẫu", ""]] } as const;
		await ports.lists.put({ ...kept, draftId: "a", file: "a.csv", readOn: "2026" });
		await list.remove("a");
		expect(await ports.lists.ofDraft("a")).toEqual([]);
		await bringBack(list, "a");
		expect(await ports.lists.ofDraft("a")).toMatchObject([kept]);
	});

	it("brings a removed draft back beside one that came from a file meanwhile", async () => {
		const { list, ports, store, addDraft } = await begun();
		await list.load();
		const kept = { kind: "names", id: "1.1", rows: [["Nguyễn Văn Mẫu", ""]] } as const;
		await ports.lists.put({ ...kept, draftId: "a", file: "a.csv", readOn: "2026" });
		await list.remove("a");
		await addDraft("a");
		await bringBack(list, "a");
		const copy = (await store.list()).find(({ draft }) => draft.id !== "a")?.draft;
		expect(copy?.label).toBe("bản sao");
		expect(await ports.lists.ofDraft(copy?.id ?? "")).toMatchObject([kept]);
	});
});
