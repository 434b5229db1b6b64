/** The documents of a draft: looked at, filled, saved, printed; and what stands in the way. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	csv,
	fillRatio,
	HOUSEHOLDS,
	pdfText,
	RULESET,
	saved,
	toPart,
	unfold,
} from "./steps.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const preview = (page: Page, title: string) =>
	page.getByRole("region", { name: `Xem trước: ${title}` });

/** Goes to the documents and shows one of them. */
async function open(page: Page, title: string) {
	await toPart(page, "Giấy tờ");
	await page.getByRole("button", { name: `Xem và lưu: ${title}`, exact: true }).click();
	return preview(page, title);
}

async function download(page: Page, name: string) {
	const started = page.waitForEvent("download");
	await press(page, name);
	return started;
}
const firstBytes = async (path: string) => (await readFile(path)).subarray(0, 4).toString("latin1");

/** Keeps the 81 households of the list with the draft. */
async function keepNames(page: Page, households = HOUSEHOLDS) {
	await unfold(page, "1.1");
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", households));
	await control(page, "1.1.list.keep").check();
	await page.getByRole("button", { name: /^Dùng số/ }).click();
	await toPart(page, "Giấy tờ");
	await expect(page.getByRole("heading", { level: 2, name: /^Danh sách/ })).toBeVisible();
}

test("a report is filled from the draft, completed in words, and saved as PDF and DOCX", async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	const sheet = await open(page, "Mẫu số 01");
	await expect(sheet).toContainText("79/100 hộ");
	await expect(sheet.getByRole("heading", { level: 5 }).first()).toBeVisible();
	await control(page, "text.mau-01.chi-dao").fill("Đã họp hai lần.\nĐã phân công từng tổ.");
	await expect(sheet).toContainText("Đã phân công từng tổ.");
	await saved(page);

	const pdf = await download(page, "Lưu PDF");
	expect(pdf.suggestedFilename()).toBe("mau-so-01-khu-3-xa-tan-mau-2025-06-30.pdf");
	expect(await firstBytes(await pdf.path())).toBe("%PDF");
	expect(await pdfText(await pdf.path())).toContain("Đãphâncôngtừngtổ.");
	await expect(page.getByText("Trình duyệt đang lưu tệp mau-so-01-khu-3")).toBeVisible();
	await expect(page.getByRole("button", { name: "Lưu PDF" })).toBeFocused();

	const word = await download(page, "Lưu Word (DOCX)");
	expect(word.suggestedFilename()).toBe("mau-so-01-khu-3-xa-tan-mau-2025-06-30.docx");
	expect((await firstBytes(await word.path())).slice(0, 2)).toBe("PK");

	// Where one was, after a reload and on coming back to it.
	await page.reload();
	await toPart(page, "Nhập số");
	await toPart(page, "Giấy tờ");
	await expect(page.getByRole("heading", { level: 2, name: "Giấy tờ" })).toBeFocused();
	await expect(control(page, "text.mau-01.chi-dao")).toHaveValue(
		"Đã họp hai lần.\nĐã phân công từng tổ.",
	);
	await toPart(page, "Nhập số");
	await expect(page.getByRole("heading", { level: 2, name: "7 tiêu chí" })).toBeFocused();
});

test("opening a document leaves what was pressed where it was on the screen", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(SITE);
	await begin(page);
	await expect(await open(page, "Mẫu số 01")).toBeVisible();
	const next = page.getByRole("button", { name: /^(Xem và lưu|Thu gọn): Biểu 01/ });
	await next.scrollIntoViewIfNeeded();
	const top = async () => (await next.boundingBox())?.y ?? 0;
	const before = await top();
	await next.click();
	await expect(next).toHaveAttribute("aria-expanded", "true");
	await expect(next).toBeFocused();
	await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(2);
});

