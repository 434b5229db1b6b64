/** Part, criterion and place outlive Back, forward and a reload: on the site, installed, in the side panel. */
import type { Page } from "@playwright/test";
import { expect, persistent, SITE, test } from "./fixtures.ts";
import { begin, control, criterion, goToKeep, saved, toPart, unfold } from "./steps.ts";

/** What of the draft is seen, in the order in which it is gone through. */
const PLACES = [
	["nhap-so/1.3", (page: Page) => criterion(page, "1.3")],
	["con-thieu", (page: Page) => page.getByRole("heading", { name: "Còn thiếu", exact: true })],
	["nhap-so/1.6", (page: Page) => criterion(page, "1.6")],
	// Which document is looked at is said in the address, and is no step of its own on the way back.
	["giay-to/mau-so-01", (page: Page) => page.getByRole("region", { name: "Xem trước: Mẫu số 01" })],
] as const;

const isAt = async (page: Page, at: number) => {
	const [place, seen] = PLACES[at] ?? PLACES[0];
	await expect.poll(() => new URL(page.url()).hash.replace(/^#\/nhap\/[^/]+\//, "")).toBe(place);
	await expect(seen(page)).toBeVisible();
};

/** Through a draft by its links, back to its beginning, forward, and each place loaded anew. */
async function goThrough(page: Page) {
	await begin(page);
	await unfold(page, "1.3");
	await control(page, "1.3.whole").fill("80");
	await saved(page);
	await toPart(page, "Còn thiếu");
	await page.getByRole("button", { name: /1\.6/ }).first().click();
	await toPart(page, "Giấy tờ");
	await page.getByRole("button", { name: "Xem và lưu: Mẫu số 01" }).click();
	const last = PLACES.length - 1;
	await isAt(page, last);
	for (let at = last - 1; at >= 0; at -= 1) {
		await page.goBack();
		await isAt(page, at);
		await page.reload();
		await isAt(page, at);
	}
	await expect(control(page, "1.3.whole")).toHaveValue("80");
	for (let at = 1; at <= last; at += 1) {
		await page.goForward();
		await isAt(page, at);
	}
}

test("site: Back, forward and a reload keep the place", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(SITE);
	await goThrough(page);
});

test("installed, its server gone: Back, forward and a reload keep the place", async ({
	server,
}, info) => {
	const context = await persistent(info.outputPath("profile"), {
		viewport: { width: 360, height: 740 },
	});
	const page = await context.newPage();
	await goToKeep(page, server.url);
	await server.stop();
	await goThrough(page);
	await context.close();
});

test("side panel: Back, forward and a reload keep the place", async ({ panel }) => {
	await goThrough(panel);
});
