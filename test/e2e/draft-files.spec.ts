/** Drafts as files: carried to another device, dropped, taken in, never over what is there. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	bundled,
	control,
	criterion,
	csv,
	fillRatio,
	RULESET,
	result,
	saved,
	toPart,
	unfold,
} from "./steps.ts";

const json = (name: string, text: string) => ({ ...csv(name, text), mimeType: "application/json" });

/** The file of the draft that is open. */
async function fileOf(page: Page): Promise<string> {
	await toPart(page, "Giấy tờ");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "Lưu bản nháp thành tệp" }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe("dat-chuan-khu-3-xa-tan-mau-2025-06-30.json");
	return readFile(await file.path(), "utf8");
}

test("a draft goes to another device by file, and never overwrites", async ({ page, browser }) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "1oo");
	await control(page, "note.1.1").fill("Đi làm xa");
	await saved(page);
	const text = await fileOf(page);
	expect(JSON.parse(text)).toMatchObject({
		format: "dat-chuan-draft",
		version: 4,
		ruleset: { id: RULESET },
	});

	const other = await (await browser.newContext()).newPage();
	await other.goto(SITE);
	await control(other, "files").setInputFiles(json("khu-3.json", text));
	await expect(other.locator('[data-incoming="new"]')).toContainText("Khu 3");
	await expect(other.locator('[data-incoming="new"]')).toContainText("Tệp khu-3.json");
	await expect(other.getByRole("link", { name: "Khu 3" })).toHaveCount(0);
	await other.getByRole("button", { name: /^Nhận/ }).click();
	await expect(other.getByText("Đã nhận “Khu 3”.")).toBeVisible();
	await other.getByRole("link", { name: "Khu 3" }).click();
	await unfold(other, "1.1");
	await expect(control(other, "1.1.whole")).toHaveValue("1oo");
	await expect(control(other, "note.1.1")).toHaveValue("Đi làm xa");
	await control(other, "1.1.whole").fill("100");
	await saved(other);
	const newer = await fileOf(other);

	const items = page.getByRole("main").getByRole("listitem");
	const incoming = (kind: string) => page.locator(`[data-incoming="${kind}"]`);
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	for (let times = 0; times < 3; times += 1) {
		await control(page, "files").setInputFiles(json("khu-3.json", text));
		await expect(incoming("same")).toContainText("không cần nhận");
		await expect(page.getByRole("button", { name: /^Nhận/ })).toHaveCount(0);
		await page.getByRole("button", { name: "Đóng" }).click();
		await expect(items).toHaveCount(1);
	}
	// What the other device did takes the place of what is here, and can be taken back.
	await control(page, "files").setInputFiles(json("moi.json", newer));
	await expect(incoming("newer")).toContainText("Khu 3");
	await page.getByRole("button", { name: /^Nhận/ }).click();
	await expect(page.getByText("Đã thay “Khu 3”")).toBeVisible();
	await page.getByRole("link", { name: "Khu 3" }).click();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");
	await page.goBack();
	await page.getByRole("button", { name: "Hoàn tác: Khu 3" }).click();
	await expect(page.getByText("Đã hoàn tác: “Khu 3”")).toBeVisible();
	await page.getByRole("link", { name: "Khu 3" }).click();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unknown");
	await unfold(page, "1.1");
	await control(page, "1.1.part").fill("78");
	await saved(page);
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await control(page, "files").setInputFiles([json("cu.json", text), json("moi.json", newer)]);
	await expect(incoming("older")).toContainText("không cần nhận");
	await expect(incoming("conflict")).toContainText("đều đã được sửa riêng");
	await page.getByRole("button", { name: /^Nhận/ }).click();
	await expect(items).toHaveCount(2);
	await expect(items.getByText(/^Khu 3 \(từ tệp, sửa /)).toBeVisible();

	const { checksum: _, ...unsummed } = JSON.parse(text);
	const alone = JSON.stringify({ ...unsummed, version: 1, ruleset: undefined });
	const broken = [
		["cut.json", text.slice(0, 200), /bị cắt mất một phần/],
		["other.json", '{"a":1}', /không phải bản nháp/],
		["newer.json", text.replace('"version": 4', '"version": 6'), /bản mới hơn/],
		["broken.json", text.replace('"assessedOn"', '"assessed"'), /bị hỏng/],
		["twice.json", text.replace('"commune"', '"name": "Khu 4", "commune"'), /ghi hai lần/],
		["letters.json", Buffer.from(text.replace("ã", "~"), "latin1"), /không còn là chữ/],
		["strange.json", text.replace("phu-tho-khu", "ca-mau-khu"), /bị hỏng/],
		["alone.json", alone.replace("phu-tho-khu", "ca-mau-khu"), /máy này chưa có/],
		["ruleset.json", JSON.stringify(await bundled()), /là bộ tiêu chí/],
	] as const;
	await control(page, "files").setInputFiles(
		broken.map(([name, content]) => ({ ...json(name, ""), buffer: Buffer.from(content) })),
	);
	await expect(incoming("broken")).toHaveCount(broken.length);
	for (const [name, , message] of broken)
		await expect(incoming("broken").filter({ hasText: name })).toContainText(message);
	await expect(items).toHaveCount(2);

	// A letter that is another: nothing is taken unless the person wants it all the same.
	await page.getByRole("button", { name: "Đóng" }).click();
	await control(page, "files").setInputFiles(
		json("hong.json", text.replace("Đi làm xa", "Đi lầm xa")),
	);
	await expect(incoming("broken")).toContainText("không còn đúng như lúc lưu");
	await expect(page.getByRole("button", { name: /^Nhận/ })).toBeDisabled();
	await page.getByRole("checkbox", { name: "Vẫn nhận thành bản nháp riêng" }).check();
	await page.getByRole("button", { name: /^Nhận/ }).click();
	await expect(items).toHaveCount(3);
});

