/** The list of drafts where there are many: found, chosen, sent, copied, begun again. */

import { readFile } from "node:fs/promises";
import { readDraftFile } from "../../src/drafts/index.ts";
import { expect, SITE, test } from "./fixtures.ts";
import { begin, control, criterion, fillRatio, multiply, result, saved, unfold } from "./steps.ts";

const MANY = 60;

test("of many drafts one is found without marks, and rows come as one scrolls", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	await multiply(page, MANY);
	await page.goto(SITE);
	const rows = page.getByRole("main").getByRole("listitem");
	await expect(page.getByText(`${MANY + 1} bản nháp, chỉ nằm trên máy này.`)).toBeVisible();
	await expect(rows.first()).toContainText("Khu 3");
	expect(await rows.count()).toBeLessThan(MANY);
	await expect
		.poll(async () => {
			await page.mouse.wheel(0, 2000);
			return rows.count();
		})
		.toBe(MANY + 1);
	await control(page, "search").fill("dong mau khu 30");
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText("Khu 30");
	await page.getByRole("link", { name: "Khu 30" }).click();
	await expect(result(page)).toBeVisible();
	// It is looked at as it was left.
	await page.goBack();
	await expect(control(page, "search")).toHaveValue("dong mau khu 30");
	await expect(rows).toHaveCount(1);
	await page.getByRole("button", { name: "Bỏ tìm và lọc" }).click();
	await page.getByRole("button", { name: /^Chưa đủ/ }).click();
	await expect(page.getByText(`Thấy ${MANY + 1} bản nháp.`)).toBeVisible();
});

test("by keyboard alone: chosen with Space, opened with Enter, the menu left with Escape", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	await multiply(page, 3);
	await page.goto(SITE);
	const link = page.getByRole("link", { name: "Khu 12" });
	await link.press("Space");
	await expect(page.getByRole("checkbox", { name: "Chọn Khu 12" })).toBeChecked();
	await page.getByRole("link", { name: "Khu 11" }).press("Space");
	await page.getByRole("button", { name: "Xóa 2 bản nháp" }).press("Enter");
	await expect(page.getByText("Đã xóa 2 bản nháp.")).toBeVisible();
	await expect(link).toHaveCount(0);
	await expect(page.getByRole("button", { name: "Hoàn tác" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(link).toBeVisible();
	const menu = page.getByRole("button", { name: "Việc khác với Khu 12" });
	await menu.press("Enter");
	await expect(page.getByRole("link", { name: "Mở", exact: true })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(menu).toBeFocused();
	await link.press("Enter");
	await expect(result(page)).toBeVisible();
});

test("from its menu a draft is sent as a file, copied, and begun again for today", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "80", "100");
	await saved(page);
	await page.goto(SITE);
	const inMenu = async (item: string) => {
		await page.getByRole("button", { name: "Việc khác với Khu 3", exact: true }).click();
		await page.getByRole("button", { name: item, exact: true }).click();
	};
	const download = page.waitForEvent("download");
	await inMenu("Lưu thành tệp để gửi");
	const file = readDraftFile(await readFile(await (await download).path(), "utf8"));
	expect(file.draft.entries).toMatchObject({ "1.1.part": "80" });
	await expect(page.getByText(/Trình duyệt đang lưu tệp/)).toBeVisible();

	await inMenu("Chép thành bản nháp mới");
	await expect(page.getByRole("link", { name: "Khu 3 (bản sao)" })).toBeVisible();

	await page.clock.setFixedTime("2026-12-02T08:00:00+07:00");
	await inMenu("Đánh giá lại năm nay");
	await expect(result(page)).toHaveAttribute("data-verdict", "unknown");
	await page.goto(SITE);
	await expect(page.getByRole("link", { name: /^Khu 3/ })).toHaveCount(3);
});

test("begun again, what the unit had last year stands beside each field on a phone, and is no answer", async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.clock.setFixedTime("2026-12-02T08:00:00+07:00");
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "118", "120");
	await unfold(page, "1.6");
	await page.locator('[name="1.6.ke-hoach"][value="yes"]').check();
	await saved(page);
	await page.goto(SITE);
	await page.getByRole("button", { name: "Việc khác với Khu 3", exact: true }).click();
	await page.getByRole("button", { name: "Đánh giá lại năm nay", exact: true }).click();
	await expect(result(page)).toHaveAttribute("data-verdict", "unknown");
	const line = page.getByText("Năm 2025: 118/120 hộ = 98,3");
	await expect(line).toBeVisible();
	await expect(control(page, "1.1.part")).toHaveValue("");
	await expect(control(page, "1.1.whole")).toHaveValue("");
	await page.getByRole("button", { name: "Vẫn là 120 như năm 2025" }).click();
	await expect(control(page, "1.1.whole")).toHaveValue("120");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unknown");
	await control(page, "1.1.part").fill("60");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");
	await saved(page);
	await page.reload();
	await expect(line).toBeVisible();
	await unfold(page, "1.6");
	await expect(criterion(page, "1.6").getByText("Năm 2025: có")).toHaveCount(1);
	await expect(criterion(page, "1.6").locator("input:checked")).toHaveCount(0);
	expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
});
