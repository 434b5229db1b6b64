/** Small things that were in the way: nothing jumps, nothing is closed that says there is more. */
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	criterion,
	csv,
	fillRatio,
	HOUSEHOLDS,
	type Json,
	jsonFile,
	mine,
	toPart,
	unfold,
} from "./steps.ts";

const topOf = (page: Page, name: string) =>
	control(page, name).evaluate((element) => element.getBoundingClientRect().top);

for (const width of [360, 1280])
	test(`what is typed in stays where it is while its criterion tips, ${width} px wide`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 740 });
		await page.goto(SITE);
		await begin(page);
		await fillRatio(page, "1.1", "90", "100");
		await page.getByRole("button", { name: "Thử số khác" }).click();
		await control(page, "1.1.part").focus();
		const before = await topOf(page, "1.1.part");
		for (const [typed, verdict] of [
			["9", "unmet"],
			["", "unknown"],
			["85", "met"],
			["7", "unmet"],
		] as const) {
			await control(page, "1.1.part").fill(typed);
			await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", verdict);
			if (verdict !== "met")
				await expect(criterion(page, "1.1").getByText("số đã lưu: đạt")).toBeVisible();
			await expect.poll(() => topOf(page, "1.1.part"), verdict).toBeCloseTo(before, 0);
		}
	});

test("every place of a refused ruleset, and every line that is left out, can be seen", async ({
	page,
}) => {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	const criteria = Array.from({ length: 30 }, () => ({}));
	await control(page, "ruleset-file").setInputFiles(jsonFile(await mine({ criteria })));
	const refused = page.getByRole("status").filter({ hasText: "Ứng dụng chưa lưu gì." });
	const places = refused.getByRole("listitem");
	await expect(places).toHaveCount(20);
	const more = refused.getByText(/và [\d.]+ lỗi nữa/);
	const rest = Number((await more.innerText()).match(/[\d.]+/)?.[0]?.replace(".", ""));
	await more.click();
	await expect(places).toHaveCount(20 + rest);

	await page.goto(SITE);
	await begin(page);
	await unfold(page, "1.1");
	const many = HOUSEHOLDS.replace("Tổng cộng", `${"Tổng cộng: 1 hộ;;;\r\n".repeat(80)}Tổng cộng`);
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", many));
	await page.getByText("Đọc chưa đúng? Đổi cách đọc").click();
	await page.getByText("Những dòng không đếm và lý do").click();
	const left = page.locator(".list-card details .fold-body > .stack-small > details", {
		hasText: "Những dòng không đếm và lý do",
	});
	await expect(left.getByRole("listitem")).toHaveCount(50);
	await left.locator("details > summary").click();
	expect(await left.getByRole("listitem").count()).toBeGreaterThan(80);
});

test("no meter is drawn for a ratio that does not apply", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = criterion(page, "1.1");
	await fillRatio(page, "1.1", "79", "100");
	await expect(item.locator(".meter")).toHaveCount(1);
	await control(page, "waive.1.1").check();
	await control(page, "waived.1.1").fill("Không có hộ nào");
	await expect(item).toHaveAttribute("data-verdict", "notApplicable");
	await expect(item.locator(".meter")).toHaveCount(0);
});

test("that a reason is missing is said once its box was left, not before", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	const reason = control(page, "waived.1.1");
	const missing = item.getByText("Hãy ghi lý do");
	await expect(item.getByText("OCOP")).toHaveCount(0);
	await control(page, "waive.1.1").check();
	await expect(missing).toHaveCount(0);
	await reason.focus();
	await expect(reason).not.toHaveAttribute("aria-invalid");
	await expect(missing).toHaveCount(0);
	await page.keyboard.press("Tab");
	await expect(missing).toBeVisible();
	await expect(reason).toHaveAttribute("aria-invalid", "true");
	await reason.fill("Không có hộ nào");
	await expect(missing).toHaveCount(0);
	// Left without a look at the box: said as well.
	await control(page, "waive.1.1").uncheck();
	await control(page, "waive.1.1").check();
	await expect(missing).toHaveCount(0);
	await control(page, "note.1.1").focus();
	await expect(missing).toBeVisible();
});

