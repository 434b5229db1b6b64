/** Lists as communes have them, in a real browser: read, agreed to, counted, kept, corrected. */
import { rm, truncate, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { toTcvn3, toWindows1258 } from "../lists/letters/encoders.ts";
import { bombOf } from "../lists/workbook/lies.ts";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	criterion,
	csv,
	HOUSEHOLDS,
	pdfText,
	saved,
	setDay,
	toPart,
	unfold,
} from "./steps.ts";

const SHEET = [
	"UBND XÃ TÂN MẪU;;;;",
	"DANH SÁCH HỘ DÂN KHU 3;;;;",
	";;;;",
	"STT;Họ và tên chủ hộ;Số CCCD;Cáp quang;Ghi chú",
	...["Nguyễn Văn Mẫu", "Trần Thị Thử", "Phạm Văn Ví", "Đỗ Thị Dụ", "Hồ Văn Nghiệm"].map(
		(name, index) => `${index + 1};${name};00108000000${index};x;`,
	),
	"6;Vũ Thị Giả;001080000006;x;hộ nghèo",
	"7;Bùi Văn Định;001080000007;x;",
	"8;Ngô Thị Lệ;001080000008;;",
	"9;Lương Văn Trùng;001080000009;;",
	"10;Lương Văn Trùng;001080000009;;ghi hai lần",
	"11;;001080000011;x;chưa rõ tên",
	"Tổng cộng: 11 hộ;;;;",
	";;;;Xác nhận của khu dân cư",
].join("\r\n");

/** The list at work proposes these figures; a half that it does not give is left out. */
async function proposes(
	page: Page,
	id: string,
	{ part, whole }: { part?: string; whole?: string },
) {
	const list = page.locator(`[data-list="${id}"]`);
	await expect(list).toHaveAttribute("data-state", "ready");
	for (const [half, figure] of [
		["part", part],
		["whole", whole],
	] as const)
		if (figure === undefined) await expect(list).not.toHaveAttribute(`data-${half}`);
		else await expect(list).toHaveAttribute(`data-${half}`, figure);
}
/** Unfolds what is folded in a list's card, once it is all there, so that it can be looked at. */
async function unfoldCard(page: Page, id: string) {
	const card = criterion(page, id).locator(".list-card");
	await card.locator("summary", { hasText: "Đọc chưa đúng?" }).waitFor();
	await card.evaluate((shown) => {
		for (const fold of shown.querySelectorAll<HTMLDetailsElement>(".fold")) fold.open = true;
	});
}
const use = (page: Page, id: string) =>
	criterion(page, id).getByRole("button", { name: /^Dùng số/ });

async function choose(page: Page, id: string, name: string, content: string | Uint8Array) {
	await unfold(page, id);
	await control(page, `${id}.list`).setInputFiles(csv(name, Buffer.from(content as string)));
}

