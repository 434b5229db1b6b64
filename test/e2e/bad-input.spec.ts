/** What goes wrong says so in Vietnamese, next to the place; nothing is lost or half-written. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	criterion,
	csv,
	fillRatio,
	HOUSEHOLDS,
	RULESET,
	result,
	saved,
	unfold,
} from "./steps.ts";

test.use({ viewport: { width: 360, height: 740 } });

/** The message that a control itself names as its description. */
async function messageOf(page: Page, name: string): Promise<string> {
	const field = control(page, name);
	await expect(field).toHaveAttribute("aria-invalid", "true");
	const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
	const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()));
	return texts.join(" ");
}

test("figures that cannot be", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const cases = [
		["part", "101", "100", /lớn hơn tổng số/],
		["part", "tám mươi", "100", /Chỉ ghi chữ số/],
		["part", "8,5", "100", /số nguyên/],
		["whole", "80", "-100", /không thể âm/],
		["whole", "80", "2000000000", /1\.000\.000\.000/],
		["whole", "0", "0", /bằng 0/],
	] as const;
	for (const [half, part, whole, message] of cases) {
		await fillRatio(page, "1.1", part, whole);
		await control(page, "1.1.whole").blur();
		await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unknown");
		expect(await messageOf(page, `1.1.${half}`)).toMatch(message);
		await expect(control(page, "1.1.part")).toHaveValue(part);
	}
	await saved(page);
	await page.reload();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("0");
	for (const typed of ["1.004", "1 004", "1004"]) {
		await fillRatio(page, "1.1", typed, "2.000");
		await expect(criterion(page, "1.1")).toContainText("1.004/2.000 hộ = 50,2%");
	}
});

test("79,96 % never reads 80 %", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "7996", "10000");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");
	await expect(criterion(page, "1.1")).toContainText("79,9%");
	await expect(criterion(page, "1.1")).toContainText("còn thiếu 4 hộ");
});

test("files that are no lists", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	const item = criterion(page, "1.1");
	const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
	const cases = [
		["trong.csv", "", /Tệp trống/],
		["anh.csv", png, /tệp ảnh/],
		["so-lieu.csv", "a,b\n1,2\n3,4\n", /Không thấy cột nào ghi tên/],
		["tieu-de.csv", "STT,Họ và tên\n", /không có dòng nào để đếm/],
		["ngoac.csv", 'STT,Họ tên\n1,"Lê A\n2,Lê B\n', /Dòng 2 mở dấu ngoặc kép/],
		["bang-ma-cu.csv", Buffer.from([0x48, 0xe4, 0xec, 0x0a, 0x41]), /Excel Workbook/],
	] as const;
	for (const [name, content, message] of cases) {
		await control(page, "1.1.list").setInputFiles(csv(name, content));
		await expect(item.getByText(message)).toBeVisible();
		await expect(item.getByRole("button", { name: /^Dùng/ })).toHaveCount(0);
	}
	await expect(control(page, "1.1.part")).toHaveValue("79");
	await expect(item).toHaveAttribute("data-verdict", "unmet");

	// A column chosen by hand opens the way again; taking over can be undone.
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
	await item.getByRole("button", { name: /^Dùng/ }).click();
	await expect(control(page, "1.1.part")).toHaveValue("81");
	await item.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(control(page, "1.1.part")).toHaveValue("79");
	await expect(item.getByText("Theo danh sách ho-dan.csv")).toHaveCount(0);
});

test("an unknown mark is asked about, never guessed", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	await control(page, "1.1.list").setInputFiles(
		csv("ho-dan.csv", HOUSEHOLDS.replace(";x;", ";FPT;")),
	);
	await expect(item.getByText("Hãy trả lời cho từng giá trị chưa rõ ở dưới.")).toBeVisible();
	await expect(item.getByRole("button", { name: /^Dùng/ })).toHaveCount(0);
	await item.getByRole("group", { name: "FPT" }).getByLabel("Tính là không").check();
	await item.getByRole("button", { name: /^Dùng/ }).click();
	await expect(control(page, "1.1.part")).toHaveValue("80");
	await expect(control(page, "1.1.whole")).toHaveValue("100");
});

test("a full disk: said, kept on the page, saved once there is room", async ({ page }) => {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (...args) {
			if ((window as unknown as { full?: boolean }).full)
				throw new DOMException("no room", "QuotaExceededError");
			return put.apply(this, args);
		};
	});
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "7", "10");
	await saved(page);
	// The announcement of what was saved must not outlive it either.
	await expect(page.getByRole("status").filter({ hasText: "Đã lưu" })).toHaveCount(1);
	await page.evaluate(() => {
		(window as unknown as { full?: boolean }).full = true;
	});
	await control(page, "1.1.part").fill("8");
	await expect(page.getByText(/Máy hết chỗ/)).toBeVisible();
	await expect(page.getByText("Đã lưu")).toHaveCount(0);
	await expect(page.getByText("Chưa lưu được", { exact: true })).toBeVisible();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "met");

	const download = page.waitForEvent("download");
	await page.getByRole("alert").getByRole("button", { name: "Lưu bản nháp thành tệp" }).click();
	const file = JSON.parse(await readFile(await (await download).path(), "utf8"));
	expect(file.draft.entries["1.1.part"]).toBe("8");

	// Leaving and coming back keeps what could not be saved.
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await page.getByRole("link", { name: "Khu 3" }).click();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("8");
	await expect(page.getByText("Chưa lưu được", { exact: true })).toBeVisible();

	await page.evaluate(() => {
		(window as unknown as { full?: boolean }).full = false;
	});
	await page.getByRole("button", { name: "Lưu lại" }).click();
	await saved(page);
	await page.reload();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("8");
});

test("a ruleset that is broken names the place; the draft stays", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	const draft = page.url();
	const pattern = `**/${RULESET}-*.json`;
	for (const [broken, place] of [
		[
			(text: string) => text.replace('"atLeast": 80', '"atLeast": 180'),
			"criteria.0.fields.0.atLeast",
		],
		[(text: string) => text.replace('"kind": "ratio"', '"kind": "ration"'), "criteria.0.fields.0"],
		[(text: string) => text.slice(0, 500), "không phải JSON"],
	] as const) {
		await page.route(pattern, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: broken(await response.text()) });
		});
		await page.goto(draft);
		await page.reload();
		await expect(page.getByText("Bộ tiêu chí này chưa dùng được")).toBeVisible();
		await expect(page.getByRole("main")).toContainText(place);
		await page.unroute(pattern);
	}
	await page.reload();
	await expect(result(page)).toBeVisible();
});

test("a ruleset that cannot be fetched can be tried again", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const pattern = `**/${RULESET}-*.json`;
	await page.route(pattern, (route) => route.abort());
	await page.reload();
	await expect(page.getByText("Chưa mở được trang này")).toBeVisible();
	await page.unroute(pattern);
	await page.getByRole("button", { name: "Thử lại" }).click();
	await expect(result(page)).toBeVisible();
});
