import { expect, it } from "vitest";
import { fetchPart, isNotFetched, loadRuleset } from "../../src/state/index.ts";
import { appWords } from "../../src/text/index.ts";
import { begun } from "./documents-begun.ts";
import { world } from "./world.ts";

it("a part that cannot be had has the page loaded anew; where that is no help, it is said", async () => {
	const { ports, renewals } = world();
	expect(await fetchPart(ports, async () => 1)).toBe(1);
	expect(renewals.count).toBe(0);
	const error = await fetchPart(ports, () => import("./no-such-part.ts" as string)).catch(
		(reason: unknown) => reason,
	);
	expect(renewals.count).toBe(1);
	expect(isNotFetched(error) && error.message).toBe(appWords.failed);
	for (const other of [new Error("404"), { name: "NotFetchedError" }, undefined])
		expect(isNotFetched(other)).toBe(false);
});

it("tells whether the person pressed for it, which may load the page anew once more", async () => {
	const asked: (boolean | undefined)[] = [];
	const renew = async (is?: boolean) => void asked.push(is);
	const fail = () => Promise.reject(new Error("404"));
	await expect(fetchPart({ renew }, fail)).rejects.toThrow(appWords.failed);
	await expect(fetchPart({ renew }, fail, true)).rejects.toThrow(appWords.failed);
	expect(asked).toEqual([false, true]);
});

it("a ruleset's file that cannot be had is no broken ruleset", async () => {
	const { ports, renewals, list } = world();
	ports.shelf.load = () => Promise.reject(new Error("404"));
	const [entry] = ports.shelf.catalog;
	if (!entry) throw new Error("no ruleset");
	await expect(loadRuleset(ports, entry)).rejects.toThrow("404");
	expect(renewals.count).toBe(1);
	expect(list.drafts.value).toEqual([]);
});

it("a document whose maker cannot be had is not blamed on memory", async () => {
	const { documents, stage, ports, settle, wanted } = await begun();
	ports.documentTools = () => fetchPart(ports, () => Promise.reject(new Error("404")));
	void documents.make(wanted("Mẫu số 9"), "pdf");
	await settle();
	expect(stage()).toMatchObject({ kind: "failed", unfetched: true });
});