test("an old office's list becomes Biểu 01's figures: a double settled, a row corrected, names kept", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await choose(page, "1.1", "ho-dan.csv", toWindows1258(SHEET));
	const item = criterion(page, "1.1");
	await unfoldCard(page, "1.1");
	await expect(
		item.getByText("Windows-1258, dấu chấm phẩy, tiêu đề ở dòng 4; bỏ 5 dòng."),
	).toBeVisible();
	await expect(item.getByRole("cell", { name: "Nguyễn Văn Mẫu" })).toBeVisible();
	await proposes(page, "1.1", { part: "7", whole: "10" });
	// What was read and is not counted makes up the rest.
	await expect(
		item.getByRole("heading", { name: "Đã đọc 11 dòng trong ho-dan.csv" }),
	).toBeVisible();
	await expect(item.getByText("1 dòng không có tên, không tính.")).toBeVisible();
	await expect(item.locator(".list-card")).toContainText("7/10 hộ");
	await use(page, "1.1").click();
	await expect(item).toHaveAttribute("data-verdict", "unmet");

	// The same household twice: the person says so, and the count follows.
	await choose(page, "1.1", "ho-dan.csv", toWindows1258(SHEET));
	await expect(item.getByText("Còn 1 nhóm có thể trùng người chưa trả lời")).toBeVisible();
	const group = item.getByRole("group", { name: "Dòng 13, 14" });
	await expect(group.getByRole("cell", { name: "ghi hai lần" })).toBeVisible();
	await group.getByLabel("Là một người: chỉ tính dòng 13").check();
	await proposes(page, "1.1", { part: "7", whole: "9" });
	await expect(item.getByText("Số đang nhập: 7 / 10.")).toBeVisible();
	await expect(item.getByText("1 dòng trùng, không tính.")).toBeVisible();
	await expect(item.getByText("Còn 1 nhóm")).toHaveCount(0);

	// The row without a name is downloaded, corrected and taken in again.
	await unfoldCard(page, "1.1");
	const download = page.waitForEvent("download");
	await item.getByRole("button", { name: "Lưu các dòng này thành tệp để sửa" }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe("ho-dan-dong-can-sua.csv");
	const chunks: Buffer[] = [];
	for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
	const rows = Buffer.concat(chunks).toString("utf8");
	expect(rows).toContain(
		"15;11;;001080000011;x;chưa rõ tên;Họ và tên chủ hộ;;Không có họ tên nên không đếm. Hãy ghi tên.",
	);
	await control(page, "1.1.list.corrected").setInputFiles(
		csv("sua.csv", rows.replace("15;11;;", "15;11;Lê Thị Bổ;")),
	);
	await expect(item.getByText("Đã thay 1 dòng bằng dòng đã sửa.")).toBeVisible();
	await proposes(page, "1.1", { part: "8", whole: "10" });
	await expect(item.getByText("Lập Biểu 01 từ danh sách này?")).toBeVisible();

	await control(page, "1.1.list.keep").check();
	await use(page, "1.1").click();
	await expect(item).toHaveAttribute("data-verdict", "met");
	await expect(item).toContainText("Theo danh sách ho-dan.csv, 11 dòng");
	// Under "Vì sao" too, for both halves at once.
	await expect(item).toContainText(
		"Số hộ được phủ cáp quang và tổng số hộ trong khu dân cư: theo danh sách ho-dan.csv, 11 dòng",
	);
	await saved(page);

	// The names outlive a reload, can be corrected, and go for good.
	await page.reload();
	const section = page.locator("#kept-lists");
	const kept = section.locator(".card").first();
	await toPart(page, "Giấy tờ");
	await expect(kept).toContainText("8 hộ, từ ho-dan.csv");
	await kept.getByRole("button", { name: "Xem và sửa" }).click();
	await expect(kept.getByLabel("Ghi chú, dòng 6")).toHaveValue("hộ nghèo");
	await kept.getByRole("button", { name: "Bỏ Trần Thị Thử khỏi danh sách" }).click();
	await expect(kept).toContainText("số đang nhập là 8");
	// The same figure in other letters is no other figure.
	await unfold(page, "1.1");
	await control(page, "1.1.part").fill(" 007");
	await toPart(page, "Giấy tờ");
	await expect(kept).not.toContainText("số đang nhập là");
	await unfold(page, "1.1");
	await control(page, "1.1.part").fill("8");
	await toPart(page, "Giấy tờ");
	await kept.getByRole("button", { name: "Dùng số 7" }).click();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");
	await kept.getByRole("button", { name: "Xóa danh sách này" }).click();
	await section.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(kept).toContainText("7 hộ");

	// Who is missing is kept too, and told where it is said how many.
	await toPart(page, "Còn thiếu");
	await page.getByText("Ai? Xem 2 hộ chưa đạt").click();
	await expect(page.locator(".todo-who")).toContainText("Ngô Thị Lệ");
	await toPart(page, "Giấy tờ");

	for (const left of [1, 0]) {
		await kept.getByRole("button", { name: "Xóa danh sách này" }).click();
		await expect(section.locator(".card")).toHaveCount(left);
	}
	// It is off the disk once the page offers to bring it back.
	await expect(section.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
	await page.reload();
	await expect(page.locator("[data-criterion]")).toHaveCount(7);
	await expect(page.locator("#kept-lists")).toHaveCount(0);
});

test("old fonts are counted only after the person has agreed", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await choose(page, "1.1", "vntime.csv", toTcvn3(SHEET));
	const item = criterion(page, "1.1");
	await expect(item.getByText("kiểu chữ cũ TCVN3")).toBeVisible();
	await expect(item.getByRole("cell", { name: /NguyÔn V¨n MÉu/ })).toBeVisible();
	await expect(item.getByRole("cell", { name: /Nguyễn Văn Mẫu/ }).first()).toBeVisible();
	await expect(use(page, "1.1")).toHaveCount(0);
	await item.getByRole("button", { name: "Đúng, đọc như cột bên phải" }).click();
	await proposes(page, "1.1", { part: "7", whole: "10" });
	await use(page, "1.1").click();
	await expect(control(page, "1.1.part")).toHaveValue("7");

	// Inside a Unicode file, and left as it is where the person says no.
	const inside = new TextDecoder("windows-1252").decode(toTcvn3(SHEET));
	await choose(page, "1.1", "vntime-utf8.csv", inside);
	await item.getByRole("button", { name: "Không, giữ nguyên chữ" }).click();
	await expect(item.getByText("gõ theo kiểu cũ")).toHaveCount(0);
	await unfoldCard(page, "1.1");
	await expect(item.getByRole("cell", { name: "NguyÔn V¨n MÉu" })).toBeVisible();
});

