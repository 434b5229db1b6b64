/** How figures and days come into their boxes, and what is said of those that cannot be. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import { begin, control, criterion, saved, unfold } from "./steps.ts";

test.use({ viewport: { width: 360, height: 740 } });

/** As a browser fills a box in: the text, and `change` alone. */
const filledIn = (page: Page, name: string, text: string) =>
	control(page, name).evaluate((box, value) => {
		const prototype = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
		Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(box, value);
		box.dispatchEvent(new Event("change", { bubbles: true }));
	}, text);

test("a box that the browser fills in is judged and saved", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await unfold(page, "1.1");
	await filledIn(page, "1.1.part", "96");
	await filledIn(page, "1.1.whole", "120");
	await filledIn(page, "note.1.1", "Đếm lại.");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "met");
	await saved(page);
	await page.reload();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.whole")).toHaveValue("120");
	await expect(control(page, "note.1.1")).toHaveValue("Đếm lại.");
});

test("a draft whose time is no time is listed without one", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: /^Lưu .*thành tệp$/ }).click();
	const text = await readFile(await (await download).path(), "utf8");
	const odd = { ...JSON.parse(text).draft, id: "khac", updatedAt: "hôm qua" };
	await page.goto(SITE);
	await control(page, "draft-file").setInputFiles({
		name: "khu-3.json",
		mimeType: "application/json",
		buffer: Buffer.from(JSON.stringify({ ...JSON.parse(text), draft: odd })),
	});
	await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
	await expect(page.getByText(/NaN/)).toHaveCount(0);
	await expect(page.getByText(/sửa lần cuối/)).toHaveCount(1);
});