test("the address says which document is looked at, and leads there, in a window that only reads", async ({
	page,
	context,
}) => {
	await page.goto(SITE);
	await begin(page);
	await saved(page);
	const draft = page.url().replace(/\/nhap-so.*/, "");
	await open(page, "Mẫu số 01");
	await expect(page).toHaveURL(`${draft}/giay-to/mau-so-01`);
	const reader = await context.newPage();
	await reader.goto(page.url());
	await expect(reader.getByText(/đang được sửa ở cửa sổ khác/)).toBeVisible();
	const button = reader.getByRole("button", { name: "Thu gọn: Mẫu số 01" });
	await expect(button).toBeFocused();
	await expect(button).toBeInViewport();
	await reader.evaluate(() => {
		window.print = () => document.body.setAttribute("data-printed", "");
	});
	await press(reader, "In");
	await expect(reader.locator("body[data-printed]")).toHaveCount(1);
	// What there is not leads to the list of what there is.
	await reader.goto(`${draft}/giay-to/khong-co`);
	await expect(reader.getByRole("heading", { level: 2, name: "Giấy tờ" })).toBeFocused();
	await expect(reader).toHaveURL(`${draft}/giay-to`);
	await expect(button).toHaveCount(0);
	await toPart(reader, "Nhập số");
	await expect(reader).toHaveURL(`${draft}/nhap-so`);
});

test("a file to print is offered only as long as it is what is seen", async ({ page }) => {
	// A browser that numbers no pages, and shows PDFs.
	await page.addInitScript(() => {
		CSSStyleSheet.prototype.replaceSync = () => {};
		Object.defineProperty(navigator, "pdfViewerEnabled", { value: true });
	});
	await page.goto(SITE);
	await begin(page);
	await open(page, "Mẫu số 01");
	await press(page, "In");
	const link = page.getByRole("link", { name: "Mở bản in" });
	await expect(link).toBeFocused();
	await expect(link).toHaveAttribute("href", /^blob:/);
	await page.locator('textarea[name^="text."]').first().fill("Đã họp");
	await expect(link).toHaveCount(0);
	await press(page, "In");
	await expect(link).toBeFocused();
});

test("how many names a file will hold is said before it is made; blank it holds none", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await keepNames(page);
	const sheet = await open(page, "Biểu 01");
	await expect(page.getByText("Có 81 họ tên.").first()).toBeVisible();
	await expect(sheet.getByRole("table").getByRole("row")).toHaveCount(1 + 81 + 1);
	await press(page, "Lưu PDF");
	await expect(page.getByText(/^Tệp này có 81 họ tên/)).toBeVisible();
	await expect(page.getByRole("button", { name: "Vẫn lưu" })).toBeFocused();
	await press(page, "Để sau");
	await expect(page.getByRole("button", { name: "Lưu PDF" })).toBeFocused();
	await press(page, "Lưu PDF");
	// What was asked about is no longer what is chosen.
	await page.getByLabel("Để trống, viết tay").check();
	await expect(page.getByText(/^Tệp này có 81 họ tên/)).toHaveCount(0);
	await page.getByLabel("Điền từ bản nháp").check();
	await press(page, "Lưu PDF");
	const filled = await download(page, "Vẫn lưu");
	expect(await pdfText(await filled.path())).toContain("NguyễnVănMẫu80");

	await page.getByLabel("Để trống, viết tay").check();
	await expect(sheet).not.toContainText("Nguyễn Văn Mẫu");
	const blank = await download(page, "Lưu PDF");
	expect(blank.suggestedFilename()).toBe("bieu-01-de-trong-khu-3-xa-tan-mau.pdf");
	expect(await pdfText(await blank.path())).not.toContain("NguyễnVănMẫu");
});