test.describe("on a touch screen", () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
	test("nothing is said of dropping a file or of Excel's paste", async ({ page }) => {
		await page.goto(SITE);
		await begin(page);
		const item = await unfold(page, "1.1");
		await expect(item.getByText("Ứng dụng đọc tệp ngay trên máy này")).toBeVisible();
		await expect(item.getByRole("button", { name: "Dán từ Excel" })).toBeHidden();
		await expect(item.getByText("thả tệp")).toBeHidden();
	});
});

test("how a file is read can be changed, and tried back", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await choose(page, "1.1", "ho-dan.csv", SHEET);
	const item = criterion(page, "1.1");
	await unfoldCard(page, "1.1");
	await control(page, "1.1.list.header").selectOption("5");
	await expect(item.getByText("tiêu đề ở dòng 5")).toBeVisible();
	// A way that leads nowhere is said, with the way back.
	await control(page, "1.1.list.header").selectOption("17");
	await expect(item.getByText(/không có dòng nào để đếm/)).toBeVisible();
	await item.getByRole("button", { name: "Quay lại cách đọc trước" }).click();
	await unfoldCard(page, "1.1");
	await expect(item.getByText("tiêu đề ở dòng 5")).toBeVisible();
	await unfoldCard(page, "1.1");
	await control(page, "1.1.list.delimiter").selectOption(",");
	await expect(item.getByText("UTF-8, dấu phẩy, tiêu đề ở dòng 5")).toBeVisible();
});

