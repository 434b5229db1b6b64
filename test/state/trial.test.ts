import { describe, expect, it } from "vitest";
import type { DocumentModel } from "../../src/documents/index.ts";
import { type Draft, setDay, setEntry, setText, setUnit } from "../../src/drafts/index.ts";
import { documentsOfDraft, type Edit, openDraft } from "../../src/state/index.ts";
import { openIn, world } from "./world.ts";

describe("trying other figures", () => {
	async function opened() {
		const here = world();
		await here.addDraft();
		const open = await openIn(here);
		const type = (part: string) =>
			open.change((draft) => setEntry(setEntry(draft, "1.1.part", part), "1.1.whole", "100"));
		type("79");
		await here.tick();
		return { ...here, open, type };
	}

	it("shows the other verdict and saves nothing", async () => {
		const { open, type, tick, store } = await opened();
		open.beginTrial();
		expect(type("80")).toBe(true);
		expect(open.assessment.value.criteria[0]?.verdict).toBe("met");
		expect(open.keptAssessment.value.criteria[0]?.verdict).toBe("unmet");
		await tick();
		expect((await store.get("a"))?.draft.entries["1.1.part"]).toBe("79");
		open.endTrial(false);
		expect(open.assessment.value.criteria[0]?.verdict).toBe("unmet");
		expect(open.draft.value.entries["1.1.part"]).toBe("79");
	});

	it("can be taken over, and is then saved", async () => {
		const { open, type, tick, store } = await opened();
		open.beginTrial();
		type("80");
		open.endTrial(true);
		await tick();
		expect((await store.get("a"))?.draft.entries["1.1.part"]).toBe("80");
	});

	it("can be done while another window edits, but not taken over", async () => {
		const { open, type, access, tick, store } = await opened();
		access("reading");
		expect(type("80")).toBe(false);
		open.beginTrial();
		expect(type("80")).toBe(true);
		expect(open.endTrial(true)).toBe(false);
		// Nothing of it is lost: it can be taken once this window edits.
		expect(open.draft.value.entries["1.1.part"]).toBe("80");
		await tick();
		expect((await store.get("a"))?.draft.entries["1.1.part"]).toBe("79");
	});

	it("is done on top of what another window saved meanwhile", async () => {
		const { open, type, access, tick, store, settle, savedElsewhere } = await opened();
		access("reading");
		open.beginTrial();
		type("80");
		const kept = (await store.get("a"))?.draft as Draft;
		const draft = { ...setEntry(kept, "1.2.part", "50"), revision: kept.revision + 1 };
		await store.replace({ draft, result: undefined });
		savedElsewhere();
		await settle();
		access("editing");
		await settle();
		expect(open.endTrial(true)).toBe(true);
		await tick();
		expect((await store.get("a"))?.draft.entries).toMatchObject({
			"1.1.part": "80",
			"1.2.part": "50",
		});
	});

	it("leaves with neither file nor paper", async () => {
		const { open, type, ports } = await opened();
		let text = "";
		Object.assign(ports, {
			download: (_name: string, _type: string, data: string) => {
				text = data;
			},
			documentTools: async () => ({
				pdf: async (model: DocumentModel) => {
					text = JSON.stringify(model);
					return { bytes: new Uint8Array(), missing: [] };
				},
			}),
		});
		open.beginTrial();
		type("80");
		await open.downloadFile();
		expect(text).toContain('"1.1.part": "79"');
		const download = ports.download;
		Object.assign(ports, { download: () => {} });
		const documents = documentsOfDraft(ports, open);
		const [choice] = documents.choices;
		if (choice) await documents.make({ choice, blank: false }, "pdf");
		Object.assign(ports, { download });
		expect(text).toContain("79/100 hộ");
	});

	it.each(["open", "left before"])(
		"is there again after the page was loaded anew, on top of what was saved since; %s",
		async (how) => {
			const here = await opened();
			here.open.beginTrial();
			here.type("80");
			here.open.change((draft) => setEntry(draft, "1.2.part", undefined));
			if (how === "open") await here.leave();
			else await here.open.close();
			const kept = (await here.store.get("a"))?.draft as Draft;
			const draft = { ...setEntry(kept, "1.3.part", "50"), revision: kept.revision + 1 };
			await here.store.replace({ draft, result: undefined });
			const again = await openDraft(here.ports, here.reloaded(), "a");
			if (again.kind !== "ready") throw new Error(again.kind);
			await here.settle();
			expect(again.open.trying.value).toBe(true);
			expect(again.open.resumed.trial).toBe(true);
			expect(again.open.draft.value.entries).toMatchObject({ "1.1.part": "80", "1.3.part": "50" });
			expect(again.open.kept.value.entries["1.1.part"]).toBe("79");
			expect(here.leftovers.size).toBe(0);
			again.open.endTrial(false);
			expect(again.open.draft.value.entries["1.1.part"]).toBe("79");
			expect(here.held.size).toBe(0);
		},
	);

	it("keeps nothing back of a draft that is deleted", async () => {
		const here = await opened();
		here.open.beginTrial();
		here.type("80");
		await here.open.close();
		await here.list.remove("a");
		expect(here.leftovers.size).toBe(0);
		expect([...here.held]).toEqual(["removed"]);
	});

	it.each([true, false])("once it was ended (taken: %s) it does not come back", async (take) => {
		const here = await opened();
		here.open.beginTrial();
		here.type("85");
		// The page goes into the browser's memory of pages and comes back, or is not loaded anew after all.
		await here.leave();
		here.open.endTrial(take);
		here.type("90");
		await here.tick();
		await here.open.close();
		const again = await openDraft(here.ports, here.reloaded(), "a");
		if (again.kind !== "ready") throw new Error(again.kind);
		expect(again.open.trying.value).toBe(false);
		expect(again.open.draft.value.entries["1.1.part"]).toBe("90");
	});

	it("of a draft that is deleted elsewhere nothing stays", async () => {
		const here = await opened();
		here.open.beginTrial();
		here.type("85");
		await here.store.remove("a");
		await here.open.close();
		expect(here.leftovers.size).toBe(1);
		await here.list.load();
		expect(here.leftovers.size).toBe(0);
		expect(here.held.size).toBe(0);
	});
});