test("letters that the font lacks are shown before anything is saved", async ({ page }) => {
	let downloads = 0;
	page.on("download", () => {
		downloads += 1;
	});
	await page.goto(SITE);
	await begin(page, { name: "Khu 漢" });
	await toPart(page, "Giấy tờ");
	await press(page, "Lưu bản tổng hợp (PDF)");
	await expect(page.getByText(/^Phông chữ của PDF không có: 漢\. Chưa lưu gì/)).toBeVisible();
	await expect(page.getByText(/Chữ này nằm ở: “[^”]*Khu 漢/i)).toBeVisible();
	await press(page, "Quay lại sửa");
	await expect(page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" })).toBeFocused();
	expect(downloads).toBe(0);
	await press(page, "Lưu bản tổng hợp (PDF)");
	const file = await download(page, "Lưu, chữ thiếu thành □");
	expect(await pdfText(await file.path())).toContain("Khu□");
});

test("a long one shows how far it is and can be stopped; a worker that dies is said", async ({
	page,
}) => {
	await page.addInitScript(() => {
		const state = window as unknown as { dies?: boolean };
		const RealWorker = window.Worker;
		// Stands for a device without memory: the worker dies instead of answering.
		window.Worker = class extends RealWorker {
			override postMessage(message: unknown, ...rest: []) {
				if (!state.dies) super.postMessage(message, ...rest);
				else setTimeout(() => this.onerror?.(new ErrorEvent("error")), 10);
			}
		};
	});
	await page.goto(SITE);
	await begin(page);
	const rows = HOUSEHOLDS.split("\r\n");
	const many = Array.from({ length: 5000 }, (_, i) => `${i + 1};Trần Thị Thử ${i};x;`);
	await keepNames(page, [...rows.slice(0, 3), ...many].join("\r\n"));
	const sheet = await open(page, "Biểu 01");
	await expect(sheet).toContainText("Còn 4.800 dòng nữa");
	await press(page, "Lưu PDF");
	await press(page, "Vẫn lưu");
	await expect(page.getByRole("progressbar")).toBeVisible();
	await press(page, "Dừng");
	await expect(page.getByRole("progressbar")).toHaveCount(0);
	await expect(page.getByRole("button", { name: "Lưu PDF" })).toBeFocused();

	await page.evaluate(() => {
		(window as unknown as { dies: boolean }).dies = true;
	});
	await press(page, "Lưu PDF");
	await expect(page.getByText(/^Chưa làm được tệp/)).toBeVisible();
	await page.evaluate(() => {
		(window as unknown as { dies: boolean }).dies = false;
	});
	const file = await download(page, "Thử lại");
	expect(await firstBytes(await file.path())).toBe("%PDF");
});

test("rows of a list are read for a form, kept with the draft, printed, and go for good", async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${SITE}#/bo-tieu-chi/lang-son-thon-thong-minh-2023`);
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await control(page, "unit.name").fill("Thôn Mẫu");
	await page.getByRole("button", { name: /^Tạo/ }).click();
	const sheet = await open(page, "Danh sách thành viên");
	const list = control(page, "list.thanh-vien-to-cong-nghe-so");
	const members = ["Lê Văn Mẫu", "Trần Thị Thử"].map(
		(name, i) => `${i + 7};${name};Tổ trưởng;090${i}`,
	);
	const text = ["\ufeffTT;Họ tên;Chức danh;Số điện thoại", ...members].join("\r\n");
	await list.setInputFiles(csv("to.csv", text));
	await expect(page.getByText("Sẽ giữ 2 dòng.")).toBeVisible();
	// No header says the post: the person does.
	await page.getByLabel("Chức vụ", { exact: true }).selectOption("2");
	await page.getByRole("button", { name: "Giữ các dòng này trên máy" }).click();
	await expect(page.getByText("Đã giữ 2 dòng.")).toBeVisible();
	await expect(sheet.getByRole("row").nth(2)).toHaveText(/^2Trần Thị Thử0901Tổ trưởng/);
	await expect(page.getByText("Có 2 họ tên.").first()).toBeVisible();

	await page.reload();
	await press(page, "Lưu PDF");
	const file = await download(page, "Vẫn lưu");
	expect(await pdfText(await file.path())).toContain("TrầnThịThử0901Tổtrưởng");
	await press(page, "Xóa các dòng này");
	await press(page, "Hoàn tác");
	await expect(page.getByText("2 dòng, từ to.csv")).toBeVisible();
	await press(page, "Xóa các dòng này");
	await expect(page.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
	await page.reload();
	await expect(page.getByText("Chưa có dòng nào")).toBeVisible();
});

test("names that are not as many as the figure are told where they are printed", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await keepNames(page);
	await fillRatio(page, "1.1", "79", "100");
	await toPart(page, "Giấy tờ");
	const told = page.getByText("Danh sách đã giữ có 81 họ tên, số đang nhập là 79.");
	// The form, and all in one file.
	await expect(told).toHaveCount(2);
	await press(page, "Xem và lưu: Biểu 01");
	await expect(told).toHaveCount(3);
	await page.getByLabel("Để trống, viết tay").check();
	await expect(told).toHaveCount(2);
});