test("a workbook: the sheet is chosen, dates are dates, one list feeds several figures", async ({
	page,
}) => {
	const workbook = new ExcelJS.Workbook();
	workbook.addWorksheet("Bìa").addRow(["DANH SÁCH CỦA XÃ"]);
	const sheet = workbook.addWorksheet("Khu 3");
	sheet.addRow([
		"STT",
		"Họ và tên",
		"Ngày sinh",
		"Giới tính",
		"Điện thoại thông minh",
		"Tài khoản",
	]);
	const people = [
		["Nguyễn Văn Mẫu", new Date(Date.UTC(1990, 0, 5)), "Nam", "x", "x"],
		["Trần Thị Thử", new Date(Date.UTC(1985, 5, 15)), "Nữ", "x", ""],
		["Phạm Thị Già", new Date(Date.UTC(1950, 5, 15)), "Nữ", "x", "x"],
		["Đỗ Văn Nhỏ", new Date(Date.UTC(2018, 5, 15)), "Nam", "", ""],
	] as const;
	for (const [index, person] of people.entries()) {
		const row = sheet.addRow([index + 1, ...person]);
		row.getCell(3).numFmt = "dd/mm/yyyy";
	}
	await page.goto(SITE);
	await begin(page);
	await unfold(page, "1.2");
	const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
	await control(page, "1.2.list").setInputFiles({ name: "dan.xlsx", mimeType: "", buffer });
	const item = criterion(page, "1.2");
	await unfoldCard(page, "1.2");
	// The cover is not the list; another sheet can be chosen and the list again.
	await expect(item.getByText("Excel, trang “Khu 3”, tiêu đề ở dòng 1.")).toBeVisible();
	await control(page, "1.2.list.sheet").selectOption("Bìa");
	await expect(item.getByText("Excel, trang “Bìa”")).toBeVisible();
	await control(page, "1.2.list.sheet").selectOption("Khu 3");
	await expect(item.getByText("Excel, trang “Khu 3”, tiêu đề ở dòng 1.")).toBeVisible();
	await expect(item.getByRole("cell", { name: "05/01/1990" })).toBeVisible();
	await expect(item.getByText(/chỉ tính người trong độ tuổi lao động/)).toBeVisible();
	await expect(item.getByText("2 dòng ngoài độ tuổi, không tính.")).toBeVisible();
	await control(page, "1.2.list.also.1.3").check();
	await expect(item.locator(".list-card")).toContainText("1/2 người");
	await use(page, "1.2").click();
	await unfold(page, "1.3");
	for (const [name, value] of [
		["1.2.part", "2"],
		["1.2.whole", "2"],
		["1.3.part", "1"],
		["1.3.whole", "2"],
	] as const)
		await expect(control(page, name)).toHaveValue(value);
	await expect(criterion(page, "1.3")).toContainText("Theo danh sách dan.xlsx, 4 dòng");
	await saved(page);

	// The day of assessment decides the age.
	await setDay(page, "2035-06-30");
	await page.getByRole("button", { name: "Giữ ngày 30/6/2035" }).click();
	await unfold(page, "1.2");
	await control(page, "1.2.list").setInputFiles({ name: "dan.xlsx", mimeType: "", buffer });
	await expect(item.getByText("1 dòng ngoài độ tuổi, không tính.")).toBeVisible();

	// Where the figures come from is said in the PDF too.
	await toPart(page, "Giấy tờ");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" }).click();
	expect(await pdfText(await (await download).path())).toContain("theodanhsáchdan.xlsx,4dòng");
});

test("of a column with many values every one that may be a mark can be answered", async ({
	page,
}) => {
	const rows = Array.from({ length: 60 }, (_, at) => `${at + 1};Nguyễn Văn Mẫu ${at};Gói ${at}`);
	await page.goto(SITE);
	await begin(page);
	await choose(page, "1.1", "a.csv", ["STT;Họ và tên;Nối", ...rows].join("\n"));
	const item = criterion(page, "1.1");
	await unfoldCard(page, "1.1");
	await item.getByText("Đổi cách tính", { exact: true }).click();
	await control(page, "1.1.list.feeds").and(page.locator('[value="both"]')).check();
	await control(page, "1.1.list.mark").selectOption("Nối");
	const marks = item.getByRole("group", { name: /Gói / });
	await expect(marks).toHaveCount(50);
	await item.getByText("và 10 giá trị khác").click();
	await expect(marks).toHaveCount(60);
	await marks.last().getByLabel("Tính là có").check();
	await expect(marks.last().getByLabel("Tính là có")).toBeChecked();
});