test("files dropped anywhere are taken in and never opened raw", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	const text = await fileOf(page);
	const drop = async () => {
		const dataTransfer = await page.evaluateHandle((content) => {
			const data = new DataTransfer();
			data.items.add(new File([content], "khu-3.json", { type: "application/json" }));
			data.items.add(new File(["{"], "hong.json", { type: "application/json" }));
			return data;
		}, text);
		// As a browser does: what nobody prevents is opened in the page's place.
		const left = await page.evaluate((data) => {
			const events = ["dragover", "drop"].map(
				(type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
			);
			return events.filter((event) => document.body.dispatchEvent(event)).length;
		}, dataTransfer);
		expect(left).toBe(0);
		await expect(page).toHaveURL(`${SITE}#/`);
		await expect(page.locator('[data-incoming="same"]')).toHaveCount(1);
		await expect(page.locator('[data-incoming="broken"]')).toHaveCount(1);
		await page.getByRole("button", { name: "Đóng" }).click();
	};
	await drop();
	for (const hash of ["#/bo-tieu-chi", `#/bo-tieu-chi/${RULESET}`, "#/gioi-thieu"]) {
		await page.goto(SITE + hash);
		await drop();
	}
	await page.getByRole("link", { name: "Khu 3" }).click();
	await expect(result(page)).toBeVisible();
	await drop();
});

test("no file that is dropped is passed over in silence", async ({ page }) => {
	const drop = async (...files: string[]) => {
		const dataTransfer = await page.evaluateHandle((names) => {
			const data = new DataTransfer();
			for (const name of names) data.items.add(new File(["{"], name));
			return data;
		}, files);
		await page.locator("h1").dispatchEvent("drop", { dataTransfer });
	};
	const said = page.locator(".said");
	await page.goto(SITE);
	await begin(page);
	await toPart(page, "Còn thiếu");
	await drop("ho-dan.xlsx");
	await expect(said).toHaveText(/^Đây là danh sách\. Hãy mở tiêu chí cần nhập/);
	await unfold(page, "1.1");
	await drop("ho-dan.csv");
	await expect(said).toHaveText(/^Đây là danh sách\. Hãy thả vào ô .* của tiêu chí 1\.1\.$/);
	await unfold(page, "1.6");
	await drop("ho-dan.csv");
	await expect(said).toHaveText(/^Đây là danh sách\. Hãy mở tiêu chí cần nhập/);
	for (const name of ["bao-cao.pdf", "bao-cao.docx", "anh.png"]) {
		await drop(name);
		await expect(said).toContainText(`không nhận tệp ${name}`);
	}
	await page.getByRole("link", { name: "Giới thiệu" }).click();
	await expect(said).not.toContainText("anh.png");
	await drop("ho-dan.csv");
	await expect(said).toHaveText(/^Đây là danh sách\. Hãy mở bản nháp/);
	await drop("bao-cao.pdf", "khu-3.json");
	await expect(page).toHaveURL(`${SITE}#/`);
	await expect(page.locator("[data-incoming]")).toHaveCount(2);
});

test("files that wait to be taken ask for the focus once, and give it back to where they were chosen", async ({
	page,
}) => {
	await page.goto(SITE);
	const heading = page.getByRole("heading", { name: "Tệp vừa nhận" });
	await control(page, "files").setInputFiles(json("hong.json", "{"));
	await expect(heading).toBeFocused();
	await page.getByRole("link", { name: /^Chọn bộ tiêu chí/ }).click();
	await expect(heading).toHaveCount(0);
	await page.goBack();
	await expect(page.locator('[data-incoming="broken"]')).toBeVisible();
	// Longer than any effect of the visit takes.
	await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
	await expect(heading).not.toBeFocused();
	await page.getByRole("button", { name: "Đóng" }).click();
	await expect(heading).toHaveCount(0);
	await expect(control(page, "files")).toBeFocused();
});