/** Goes to a form of so many names; printing is noted instead of done. */
async function manyNames(page: Page, count: number) {
	await page.addInitScript(() => {
		window.print = () => {
			(window as unknown as { printed: boolean }).printed = true;
		};
	});
	await page.goto(SITE);
	await begin(page);
	const rows = HOUSEHOLDS.split("\r\n");
	const many = Array.from({ length: count }, (_, i) => `${i + 1};Trần Thị Thử ${i};x;`);
	await keepNames(page, [...rows.slice(0, 3), ...many].join("\r\n"));
	await open(page, "Biểu 01");
}
const isPrinted = (page: Page) =>
	page.evaluate(() => (window as unknown as { printed?: boolean }).printed ?? false);
/** What the browser's own menu would print. */
async function onPaper(page: Page) {
	const path = test.info().outputPath("printed.pdf");
	await page.pdf({ path, preferCSSPageSize: true });
	return pdfText(path);
}

test("printing prints the document alone and whole, on A4", async ({ page }) => {
	await manyNames(page, 350);
	const part = await onPaper(page);
	expect(part).toContain("TrầnThịThử299");
	expect(part).not.toContain("TrầnThịThử300");
	expect(part).toContain("Còn50dòngnữakhôngcótrongbảninnày");
	await expect(page.locator(".print-sheet")).toHaveCount(0);

	await press(page, "In");
	await expect.poll(() => isPrinted(page)).toBe(true);
	const text = await onPaper(page);
	expect(text.split("TrầnThịThử349")).toHaveLength(2);
	expect(text).not.toContain("LưuPDF");
	expect(text).not.toContain("trongbảninnày");
	// Names do not stay in the page after they are printed.
	await expect(page.locator(".print-sheet")).toHaveCount(0);
});

test("thousands of rows are laid out for printing bit by bit, and that can be stopped", async ({
	page,
}) => {
	await page.addInitScript(() => {
		const { setTimeout } = window;
		// A slow device: time to see it and to press.
		window.setTimeout = ((work: () => void, delay = 40) => setTimeout(work, delay)) as never;
	});
	await manyNames(page, 5000);
	await press(page, "In");
	await expect(page.getByRole("progressbar", { name: "Đang chuẩn bị trang in…" })).toBeVisible();
	// What is laid out bit by bit is not in the page before it is whole: a translation would reach into it.
	await expect(page.locator(".print-sheet")).toHaveCount(0);
	await press(page, "Dừng");
	await expect(page.locator(".print-sheet")).toHaveCount(0);
	await expect(page.getByRole("button", { name: "In", exact: true })).toBeFocused();
	expect(await isPrinted(page)).toBe(false);
	await press(page, "In");
	await expect.poll(() => isPrinted(page)).toBe(true);
	// The header, the names, the total.
	await expect(page.locator(".print-sheet tr")).toHaveCount(1 + 5000 + 1);
});

test("a PDF is handed to another app where the system can", async ({ page }) => {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		Object.assign(navigator, {
			canShare: ({ files }: { files: File[] }) => files[0]?.type === "application/pdf",
			share: async ({ files }: { files: File[] }) => {
				seen.push(`${files[0]?.name} ${(await files[0]?.text())?.slice(0, 4)}`);
				// The first press is held to be too long ago.
				if (seen.length === 1) throw new DOMException("", "NotAllowedError");
			},
		});
	});
	await page.goto(SITE);
	await begin(page);
	await open(page, "Bản tổng hợp");
	await press(page, "Chia sẻ PDF");
	await press(page, "Chia sẻ ngay");
	await expect(page.getByText(/^Đã chuyển tệp tu-danh-gia-khu-3/)).toBeVisible();
	const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
	expect(seen[1]).toBe("tu-danh-gia-khu-3-xa-tan-mau-2025-06-30-phien-ban-3.pdf %PDF");
});

