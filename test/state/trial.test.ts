import { describe, expect, it } from "vitest";
import type { DocumentModel } from "../../src/documents/index.ts";
import { type Draft, documentsOfDraft, openDraft, setEntry } from "../../src/state/index.ts";
import { world } from "./world.ts";

describe("trying other figures", () => {
	async function opened() {
		const here = world();
		await here.addDraft();
		const opening = await openDraft(here.ports, here.list, "a");
		if (opening.kind !== "ready") throw new Error(opening.kind);
		await here.settle();
		const { open } = opening;
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
});
