/** What is done with a draft from the list: sent, copied, begun again. */
import { expect, it } from "vitest";
import { readDraftFile } from "../../src/drafts/index.ts";
import { beginAgain, copyDraft, openDraft, sendDraft } from "../../src/state/index.ts";
import { keptFrom } from "../../src/state/stored-draft.ts";
import { ruleset, type World, world } from "./world.ts";

const of = ({ ports, list, rulesets }: World) => ({ ports, drafts: list, rulesets });

async function opened({ ports, list }: World, id: string) {
	const opening = await openDraft(ports, list, id);
	if (opening.kind !== "ready") throw new Error(opening.kind);
	return opening.open;
}

async function begun() {
	const here = world();
	await here.addDraft("a");
	const stored = await here.store.get("a");
	if (!stored) throw new Error("no draft");
	const draft = {
		...stored.draft,
		...{ revision: 1, entries: { "1.1.part": "80", "1.1.whole": "100" } },
		unit: { ...stored.draft.unit, properties: { vung: "true" } },
	};
	await here.store.replace({ draft, result: undefined });
	await here.list.load();
	return { here, draft };
}

it("its file holds what is on the disk, with its ruleset", async () => {
	const { here, draft } = await begun();
	const given: string[] = [];
	here.ports.download = (name) => void given.push(name);
	const file = await sendDraft(of(here), "a");
	expect(given).toEqual([file?.name]);
	const read = readDraftFile(file?.text ?? "");
	expect(read.draft).toEqual(draft);
	expect(read.ruleset).toMatchObject({ id: ruleset.id });
});

it("its file holds what is typed and not saved, as a save of its own", async () => {
	const { here, draft } = await begun();
	const typed = { ...draft, entries: { "1.1.part": "99" } };
	here.list.holdUnsaved({ draft: typed, revision: 1, attempts: [] });
	const file = await sendDraft(of(here), "a");
	const read = readDraftFile(file?.text ?? "");
	expect(read.draft.entries).toEqual(typed.entries);
	expect(read.draft.revision).toBe(2);
});

it("a copy has an id and a label of its own, and the lists; the first stays", async () => {
	const { here, draft } = await begun();
	const kept = { kind: "names", id: "1.1", draftId: "a", rows: [["Nguyễn Văn Mẫu", ""]] } as const;
	await here.ports.lists.put({
		...kept,
		file: "a.csv",
		keptAt: "2026-11-20T08:00:00.000Z",
	} as never);
	expect(await copyDraft(of(here), "a")).toBe(true);
	const all = await here.store.list();
	const copy = all.find((each) => each.draft.id !== "a");
	expect(all).toHaveLength(2);
	expect(copy?.draft).toMatchObject({ label: "bản sao", entries: draft.entries });
	expect(copy?.result?.criteria).toHaveLength(7);
	const lists = await here.ports.lists.ofDraft(copy?.draft.id ?? "");
	expect(lists.map((each) => each.id)).toEqual(["1.1"]);
	expect(here.list.drafts.value).toHaveLength(2);
});

it("begun again it is of the same unit and of today, and nothing is answered", async () => {
	const { here, draft } = await begun();
	const id = await beginAgain(of(here), "a");
	const next = (await here.store.get(id ?? ""))?.draft;
	expect(next).toMatchObject({ unit: draft.unit, assessedOn: "2026-11-21", entries: {} });
	expect(next?.sample).toBeUndefined();
	expect(next?.label).toBeUndefined();
	expect((await here.store.get("a"))?.draft).toEqual(draft);
});

it("begun again it tells what the unit had, which is no answer; a copy and a file take that along", async () => {
	const { here, draft } = await begun();
	const id = (await beginAgain(of(here), "a")) ?? "";
	const { rulesetId, rulesetVersion, assessedOn } = draft;
	const values = { "1.1": { part: 80, whole: 100 } };
	const earlier = { rulesetId, rulesetVersion, assessedOn, values };
	const next = await here.store.get(id);
	expect(next?.draft.earlier).toEqual(earlier);
	expect(next?.result?.tally.unknown).toBe(7);
	const file = await sendDraft(of(here), id);
	expect(readDraftFile(file?.text ?? "").draft.earlier).toEqual(earlier);
	await copyDraft(of(here), id);
	const copy = (await here.store.list()).find((each) => each.draft.label === "bản sao");
	expect(copy?.draft.earlier).toEqual(earlier);
	const open = await opened(here, id);
	expect(open.before.value).toMatchObject({
		assessedOn,
		fields: { "1.1": { part: 80, whole: 100 } },
	});
	expect(open.assessment.value.fields["1.1"]).not.toHaveProperty("part");
	expect((await opened(here, "a")).before.value).toBeUndefined();
});

it("begun again from made-up figures it is made up too", async () => {
	const { here, draft } = await begun();
	await here.store.replace({
		draft: { ...draft, revision: 2, sample: true },
		result: undefined,
	});
	const id = await beginAgain(of(here), "a");
	expect((await here.store.get(id ?? ""))?.draft.sample).toBe(true);
});

it("begun again it is judged by the newest version of its ruleset", async () => {
	const { here } = await begun();
	const origin = { own: false, listed: false, addedAt: "2026-11-20T08:00:00.000Z" };
	await here.ports.rulesets.put(keptFrom(ruleset, here.shelved.json, origin));
	here.shelved.json = { ...here.shelved.json, version: ruleset.version + 1 };
	const id = await beginAgain(of(here), "a");
	expect((await here.store.get(id ?? ""))?.draft.rulesetVersion).toBe(ruleset.version + 1);
});

it("of one that is no more nothing is done", async () => {
	const { here } = await begun();
	expect(await sendDraft(of(here), "x")).toBeUndefined();
	expect(await copyDraft(of(here), "x")).toBe(false);
	expect(await beginAgain(of(here), "x")).toBeUndefined();
	expect(await here.store.list()).toHaveLength(1);
});
