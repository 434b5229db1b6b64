/** Rulesets from files, samples, and the rulesets that drafts bring along. */
import { describe, expect, it } from "vitest";
import { startDraft, startSample } from "../../src/drafts/index.ts";
import { loadRuleset, openDraft, storedAs, successorsOf } from "../../src/state/index.ts";
import { draftFileErrors, ownRulesetWords } from "../../src/text/index.ts";
import { tinyJson } from "../rules/tiny.ts";
import {
	BUNDLED,
	downloaded,
	file,
	type Json,
	many,
	mine,
	own,
	received,
	start,
} from "./own-rulesets.ts";
import { bringBack, ruleset, world } from "./world.ts";

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
		await list.add(storedAs(ports, loaded, startDraft(own(), start)));

		expect(await rulesets.add(file(mine({ signatures: [] })))).toMatchObject({
			kind: "refused",
			issues: [{ path: "version", message: expect.stringMatching(/tăng số phiên bản/) }],
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

	it.each<[string, { id?: string; version?: number; own?: boolean }]>([
		["of another version", { version: 3 }],
		["of another ruleset", { id: "tinh-mau-xa-2026" }],
		["of one that was the app's", { own: false }],
	])("of an older version is refused where only a draft %s is there", async (_, ref) => {
		const { rulesets, ports, store } = world();
		await rulesets.add(file(mine({ version: 2 })));
		await store.add({ draft: startDraft({ ...own(), ...ref }, start), result: undefined });
		expect(await rulesets.add(file(mine()))).toEqual({
			kind: "refused",
			issues: [
				{
					...{ path: "version", where: "", line: 1, column: expect.any(Number) },
					message: ownRulesetWords.olderVersion(1, 2),
				},
			],
		});
		expect(await ports.rulesets.get(own())).toBeUndefined();
		// Beside that one it is enough that one draft waits for it; it is offered to nobody else.
		await store.add({ draft: startDraft(own(), { ...start, id: "e" }), result: undefined });
		expect(await rulesets.add(file(mine()))).toMatchObject({ kind: "added", before: 2 });
		expect(await ports.rulesets.get(own())).toMatchObject({ listed: false });
	});

	it("is held against no other: not the app's, not one of another id, not one that only a draft brought", async () => {
		const { rulesets, ports } = world();
		const [entry] = ports.shelf.catalog;
		Object.assign(ports.shelf, { catalog: [entry, { ...entry, id: "khac" }] });
		expect(await rulesets.add(file(mine({ id: ruleset.id })))).toMatchObject({
			kind: "refused",
			issues: [{ path: "id", message: ownRulesetWords.builtIn(ruleset.id) }],
		});
		await rulesets.add(file(mine({ id: "tinh-mau-xa-2026", version: 5 })));
		const kept = await ports.rulesets.get({ ...own(5), id: "tinh-mau-xa-2026" });
		if (!kept) throw new Error("not kept");
		await ports.rulesets.put({ ...kept, ...own(3), listed: false });
		await ports.rulesets.put({ ...kept, ...own(2), own: false, json: "another" });
		const outcome = await rulesets.add(file(mine({ version: 2 })));
		expect(outcome).toMatchObject({ kind: "added", entry: own(2) });
		expect(outcome).not.toHaveProperty("before");
		expect(rulesets.find("tinh-mau-thon-2026")).toMatchObject({ version: 2 });
	});

	it("takes the way back from what was removed of it, and of nothing else", async () => {
		const { rulesets } = world();
		await rulesets.add(file(mine()));
		await rulesets.add(file(mine({ id: "tinh-mau-xa-2026" })));
		await rulesets.remove("tinh-mau-thon-2026");
		await rulesets.remove("tinh-mau-xa-2026");
		await rulesets.add(file(mine({ version: 2 })));
		expect(rulesets.removed.done.value.map(({ id }) => id)).toEqual(["tinh-mau-xa-2026"]);
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

describe("sample data", () => {
	it.each(ruleset.examples.map((example) => [example.title, example] as const))(
		"shows what the example promises: %s",
		async (_title, example) => {
			const here = world();
			const ref = { id: ruleset.id, version: 1, own: false };
			const loaded = await loadRuleset(here.ports, ref);
			if (loaded.kind !== "ready") throw new Error(loaded.kind);
			const { assessedOn: _, ...rest } = start;
			await here.list.add(storedAs(here.ports, loaded, startSample(ruleset, ref, example, rest)));
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
		await here.list.add(storedAs(here.ports, loaded, startDraft(ref, start)));
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

	it("of the app's own is judged by the app's, which it carries too", async () => {
		const here = world();
		const app = { id: ruleset.id, version: 1, own: false };
		await here.list.add({ draft: startDraft(app, start), result: undefined });
		const { text } = await downloaded(here);
		expect(JSON.parse(text)).toHaveProperty("ruleset.id", ruleset.id);
		const there = world();
		expect(await received(there, file(text))).not.toHaveProperty("ownRuleset");
		await there.rulesets.load();
		expect(there.rulesets.of({ ...app, own: true })).toBeUndefined();
	});

	it("is taken where just its ruleset is here already", async () => {
		const content = await saved(mine());
		const there = world();
		await there.rulesets.add(file(mine()));
		expect((await received(there, content)).ownRuleset).toBe(true);
		expect(await there.ports.rulesets.list()).toMatchObject([{ ...own(), listed: true }]);
	});

	it.each<[string, object, keyof typeof draftFileErrors]>([
		["none at all", { ruleset: undefined }, "ruleset-missing"],
		["another one", { ruleset: mine({ id: "tinh-mau-xa-2026" }) }, "damaged"],
		["another version", { ruleset: mine({ version: 2 }) }, "damaged"],
	])("that is nowhere to be had and carries %s is refused", async (_, carried, why) => {
		const read = JSON.parse(await (await saved(mine())).text()) as Json;
		const there = world();
		const made = { ...read, version: 3, checksum: undefined, ...carried };
		await expect(received(there, file(made))).rejects.toThrow(draftFileErrors[why]);
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
