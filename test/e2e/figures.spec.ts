/** How figures and days come into their boxes, and what is said of those that cannot be. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	criterion,
	editUnit,
	hasDay,
	RULESET,
	saved,
	setDay,
	toPart,
	unfold,
} from "./steps.ts";

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
	await toPart(page, "Giấy tờ");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: /^Lưu .*thành tệp$/ }).click();
	const text = await readFile(await (await download).path(), "utf8");
	const odd = { ...JSON.parse(text).draft, id: "khac", updatedAt: "hôm qua" };
	await page.goto(SITE);
	await control(page, "files").setInputFiles({
		name: "khu-3.json",
		mimeType: "application/json",
		buffer: Buffer.from(
			JSON.stringify({ ...JSON.parse(text), version: 3, checksum: undefined, draft: odd }),
		),
	});
	await page.getByRole("button", { name: /^Nhận/ }).click();
	await expect(page.getByRole("link", { name: "Khu 3" })).toHaveCount(2);
	await expect(page.getByText(/NaN/)).toHaveCount(0);
	const edited = page.locator(".draft-edited");
	await expect(edited).toHaveCount(2);
	await expect(edited.filter({ hasText: /^Sửa lần cuối .*\d/ })).toHaveCount(1);
	await expect(edited.filter({ hasText: /^$/ })).toHaveCount(1);
});

/** As a person pastes: the clipboard's text, into the box that has the focus. */
const paste = (page: Page, name: string, text: string) =>
	control(page, name).evaluate((box, copied) => {
		(box as HTMLInputElement).focus();
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", copied);
		const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
		if (box.dispatchEvent(event)) document.execCommand("insertText", false, copied);
	}, text);

test("what a figure may have been meant as is asked, and put in by a press", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	await control(page, "1.1.part").fill("1,234");
	await control(page, "1.1.whole").fill("1.240 hộ");
	await expect(item).toContainText("Có phải 1.234?");
	await expect(control(page, "1.1.part")).toHaveAttribute("aria-invalid", "true");
	await expect(item).toHaveAttribute("data-verdict", "unknown");
	await item.getByRole("button", { name: "Ghi 1.234", exact: true }).click();
	await expect(control(page, "1.1.part")).toHaveValue("1.234");
	await expect(control(page, "1.1.part")).toBeFocused();
	await item.getByRole("button", { name: "Ghi 1.240", exact: true }).click();
	await expect(item).toContainText("1.234/1.240 hộ = 99,5%");
	await control(page, "1.1.part").fill("80%");
	await expect(item).toContainText("Đây là phần trăm");
	await control(page, "1.1.part").fill("96/120");
	await item.getByRole("button", { name: "Ghi 96 và 120" }).click();
	await expect(control(page, "1.1.whole")).toHaveValue("120");
	await expect(item).toContainText("96/120 hộ = 80%");
	await item.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(control(page, "1.1.part")).toHaveValue("96/120");
	await expect(control(page, "1.1.whole")).toHaveValue("1.240");
});

test("two cells copied in Excel are part and whole, in whichever box; undone by a press", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	const [part, whole] = [control(page, "1.1.part"), control(page, "1.1.whole")];
	for (const [half, copied] of [
		["part", "96\t120\r\n"],
		["whole", "96\r\n120"],
		["part", '"96"\t"120"'],
	] as const) {
		await part.fill("5");
		await whole.fill("");
		await paste(page, `1.1.${half}`, copied);
		await expect(part).toHaveValue("96");
		await expect(whole).toHaveValue("120");
		await expect(item).toHaveAttribute("data-verdict", "met");
		await item.getByRole("button", { name: "Hoàn tác" }).click();
		await expect(part).toHaveValue("5");
		await expect(whole).toHaveValue("");
	}
	await part.fill("96\t120");
	await expect(part).toHaveValue("96");
	await expect(whole).toHaveValue("120");
	// The other way round it is asked, not guessed.
	await paste(page, "1.1.part", "200\n150");
	await expect(item).toContainText("Có phải hai số");
	await expect(whole).toHaveValue("120");
	await item.getByRole("button", { name: "Ghi 150 và 200" }).click();
	await expect(item).toContainText("150/200 hộ = 75%");
	// One cell is only a figure.
	await paste(page, "1.1.part", "161");
	await expect(part).toHaveValue(/161/);
});

test("a total is not called too small while it is being typed", async ({ page }) => {
	await page.clock.install();
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	const whole = control(page, "1.1.whole");
	await control(page, "1.1.part").fill("96");
	await whole.focus();
	await page.keyboard.type("2");
	await expect(item).toHaveAttribute("data-verdict", "unknown");
	// However long the rest is looked for on paper.
	await page.clock.runFor(4000);
	expect(await page.getByText(/lớn hơn tổng số|cần sửa|chưa đúng/).count()).toBe(0);
	await expect(control(page, "1.1.part")).not.toHaveAttribute("aria-invalid", "true");
	await page.keyboard.type("00");
	await expect(item).toContainText("96/200 hộ = 48%");
	await whole.fill("2");
	await control(page, "note.1.1").focus();
	await expect(item).toContainText("lớn hơn tổng số");
	await expect(control(page, "1.1.part")).toHaveAttribute("aria-invalid", "true");
	// Thousands want three digits: nothing is wrong on the way to "1.004".
	await whole.focus();
	await whole.fill("1.0");
	await expect(item).toContainText("…");
	await expect(whole).not.toHaveAttribute("aria-invalid", "true");
	await whole.fill("1.004");
	await expect(item).toContainText("96/1.004 hộ");
});

