/** Drafts: several, deleted with a way back, filled in, guarded against a second window. */
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	beginByHand,
	control,
	criterion,
	csv,
	editUnit,
	fillRatio,
	HOUSEHOLDS,
	RULESET,
	removeDraft,
	result,
	saved,
	setDay,
	unfold,
} from "./steps.ts";

test("several drafts; deleting one can be undone, and then is for good", async ({ page }) => {
	await page.goto(SITE);
	for (const name of ["Khu 1", "Khu 2"]) {
		await beginByHand(page, { name });
		await fillRatio(page, "1.1", "80", "100");
		await saved(page);
		await page.getByRole("link", { name: "Về các bản nháp" }).click();
	}
	const items = page.getByRole("main").getByRole("listitem");
	await expect(items).toHaveCount(2);
	await expect(items.first()).toContainText("Khu 2");
	await expect(items.first()).toContainText("1/7 tiêu chí đạt");
	await removeDraft(page, "Khu 1");
	await expect(items).toHaveCount(1);
	await page.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(items).toHaveCount(2);
	await page.getByRole("link", { name: "Khu 1" }).click();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "met");
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await removeDraft(page, "Khu 1");
	await expect(items).toHaveCount(1);
	await page.reload();
	await expect(items).toHaveCount(1);
	await expect(page.getByRole("button", { name: "Hoàn tác" })).toHaveCount(0);
	const kept = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open("dat-chuan");
				opening.onsuccess = () => {
					const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
					all.onsuccess = () => resolve(JSON.stringify(all.result));
				};
			}),
	);
	expect(kept).toContain("Khu 2");
	expect(kept).not.toContain("Khu 1");
});

test("what was deleted can be brought back as long as the page lives", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await removeDraft(page, "Khu 3");
	await expect(page.getByRole("button", { name: "Hoàn tác" })).toBeFocused();
	await page.getByRole("link", { name: "Giới thiệu" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Giới thiệu" })).toBeVisible();
	await page.getByRole("link", { name: "Bản nháp", exact: true }).click();
	await expect(page.getByText("Lấy lại được cho tới khi đóng hoặc tải lại trang")).toBeVisible();
	await expect(page.getByRole("button", { name: "Hoàn tác" })).not.toBeFocused();
	await page.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(page.getByRole("link", { name: "Khu 3" })).toBeVisible();
});

test("what is tried out and a list that is half read are there again after another screen, and Back", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await unfold(page, "1.1");
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
	await expect(
		criterion(page, "1.1").getByRole("heading", { name: "Đã đọc 100 dòng trong ho-dan.csv" }),
	).toBeVisible();
	await page.getByRole("button", { name: "Thử số khác" }).click();
	await fillRatio(page, "1.2", "170", "200");
	await expect(criterion(page, "1.2")).toHaveAttribute("data-verdict", "met");

	await page.getByRole("link", { name: "Giới thiệu" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Giới thiệu" })).toBeVisible();
	await page.goBack();
	await expect(page.getByText("Các số thử lúc trước vẫn còn ở đây")).toBeVisible();
	await expect(criterion(page, "1.2")).toHaveAttribute("data-verdict", "met");
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await page.getByRole("link", { name: "Khu 3" }).click();
	await page.getByRole("button", { name: "Bỏ số thử" }).click();
	await expect(criterion(page, "1.2")).toHaveAttribute("data-verdict", "unknown");

	await expect(page.getByText("Danh sách ho-dan.csv nhập dở lúc trước vẫn còn")).toBeVisible();
	await page.getByRole("button", { name: "Tới chỗ nhập dở" }).click();
	await expect(
		criterion(page, "1.1").getByRole("heading", { name: "Đã đọc 100 dòng trong ho-dan.csv" }),
	).toBeVisible();
	await criterion(page, "1.1").getByRole("button", { name: /^Dùng/ }).first().click();
	await expect(control(page, "1.1.whole")).toHaveValue("100");
});

test("every answer can be cleared; an empty list is an answer", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "80", "100");
	await control(page, "1.1.part").fill("");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unknown");
	const team = await unfold(page, "1.6");
	await page.locator('[name="1.6.ke-hoach"][value="no"]').check();
	await expect(team).toHaveAttribute("data-verdict", "unmet");
	await team.getByRole("button", { name: "Xóa câu trả lời: Tổ có xây dựng" }).click();
	await expect(team).toHaveAttribute("data-verdict", "unknown");
	await expect(page.locator('[name="1.6.ke-hoach"]:checked')).toHaveCount(0);
	const model = await unfold(page, "1.7");
	const option = (value: string) => page.locator(`[name="1.7"][value="${value}"]`);
	await option("none").check();
	await expect(model).toHaveAttribute("data-verdict", "unmet");
	await option("y-te").check();
	await expect(model).toHaveAttribute("data-verdict", "met");
	await expect(option("none")).not.toBeChecked();
	await option("y-te").uncheck();
	await expect(model).toHaveAttribute("data-verdict", "unknown");
});

