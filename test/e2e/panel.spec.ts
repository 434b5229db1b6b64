/** What is the extension's own: its sizes, its id, where it reopens, the way to a window of its own. */
import { cp, mkdir } from "node:fs/promises";
import { expect, extended, SITE, test } from "./fixtures.ts";
import { DIST } from "./host.ts";
import { begin, fillRatio, result, saved, toPart } from "./steps.ts";

/** The size of letters, in pixels, of the page, a hint and a control. */
const sizes = () => {
	const size = (selector: string) => {
		const found = document.querySelector(selector);
		return found ? Number.parseFloat(getComputedStyle(found).fontSize) : 0;
	};
	const { fontFamily } = getComputedStyle(document.body);
	return {
		page: size("body"),
		text: size("main p"),
		hint: size(".hint"),
		button: size(".button"),
		fontFamily,
	};
};

test("side panel: letters are as large as on the site", async ({ panel, browser }) => {
	await expect(panel.locator(".hint").first()).toBeVisible();
	const page = await browser.newPage();
	await page.goto(SITE);
	await expect(page.locator(".hint").first()).toBeVisible();
	const expected = await page.evaluate(sizes);
	expect(expected.page).toBe(16);
	expect(await panel.evaluate(sizes)).toEqual(expected);
});

test("side panel: it reopens where one was; every screen leads to a window of its own", async ({
	panel,
}) => {
	await panel.setViewportSize({ width: 360, height: 800 });
	await begin(panel);
	await fillRatio(panel, "1.1", "79", "100");
	await saved(panel);
	const { hash } = new URL(panel.url());
	const out = panel.getByRole("button", { name: "Mở ra cửa sổ riêng" });
	const box = async () => (await panel.getByRole("main").boundingBox())?.y;
	await expect(out).toBeVisible();
	// In the line that stands there anyway: at work there is one bar, as on a phone.
	await expect(panel.locator(".bar")).toBeHidden();
	const line = await panel.locator(".draft-line").boundingBox();
	const button = await out.boundingBox();
	expect(button && line && button.y + button.height <= line.y + line.height).toBe(true);
	expect(await box()).toBe(0);
	await panel.getByRole("link", { name: "Về các bản nháp" }).click();
	const bar = await panel.locator(".bar").boundingBox();
	await expect(out).toBeVisible();
	const outside = await out.boundingBox();
	expect(outside && bar && outside.y + outside.height <= bar.y + bar.height).toBe(true);
	await panel.goBack();

	const address = panel.url().replace(/#.*/, "");
	await panel.goto("about:blank");
	await panel.goto(address);
	await expect(result(panel)).toBeVisible();
	expect(new URL(panel.url()).hash).toBe(hash);

	const opened = panel.context().waitForEvent("page");
	await out.click();
	const tab = await opened;
	await expect(result(tab)).toBeVisible();
	expect(new URL(tab.url()).hash).toBe(hash);
	// A tab is a window of its own already, and opens where it is told to.
	await expect(tab.getByRole("button", { name: "Mở ra cửa sổ riêng" })).toHaveCount(0);
});

test("side panel: printing goes by way of a tab", async ({ panel }) => {
	await begin(panel);
	await fillRatio(panel, "1.1", "79", "100");
	await saved(panel);
	await panel.evaluate(() => {
		window.print = () => document.body.setAttribute("data-printed", "");
	});
	await toPart(panel, "Giấy tờ");
	await panel.getByRole("button", { name: "Xem và lưu: Mẫu số 01" }).click();
	const opened = panel.context().waitForEvent("page");
	await panel.getByRole("button", { name: "In", exact: true }).click();
	const tab = await opened;
	await expect(tab.getByRole("button", { name: "Thu gọn: Mẫu số 01" })).toBeFocused();
	await expect(tab.getByRole("button", { name: "In", exact: true })).toBeEnabled();
	await expect(panel.getByText("Hãy bấm “In” ở cửa sổ đó.")).toBeVisible();
	await expect(panel.locator("body[data-printed]")).toHaveCount(0);
});

test("the extension's id is the same from every folder", async ({ browser: _ }, info) => {
	const ids = [];
	for (const name of ["one", "two"]) {
		const folder = info.outputPath(name);
		await mkdir(folder, { recursive: true });
		await cp(DIST, folder, { recursive: true });
		const context = await extended(info.outputPath(`profile-${name}`), folder);
		const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
		ids.push(new URL(worker.url()).host);
		await context.close();
	}
	expect(ids).toEqual(["apbfmcijhgiehbonnnhdnhpfbcgibcdh", "apbfmcijhgiehbonnnhdnhpfbcgibcdh"]);
});