test("columns chosen by hand are remembered for the next file with this header, until forgotten", async ({
	page,
}) => {
	const list = "STT;Họ và tên;Nối\n1;Nguyễn Văn Mẫu;FPT\n2;Trần Thị Thử;\n";
	await page.goto(SITE);
	await begin(page);
	await choose(page, "1.1", "a.csv", list);
	const item = criterion(page, "1.1");
	await unfoldCard(page, "1.1");
	await item.getByText("Đổi cách tính", { exact: true }).click();
	await control(page, "1.1.list.feeds").and(page.locator('[value="both"]')).check();
	await control(page, "1.1.list.mark").selectOption("Nối");
	await item.getByRole("group", { name: "FPT" }).getByLabel("Tính là có").check();
	await proposes(page, "1.1", { part: "1", whole: "2" });
	await use(page, "1.1").click();
	await choose(page, "1.1", "b.csv", list.replace("\n2", "\n3;Lê Thị Thêm;FPT\n2"));
	await unfoldCard(page, "1.1");
	await expect(item.getByText("Ứng dụng chọn cột như lần trước")).toBeVisible();
	await proposes(page, "1.1", { part: "2", whole: "3" });
	await item.getByRole("button", { name: "Chọn cột lại từ đầu" }).click();
	await expect(item.getByText("Ứng dụng chọn cột như lần trước")).toHaveCount(0);
	await choose(page, "1.1", "c.csv", list);
	await unfoldCard(page, "1.1");
	await expect(item.getByText("Cách tính:")).toBeVisible();
	await expect(item.getByText("Ứng dụng chọn cột như lần trước")).toHaveCount(0);
});

test("dropped and pasted lists are read like chosen ones; one that misses does not take the page away", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	const dropped = await page.evaluateHandle((text) => {
		const data = new DataTransfer();
		data.items.add(new File([text], "tha.csv"));
		return data;
	}, HOUSEHOLDS);
	await page.locator("h1").dispatchEvent("drop", { dataTransfer: dropped });
	await expect(page.locator("[data-criterion]")).toHaveCount(7);
	await item.locator(".drop").dispatchEvent("dragenter", { dataTransfer: dropped });
	await expect(item.getByText("Thả tệp vào đây")).toBeVisible();
	await item.locator(".drop").dispatchEvent("drop", { dataTransfer: dropped });
	await expect(item.getByRole("heading", { name: "Đã đọc 100 dòng trong tha.csv" })).toBeVisible();
	await proposes(page, "1.1", { part: "81", whole: "100" });
	await item.getByRole("button", { name: "Bỏ danh sách này, giữ số đang nhập" }).click();

	await item.getByRole("button", { name: "Dán từ Excel" }).click();
	await expect(control(page, "1.1.list.paste")).toBeFocused();
	await control(page, "1.1.list.paste").evaluate((box, text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", text);
		box.dispatchEvent(
			new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
		);
	}, "STT\tHọ và tên\tCáp quang\n1\tNguyễn Văn Mẫu\tx\n2\tTrần Thị Thử\t\n");
	await unfoldCard(page, "1.1");
	await expect(item.getByText("UTF-8, dấu tab, tiêu đề ở dòng 1.")).toBeVisible();
	await use(page, "1.1").click();
	await expect(control(page, "1.1.whole")).toHaveValue("2");
	await expect(item).toContainText("Theo danh sách Bảng dán từ Excel");
	await item.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(control(page, "1.1.whole")).toHaveValue("");
	await expect(control(page, "1.1.list")).toBeFocused();
});