test("in Zalo's window no file is called saved, and other ways out stand ready", async ({
	browser,
}) => {
	const context = await browser.newContext({
		viewport: { width: 320, height: 640 },
		permissions: ["clipboard-read", "clipboard-write"],
		userAgent:
			"Mozilla/5.0 (Linux; Android 13; SM-A135F; wv) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 Zalo android/24060678",
	});
	const page = await context.newPage();
	// As such a window has it: downloads go nowhere, there is nothing to share with.
	await page.addInitScript(() => {
		HTMLAnchorElement.prototype.click = () => {};
		Object.assign(navigator, { canShare: undefined, share: undefined });
	});
	await page.goto(SITE);
	await begin(page);
	await toPart(page, "Giấy tờ");
	await press(page, "Lưu bản tổng hợp (PDF)");
	await expect(page.getByText(/^Trình duyệt đang lưu tệp tu-danh-gia-khu-3/)).toBeVisible();
	await expect(
		page.getByText(/đang mở trong cửa sổ của Zalo/).filter({ visible: true }),
	).toBeVisible();
	await expect(page.getByText(/Đã (xuất|lưu) tệp/)).toHaveCount(0);
	await expect(page.getByRole("button", { name: "Chia sẻ tệp này" })).toHaveCount(0);
	await expect(page.getByText(SITE, { exact: true }).filter({ visible: true })).toBeVisible();
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	await press(page, "Chép địa chỉ");
	await expect.poll(clipboard).toBe(SITE);

	await press(page, "Lưu bản nháp thành tệp");
	await expect(page.getByText(/^Trình duyệt đang lưu tệp dat-chuan-khu-3/)).toBeVisible();
	await press(page, "Chép nội dung bản nháp");
	await expect.poll(clipboard).toContain('"name": "Khu 3"');
	const copied = await clipboard();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(320);
	// A text that was sent along opens like the file itself.
	await page.goto(SITE);
	await expect(control(page, "files")).toHaveAttribute("accept", /\.txt/);
	const buffer = Buffer.from(copied);
	await control(page, "files").setInputFiles({ name: "khu-3.txt", mimeType: "text/plain", buffer });
	await expect(page.locator("[data-incoming=same]")).toBeVisible();
	await context.close();
});

test("in a browser of its own the other ways are folded, and a PDF can be shared from there", async ({
	page,
}) => {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		Object.assign(navigator, {
			canShare: () => true,
			share: async ({ files }: { files: File[] }) => seen.push(files[0]?.name ?? ""),
		});
	});
	await page.goto(SITE);
	await begin(page);
	await toPart(page, "Giấy tờ");
	await expect(page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" })).toBeVisible();
	// Only what changes within a status that stood there before is surely read out.
	const standing = page.locator("[role=status][data-stood]");
	await page.evaluate(() => {
		for (const each of document.querySelectorAll("[role=status]"))
			each.setAttribute("data-stood", "");
	});
	await download(page, "Lưu bản nháp thành tệp");
	await expect(standing.getByText(/đang lưu tệp dat-chuan-khu-3/)).toBeVisible();
	await page.reload();
	await expect(page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" })).toBeVisible();
	await page.evaluate(() => {
		for (const each of document.querySelectorAll("[role=status]"))
			each.setAttribute("data-stood", "");
	});
	await download(page, "Lưu bản tổng hợp (PDF)");
	await expect(standing.getByText(/đang lưu tệp tu-danh-gia-khu-3/)).toBeVisible();
	await expect(page.getByRole("button", { name: "Chia sẻ tệp này" })).toBeHidden();
	await page.getByText("Không thấy tệp?").click();
	await press(page, "Chia sẻ tệp này");
	await expect(page.getByText(/^Đã chuyển tệp tu-danh-gia-khu-3/)).toBeVisible();
	expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
		"tu-danh-gia-khu-3-xa-tan-mau-2025-06-30-phien-ban-3.pdf",
	]);
});

test("a sheet to fill by hand needs no draft", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}`);
	const file = await download(page, "Lưu phiếu kiểm tra để trống (PDF)");
	expect(file.suggestedFilename()).toBe("phieu-kiem-tra-de-trong-khu-dan-cu-thong-minh.pdf");
	expect(await firstBytes(await file.path())).toBe("%PDF");
});

test("a sample is marked where it is looked at", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}`);
	await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
	const sheet = await open(page, "Bản tổng hợp");
	await expect(sheet.getByText("DỮ LIỆU MẪU", { exact: true })).toBeVisible();
});
