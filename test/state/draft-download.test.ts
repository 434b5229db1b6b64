import { expect, it } from "vitest";
import { startDraft } from "../../src/drafts/index.ts";
import { openIn, ruleset, world } from "./world.ts";

async function begun() {
	const here = world();
	await here.addDraft();
	return here;
}

it("the file of a draft is named after its unit and day, and is just what the browser was given", async () => {
	const here = await begun();
	const downloads: unknown[] = [];
	here.ports.download = (name, of, data) => void downloads.push({ name, type: of, text: data });
	const open = await openIn(here);
	const handed = await open.downloadFile();
	expect(downloads).toEqual([handed]);
	expect(handed).toMatchObject({
		name: "dat-chuan-khu-3-xa-tan-mau-2026-11-20.json",
		type: "application/json",
	});
	expect(JSON.parse(handed.text ?? "")).toHaveProperty("ruleset.id", ruleset.id);
});

it("the file of a draft whose version is gone carries no ruleset: the app's present one is not its own", async () => {
	const here = await begun();
	const unit = { name: "Thôn Mẫu", commune: "", properties: {} };
	const old = { id: ruleset.id, version: 9, own: false };
	const draft = startDraft(old, { id: "d", now: "2026-11-20", unit, assessedOn: "2026-11-20" });
	await here.store.add({ draft, result: undefined });
	const open = await openIn(here, "d");
	expect(open.insteadOf).toBe(9);
	const { text } = await open.downloadFile();
	expect(JSON.parse(text ?? "")).not.toHaveProperty("ruleset");
});
