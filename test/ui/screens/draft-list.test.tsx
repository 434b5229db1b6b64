// @vitest-environment happy-dom
/** The list of drafts: what is there, removing one and bringing it back, finding among thousands, choosing several. */
import { expect, it, vi } from "vitest";
import { type Draft, startDraft } from "../../../src/drafts/index.ts";
import {
	appWords,
	draftChoiceWords,
	draftFindWords,
	draftListWords,
	draftMenuWords,
	draftRowWords,
	wayBack,
} from "../../../src/text/index.ts";
import { ruleset, type World } from "../../state/world.ts";
import { button, control, heading, seen, show } from "../page.tsx";

const links = () => [...document.querySelectorAll<HTMLElement>(".draft-link")];
const titles = () => links().map(({ textContent }) => textContent);

/** Once as much was painted as it takes. */
const inTime = (here: World, isThere: () => boolean) =>
	vi.waitFor(async () => {
		await here.tick();
		expect(isThere()).toBe(true);
	}, 10_000);

/** Opens the menu of a draft and presses what it says there. */
async function inMenu(name: string, item: string) {
	(await button(draftMenuWords.named(name))).click();
	(await button(item)).click();
}

/** Drafts "Khu 1" and on, the last edited last. */
async function many(
	{ store }: World,
	count: number,
	more: (at: number) => Partial<Draft> = () => ({}),
) {
	for (let at = 1; at <= count; at += 1) {
		const unit = {
			name: `Khu ${at}`,
			commune: at % 2 ? "xã Tân Mẫu" : "xã Đông Mẫu",
			properties: {},
		};
		const now = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
		const start = { id: String(at).padStart(5, "0"), now, unit, assessedOn: "2026-01-01" };
		await store.add({
			draft: { ...startDraft({ ...ruleset, own: false }, start), ...more(at) },
			result: undefined,
		});
	}
}

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
	await inMenu("Khu 3", draftMenuWords.removeNamed("Khu 3"));
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
		ports.store.removeAll = () => Promise.reject(new Error("full"));
	});
	await inMenu("Khu 3", draftMenuWords.removeNamed("Khu 3"));
	await seen(() => document.querySelector(".notice.bad, [role=alert]"));
	expect(titles()).toEqual(["Khu 3"]);
});

it("who looks at another page has the first rows at hand: they are there with the list itself", async () => {
	const here = await show("#/gioi-thieu", async (world) => {
		await many(world, 9);
		world.marker.count = 9;
	});
	await seen(() => document.querySelector("h1"));
	expect(here.list.drafts.value).toEqual([]);
	await inTime(here, () => here.list.drafts.value.length === 9);
	location.hash = "#/";
	await Promise.resolve();
	await seen(() => titles().length > 0);
	expect(document.body.textContent).not.toContain(appWords.loading);
	expect(titles()).toHaveLength(6);
	expect(await control("search")).toBeTruthy();
	await inTime(here, () => titles().length === 9);
});

it("who has none has nothing fetched for the list", async () => {
	const here = await show("#/gioi-thieu");
	let asked = 0;
	here.list.expect = async () => {
		asked += 1;
	};
	await seen(() => document.querySelector("h1"));
	for (let paints = 0; paints < 20; paints += 1) await here.tick();
	expect(asked).toBe(0);
});

it("few are seen at a glance: nothing to search with", async () => {
	const here = await show("", (world) => many(world, 7));
	// A few first, the others once these are painted.
	await seen(() => titles().length === 6);
	await inTime(here, () => titles().length === 7);
	expect(document.querySelector('[name="search"]')).toBeNull();
});

it("of 10,000 a few rows are laid out, and the search finds any, without marks too", async () => {
	const here = await show("", (world) =>
		many(world, 10_000, (at) => (at === 5000 ? { label: "chỉnh lý" } : {})),
	);
	await seen(() => titles().length > 0);
	await here.tick();
	await seen(() => document.body.textContent?.includes(draftListWords.count(10_000)));
	expect(titles()[0]).toBe("Khu 10000");
	expect(document.querySelectorAll("*").length).toBeLessThan(800);
	const box = await control("search");
	for (const sought of ["khu 5000", "chinh ly", "CHỈNH lý tân", "5000 dong mau"]) {
		box.value = sought;
		box.dispatchEvent(new Event("input", { bubbles: true }));
		await here.tick();
		const found = sought.includes("tân") ? [] : ["Khu 5000 (chỉnh lý)"];
		await vi.waitFor(() => expect(titles()).toEqual(found));
	}
	(await button(draftFindWords.clear)).click();
	await seen(() => titles().length > 1);
	expect(box.value).toBe("");
});

it("more rows come when they are asked for", async () => {
	const here = await show("", (world) => many(world, 30));
	await seen(() => titles().length > 0);
	await here.tick();
	await seen(() => document.body.textContent?.includes(draftListWords.count(30)));
	await inTime(here, () => titles().length === 12);
	const before = 12;
	expect(before).toBeLessThan(30);
	(await button(draftRowWords.more(30 - before))).click();
	await seen(() => titles().length > before);
	expect(new Set(titles()).size).toBe(titles().length);
});

it("the menu is left by Escape, and the focus is where it was", async () => {
	await show("", ({ addDraft }) => addDraft("a"));
	const menu = await button(draftMenuWords.named("Khu 3"));
	menu.click();
	const first = await button(draftMenuWords.open);
	await seen(() => document.activeElement === first);
	expect(menu.getAttribute("aria-expanded")).toBe("true");
	first.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
	expect(document.activeElement?.textContent).toBe(draftMenuWords.again);
	first.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
	await seen(() => menu.getAttribute("aria-expanded") === "false");
	expect(document.activeElement).toBe(menu);
	expect(document.querySelector(".menu-list")).toBeNull();
});

it("several are chosen, with Space too, and removed with one way back", async () => {
	const { store } = await show("", (here) => many(here, 4));
	await seen(() => titles().length === 4);
	const box = (name: string) =>
		document.querySelector<HTMLInputElement>(`[aria-label="${draftChoiceWords.named(name)}"]`);
	box("Khu 4")?.click();
	links()[2]?.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true }));
	await seen(() => box("Khu 2")?.checked);
	(await button(draftChoiceWords.remove(2))).click();
	await seen(() => titles().length === 2);
	expect(titles()).toEqual(["Khu 3", "Khu 1"]);
	expect(await store.list()).toHaveLength(2);
	(await button(wayBack.undo)).click();
	await seen(() => titles().length === 4);
	expect(titles()).toEqual(["Khu 4", "Khu 3", "Khu 2", "Khu 1"]);
	expect(await store.list()).toHaveLength(4);
	expect(document.querySelector("input:checked")).toBeNull();
});

it("what was chosen and is not found any more is not removed with the rest", async () => {
	const here = await show("", (world) => many(world, 9));
	await inTime(here, () => titles().length === 9);
	document.querySelector<HTMLInputElement>(`[aria-label="${draftChoiceWords.all}"]`)?.click();
	await button(draftChoiceWords.remove(9));
	const box = await control("search");
	box.value = "khu 3";
	box.dispatchEvent(new Event("input", { bubbles: true }));
	await here.tick();
	(await button(draftChoiceWords.remove(1))).click();
	await seen(() => here.list.drafts.value.length === 8);
	expect(here.list.drafts.value.some(({ draft }) => draft.unit.name === "Khu 3")).toBe(false);
});
