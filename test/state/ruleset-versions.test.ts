/** A draft stays with the version of its ruleset that it was begun with, until it is moved. */
import { describe, expect, it } from "vitest";
import {
	type Draft,
	StoreError,
	setEntry,
	setEvidence,
	setNote,
	startDraft,
} from "../../src/drafts/index.ts";
import {
	isAsking,
	loadRuleset,
	type OpenDraft,
	previewMove,
	storedAs,
	successorsOf,
} from "../../src/state/index.ts";
import { BUNDLED, downloaded, file, mine, received, start } from "./own-rulesets.ts";
import { openIn, ruleset, world } from "./world.ts";

describe("a draft and its ruleset's version", () => {
	const renewed = {
		...BUNDLED,
		version: 2,
		replaces: [
			{
				id: ruleset.id,
				version: 1,
				criteria: { "1.1": ["1.1", "1.2"], "1.6": [] },
				fields: { "1.1": ["1.1", "1.2"], "1.2": [], "1.6.ke-hoach": [] },
			},
		],
	};
	async function begun() {
		const here = world();
		const ref = { id: ruleset.id, version: 1, own: false };
		const loaded = await loadRuleset(here.ports, ref);
		if (loaded.kind !== "ready") throw new Error(loaded.kind);
		const filled: Draft = {
			...startDraft(ref, start),
			entries: {
				"1.1.part": "79",
				"1.1.whole": "100",
				"1.2.part": "5",
				"1.6.ke-hoach": true,
				"1.6.quyet-dinh": true,
				"1.7": ["y-te"],
			},
			notes: { "1.1": "đã đếm", "1.6": "chờ" },
			waived: { "1.3": "không có" },
			evidence: { "1.1": ["bieu-01"] },
		};
		await here.list.add(storedAs(here.ports, loaded, filled));
		here.shelved.json = renewed;
		return here;
	}

	it("keeps the version it was begun with, when the app has a newer one", async () => {
		const here = await begun();
		const open = await openIn(here, "d");
		expect(open.ruleset.version).toBe(1);
		expect(open.insteadOf).toBeUndefined();
		expect(successorsOf(here.rulesets.all.value, open.ref)).toMatchObject([
			{ id: ruleset.id, version: 2 },
		]);
	});

	it("says so where that version is nowhere to be had", async () => {
		const here = await begun();
		await here.ports.rulesets.remove({ id: ruleset.id, version: 1, own: false });
		const open = await openIn(here, "d");
		expect(open.ruleset.version).toBe(2);
		expect(open.insteadOf).toBe(1);
		expect(open.draft.value.rulesetVersion).toBe(1);
	});

	async function target(here: ReturnType<typeof world>, open: OpenDraft) {
		const [entry] = successorsOf(here.rulesets.all.value, open.ref);
		const loaded = entry && (await loadRuleset(here.ports, entry));
		if (loaded?.kind !== "ready") throw new Error("no successor");
		return loaded;
	}

	it("is moved only as previewed: carried, split, new and lost, each named", async () => {
		const here = await begun();
		const open = await openIn(here, "d");
		const to = await target(here, open);
		expect(
			await open.lists.keep({ kind: "names", id: "1.1" }, "ho-dan.csv", [["Lê Mẫu", ""]]),
		).toBeDefined();
		expect(
			await open.lists.keep({ kind: "names", id: "1.2" }, "ho-dan.csv", [["Đỗ Thử", ""]]),
		).toBeDefined();
		const move = previewMove(open, to);
		expect(move.draft).toMatchObject({
			rulesetVersion: 2,
			entries: {
				"1.1.part": "79",
				"1.2.part": "79",
				"1.2.whole": "100",
				"1.6.quyet-dinh": true,
				"1.7": ["y-te"],
			},
			notes: { "1.1": "đã đếm", "1.2": "đã đếm" },
			waived: { "1.3": "không có" },
			evidence: { "1.1": ["bieu-01"] },
		});
		expect(move.draft.entries["1.6.ke-hoach"]).toBeUndefined();
		expect(move.lost).toEqual([
			{ kind: "answer", field: "1.2" },
			{ kind: "answer", field: "1.6.ke-hoach" },
			{ kind: "note", criterion: "1.6" },
			{ kind: "names", field: "1.2" },
		]);
		expect(move.added).toEqual(["1.6.ke-hoach"]);
		// Looking changes nothing.
		expect((await here.store.get("d"))?.draft.rulesetVersion).toBe(1);

		expect(await open.moveTo(to, move.lost, true)).toBe(true);
		expect(open.moved.value).toBe(true);
		expect(open.change((draft) => setEntry(draft, "1.1.part", "5"))).toBe(false);
		await open.close();
		const after = await openIn(here, "d");
		expect(after.ruleset.version).toBe(2);
		const kept = await here.store.list();
		expect(kept.find(({ draft }) => draft.id === "d")?.result?.tally).toEqual(
			after.assessment.value.tally,
		);
		expect(kept.find(({ draft }) => draft.id !== "d")?.draft).toMatchObject({
			rulesetVersion: 1,
			unit: { name: "Thôn Mẫu" },
			label: "theo phiên bản 1",
			notes: { "1.6": "chờ" },
		});
		expect(await here.ports.rulesets.get({ id: ruleset.id, version: 2, own: false })).toBeTruthy();
		// The names went where the figures went, and the copy has its own.
		const copy = kept.find(({ draft }) => draft.id !== "d")?.draft.id ?? "";
		const namesOf = async (id: string) =>
			(await here.ports.lists.ofDraft(id)).map((list) => [
				list.draftId,
				list.id,
				...list.rows.map(([name]) => name),
			]);
		expect(await namesOf("d")).toEqual([
			["d", "1.1", "Lê Mẫu"],
			["d", "1.2", "Lê Mẫu"],
		]);
		expect(await namesOf(copy)).toEqual([
			[copy, "1.1", "Lê Mẫu"],
			[copy, "1.2", "Đỗ Thử"],
		]);
	});

	it("takes what was typed since the preview along, and asks again where more would be lost", async () => {
		const here = await begun();
		const open = await openIn(here, "d");
		const to = await target(here, open);
		const { lost } = previewMove(open, to);
		open.change((draft) => setEntry(draft, "1.1.part", "80"));
		open.change((draft) => setNote(draft, "1.7", "mới"));
		open.change((draft) => setEntry(draft, "1.2.whole", "9"));
		expect(await open.moveTo(to, lost, false)).toBe(true);
		expect((await here.store.get("d"))?.draft).toMatchObject({
			entries: { "1.1.part": "80" },
			notes: { "1.7": "mới" },
		});

		const again = await begun();
		const other = await openIn(again, "d");
		const next = await target(again, other);
		const seen = previewMove(other, next).lost;
		other.change((draft) => setEvidence(draft, "1.6", "quyet-dinh", true));
		expect(await other.moveTo(next, seen, false)).toBe(false);
		await again.tick();
		expect((await again.store.get("d"))?.draft.rulesetVersion).toBe(1);
		expect(other.changeable.value).toBe(true);
	});

	it("is moved only when it is said which of two answers stands where both want to", async () => {
		const here = await begun();
		const [replaces] = renewed.replaces;
		const merging = { ...replaces, fields: { "1.1": ["1.1", "1.2"], "1.6.ke-hoach": [] } };
		here.shelved.json = { ...renewed, replaces: [merging] };
		const open = await openIn(here, "d");
		const to = await target(here, open);
		const asking = previewMove(open, to);
		expect(asking.asked).toEqual([{ field: "1.2", from: ["1.1", "1.2"] }]);
		expect(await open.moveTo(to, asking.lost, false)).toBe(false);
		expect(await open.moveTo(to, asking.lost, false, { "1.2": "1.7" })).toBe(false);
		expect((await here.store.get("d"))?.draft.rulesetVersion).toBe(1);
		const chosen = { "1.2": "1.2" };
		const move = previewMove(open, to, chosen);
		expect(isAsking(move)).toBe(false);
		expect(await open.moveTo(to, move.lost, false, chosen)).toBe(true);
		expect((await here.store.get("d"))?.draft.entries).toMatchObject({
			"1.1.part": "79",
			"1.2.part": "5",
		});
	});

	it("is not changed where the move cannot be written, and no copy is left", async () => {
		const here = await begun();
		const open = await openIn(here, "d");
		const to = await target(here, open);
		const { replace } = here.store;
		here.store.replace = () => Promise.reject(new StoreError("full"));
		const { lost } = previewMove(open, to);
		await expect(open.moveTo(to, lost, true)).rejects.toMatchObject({ code: "full" });
		here.store.replace = replace;
		expect((await here.store.list()).map(({ draft }) => draft.rulesetVersion)).toEqual([1]);
		expect(open.changeable.value).toBe(true);
	});

	it("a window that reads along opens it anew instead of judging it by the old ruleset", async () => {
		const here = await begun();
		const open = await openIn(here, "d");
		here.access("reading");
		const moved = {
			...(await here.store.get("d"))?.draft,
			rulesetVersion: 2,
			revision: 1,
		} as Draft;
		await here.store.replace({ draft: moved, result: undefined });
		here.savedElsewhere();
		await here.settle();
		expect(open.moved.value).toBe(true);
		expect(open.draft.value.rulesetVersion).toBe(1);
		here.access("editing");
		await here.settle();
		expect(open.change((draft) => setEntry(draft, "1.1.part", "5"))).toBe(false);
	});

	it("a draft whose version is gone: its file still opens, and what it has is carried or named", async () => {
		const here = await begun();
		await here.ports.rulesets.remove({ id: ruleset.id, version: 1, own: false });
		const { open, text } = await downloaded(here);
		const there = world();
		there.shelved.json = renewed;
		await received(there, file(text));
		expect((await there.store.get("d"))?.draft.entries["1.1.part"]).toBe("79");

		const entry = successorsOf(here.rulesets.all.value, { ...open.ref, version: 1 })[0];
		const loaded = entry && (await loadRuleset(here.ports, entry));
		if (loaded?.kind !== "ready") throw new Error("no successor");
		const move = previewMove(open, loaded);
		expect(move.draft.entries["1.2.part"]).toBe("79");
		expect(move.lost).toContainEqual({ kind: "answer", field: "1.2" });
	});

	it("carries over whole where nothing has changed", async () => {
		const here = await begun();
		here.shelved.json = { ...BUNDLED, version: 2 };
		const open = await openIn(here, "d");
		const { lost, added, draft } = previewMove(open, await target(here, open));
		expect(lost).toEqual([]);
		expect(added).toEqual([]);
		expect(draft).toEqual({ ...open.draft.value, rulesetVersion: 2 });
	});

	it("is offered only what replaces just its version, and the app's own where it brought one along", async () => {
		const here = world();
		await here.rulesets.add(file(mine({ replaces: [{ id: ruleset.id, version: 5 }] })));
		const of = (version: number, isOwn = false) =>
			successorsOf(here.rulesets.all.value, { id: ruleset.id, version, own: isOwn }).map(
				({ id }) => id,
			);
		expect(of(5)).toEqual(["tinh-mau-thon-2026"]);
		expect(of(4)).toEqual([]);
		expect(of(1, true)).toEqual([ruleset.id]);
		here.shelved.json = { ...BUNDLED, version: 4 };
		expect(of(2)).toEqual([ruleset.id]);
		expect(of(4, true)).toEqual([ruleset.id]);
		expect(of(6, true)).toEqual([]);
	});
});
