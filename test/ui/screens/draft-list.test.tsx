// @vitest-environment happy-dom
/** The list of drafts: what is there, removing one and bringing it back. */
import { expect, it } from "vitest";
import { draftListWords, wayBack } from "../../../src/text/index.ts";
import { button, heading, seen, show } from "../page.tsx";

const titles = () =>
	[...document.querySelectorAll(".item-title")].map(({ textContent }) => textContent);

it("says that there are none, and where to begin", async () => {
	await show("");
	expect(await heading()).toBe(draftListWords.title);
	await seen(() => document.body.textContent?.includes(draftListWords.empty));
	expect((await button(draftListWords.start)).getAttribute("href")).toBe("#/bo-tieu-chi");
});

it("a draft removed can be had back, and the way back has the focus", async () => {
	const { store } = await show("", async ({ addDraft }) => {
		await addDraft("a");
	});
	(await button(draftListWords.removeNamed("Khu 3"))).click();
	await seen(
		() => titles().length === 0 && document.body.textContent?.includes(draftListWords.empty),
	);
	const undo = await button(wayBack.undo);
	await seen(() => document.activeElement === undo);
	expect(await store.list()).toEqual([]);
	undo.click();
	await seen(() => titles().length === 1);
	expect(titles()).toEqual(["Khu 3"]);
	expect((await store.list()).map(({ draft }) => draft.id)).toEqual(["a"]);
});

it("where the device refuses, the draft stays and that is said", async () => {
	await show("", async ({ addDraft, ports }) => {
		await addDraft("a");
		ports.store.remove = () => Promise.reject(new Error("full"));
	});
	(await button(draftListWords.removeNamed("Khu 3"))).click();
	await seen(() => document.querySelector(".notice.bad, [role=alert]"));
	expect(titles()).toEqual(["Khu 3"]);
});
