/** What stands on the page before the app's own code has come. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, SITE, test } from "./fixtures.ts";
import { DIST } from "./host.ts";
import { begin, saved } from "./steps.ts";

const OWN_CODE = /assets\/first-[^/]*\.js$/;
const RULESET = `${SITE}#/bo-tieu-chi/phu-tho-khu-dan-cu-thong-minh-2023`;

test("the home page of a device that keeps nothing is there without the app's code, which takes it over as it is", async ({
	page,
}) => {
	let go = () => {};
	const seen = new Promise<void>((resolve) => {
		go = resolve;
	});
	await page.route(OWN_CODE, async (route) => {
		await seen;
		await route.continue();
	});
	await page.goto(SITE, { waitUntil: "commit" });
	await expect(
		page.getByRole("heading", { name: "Trên máy này chưa có bản nháp nào" }),
	).toBeVisible();
	const before = await page.evaluateHandle(() => {
		const copy = document.querySelector("#app")?.cloneNode(true);
		return { all: [...document.querySelectorAll("#app *")], copy };
	});
	go();
	// The app is there once it has counted the drafts.
	await page.waitForFunction(() => localStorage.getItem("dat-chuan.drafts") === "0");
	// Not one element was made anew under a person's finger.
	const kept = await before.evaluate(({ all, copy }) => {
		const now = document.querySelector("#app")?.cloneNode(true);
		// Without the empty text that a renderer may leave.
		now?.normalize();
		const gone = all.filter((each) => !each.isConnected).length;
		return { isSame: now?.isEqualNode(copy ?? null), gone };
	});
	expect(kept).toEqual({ isSame: true, gone: 0 });
	const nothing = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") };
	await page.locator('input[type="file"]').setInputFiles(nothing);
	await expect(page.getByText("a.json")).toBeVisible();
});

test("who has drafts sees nothing of it", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	// The home page counts them.
	await page.goto(SITE);
	await page.waitForFunction(() => localStorage.getItem("dat-chuan.drafts") === "1");
	await page.route(OWN_CODE, () => undefined);
	await page.goto("about:blank");
	const begun = page.waitForResponse(/assets\/begin-[^/]*\.js$/);
	await page.goto(SITE, { waitUntil: "commit" });
	await begun;
	await expect(page.locator("template").first()).toBeAttached();
	await page.evaluate(() => new Promise(requestAnimationFrame));
	expect(await page.locator("#app").innerHTML()).toBe("");
});

test("who follows an address sees the ways through the app, and that it opens, before its code is there", async ({
	page,
}) => {
	await page.route(OWN_CODE, () => undefined);
	await page.goto(RULESET, { waitUntil: "commit" });
	await expect(page.getByRole("main")).toHaveText("Đang mở…");
	await expect(page.getByRole("navigation").getByRole("link")).toHaveCount(3);
});

test("what a screen is made of is on its way before the app's own code is there", async ({
	page,
}) => {
	await page.route(OWN_CODE, () => undefined);
	const asked: string[] = [];
	page.on("request", (request) => {
		asked.push(new URL(request.url()).pathname);
	});
	await page.goto(RULESET, { waitUntil: "commit" });
	const { code, rulesets } = await page
		.locator("template")
		.first()
		.evaluate((template) => JSON.parse(template.dataset.files ?? "{}"));
	// Each file more is waited for: a style sheet and one piece of code.
	expect(code.ruleset?.filter((file: string) => file.endsWith(".css"))).toHaveLength(1);
	// Its own, and at most the bundler's helper.
	expect(code.ruleset?.filter((file: string) => file.endsWith(".js")).length).toBeLessThan(3);
	const wanted = [...code.ruleset, rulesets["phu-tho-khu-dan-cu-thong-minh-2023"]];
	const paths = wanted.map((href: string) => new URL(href, SITE).pathname);
	await expect.poll(() => asked).toEqual(expect.arrayContaining(paths));
});

test("the list of drafts is on its way before the app's own code is there, and nothing that it can do without", async ({
	page,
}) => {
	await page.addInitScript(() => localStorage.setItem("dat-chuan.drafts", "1"));
	await page.route(OWN_CODE, () => undefined);
	const asked: string[] = [];
	page.on("request", (request) => {
		asked.push(new URL(request.url()).pathname);
	});
	await page.goto(SITE, { waitUntil: "commit" });
	const files: string[] = await page
		.locator("template")
		.first()
		.evaluate((template) => JSON.parse(template.dataset.files ?? "{}").code.drafts);
	const paths = files.map((href) => new URL(href, SITE).pathname);
	await expect.poll(() => asked).toEqual(expect.arrayContaining(paths));
	// Its own, what it shares with a ruleset's page and with other screens, who reads the disk, and the bundler's helper.
	expect(paths.filter((path) => path.endsWith(".js")).length).toBeLessThan(6);
	const sizes = paths.map(async (path) => (await readFile(join(DIST, path))).length);
	expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(80_000);
});

test("a ruleset's file and each file of its page's code are fetched once", async ({ page }) => {
	const asked: string[] = [];
	page.on("request", (request) => {
		asked.push(new URL(request.url()).pathname);
	});
	await page.goto(RULESET);
	await expect(page.getByText("Đã đối chiếu với văn bản")).toBeVisible();
	const assets = asked.filter((path) => path.includes("/assets/"));
	expect(assets.length).toBeGreaterThan(5);
	expect(assets).toEqual([...new Set(assets)]);
});

test("a screen whose style sheet cannot be had is not shown without it, and can be tried again", async ({
	page,
}) => {
	const styles = /assets\/ruleset-[^/]*\.css$/;
	await page.route(styles, (route) => route.abort());
	await page.goto(RULESET);
	await expect(page.getByText("Chưa mở được trang này")).toBeVisible();
	await page.unroute(styles);
	await page.getByRole("button", { name: "Thử lại" }).click();
	await expect(page.getByText("Đã đối chiếu với văn bản")).toBeVisible();
});
