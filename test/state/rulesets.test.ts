import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
	type Draft,
	StoreError,
	setEntry,
	setEvidence,
	setNote,
	startDraft,
	startSample,
} from "../../src/drafts/index.ts";
import {
	beginDraft,
	isAsking,
	loadRuleset,
	type OpenDraft,
	openDraft,
	previewMove,
	successorsOf,
} from "../../src/state/index.ts";
import { createReceiving } from "../../src/state/receiving.chunk.ts";
import { draftFileErrors } from "../../src/text/index.ts";
import { tinyJson } from "../rules/tiny.ts";
import { bringBack, openIn, ruleset, world } from "./world.ts";

type Json = Record<string, unknown>;
const BUNDLED = JSON.parse(
	readFileSync("rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json", "utf8"),
) as Json;
/** A sound ruleset of a person's own: the app's, under another id. */
const mine = (more: Json = {}): Json => ({ ...BUNDLED, id: "tinh-mau-thon-2026", ...more });
const file = (json: unknown) =>
	new File([typeof json === "string" ? json : JSON.stringify(json)], "bo-tieu-chi.json");
const many = (count: number) => {
	const [criterion] = tinyJson.criteria;
	return Array.from({ length: count }, (_, index) => ({
		...criterion,
		id: `c${index}`,
		fields: [{ kind: "confirm", id: `f${index}`, label: "Có" }],
	}));
};
const unit = { name: "Thôn Mẫu", commune: "", properties: {} };
const start = { id: "d", now: "2026-11-21T08:00:00.000Z", unit, assessedOn: "2026-11-20" };
const own = (version = 1) => ({ id: "tinh-mau-thon-2026", version, own: true });
/** The draft "d", opened, and its file. */
async function downloaded(here: ReturnType<typeof world>) {
	let text = "";
	const ports = {
		...here.ports,
		download: (_name: string, _type: string, data: string | Uint8Array) => {
			text = String(data);
		},
	};
	const open = await openIn({ ...here, ports }, "d");
	await open.downloadFile();
	return { open, text };
}

/** Takes a draft's file in; gives the draft, or rejects with what is said of the file. */
async function received(there: ReturnType<typeof world>, content: File): Promise<Draft> {
	const receiving = createReceiving(there.ports, there.list);
	await receiving.offer([content]);
	const { value: stage } = receiving.stage;
	const item = stage.kind === "preview" ? stage.items[0] : undefined;
	if (item?.kind === "unreadable") throw new Error(item.why);
	await receiving.take();
	const id = item?.next?.draft.id ?? "";
	const kept = await there.store.get(id);
	if (!kept) throw new Error(`not taken: ${item?.kind}`);
	return kept.draft;
}