test("a total of 0 says what to tick, by the tick's own words", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	await control(page, "1.1.part").fill("0");
	await control(page, "1.1.whole").fill("0");
	const tick = item.getByRole("checkbox", { name: "Ở đây không có đối tượng này" });
	await expect(item).toContainText("Tổng số bằng 0");
	await expect(item).toContainText("hãy đánh dấu “Ở đây không có đối tượng này”");
	await tick.check();
	await control(page, "waived.1.1").fill("Khu mới lập, chưa có hộ nào");
	await expect(item).toHaveAttribute("data-verdict", "notApplicable");
});

test("a figure to be mended is called so, and the result leads to it", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.2");
	await control(page, "1.2.part").fill("tám mươi");
	await control(page, "1.2.whole").fill("100");
	await expect(item.locator(".standing")).toContainText("cần sửa");
	await expect(item.locator(".standing")).not.toContainText("chưa nhập");
	await toPart(page, "Nhập số");
	await page.getByRole("button", { name: "Sửa 1 số chưa đúng" }).click();
	await expect(control(page, "1.2.part")).toBeFocused();
	await control(page, "1.2.part").fill("80");
	await expect(page.getByRole("button", { name: /chưa đúng/ })).toHaveCount(0);
});

test("an impossible day is asked about, and decides nothing before", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const late = await unfold(page, "1.5");
	await setDay(page, "0026-06-30");
	const day = control(page, "assessedOn.day");
	await day.blur();
	await expect(late).toHaveAttribute("data-verdict", "unknown");
	await expect(late).toContainText("xác nhận ngày đã ghi");
	await hasDay(page, "0026-06-30");
	await expect(page.getByText(/cách xa giai đoạn 2021-2025/)).toBeVisible();
	await page.getByRole("button", { name: "Giữ ngày 30/6/0026" }).click();
	await expect(late).toHaveAttribute("data-verdict", "notApplicable");
	await expect(
		page.getByText("Với ngày này, không xét tiêu chí 1.5", { exact: false }),
	).toBeVisible();
	await saved(page);
	await page.reload();
	await expect(late).toHaveAttribute("data-verdict", "notApplicable");
	await expect(page.getByRole("button", { name: /^Giữ ngày/ })).toHaveCount(0);

	// Another one is asked about anew; while it is typed nothing is said.
	await unfold(page, "1.5");
	await setDay(page, "2062-06-30");
	await expect(late).toHaveAttribute("data-verdict", "unknown");
	await day.blur();
	await expect(page.getByRole("button", { name: "Giữ ngày 30/6/2062" })).toBeVisible();
	await setDay(page, "2025-06-30");
	await expect(late).not.toContainText("xác nhận ngày đã ghi");
	await expect(page.getByRole("button", { name: /^Giữ ngày/ })).toHaveCount(0);
});

test("the form that begins a draft asks too, and remembers the answer", async ({ page }) => {
	await page.clock.setFixedTime(new Date("1970-01-01T08:00:00+07:00"));
	await page.goto(SITE);
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}/bat-dau`);
	await hasDay(page, "1970-01-01");
	await expect(page.getByText(/đồng hồ của máy có thể sai/)).toBeVisible();
	await page.getByRole("button", { name: "Giữ ngày 01/01/1970" }).click();
	await expect(page.getByText("Ngày này trước giai đoạn 2021-2025")).toBeVisible();
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await expect(criterion(page, "1.5")).toHaveAttribute("data-verdict", "notApplicable");
	await editUnit(page);
	await expect(page.getByText("Ngày này trước giai đoạn 2021-2025")).toBeVisible();
});

test("a draft is not begun on a day hardly meant before the person was asked", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}/bat-dau`);
	const day = control(page, "assessedOn.day");
	const after = page.getByText("Ngày này sau giai đoạn 2021-2025");
	const create = page.getByRole("button", { name: /^Tạo/ });
	await expect(after).toBeVisible();
	await setDay(page, "2099-06-30");
	await expect(after).toBeVisible();
	await create.click();
	const keep = page.getByRole("button", { name: "Giữ ngày 30/6/2099" });
	await expect(keep).toBeVisible();
	await expect(day).toBeFocused();
	await create.click();
	await expect(keep).toBeVisible();
	await expect(page).toHaveURL(/bat-dau$/);
	// While it is being typed, without a pointer.
	await setDay(page, "0225-06-30");
	await day.press("Enter");
	await page.getByRole("button", { name: "Giữ ngày 30/6/0225" }).click();
	await create.click();
	await expect(criterion(page, "1.5")).toHaveAttribute("data-verdict", "notApplicable");
});