test("nothing is headed “Cần lưu ý” where there is no note", async ({ page }) => {
	const json = await mine();
	const { note: _, ...province } = (json.about as { province: { note?: string } }).province;
	const about = { ...(json.about as object), province };
	const { notes: __, ...bare }: Json = { ...json, about };
	await page.goto(`${SITE}#/bo-tieu-chi`);
	await control(page, "ruleset-file").setInputFiles(jsonFile(bare));
	await page.getByRole("link", { name: "Thôn <b>mẫu</b>" }).click();
	await expect(page.getByText(/Đã đối chiếu với văn bản/)).toBeVisible();
	await expect(page.getByRole("heading", { level: 2, name: "Cần lưu ý" })).toHaveCount(0);
});

test("removing a row of a kept list goes on at the row that takes its place", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 400 });
	await page.goto(SITE);
	await page.evaluate(() => document.documentElement.style.setProperty("overflow-anchor", "none"));
	await begin(page);
	await unfold(page, "1.1");
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
	await page.getByLabel(/Giữ cả họ tên trên máy này/).check();
	await page.getByRole("button", { name: /^Dùng/ }).click();
	const section = page.locator("#kept-lists");
	const kept = section.locator(".card").first();
	await toPart(page, "Giấy tờ");
	await kept.getByRole("button", { name: "Xem và sửa" }).click();
	// A row that is still blank is nobody: the figure is not to be raised by it.
	await kept.getByRole("button", { name: "Thêm một dòng" }).click();
	await expect(kept.getByLabel("Họ tên, dòng 82", { exact: true })).toHaveValue("");
	await expect(kept).toContainText("81 hộ, từ ho-dan.csv");
	await expect(kept.getByRole("button", { name: /^Dùng/ })).toHaveCount(0);
	await kept.getByRole("listitem").last().getByRole("button").click();
	for (const page of ["Trang trước", "Trang trước", "Trang trước", "Trang trước"])
		await kept.getByRole("button", { name: page }).click();
	const next = kept.getByRole("button", { name: "Trang sau" });
	await next.click();
	const buttons = kept.getByRole("listitem").getByRole("button");
	await expect(buttons).toHaveCount(20);
	const name = (row: number) => kept.getByRole("listitem").nth(row).getByRole("textbox").first();
	const after = await name(19).inputValue();
	await buttons.nth(17).scrollIntoViewIfNeeded();
	const place = () => buttons.nth(17).evaluate((button) => button.getBoundingClientRect().top);
	const before = await place();
	const third = await name(18).inputValue();
	await buttons.nth(17).click();
	await expect(name(17)).toHaveValue(third);
	await expect(name(18)).toHaveValue(after);
	await expect(buttons.nth(17)).toBeFocused();
	// Above it a line of the criterion's goes and one of the kept list's comes; not every browser makes up for it.
	await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(2);
	// Of the last one, the one before it goes on.
	while (await next.isEnabled()) await next.click();
	const last = await buttons.count();
	await buttons.last().click();
	await expect(buttons).toHaveCount(last - 1);
	await expect(buttons.last()).toBeFocused();
	// What cannot be done while figures are tried out is not offered, and why is said.
	await unfold(page, "1.1");
	await page.getByRole("button", { name: "Thử số khác" }).click();
	await toPart(page, "Giấy tờ");
	await expect(section.getByText(/^Đang thử số khác nên chưa sửa được danh sách/)).toBeVisible();
	await unfold(page, "1.1");
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
	await expect(page.getByText(/^Họ tên đã giữ từ lần trước vẫn còn nguyên/)).toBeVisible();
	await expect(page.getByText("Đánh dấu ở trên")).toHaveCount(0);
});