describe("a ruleset from a file", () => {
	it("is kept as the person's own and found", async () => {
		const { rulesets } = world();
		const outcome = await rulesets.add(file(mine()));
		expect(outcome).toMatchObject({ kind: "added", entry: own() });
		expect(rulesets.find("tinh-mau-thon-2026")).toMatchObject({ own: true });
		expect(await rulesets.add(file(mine()))).toMatchObject({ kind: "same" });
	});

	const label = structuredClone(BUNDLED);
	(label.criteria as { fields: { atLeast: number }[] }[])[0]?.fields.forEach((field) => {
		field.atLeast = 180;
	});
	it.each<[string, unknown, string, RegExp]>([
		["the app has one of this id", mine({ id: ruleset.id }), "id", /có sẵn trong ứng dụng/],
		["it is cut off", JSON.stringify(mine()).slice(0, 900), "", /JSON/],
		["it is something else", [1, 2], "", /không đúng kiểu/],
		["a field is missing", mine({ about: undefined }), "about", /thiếu/],
		[
			"the threshold is 180 %",
			{ ...label, id: "tinh-mau" },
			"criteria.0.fields.0.atLeast",
			/ngưỡng/,
		],
		["it has no examples", mine({ examples: [] }), "criteria.0", /ví dụ/],
	])("is refused and nothing kept where %s", async (_name, json, path, words) => {
		const { rulesets, ports } = world();
		const outcome = await rulesets.add(file(json));
		if (outcome.kind !== "refused") throw new Error(outcome.kind);
		const found = outcome.issues.find((issue) => issue.path === path);
		expect(found?.message).toMatch(words);
		expect(found?.line).toBeGreaterThan(0);
		expect(await ports.rulesets.list()).toEqual([]);
	});

	it("is updated by a higher version only; a draft's version stays", async () => {
		const { rulesets, ports, list } = world();
		await rulesets.add(file(mine()));
		const loaded = await loadRuleset(ports, own());
		if (loaded.kind !== "ready") throw new Error(loaded.kind);
		await beginDraft(ports, list, loaded, startDraft(own(), start));

		expect(await rulesets.add(file(mine({ signatures: [] })))).toMatchObject({
			kind: "refused",
			issues: [{ path: "version", message: expect.stringMatching(/tăng số bản/) }],
		});
		expect(await rulesets.add(file(mine({ version: 2 })))).toMatchObject({ before: 1 });
		expect(await rulesets.add(file(mine({ version: 3 })))).toMatchObject({ before: 2 });
		expect(await rulesets.add(file(mine({ version: 2 })))).toMatchObject({ kind: "refused" });
		// 2 was nobody's: it is gone. 1 is the draft's.
		expect((await ports.rulesets.list()).map(({ version }) => version)).toEqual([1, 3]);
		expect(rulesets.all.value.filter((entry) => entry.own)).toMatchObject([{ version: 3 }]);
		const opening = await openDraft(ports, list, "d");
		expect(opening).toMatchObject({ kind: "ready", open: { ruleset: { version: 1 } } });
		expect(successorsOf(rulesets.all.value, own())).toMatchObject([{ version: 3 }]);
	});

	it("of an older version is welcome where a draft waits for it", async () => {
		const { rulesets, list } = world();
		await list.add({ draft: startDraft(own(), start), result: undefined });
		await rulesets.add(file(mine({ version: 2 })));
		expect(await rulesets.add(file(mine()))).toMatchObject({ kind: "added" });
		expect(rulesets.find("tinh-mau-thon-2026")).toMatchObject({ version: 2 });
		expect(rulesets.of(own())).toBeDefined();
	});

	it("that only drafts needed goes with the last of them", async () => {
		const { rulesets, list, ports, store } = world();
		await rulesets.add(file(mine()));
		await list.add({ draft: startDraft(own(), start), result: undefined });
		await rulesets.add(file(mine({ version: 2 })));
		expect(await ports.rulesets.list()).toHaveLength(2);
		await store.remove("d");
		await rulesets.load();
		expect((await ports.rulesets.list()).map(({ version }) => version)).toEqual([2]);
	});

	it.each(["this window", "another one"])(
		"that went with its last draft is back with it, whoever cleaned up meanwhile: %s",
		async (where) => {
			const { rulesets, list, ports } = world();
			await rulesets.add(file(mine()));
			const kept = await ports.rulesets.get(own());
			if (!kept) throw new Error("not kept");
			await ports.rulesets.put({ ...kept, listed: false });
			await list.add({ draft: startDraft(own(), start), result: undefined });
			await list.remove("d");
			if (where === "this window") await rulesets.load();
			else await ports.rulesets.prune([]);
			await bringBack(list, "d");
			expect(await openDraft(ports, list, "d")).toMatchObject({ kind: "ready" });
		},
	);

	it("mended and added again is not undone by the way back", async () => {
		const { rulesets, ports } = world();
		await rulesets.add(file(mine()));
		await rulesets.remove("tinh-mau-thon-2026");
		await rulesets.add(file(mine({ signatures: [] })));
		await rulesets.removed.undo();
		expect((await ports.rulesets.get(own()))?.json).toMatchObject({ signatures: [] });
	});

	it("is removed with a way back; its drafts wait for it", async () => {
		const { rulesets, ports, list } = world();
		await rulesets.add(file(mine()));
		await list.add({ draft: startDraft(own(), start), result: undefined });
		await rulesets.remove("tinh-mau-thon-2026");
		expect(rulesets.find("tinh-mau-thon-2026")).toBeUndefined();
		expect(await openDraft(ports, list, "d")).toMatchObject({ kind: "no-ruleset" });
		await rulesets.removed.undo();
		expect(await openDraft(ports, list, "d")).toMatchObject({ kind: "ready" });
	});
});

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
		await beginDraft(here.ports, here.list, loaded, filled);
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
			label: "theo bản 1",
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

