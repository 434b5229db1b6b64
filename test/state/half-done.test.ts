/** What was begun at a draft and not finished is there again when the draft is opened again. */
import { expect, it } from "vitest";
import { setEntry } from "../../src/drafts/index.ts";
import { listWorker } from "./list-worker.ts";
import { bringBack, openIn, world } from "./world.ts";

function begun() {
	const here = world();
	const closed: string[] = [];
	const openList = async (file: File) => listWorker(file, (name) => closed.push(name));
	Object.assign(here.ports, { openList });
	return { ...here, closed, opened: () => openIn(here) };
}
const people = () => new File(["STT;Chủ hộ;Cáp quang\n1;Lê Mẫu;x\n2;Trần Thử;\n"], "hộ dân.csv");

it("figures that are tried out, on top of what the draft has become; leaving the page asks all the while", async () => {
	const { addDraft, opened, held, store } = begun();
	await addDraft();
	const first = await opened();
	first.beginTrial();
	first.change((draft) => setEntry(draft, "1.1.part", "80"));
	await first.close();
	expect(held.size).toBe(1);
	const kept = (await store.get("a"))?.draft;
	if (!kept) throw new Error("gone");
	const next = { ...setEntry(kept, "1.1.whole", "100"), revision: kept.revision + 1 };
	await store.replace({ draft: next, result: undefined });

	const again = await opened();
	expect(again.resumed.trial).toBe(true);
	expect(again.trying.value).toBe(true);
	expect(again.draft.value.entries).toMatchObject({ "1.1.part": "80", "1.1.whole": "100" });
	expect(again.kept.value.entries).not.toHaveProperty("1.1.part");
	again.endTrial(false);
	expect(held.size).toBe(0);
	// The way back of what was dropped outlives it too.
	await again.close();
	const last = await opened();
	expect(last.resumed.trial).toBe(false);
	void last.dropped.undo();
	expect(last.draft.value.entries["1.1.part"]).toBe("80");
});

it("a list that was read and neither taken nor let go of, counted for the draft as it is now", async () => {
	const { addDraft, opened, closed, store } = begun();
	await addDraft();
	const first = await opened();
	const list = first.imports.figures("1.1");
	await list.choose(people());
	list.leave();
	await first.close();
	expect(closed).toEqual([]);
	const kept = (await store.get("a"))?.draft;
	if (!kept) throw new Error("gone");
	const next = { ...kept, assessedOn: "2024-02-03", revision: kept.revision + 1 };
	await store.replace({ draft: next, result: undefined });

	const again = await opened();
	expect(again.resumed.lists).toMatchObject([
		{ of: { kind: "names", id: "1.1" }, file: "hộ dân.csv" },
	]);
	const same = again.imports.figures("1.1");
	expect(same.stage.value).toMatchObject({ kind: "ready", file: "hộ dân.csv" });
	await same.reread({ headerLine: 1 });
	expect(same.stage.value).toMatchObject({ kind: "ready", choice: { assessedOn: "2024-02-03" } });
	const [waiting] = again.resumed.lists;
	expect(waiting?.waits()).toBe(true);
	same.close();
	expect(waiting?.waits()).toBe(false);
	expect(closed).toEqual(["hộ dân.csv"]);
});

it("nothing of a list that was taken, nor of one that could not be read", async () => {
	const { addDraft, opened, closed } = begun();
	await addDraft();
	const open = await opened();
	const list = open.imports.figures("1.1");
	await list.choose(people());
	await list.take();
	list.leave();
	expect(closed).toEqual(["hộ dân.csv"]);
	const other = open.imports.figures("1.2");
	await other.choose(new File([""], "trống.csv"));
	other.leave();
	await open.close();
	expect((await opened()).resumed.lists).toEqual([]);
});

it("nothing once the draft has gone over to another ruleset", async () => {
	const { addDraft, opened, closed, store, shelved, held } = begun();
	await addDraft();
	const first = await opened();
	first.beginTrial();
	first.change((draft) => setEntry(draft, "1.1.part", "80"));
	await first.imports.figures("1.1").choose(people());
	await first.close();
	const kept = (await store.get("a"))?.draft;
	if (!kept) throw new Error("gone");
	shelved.json = { ...shelved.json, version: 2 };
	const moved = { ...kept, rulesetVersion: 2, revision: kept.revision + 1 };
	await store.replace({ draft: moved, result: undefined });
	const again = await opened();
	expect(again.resumed).toEqual({ trial: false, lists: [] });
	expect(again.trying.value).toBe(false);
	expect(closed).toEqual(["hộ dân.csv"]);
	expect(held.size).toBe(0);
});

