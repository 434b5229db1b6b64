import { describe, expect, it } from "vitest";
import { StoreError, setEntry } from "../../src/drafts/index.ts";
import { loadRuleset, previewMove } from "../../src/state/index.ts";
import { openIn, ruleset, world } from "./world.ts";

describe("going over to another ruleset", () => {
	async function moving() {
		const here = world();
		await here.addDraft();
		const open = await openIn(here);
		const target = await loadRuleset(here.ports, { id: ruleset.id, version: 1, own: false });
		if (target.kind !== "ready") throw new Error(target.kind);
		const to = { ...target, ref: { ...target.ref, version: 2 } };
		const move = () => open.moveTo(to, previewMove(open, to).lost, true);
		const labels = async () => (await here.store.list()).map(({ draft }) => draft.label);
		return { ...here, open, move, labels };
	}

	it.each(["another window edits", "the disk takes nothing"])(
		"is not done while %s, and leaves no copy",
		async (what) => {
			const here = await moving();
			here.open.change((draft) => setEntry(draft, "1.1.part", "42"));
			if (what === "another window edits") {
				await here.tick();
				here.access("reading");
			} else here.store.replace = () => Promise.reject(new StoreError("full"));
			expect(await here.move()).toBe(false);
			expect(await here.labels()).toEqual([undefined]);
			expect(here.open.moved.value).toBe(false);
		},
	);

	it("that did not answer may still come to be: the copy stays", async () => {
		const here = await moving();
		here.store.replace = () => Promise.reject(new StoreError("unanswered"));
		await expect(here.move()).rejects.toMatchObject({ code: "unanswered" });
		expect((await here.labels()).sort()).toEqual(["theo phiên bản 1", undefined]);
	});
});