test("what is to be done leads to its box: a figure to be mended, the day", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}`);
	await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
	await unfold(page, "1.1");
	await control(page, "1.1.whole").fill("tám mươi");
	await toPart(page, "Còn thiếu");
	await page.getByRole("button", { name: /^Sửa “Tổng số hộ/ }).click();
	await expect(control(page, "1.1.whole")).toBeFocused();
	await control(page, "1.1.whole").fill(await control(page, "1.1.part").inputValue());
	await toPart(page, "Còn thiếu");
	await expect(page.getByText("Số liệu đã đủ")).toBeVisible();
	await setDay(page, "2062-06-30");
	await page.getByRole("button", { name: "Xong" }).click();
	await page.getByRole("button", { name: "Ngày đánh giá", exact: true }).click();
	await expect(control(page, "assessedOn.day")).toBeFocused();
});

/** Key by key into the box that has the focus, in the place of what stands there. */
async function retype(page: Page, text: string) {
	await page.keyboard.press("Control+A");
	await page.keyboard.type(text);
}

test("a day is typed by keyboard in the form that begins a draft", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}/bat-dau`);
	await control(page, "unit.commune").focus();
	await page.keyboard.press("Tab");
	await expect(control(page, "assessedOn.day")).toBeFocused();
	await retype(page, "31");
	// The focus waits for the person, with two digits too.
	await expect(control(page, "assessedOn.day")).toBeFocused();
	await page.keyboard.press("Tab");
	await retype(page, "2");
	await page.keyboard.press("Tab");
	await retype(page, "2025");
	const wrong = page.getByText("Tháng 2 năm 2025 không có ngày 31.");
	await expect(wrong).toHaveCount(0);
	await page.keyboard.press("Enter");
	await expect(wrong).toBeVisible();
	await expect(page).toHaveURL(/bat-dau$/);
	await expect(control(page, "assessedOn.day")).toBeFocused();
	await expect(control(page, "assessedOn.day")).toHaveAccessibleDescription(/không có ngày 31/);
	await retype(page, "28");
	await expect(wrong).toHaveCount(0);
	await page.keyboard.press("Enter");
	await expect(criterion(page, "1.1")).toBeVisible();
	await expect(page.getByText("28/02/2025").first()).toBeVisible();
});

test("a day is typed by keyboard on a draft, which judges by the one before until it is one", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page, { assessedOn: "2023-12-31" });
	const late = criterion(page, "1.5");
	await expect(late).toHaveAttribute("data-verdict", "notApplicable");
	await editUnit(page);
	const [day, month, year] = ["day", "month", "year"].map((box) =>
		control(page, `assessedOn.${box}`),
	) as [Locator, Locator, Locator];
	await year.focus();
	await retype(page, "2024");
	await expect(late).toHaveAttribute("data-verdict", "unknown");
	await page.keyboard.press("Shift+Tab");
	await expect(month).toBeFocused();
	await retype(page, "13");
	await page.keyboard.press("Shift+Tab");
	await expect(day).toBeFocused();
	const wrong = page.getByText("Không có tháng 13.");
	await expect(late).toHaveAttribute("data-verdict", "notApplicable");
	await expect(wrong).toHaveCount(0);
	await page.keyboard.press("Shift+Tab");
	await expect(wrong).toContainText("vẫn xét theo ngày 31/12/2023");
	await expect(month).toHaveAttribute("aria-invalid", "true");
	await expect(month).toHaveValue("13");

	// A whole day from elsewhere, and a year as people write it.
	await control(page, "unit.name").fill("1/7/2024");
	await control(page, "unit.name").press("Control+A");
	await page.keyboard.press("Control+X");
	await month.focus();
	await page.keyboard.press("Control+V");
	await hasDay(page, "2024-7-1");
	await expect(late).toHaveAttribute("data-verdict", "unknown");
	await year.focus();
	await retype(page, "25");
	await page.keyboard.press("Tab");
	await expect(page.getByText("Ở đây hiểu năm “25” là năm 2025.")).toBeVisible();
	await saved(page);
	await page.reload();
	await hasDay(page, "2025-07-01");
});

test("the three boxes stand in one row, high enough, on the narrowest screen", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 740 });
	await page.goto(SITE);
	await begin(page);
	await editUnit(page);
	const boxes = await Promise.all(
		["day", "month", "year"].map((box) => control(page, `assessedOn.${box}`).boundingBox()),
	);
	const [day, month, year] = boxes;
	expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
	for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44);
	expect(day?.width).toBe(month?.width);
	expect(year?.width).toBeGreaterThan(month?.width ?? 0);
	// Nothing of a year is cut off.
	const room = await control(page, "assessedOn.year").evaluate((box) => [
		box.scrollWidth,
		box.clientWidth,
	]);
	expect(room[0]).toBe(room[1]);
});