it("what was tried out at a draft that was removed, and comes back with it; lists that were read do not", async () => {
	const { addDraft, opened, held, closed, list } = begun();
	await addDraft();
	const first = await opened();
	first.beginTrial();
	first.change((draft) => setEntry(draft, "1.1.part", "80"));
	const reading = first.imports.figures("1.1");
	await reading.choose(people());
	reading.leave();
	await first.close();
	await list.remove("a");
	await list.load();
	expect(closed).toEqual(["hộ dân.csv"]);
	expect([...held]).toEqual(["removed"]);
	await bringBack(list, "a");
	const again = await opened();
	expect(again.draft.value.entries["1.1.part"]).toBe("80");
	expect(again.resumed).toMatchObject({ trial: true, lists: [] });
});

it("nothing at a draft that was deleted in another window, and is here anew", async () => {
	const { addDraft, opened, held, list, store } = begun();
	await addDraft();
	const first = await opened();
	first.beginTrial();
	first.change((draft) => setEntry(draft, "1.1.part", "80"));
	await first.close();
	await store.remove("a");
	await list.load();
	expect(held.size).toBe(0);
	await addDraft();
	expect((await opened()).resumed.trial).toBe(false);
});

it("nothing of who had it open before: what that still saves is waited for", async () => {
	const { addDraft, opened, store } = begun();
	await addDraft();
	const first = await opened();
	const { replace } = store;
	let goOn = () => {};
	store.replace = async (next) => {
		await new Promise<void>((resolve) => {
			goOn = resolve;
		});
		await replace(next);
	};
	first.change((draft) => setEntry(draft, "1.1.part", "80"));
	void first.close();
	const again = opened();
	await new Promise((resolve) => setTimeout(resolve));
	goOn();
	expect((await again).kept.value.entries["1.1.part"]).toBe("80");
});

const FORM = new File(["STT;Họ và tên chủ hộ\n1;Lê Mẫu\n"], "ho-dan.csv");

it.each(["figures", "rows"] as const)(
	"a list read for %s holds the page, and waits, until it is let go of",
	async (purpose) => {
		const { addDraft, opened, held, closed } = begun();
		await addDraft();
		const open = await opened();
		const [form] = open.ruleset.lists ?? [];
		if (!form) throw new Error("no list");
		const ask = () =>
			purpose === "figures" ? open.imports.figures("1.1") : open.imports.rows(form);
		const list = ask();
		expect([...held]).toEqual([]);
		await list.choose(purpose === "figures" ? people() : FORM);
		list.leave();
		expect([...held]).toEqual(["read a"]);
		expect(ask().stage.value).toMatchObject({ kind: "ready" });
		// Read in a way that leads nowhere it no longer waits, though it still has a way back.
		await list.reread({ headerLine: purpose === "figures" ? 3 : 2 });
		expect(list.stage.value).toMatchObject({ kind: "failed", back: {} });
		expect([held.size, closed.length]).toEqual([0, 0]);
		list.leave();
		expect(closed).toHaveLength(1);
		expect(ask().stage.value).toEqual({ kind: "idle" });
	},
);

it("rows that were read are there again too, under their own list", async () => {
	const { addDraft, opened } = begun();
	await addDraft();
	const first = await opened();
	const [form, other] = first.ruleset.lists ?? [];
	if (!form || !other) throw new Error("no lists");
	await first.imports.rows(form).choose(FORM);
	await first.close();
	const again = await opened();
	expect(again.resumed.lists).toMatchObject([
		{ of: { kind: "rows", id: "ho-dan" }, file: "ho-dan.csv" },
	]);
	expect(again.imports.rows(form).stage.value).toMatchObject({
		kind: "ready",
		table: { rows: [["1", "Lê Mẫu", "", "", "", ""]] },
	});
	expect(again.imports.rows(other).stage.value.kind).toBe("idle");
});
