/** Stores whose code is fetched once something is asked of them. */
import { expect, it } from "vitest";
import { lateStores, type Stores } from "../../src/drafts/index.ts";
import { memoryStores } from "./memory-stores.ts";

/** `come(…)` ends the fetch that is under way. */
function late() {
	const asked: { come: (stores: Stores) => void; fail: (error: unknown) => void }[] = [];
	const stores = lateStores(() => new Promise((come, fail) => void asked.push({ come, fail })));
	return { stores, asked };
}

it("fetches nothing before it is asked, and once whatever is asked", async () => {
	const { stores, asked } = late();
	expect(asked).toHaveLength(0);
	const answers = [stores.drafts.list(), stores.rulesets.list(), stores.lists.ofDraft("a")];
	expect(asked).toHaveLength(1);
	asked[0]?.come(memoryStores());
	expect(await Promise.all(answers)).toEqual([[], [], []]);
	expect(await stores.drafts.get("a")).toBeUndefined();
	expect(asked).toHaveLength(1);
});

it("hands on what is given, in the order it was asked, and what a store refuses", async () => {
	const { stores, asked } = late();
	const header = { header: "Họ và tên", columns: {} } as never;
	const done = Promise.all([stores.lists.remember(header), stores.lists.remembered("Họ và tên")]);
	const refused = stores.lists.put({ draftId: "none" } as never);
	asked[0]?.come(memoryStores());
	expect((await done)[1]).toEqual(header);
	await expect(refused).rejects.toMatchObject({ name: "StoreError", code: "gone" });
});

it("says that it could not be had, and is asked for again by what comes next", async () => {
	const { stores, asked } = late();
	const first = stores.drafts.list();
	asked[0]?.fail(new Error("no network"));
	await expect(first).rejects.toThrow("no network");
	const next = stores.drafts.list();
	expect(asked).toHaveLength(2);
	asked[1]?.come(memoryStores());
	expect(await next).toEqual([]);
});