describe("ending a trial", () => {
	it("in which nothing was tried leaves no way back; the first thing tried does", async () => {
		const here = world();
		await here.addDraft();
		const open = await openIn(here);
		open.beginTrial();
		open.endTrial(false);
		expect(open.dropped.last.value).toBeUndefined();
		open.endTrial(false);
		expect(open.dropped.last.value).toBeUndefined();
		open.beginTrial();
		open.change((draft) => setEntry(draft, "1.1.part", "5"));
		open.endTrial(false);
		expect(open.dropped.last.value).toBeDefined();
	});
});

describe("what was tried out when the page went", () => {
	/** The draft as another window has saved it since. */
	async function gone(tried: Edit, meanwhile: Edit) {
		const here = world();
		await here.addDraft();
		const open = await openIn(here);
		open.change((draft) => setEntry(setEntry(draft, "1.1.part", "79"), "1.1.whole", "100"));
		await here.tick();
		open.beginTrial();
		open.change(tried);
		await here.leave();
		const kept = (await here.store.get("a"))?.draft as Draft;
		const draft = { ...meanwhile(kept), revision: kept.revision + 1 };
		await here.store.replace({ draft, result: undefined });
		return openIn(here, "a", here.reloaded());
	}

	it("is the difference it made: what was saved since stays, texts and all", async () => {
		const again = await gone(
			(draft) => setText(setEntry(draft, "1.1.part", "80"), "chi-dao", "đã họp"),
			(draft) => setText(setEntry(draft, "1.1.whole", "200"), "kho-khan", "mưa"),
		);
		expect(again.draft.value).toMatchObject({
			entries: { "1.1.part": "80", "1.1.whole": "200" },
			texts: { "chi-dao": "đã họp", "kho-khan": "mưa" },
		});
		expect(again.kept.value.texts).toEqual({ "kho-khan": "mưa" });
	});

	it("without texts has none", async () => {
		const again = await gone(
			(draft) => setEntry(draft, "1.1.part", "80"),
			(draft) => draft,
		);
		expect(again.trying.value).toBe(true);
		expect(again.draft.value).not.toHaveProperty("texts");
	});

	it.each(["tried", "saved since"])("a unit and a day that were %s are there", async (how) => {
		const other: Edit = (draft) => setDay(setUnit(draft, { name: "Khu 4" }), "2026-05-01");
		const figure: Edit = (draft) => setEntry(draft, "1.1.part", "80");
		const again = await (how === "tried" ? gone(other, figure) : gone(figure, other));
		expect(again.draft.value).toMatchObject({
			...{ unit: { name: "Khu 4" }, assessedOn: "2026-05-01" },
			entries: { "1.1.part": "80" },
		});
	});

	it("is that draft's, and no other's; of one that was deleted it goes", async () => {
		const here = world();
		await here.addDraft("a");
		await here.addDraft("b");
		const open = await openIn(here, "a");
		open.beginTrial();
		open.change((draft) => setEntry(draft, "1.1.part", "80"));
		await here.leave();
		const list = here.reloaded();
		expect((await openIn(here, "b", list)).trying.value).toBe(false);
		await list.load();
		expect([...here.leftovers.keys()]).toEqual(["tried a"]);
		await here.store.remove("a");
		await list.load();
		expect(here.leftovers.size).toBe(0);
	});
});
