import { describe, expect, it } from "vitest";
import { type StoredDraft, StoreError } from "../../src/drafts/index.ts";
import { storeErrors } from "../../src/text/index.ts";
import { receivingOf, two } from "./two-devices.ts";
import { ruleset } from "./world.ts";

describe("the way back of what was replaced", () => {
	/** Two drafts here, both replaced by newer files, beside a file that could not be kept. */
	async function replaced() {
		const both = await two();
		const { here, there, edit, file } = both;
		const receiving = receivingOf(there);
		await here.addDraft("b");
		const files = async () => [await file(here), await file(here, "b")];
		await receiving.offer(await files());
		await receiving.take();
		await edit(here, "80");
		await edit(here, "81", "b");
		await here.addDraft("c");
		await receiving.offer([...(await files()), await file(here, "c")]);
		there.store.add = () => Promise.reject(new StoreError("full"));
		await receiving.take();
		expect(receiving.outcomes()).toEqual(["replaced", "replaced", "failed"]);
		const [first] = receiving.taken();
		if (first?.kind !== "replaced") throw new Error("nothing replaced");
		return { ...both, receiving, first };
	}

	it("is of each by itself", async () => {
		const { receiving, first, parts, there } = await replaced();
		await receiving.undo(first);
		expect(receiving.outcomes()).toEqual(["undone", "replaced", "failed"]);
		expect(await parts(there)).toEqual(["81", undefined]);
	});

	it("that fails says why, and can be tried again", async () => {
		const { receiving, first, parts, there } = await replaced();
		const { replace } = there.store;
		there.store.replace = () => Promise.reject(new StoreError("full"));
		await receiving.undo(first);
		const [item, other] = receiving.taken();
		expect(item).toEqual({ ...first, why: storeErrors.full });
		expect(other).not.toHaveProperty("why");
		there.store.replace = replace;
		await receiving.undo(first);
		expect(receiving.outcomes()).toEqual(["undone", "replaced", "failed"]);
		expect(await parts(there)).toEqual(["81", undefined]);
	});

	it("is there also once nothing is shown any more", async () => {
		const { receiving, first, parts, there } = await replaced();
		receiving.close();
		await receiving.undo(first);
		expect(receiving.stage.value).toEqual({ kind: "idle" });
		expect(await parts(there)).toEqual(["81", undefined]);
	});

	it("of one that was deleted since brings it back as a draft of its own", async () => {
		const { receiving, first, parts, there } = await replaced();
		await there.store.remove("a");
		const added: StoredDraft[] = [];
		there.store.add = async (stored) => void added.push(stored);
		await receiving.undo(first);
		expect(receiving.taken()[0]).toMatchObject({ kind: "undone", aside: true });
		expect(added).toMatchObject([{ draft: { label: expect.stringMatching(/^trước/) } }]);
		expect(await parts(there)).toEqual(["81"]);
	});

	it("brings back the ruleset that it was judged by, where that was cleaned away meanwhile", async () => {
		const { receiving, first, there } = await replaced();
		const ref = { id: ruleset.id, version: ruleset.version, own: false };
		expect(await there.ports.rulesets.get(ref)).toBeDefined();
		await there.ports.rulesets.remove(ref);
		await receiving.undo(first);
		expect(await there.ports.rulesets.get(ref)).toMatchObject(ref);
	});

	it("is not promised of one that was deleted while it was taken", async () => {
		const { here, there, edit, file } = await two();
		const receiving = receivingOf(there);
		await receiving.offer([await file(here)]);
		await receiving.take();
		await edit(here, "80");
		await receiving.offer([await file(here)]);
		there.store.get = async () => undefined;
		await receiving.take();
		expect(receiving.taken()).toMatchObject([{ kind: "failed", why: storeErrors.gone }]);
	});
});