test("the day of assessment and a waiver change verdicts and are marked", async ({ page }) => {
	await page.goto(SITE);
	await begin(page, { assessedOn: "2023-12-31" });
	await expect(criterion(page, "1.5")).toHaveAttribute("data-verdict", "notApplicable");
	await setDay(page, "2024-01-01");
	await expect(criterion(page, "1.5")).toHaveAttribute("data-verdict", "unknown");
	await setDay(page, "");
	await unfold(page, "1.5");
	await expect(criterion(page, "1.5")).toContainText("hãy ghi ngày đánh giá");
	await unfold(page, "1.4");
	await control(page, "waive.1.4").check();
	await expect(criterion(page, "1.4")).toHaveAttribute("data-verdict", "unknown");
	await control(page, "waived.1.4").fill("Không có người trong độ tuổi");
	await expect(criterion(page, "1.4")).toHaveAttribute("data-verdict", "notApplicable");
	await expect(criterion(page, "1.4")).toContainText("Người đánh giá khai là không áp dụng");
	await expect(result(page)).toContainText("1 không áp dụng");
});

test("a second window reads along, takes over, and nothing is lost", async ({ context }) => {
	const first = await context.newPage();
	await first.goto(SITE);
	await begin(first);
	await fillRatio(first, "1.1", "70", "100");
	await saved(first);
	const second = await context.newPage();
	await second.goto(first.url());
	await expect(second.getByText(/đang được sửa ở cửa sổ khác/)).toBeVisible();
	await unfold(second, "1.1");
	await expect(control(second, "1.1.part")).toBeDisabled();
	await expect(control(second, "1.1.part")).toHaveValue("70");
	await control(first, "1.1.part").fill("75");
	await expect(control(second, "1.1.part")).toHaveValue("75");

	// The last keys of the first window are on the disk before the second may write.
	await control(first, "1.1.part").fill("76");
	await second.getByRole("button", { name: "Sửa ở đây" }).click();
	await expect(control(second, "1.1.part")).toBeEnabled();
	await expect(control(second, "1.1.part")).toHaveValue("76");
	await expect(control(first, "1.1.part")).toBeDisabled();
	await control(second, "1.1.part").fill("80");
	await saved(second);
	await expect(criterion(first, "1.1")).toHaveAttribute("data-verdict", "met");
	await second.close();
	await expect(control(first, "1.1.part")).toBeEnabled();
	await expect(control(first, "1.1.part")).toHaveValue("80");
});

test("a draft deleted in another window can be kept", async ({ context }) => {
	const first = await context.newPage();
	await first.goto(SITE);
	await begin(first);
	await fillRatio(first, "1.1", "70", "100");
	await saved(first);
	const second = await context.newPage();
	await second.goto(SITE);
	await removeDraft(second, "Khu 3");
	await expect(second.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
	await control(first, "1.1.part").fill("81");
	await expect(first.getByText(/đã bị xóa ở cửa sổ khác/)).toBeVisible();
	await first.getByRole("button", { name: "Giữ thành bản nháp mới" }).click();
	await expect(first.getByRole("heading", { level: 1 })).toHaveText("Khu 3 (bản sao)");
	await expect(criterion(first, "1.1")).toHaveAttribute("data-verdict", "met");
});

test("a hurried double press makes one draft; leaving while it opens locks nobody out", async ({
	page,
}) => {
	await page.goto(SITE);
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}/bat-dau`);
	await control(page, "unit.name").fill("Khu 3");
	await page.getByRole("button", { name: /^Tạo/ }).dblclick();
	await expect(result(page)).toBeVisible();
	const draft = page.url();
	for (let i = 0; i < 5; i += 1) {
		await page.evaluate(async (hash) => {
			location.hash = "#/";
			await new Promise((resolve) => setTimeout(resolve, 30));
			location.hash = hash;
			await new Promise((resolve) => setTimeout(resolve, 3));
			location.hash = "#/";
		}, new URL(draft).hash);
		await page.waitForTimeout(50);
	}
	await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
	await page.goto(draft);
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toBeEnabled();
	await expect(page.getByText(/đang được sửa ở cửa sổ khác/)).toHaveCount(0);
});

test("an address that changes while the app starts is followed", async ({ page }) => {
	// The moment between the first render and the listener is held open long enough to fall into it.
	await page.addInitScript(() => {
		const listen = window.addEventListener;
		window.addEventListener = function (this: Window, type: string, ...rest: unknown[]) {
			if (type === "hashchange") history.replaceState(null, "", "#/gioi-thieu");
			return (listen as (...all: unknown[]) => void).call(this, type, ...rest);
		} as typeof window.addEventListener;
	});
	await page.goto(SITE);
	await expect(page.getByRole("heading", { level: 1, name: "Giới thiệu" })).toBeVisible();
});

test("rulesets are found by words without marks, by the province of today too", async ({
	page,
}) => {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	const items = page.getByRole("main").getByRole("listitem");
	await expect(items).toHaveCount(8);
	await control(page, "search").fill("quang ngai");
	await expect(items).toHaveCount(2);
	await expect(page.getByRole("heading", { level: 2 })).toHaveText(
		"Kon Tum (nay thuộc Quảng Ngãi)",
	);
	await control(page, "search").fill("1414 kiểu mẫu");
	await expect(items).toHaveCount(1);
	await control(page, "search").fill("không có đâu");
	await expect(page.getByText("Không thấy bộ tiêu chí nào có đủ những chữ này.")).toBeVisible();
});

test("wherever a draft says its province it says what that is today", async ({ page }) => {
	const present = page.getByText("Kon Tum (nay thuộc Quảng Ngãi)");
	await page.goto(`${SITE}#/bo-tieu-chi/kon-tum-thon-thong-minh-2023/bat-dau`);
	await expect(present).toBeVisible();
	await page.getByRole("button", { name: /^Tạo/ }).click();
	// The form says it too: the draft is what is looked at from here.
	await expect(result(page)).toBeVisible();
	await expect(present).toBeVisible();
	await page.getByRole("link", { name: "Bản nháp", exact: true }).click();
	await expect(page.getByRole("listitem").filter({ has: present })).toHaveCount(1);
});