describe("sample data", () => {
	it.each(ruleset.examples.map((example) => [example.title, example] as const))(
		"shows what the example promises: %s",
		async (_title, example) => {
			const here = world();
			const ref = { id: ruleset.id, version: 1, own: false };
			const loaded = await loadRuleset(here.ports, ref);
			if (loaded.kind !== "ready") throw new Error(loaded.kind);
			const { assessedOn: _, ...rest } = start;
			await beginDraft(here.ports, here.list, loaded, startSample(ruleset, ref, example, rest));
			const opening = await openDraft(here.ports, here.list, "d");
			if (opening.kind !== "ready") throw new Error(opening.kind);
			const { assessment, draft } = opening.open;
			expect(draft.value.sample).toBe(true);
			expect(
				Object.fromEntries(assessment.value.criteria.map(({ id, verdict }) => [id, verdict])),
			).toEqual(example.expected.criteria);
			expect((await here.store.get("d"))?.result?.verdict).toBe(example.expected.verdict);
		},
	);
});

describe("a draft's file and its ruleset", () => {
	async function saved(json: Json) {
		const here = world();
		await here.rulesets.add(file(json));
		const ref = { id: String(json.id), version: Number(json.version), own: true };
		const loaded = await loadRuleset(here.ports, ref);
		if (loaded.kind !== "ready") throw new Error(loaded.kind);
		await beginDraft(here.ports, here.list, loaded, startDraft(ref, start));
		return new File([(await downloaded(here)).text], "nhap.json");
	}

	it("carries an own ruleset to another device, marked there too", async () => {
		const content = await saved(mine());
		const there = world();
		const draft = await received(there, content);
		expect(draft.ownRuleset).toBe(true);
		await there.rulesets.load();
		expect(there.rulesets.of(own())).toMatchObject({ own: true });
		// It came with a draft; nobody added it on purpose: no one else is offered it.
		expect(there.rulesets.find("tinh-mau-thon-2026")).toBeUndefined();
		expect(await there.rulesets.add(file(mine()))).toMatchObject({ kind: "added" });
		expect(there.rulesets.find("tinh-mau-thon-2026")).toMatchObject({ own: true });
		expect(await openDraft(there.ports, there.list, draft.id)).toMatchObject({ kind: "ready" });
	});

	it("is refused where the same version here says something else", async () => {
		const content = await saved(mine());
		const there = world();
		await there.rulesets.add(file(mine({ signatures: [] })));
		await expect(received(there, content)).rejects.toThrow(draftFileErrors["ruleset-differs"]);
		expect(await there.store.list()).toEqual([]);
	});

	it("cannot pass a ruleset off as the app's", async () => {
		const forged = JSON.parse(await (await saved(mine())).text()) as Json;
		const draft: Json = { ...(forged.draft as Json), rulesetId: ruleset.id, rulesetVersion: 7 };
		delete draft.ownRuleset;
		const carried = { ...BUNDLED, version: 7 };
		const made = { ...forged, version: 3, checksum: undefined, draft, ruleset: carried };
		const there = world();
		const opened = await received(there, file(made));
		expect(opened.ownRuleset).toBe(true);
		await there.rulesets.load();
		// The app's own stays the one that is found.
		expect(there.rulesets.find(ruleset.id)).toMatchObject({ own: false, version: 1 });
	});

	it("without its ruleset is judged by the app's present version, and says so", async () => {
		const content = await saved(mine());
		const read = JSON.parse(await content.text()) as Json;
		const draft: Json = { ...(read.draft as Json), rulesetId: ruleset.id, rulesetVersion: 1 };
		delete draft.ownRuleset;
		const there = world();
		there.shelved.json = { ...BUNDLED, version: 2 };
		await received(there, file({ format: "dat-chuan-draft", version: 1, savedAt: "2026", draft }));
		expect(await openDraft(there.ports, there.list, "d")).toMatchObject({
			kind: "ready",
			open: { insteadOf: 1, ruleset: { version: 2 } },
		});
	});
	it.each([
		["a broken ruleset", { ...tinyJson, criteria: [] }],
		["a ruleset with more criteria than any document", { ...tinyJson, criteria: many(10_000) }],
		[
			"a ruleset beyond the size of a ruleset's file",
			{ ...tinyJson, $schema: "x".repeat(600_000) },
		],
		[
			"one beyond it in bytes, though not in letters",
			{ ...tinyJson, $schema: "ộ".repeat(250_000) },
		],
	])("with %s is refused", async (_name, broken) => {
		const read = JSON.parse(await (await saved(mine())).text()) as Json;
		const there = world();
		const made = { ...read, version: 3, checksum: undefined, ruleset: broken };
		await expect(received(there, file(made))).rejects.toThrow(draftFileErrors["ruleset-broken"]);
	});
});
