/** The list of rulesets: narrowed down, and sought by what they ask. */
import { expect, SITE, test } from "./fixtures.ts";
import { control, jsonFile, mine } from "./steps.ts";

test.use({ viewport: { width: 360, height: 740 } });

test("rulesets are narrowed down by province, unit and period", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	const titles = page.locator(".item-title");
	await expect(titles).toHaveCount(8);
	await page.getByText("Lọc theo tỉnh, đơn vị, giai đoạn").click();
	// Hải Dương is in Hải Phòng now.
	await control(page, "filter.province").selectOption("Hải Phòng");
	await expect(titles).toHaveCount(3);
	await control(page, "filter.unit").selectOption("thôn");
	await expect(page.getByText("hợp với các mục đang lọc")).toBeVisible();
	await page.getByRole("button", { name: "Bỏ lọc" }).click();
	await control(page, "filter.period").selectOption("2023-2025");
	await expect(titles).toHaveCount(1);
	await control(page, "search").fill("lang son");
	await expect(titles).toHaveCount(1);
});

test("rulesets are sought by what they are for and what they ask; a province without any is told so", async ({
	page,
}) => {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	const titles = page.locator(".item-title");
	await control(page, "search").fill("thôn");
	await expect(titles).toHaveText(["Thôn thông minh", "Thôn thông minh"]);
	await control(page, "search").fill("cáp quang");
	const item = page.locator(".item", { hasText: "Khu dân cư thông minh" });
	await expect(item).toContainText("Có ở tiêu chí:1.1 Hộ gia đình được phủ Internet cáp quang");
	await control(page, "search").fill("vinh phuc");
	await expect(titles).toHaveCount(0);
	const said = page.getByRole("status").filter({ hasText: "Chưa có" });
	await expect(said).toContainText("Chưa có bộ tiêu chí nào của Vĩnh Phúc (nay thuộc Phú Thọ).");
	await expect(said).toContainText("Đang có của: Hải Dương, Kon Tum, Lạng Sơn, Phú Thọ.");
	await expect(page.getByText("ít chữ hơn")).toHaveCount(0);
	// One's own is found by its criteria as soon as it is there.
	const own = JSON.parse(JSON.stringify(await mine()).replaceAll("cáp quang", "vệ tinh"));
	await control(page, "ruleset-file").setInputFiles(jsonFile(own));
	await page.getByText("Đã thêm").waitFor();
	await control(page, "search").fill("vệ tinh");
	await expect(titles.filter({ hasText: "Thôn <b>mẫu</b>" })).toHaveCount(1);
});

test("what a criterion speaks of leads to it on the ruleset's page, unfolded and in view", async ({
	page,
}) => {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	await control(page, "search").fill("dia chi so");
	const item = page.locator(".item", { hasText: "Khu dân cư thông minh" });
	await item.getByRole("link", { name: /^1\.5 / }).click();
	await expect(
		page.getByRole("heading", { level: 1, name: "Khu dân cư thông minh" }),
	).toBeVisible();
	const line = page.locator("details", { has: page.getByRole("heading", { name: /^1\.5 / }) });
	await expect(line).toHaveAttribute("open");
	await expect(line.locator("summary")).toBeFocused();
	await expect(line.locator("summary")).toBeInViewport();
	await expect(line.getByText("Nguyên văn")).toBeVisible();
	await expect(page.locator("details.unfolds[open]")).toHaveCount(1);
	// Who follows the address alone comes to the same place.
	await page.reload();
	await expect(line.locator("summary")).toBeInViewport();
	await expect(line).toHaveAttribute("open");
	await page.goBack();
	await expect(page.getByRole("heading", { level: 1, name: "Bộ tiêu chí" })).toBeVisible();
});

test("where the criteria cannot be searched that is said, and they are once they can be had", async ({
	page,
}) => {
	const index = "**/assets/*.js";
	let refused = 0;
	await page.route(index, async (route) => {
		const response = await route.fetch();
		if (!(await response.text()).includes("Bà Rịa")) return route.fulfill({ response });
		refused += 1;
		await route.abort();
	});
	await page.goto(`${SITE}#/bo-tieu-chi`);
	await control(page, "search").fill("cáp quang");
	await expect(
		page.getByRole("status").getByText("Chưa tìm được trong các tiêu chí"),
	).toBeVisible();
	expect(refused).toBeGreaterThan(0);
	await expect(page.getByText("Không thấy bộ tiêu chí nào")).toHaveCount(0);
	await control(page, "search").fill("thôn");
	await expect(page.locator(".item-title")).toHaveCount(2);
	// It may still be asked for by what was sought last.
	await page.unrouteAll({ behavior: "wait" });
	await page.getByRole("button", { name: "Thử lại" }).click();
	await expect(page.getByText("Chưa tìm được trong các tiêu chí")).toHaveCount(0);
	await control(page, "search").fill("cáp quang");
	await expect(page.locator(".item", { hasText: "Khu dân cư thông minh" })).toContainText(
		"1.1 Hộ gia đình",
	);
});