test("a commune's property, prerequisites, hours and gates in the checklist", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/kon-tum-xa-ntm-thong-minh-2023/bat-dau`);
	await control(page, "unit.name").fill("xã Mẫu");
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await expect(page.getByRole("heading", { name: "Điều kiện tiên quyết" })).toBeVisible();
	await fillRatio(page, "2.b.7", "75", "100");
	const item = criterion(page, "2.b.7");
	await expect(item).toHaveAttribute("data-verdict", "unknown");
	await expect(item).toContainText(
		/từ\u00a070% \(xã thuộc vùng .*\), từ\u00a080% \(các trường hợp còn lại\)/,
	);
	await editUnit(page);
	await control(page, "unit.vung-dtts-mien-nui").selectOption("true");
	await expect(item).toHaveAttribute("data-verdict", "met");
	await control(page, "unit.vung-dtts-mien-nui").selectOption("false");
	await expect(item).toContainText("còn thiếu 5 người");
	await control(page, "unit.vung-dtts-mien-nui").selectOption("");
	await expect(item).toHaveAttribute("data-verdict", "unknown");

	await page.goto(`${SITE}#/bo-tieu-chi/hai-duong-xa-ntm-tieu-chi-8-2022/bat-dau`);
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await unfold(page, "8.1");
	await control(page, "8.1.gio-mo-cua").fill("3,9");
	await expect(criterion(page, "8.1")).toContainText("còn thiếu 0,1 giờ/ngày làm việc");
	await control(page, "8.1.gio-mo-cua").fill("4.5");
	await expect(criterion(page, "8.1")).not.toContainText("còn thiếu");

	await page.goto(`${SITE}#/bo-tieu-chi/lang-son-thon-thong-minh-2023/bat-dau`);
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await unfold(page, "4");
	await page.locator('[name="4.co-san-pham"][value="no"]').check();
	await expect(criterion(page, "4")).toHaveAttribute("data-verdict", "notApplicable");
	await page.locator('[name="4.co-san-pham"][value="yes"]').check();
	await page.locator('[name="4"][value="mang-xa-hoi"]').check();
	await expect(criterion(page, "4")).toHaveAttribute("data-verdict", "met");
});

test("drafts that could not be read are asked for again: by a button, and when the page is seen again", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page, { name: "Khu 1" });
	await saved(page);
	await page.addInitScript(() => {
		const real = IDBFactory.prototype.open;
		Object.assign(window, { isRefusing: true });
		IDBFactory.prototype.open = function (...asked) {
			if ((window as unknown as { isRefusing: boolean }).isRefusing)
				throw new DOMException("no", "InvalidStateError");
			return real.apply(this, asked);
		};
	});
	const item = page.getByRole("link", { name: "Khu 1" });
	const again = page.getByRole("button", { name: "Thử lại" });
	const answer = () => page.evaluate(() => Object.assign(window, { isRefusing: false }) && true);
	for (const ask of [
		() => again.click(),
		() => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")) && true),
	]) {
		await page.goto("about:blank");
		await page.goto(SITE);
		await again.click();
		await expect(again).toBeVisible();
		await answer();
		await expect(item).toHaveCount(0);
		await ask();
		await expect(item).toBeVisible();
		await expect(again).toHaveCount(0);
	}
});
