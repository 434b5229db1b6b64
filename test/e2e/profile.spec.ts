/** The browsers that tests share hold nothing of the test before: the side panel's, the site's window. */
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import { begin, saved } from "./steps.ts";

// One after the other in one worker: each second gets what the first has left.
test.describe.configure({ mode: "serial" });

const keepInCache = (page: Page) =>
	page.evaluate(async () => {
		await (await caches.open("left")).put("https://left/", new Response("left"));
	});

test("a side panel is left with a draft", async ({ panel }) => {
	await begin(panel);
	await saved(panel);
	await keepInCache(panel);
});

test("the next side panel finds no draft", async ({ panel }) => {
	await expect(panel.getByText("Trên máy này chưa có bản nháp")).toBeVisible();
	expect(await panel.evaluate(() => caches.keys())).toEqual([]);
	expect(panel.context().pages()).toHaveLength(2);
});

/** What a window of the site keeps beside drafts, wherever a test can leave something. */
const kept = (page: Page) =>
	page.evaluate(async () => ({
		caches: await caches.keys(),
		databases: (await indexedDB.databases()).map(({ name }) => name),
		local: localStorage.getItem("left"),
		session: sessionStorage.getItem("left"),
		cookie: document.cookie,
		name: window.name,
		script: "left" in window,
		size: [innerWidth, innerHeight],
		isDark: matchMedia("(prefers-color-scheme: dark)").matches,
		isHeld: await navigator.storage.persisted(),
		pagesBefore: history.length,
	}));

/** Of the site, and keeps nothing by itself. */
const EMPTY = `${SITE}licences.json`;
let before: unknown;

test("a window of the site is left full", async ({ page, context }) => {
	await page.goto(EMPTY);
	before = await kept(page);
	await page.addInitScript(() => Object.assign(window, { left: true }));
	await page.route("**/manifest.json", (route) => route.abort());
	await page.clock.setFixedTime("2001-01-01T08:00:00+07:00");
	await page.setViewportSize({ width: 500, height: 500 });
	await page.emulateMedia({ colorScheme: "dark" });
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	await keepInCache(page);
	await page.evaluate(() => {
		localStorage.setItem("left", "left");
		sessionStorage.setItem("left", "left");
		// biome-ignore lint/suspicious/noDocumentCookie: the plain way to leave one
		document.cookie = "left=left; max-age=1000";
		window.name = "left";
	});
	await (await context.newPage()).goto(SITE);
	// Chromium holds the data of a site that is used much, where it may.
	for (let times = 0; times < 12; times += 1) {
		await page.mouse.click(5, 5);
		await page.goto(EMPTY);
	}
	await page.evaluate(() => navigator.storage.persist());
	expect(await kept(page)).not.toEqual(before);
});

test("the next window of the site is as the first one was", async ({ page, context }) => {
	expect(context.pages()).toHaveLength(1);
	await page.goto(EMPTY);
	expect(await kept(page)).toEqual(before);
	expect(await page.evaluate(() => new Date().getFullYear())).toBeGreaterThan(2001);
	expect((await page.goto(`${SITE}manifest.json`))?.ok()).toBe(true);
	await page.goto(SITE);
	await expect(page.getByText("Trên máy này chưa có bản nháp")).toBeVisible();
});