test("lists that cannot be: said, the app goes on, no memory stays", async ({ page }, info) => {
	test.setTimeout(120_000);
	const huge = info.outputPath("to.csv");
	await writeFile(huge, "");
	await truncate(huge, 300 * 1024 * 1024);
	const people = Array.from({ length: 20_000 }, (_, index) => `${index + 2},Lê Văn Mẫu`);
	const wide = Array.from({ length: 1000 }, (_, index) => `Cột ${index}`);
	const cases = [
		["trong.csv", "", /Tệp trống/],
		["tieu-de.csv", "STT,Họ và tên\n", /không có dòng nào để đếm/],
		["chuong-trinh.csv", Buffer.from("MZ\0\x01\x02\x03\0\0rest"), /không phải là danh sách/],
		["anh.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /tệp ảnh/],
		["bom.xlsx", Buffer.from(bombOf(600 * 1024 * 1024)), /bung ra lớn hơn 400 MB/],
		[
			"cu.xls",
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
			/\.xls\)|bị hỏng/,
		],
		["ngoac.csv", `STT,Họ tên\n1,"Lê A\n${people.join("\n")}`, /Dòng 2 mở dấu ngoặc kép/],
		["rong.csv", `${wide.join(",")}\n${wide.map(() => "x").join(",")}\n`, /1\.000 cột/],
		[
			"o-dai.csv",
			`STT,Họ tên\n1,Lê A\n2,${"a".repeat(5_000_000)}\n`,
			/Dòng 3 có một ô dài 5\.000\.000/,
		],
	] as const;
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	const session = await page.context().newCDPSession(page);
	const used = async () => {
		await session.send("HeapProfiler.collectGarbage");
		return (await session.send("Runtime.getHeapUsage")).usedSize / 1024 / 1024;
	};
	const failed = async (message: RegExp) => {
		await expect(item.getByText(message).first()).toBeVisible({ timeout: 20_000 });
		await expect(use(page, "1.1")).toHaveCount(0);
	};
	await control(page, "1.1.list").setInputFiles(csv("trong.csv", ""));
	await failed(/Tệp trống/);
	const before = await used();
	for (const [name, content, message] of cases) {
		// By its path: sent over the browser's protocol, some take many seconds.
		await writeFile(info.outputPath(name), content);
		await control(page, "1.1.list").setInputFiles(info.outputPath(name));
		await failed(message);
	}
	await control(page, "1.1.list").setInputFiles(huge);
	await failed(/lớn hơn 64 MB/);
	expect((await used()) - before).toBeLessThan(3);
	await expect.poll(() => page.workers().length).toBe(0);

	// A header that every object has already, and a list after all that: the app goes on.
	await control(page, "1.1.list").setInputFiles(
		csv("proto.csv", HOUSEHOLDS.replace("Ghi chú", "__proto__")),
	);
	await proposes(page, "1.1", { part: "81", whole: "100" });
	await use(page, "1.1").click();
	await expect(item).toHaveAttribute("data-verdict", "met");
	await expect.poll(() => page.workers().length).toBe(0);
	await rm(huge);
});

test("reading a long list can be given up; its worker goes at once", async ({ page }, info) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.1");
	const rows = Array.from(
		{ length: 300_000 },
		(_, index) => `${index + 1};Nguyễn Văn Mẫu ${index};x`,
	);
	const long = info.outputPath("dai.csv");
	await writeFile(long, `STT;Họ và tên;Cáp quang\n${rows.join("\n")}`);
	await control(page, "1.1.list").setInputFiles(long);
	await expect(item.getByRole("progressbar")).toBeVisible();
	await item.getByRole("button", { name: "Bỏ danh sách này, giữ số đang nhập" }).click();
	await expect(item.getByRole("progressbar")).toHaveCount(0);
	await expect.poll(() => page.workers().length).toBe(0);
	await expect(control(page, "1.1.part")).toHaveValue("");
});

test("rows of a list are replaced and brought back, corrected and deleted at the end of the page, the focus in place", async ({
	page,
}) => {
	await page.goto(`${SITE}#/bo-tieu-chi/lang-son-thon-thong-minh-2023`);
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await control(page, "unit.name").fill("Thôn Mẫu");
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await toPart(page, "Giấy tờ");
	await page.getByRole("button", { name: "Xem và lưu: Danh sách thành viên" }).click();
	const heading = page.getByRole("heading", { level: 4, name: /^Các dòng của/ });
	const panel = page.locator(".document-body .drop");
	const kept = page.locator("#kept-lists");
	const list = control(page, "list.thanh-vien-to-cong-nghe-so");
	const rows = (names: readonly string[]) =>
		["TT;Họ tên;Chức vụ", ...names.map((name, at) => `${at + 1};${name};Tổ viên`)].join("\r\n");
	const keep = async (file: string, names: readonly string[]) => {
		await list.setInputFiles(csv(file, rows(names)));
		await expect(panel.getByRole("status").getByText(/^Đã đọc /)).toHaveCount(1);
		await page.getByRole("button", { name: "Giữ các dòng này trên máy" }).click();
		await expect(panel.getByText(`Đã giữ ${names.length} dòng.`)).toBeVisible();
		await expect(heading).toBeFocused();
	};
	const undo = async (where: typeof panel) =>
		where.getByRole("button", { name: "Hoàn tác" }).click();

	await keep("cu.csv", ["Lê Văn Mẫu", "Trần Thị Thử"]);
	await expect(panel.getByRole("button", { name: "Hoàn tác" })).toHaveCount(0);
	await keep(
		"moi.csv",
		Array.from({ length: 25 }, (_, at) => `Phạm Ví ${at}`),
	);
	await undo(panel);
	await expect(panel.getByText("2 dòng, từ cu.csv")).toBeVisible();
	await expect(heading).toBeFocused();
	await keep(
		"moi.csv",
		Array.from({ length: 25 }, (_, at) => `Phạm Ví ${at}`),
	);

	// The last of them is on the second page; what is typed is on the disk and in the form.
	await expect(kept).toContainText("Từ moi.csv");
	await kept.getByRole("button", { name: "Xem và sửa" }).click();
	await expect(kept.getByLabel("Họ và tên, dòng 20", { exact: true })).toHaveValue("Phạm Ví 19");
	await kept.getByRole("button", { name: "Trang sau" }).click();
	await kept.getByLabel("Họ và tên, dòng 25", { exact: true }).fill("Đỗ Văn Sửa");
	await kept.getByRole("button", { name: "Bỏ dòng 21 khỏi danh sách" }).click();
	await expect(kept).toContainText("24 dòng");
	await expect(kept.getByRole("button", { name: "Bỏ dòng 21 khỏi danh sách" })).toBeFocused();
	// A row that is still blank is nobody.
	await kept.getByRole("button", { name: "Thêm một dòng" }).click();
	await expect(kept.getByLabel("Họ và tên, dòng 25", { exact: true })).toHaveValue("");
	await expect(kept).toContainText("24 dòng");
	await kept.getByRole("button", { name: "Bỏ dòng 25 khỏi danh sách" }).click();
	await expect(kept.getByLabel("Họ và tên, dòng 24", { exact: true })).toHaveValue("Đỗ Văn Sửa");
	await expect(page.getByRole("row", { name: /^24 Đỗ Văn Sửa/ }).last()).toBeVisible();
	// Going back would throw the correction away.
	await expect(panel.getByRole("button", { name: "Hoàn tác" })).toHaveCount(0);

	await kept.getByRole("button", { name: "Xóa danh sách này" }).click();
	await expect(kept.getByRole("heading", { level: 2 })).toBeFocused();
	await undo(kept);
	await expect(kept).toContainText("24 dòng");
	await expect(kept.getByRole("heading", { level: 2 })).toBeFocused();

	// Of a list that the ruleset does not have the rows are there all the same.
	await page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open("dat-chuan");
			opening.onsuccess = () => resolve(opening.result);
		});
		const writing = db.transaction("lists", "readwrite");
		const all = writing.objectStore("lists").getAll();
		all.onsuccess = () =>
			writing.objectStore("lists").put({ ...all.result[0], field: "list:khong-co" });
		await new Promise((resolve) => {
			writing.oncomplete = resolve;
		});
		db.close();
	});
	await page.reload();
	const orphan = kept.locator(".card", { hasText: "Danh sách không còn trong bộ tiêu chí này" });
	await orphan.getByRole("button", { name: "Xem và sửa" }).click();
	await orphan.getByLabel("Cột 2, dòng 1", { exact: true }).fill("Hồ Thị Nghiệm");
	// One change after the other: the first is on the disk once the second shows.
	await orphan.getByRole("button", { name: "Bỏ dòng 2 khỏi danh sách" }).click();
	await expect(orphan).toContainText("23 dòng");
	await page.reload();
	await orphan.getByRole("button", { name: "Xem và sửa" }).click();
	await expect(orphan.getByLabel("Cột 2, dòng 1", { exact: true })).toHaveValue("Hồ Thị Nghiệm");
	await orphan.getByRole("button", { name: "Xóa danh sách này" }).click();
	await expect(orphan).toHaveCount(0);
	await expect(kept).toContainText("24 dòng");
});
