/** Every screen: no axe violation in light and dark, nothing wider than 320 px, all by keyboard. */
import type { Page } from "@playwright/test";
import axe from "axe-core";
import { toTcvn3 } from "../lists/letters/encoders.ts";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	criterion,
	csv,
	editUnit,
	fillRatio,
	HOUSEHOLDS,
	jsonFile,
	mine,
	multiply,
	RULESET,
	removeDraft,
	setDay,
	toPart,
	unfold,
} from "./steps.ts";

const VNTIME = toTcvn3(HOUSEHOLDS.replace("\ufeff", ""));
const REPEATED = [
	"STT;Họ và tên;Ngày sinh;Số CCCD;Khu;Cáp quang",
	"1;Nguyễn Văn Mẫu;05/09/1980;001080000001;Khu 3;x",
	"2;Nguyễn Văn Mẫu;05/09/1980;001080000001;Khu 3;x",
	"3;Trần Thị Thử;31/02/1990;123;Khu 4;FPT",
].join("\n");

/** As the first version of the app wrote it. */
const DRAFT_FILE = {
	...{ format: "dat-chuan-draft", version: 1, savedAt: "2026-11-20T08:00:00.000Z" },
	draft: {
		...{ id: "khu-3", rulesetId: RULESET, rulesetVersion: 1, revision: 0 },
		...{ createdAt: "2026-11-20T08:00:00.000Z", updatedAt: "2026-11-20T08:00:00.000Z" },
		unit: { name: "Khu 3", commune: "xã Tân Mẫu", properties: {} },
		...{ assessedOn: "2025-06-30", entries: {}, waived: {}, evidence: {}, notes: {}, sources: {} },
	},
};
/** Each screen in each state worth looking at; the page stands on the screen before. */
type Screens = readonly (readonly [string, (page: Page) => Promise<unknown>])[];
const DRAFTS: Screens = [
	["no drafts", (page) => expect(page.getByText("Trên máy này chưa có bản nháp")).toBeVisible()],
	[
		"files of drafts that came, one of them broken",
		async (page) => {
			const files = [jsonFile(DRAFT_FILE, "khu-3.json"), jsonFile("{", "hong.json")];
			await control(page, "files").setInputFiles(files);
			await expect(page.locator('[data-incoming="new"]')).toBeVisible();
			await expect(page.locator('[data-incoming="broken"]')).toBeVisible();
		},
	],
	[
		"a new checklist",
		async (page) => {
			await show(page, "", "Bản nháp");
			await begin(page);
		},
	],
	[
		"a list previewed",
		async (page) => {
			await fillRatio(page, "1.1", "79", "100");
			await control(page, "1.1.list").setInputFiles(
				csv("ho-dan.csv", HOUSEHOLDS.replace(";x;", ";FPT;")),
			);
			await page.getByText("Tính là có", { exact: true }).first().waitFor();
			await page.getByText("Đọc chưa đúng? Đổi cách đọc").click();
			await page.getByText("Những dòng không đếm và lý do").click();
		},
	],
	[
		"a list in an old font, to be agreed to",
		async (page) => {
			await control(page, "1.1.list").setInputFiles(csv("vntime.csv", Buffer.from(VNTIME)));
			await page.getByRole("button", { name: "Đúng, đọc như cột bên phải" }).waitFor();
		},
	],
	[
		"a list with everything open",
		async (page) => {
			await control(page, "1.1.list").setInputFiles(csv("trung.csv", REPEATED));
			await page.getByText(/Có thể trùng người/).waitFor();
			for (const part of await page.locator(".list-card details").all())
				await part.evaluate((details: HTMLDetailsElement) => {
					details.open = true;
				});
		},
	],
	[
		"names kept, seen and corrected",
		async (page) => {
			await control(page, "1.1.list.keep").check();
			await page.getByRole("button", { name: /^Dùng số/ }).click();
			await toPart(page, "Giấy tờ");
			await page.getByRole("button", { name: "Xem và sửa" }).click();
			await page.getByLabel("Họ tên, dòng 1").fill("Lê Thị Sửa");
			await page.getByLabel("Ghi chú, dòng 1").focus();
		},
	],
	[
		"a report looked at",
		async (page) => {
			await toPart(page, "Giấy tờ");
			await page.getByRole("button", { name: "Xem và lưu: Mẫu số 01" }).click();
			await control(page, "text.mau-01.chi-dao").fill("Đã họp hai lần.");
			await page.getByText("Đã lưu", { exact: true }).waitFor();
		},
	],
	[
		"a list of names looked at, its names asked about",
		async (page) => {
			await page.getByRole("button", { name: "Xem và lưu: Biểu 01" }).click();
			await page.getByRole("button", { name: "Lưu PDF" }).click();
			await page.getByText(/^Tệp này có/).waitFor();
		},
	],
	[
		"figures that cannot be, all unfolded",
		async (page) => {
			await fillRatio(page, "1.2", "8x", "-3");
			await page
				.getByText(/không thể âm/)
				.first()
				.waitFor();
		},
	],
	[
		"a criterion declared not applicable, without a reason",
		async (page) => {
			await unfold(page, "1.4");
			await control(page, "waive.1.4").check();
			await control(page, "note.1.4").focus();
			await page.getByText("Hãy ghi lý do").waitFor();
		},
	],
	[
		"conditions, one of them answered",
		async (page) => {
			await unfold(page, "1.6");
			await page.locator('[name="1.6.ke-hoach"][value="no"]').check();
		},
	],
	["options", (page) => unfold(page, "1.7")],
	[
		"day and unit being changed",
		async (page) => {
			await fillRatio(page, "1.1", "79", "100");
			await editUnit(page);
			await page.getByText("Đã lưu", { exact: true }).waitFor();
		},
	],
	["all criteria", (page) => toPart(page, "Nhập số")],
	["what is still to be done", (page) => toPart(page, "Còn thiếu")],
	[
		"other figures tried out",
		async (page) => {
			await unfold(page, "1.1");
			await page.getByRole("button", { name: "Thử số khác" }).click();
			await control(page, "1.1.part").fill("80");
		},
	],
	["drafts", (page) => show(page, "", "Bản nháp")],
	[
		"many drafts, by commune",
		async (page) => {
			await multiply(page, 8);
			await page.reload();
			await page.locator(".draft-row").first().waitFor();
			const folded = page.getByText("Sắp xếp và lọc");
			if (await folded.isVisible()) await folded.click();
			await control(page, "order").selectOption("commune");
			await page.getByRole("heading", { level: 2, name: "xã Đông Mẫu" }).waitFor();
		},
	],
	[
		"one's menu, and some chosen",
		async (page) => {
			await page.getByRole("link", { name: "Khu 12" }).press("Space");
			await page.getByText("Đã chọn 1 bản").waitFor();
			await page.getByRole("button", { name: "Việc khác với Khu 11" }).click();
		},
	],
	["a draft removed", (page) => removeDraft(page, "Khu 3")],
];
const RULESETS: Screens = [
	["all rulesets", (page) => show(page, "bo-tieu-chi", "Bộ tiêu chí")],
	["one ruleset", (page) => show(page, `bo-tieu-chi/${RULESET}`, "Khu dân cư thông minh")],
	[
		"the start form",
		(page) => show(page, `bo-tieu-chi/${RULESET}/bat-dau`, "Đơn vị được đánh giá"),
	],
	[
		"a day that is none in it",
		async (page) => {
			await setDay(page, "2025-02-31");
			await control(page, "unit.name").focus();
			await page.getByText("không có ngày 31").waitFor();
		},
	],
	["about", (page) => show(page, "gioi-thieu", "Giới thiệu")],
	["an unknown address", (page) => show(page, "khong-co", "Không có trang này")],
	["a missing draft", (page) => show(page, "nhap/khong-co", "Không có trang này")],
	[
		"one ruleset with sample data",
		(page) => show(page, "bo-tieu-chi/lang-son-thon-thong-minh-2023", "Thôn"),
	],
	[
		"a ruleset refused",
		async (page) => {
			await show(page, "bo-tieu-chi", "Bộ tiêu chí");
			await page.getByText("Lọc theo tỉnh").click();
			await control(page, "ruleset-file").setInputFiles(jsonFile({ formatVersion: 1 }));
			await page.getByText("Ứng dụng chưa lưu gì.").waitFor();
		},
	],
	[
		"a move to a newer version previewed",
		async (page) => {
			await control(page, "ruleset-file").setInputFiles(jsonFile(await mine()));
			await page.getByText("Đã thêm").waitFor();
			await page.getByRole("link", { name: "Thôn <b>mẫu</b>" }).click();
			await page.getByRole("link", { name: /^Bắt đầu/ }).click();
			await page.getByRole("button", { name: /^Tạo/ }).click();
			await fillRatio(page, "1.1", "79", "100");
			await page.getByText("Đã lưu", { exact: true }).waitFor();
			const draft = page.url();
			await show(page, "bo-tieu-chi", "Bộ tiêu chí");
			const replaces = [{ id: "tinh-mau-thon-2026", version: 1, fields: { "1.1": [] } }];
			await control(page, "ruleset-file").setInputFiles(
				jsonFile(await mine({ version: 2, replaces })),
			);
			await page.getByText(/lên phiên bản 2/).waitFor();
			await page.goto(draft);
			await page.getByRole("button", { name: "Xem trước khi chuyển" }).click();
			await control(page, "move.agree").waitFor();
		},
	],
	[
		"an own ruleset that a draft needs",
		async (page) => {
			await show(page, "bo-tieu-chi", "Bộ tiêu chí");
			await page.getByRole("button", { name: /^Xóa “Thôn/ }).click();
			await page.getByRole("button", { name: "Vẫn xóa" }).waitFor();
		},
	],
	["drafts, one of them of an own ruleset", (page) => show(page, "", "Bản nháp")],
];

async function show(page: Page, path: string, heading: string) {
	await page.goto(`${SITE}#/${path}`);
	await page.getByRole("heading", { level: 1, name: heading }).waitFor();
	await page.waitForLoadState("networkidle");
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds; of what passes it would describe every element, which takes most of its time. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
	const isThere = await page.evaluate(() => "axe" in window);
	if (!isThere) await page.evaluate(axe.source);
	return page.evaluate(
		async (options) => {
			const { axe } = window as unknown as { axe: typeof import("axe-core") };
			// What lies half under a bar is as large as ever once it is scrolled to.
			const bars = document.querySelectorAll<HTMLElement>("[data-result], .chosen-bar");
			for (const bar of bars) bar.style.position = "static";
			const found = (await axe.run(document, options)).violations;
			for (const bar of bars) bar.style.position = "";
			return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
		},
		{
			resultTypes: ["violations" as const],
			runOnly: rules
				? { type: "rule" as const, values: [...rules] }
				: { type: "tag" as const, values: TAGS },
		},
	);
}

/** Controls lower than a finger needs. */
const small = (page: Page) =>
	page.evaluate(() =>
		[
			...document.querySelectorAll<HTMLElement>(
				"button, nav a, a.button, label.button, summary, input.input, select, label.option",
			),
		]
			.filter((element) => element.getClientRects().length > 0 && !element.matches(".skip"))
			.filter((element) => element.getBoundingClientRect().height < 43.5)
			.map((element) => element.outerHTML.slice(0, 120)),
	);

/** What is typed goes into the browser's session files, unless the control says no. */
const remembered = (page: Page) =>
	page.evaluate(() =>
		[
			...document.querySelectorAll<HTMLElement>(
				"form, textarea, input:not([type=checkbox], [type=radio], [type=file])",
			),
		]
			.filter((control) => control.getAttribute("autocomplete") !== "off")
			.map((control) => control.outerHTML.slice(0, 120)),
	);

const wider = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const PHONE = { width: 360, height: 740 };
test.use({ viewport: PHONE });

// Each screen is gone to once and looked at in every way: going there takes the time.
for (const [walk, screens] of Object.entries({ drafts: DRAFTS, rulesets: RULESETS }))
	test(`every screen can be seen, pressed and read, and keeps no names to itself: ${walk}`, async ({
		page,
	}) => {
		test.setTimeout(480_000);
		await page.goto(SITE);
		for (const [name, reach] of screens) {
			await reach(page);
			expect.soft(await violations(page), `axe, light: ${name}`).toEqual([]);
			await page.emulateMedia({ colorScheme: "dark" });
			// Colours are all that differ.
			const dark = await violations(page, ["color-contrast", "link-in-text-block"]);
			expect.soft(dark, `axe, dark: ${name}`).toEqual([]);
			await page.emulateMedia({ colorScheme: "light" });
			// Of a removed draft, the way back is a link within a line.
			if (name !== "a draft removed")
				expect.soft(await small(page), `lower than 44 px: ${name}`).toEqual([]);
			// Titles go into the history.
			expect.soft(await page.title(), name).toMatch(/Đạt Chuẩn$/);
			expect.soft(await page.title(), name).not.toMatch(/Khu 3|Tân Mẫu/);
			expect.soft(await remembered(page), `kept by the browser: ${name}`).toEqual([]);
			for (const width of [320, 768, 1440]) {
				await page.setViewportSize({ width, height: 800 });
				expect.soft(await wider(page), `wider than ${width} px: ${name}`).toBe(0);
			}
			await page.setViewportSize(PHONE);
		}
	});

test("a criterion is filled in by keyboard alone, and its verdict is announced once", async ({
	page,
}) => {
	await page.goto(SITE);
	await begin(page);
	await page.evaluate(() => {
		const said: string[] = [];
		(window as unknown as { said: string[] }).said = said;
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				const region = target.parentElement?.closest("p[role=status]");
				if (region?.textContent) said.push(region.textContent);
			}
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
	});
	await criterion(page, "1.1").getByRole("heading", { level: 2 }).focus();
	await page.keyboard.press("Tab");
	// What is doubtful in the document stands before the boxes.
	await expect(criterion(page, "1.1").getByText("Điều cần hỏi thêm")).toBeVisible();
	await page.keyboard.press("Tab");
	await expect(control(page, "1.1.part")).toBeFocused();
	await page.keyboard.type("80");
	await page.keyboard.press("Enter");
	await page.keyboard.type("100");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "met");
	const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
	await expect
		.poll(said)
		.toEqual(["Tiêu chí 1.1: đạt. Chưa đủ dữ liệu, còn 6 tiêu chí chưa nhập đủ. Đã lưu."]);
});

test("twice the text size and a long file name: nothing is cut off or covered", async ({
	page,
}) => {
	await page.addInitScript(() => {
		addEventListener("DOMContentLoaded", () => {
			document.documentElement.style.fontSize = "200%";
		});
	});
	await page.goto(SITE);
	expect(await wider(page)).toBe(0);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	const name = `${"danh_sach_ho_dan_duoc_phu_cap_quang_".repeat(4)}2025.csv`;
	await control(page, "1.1.list").setInputFiles(csv(name, HOUSEHOLDS));
	await page.getByRole("button", { name: /^Dùng/ }).waitFor();
	expect(await wider(page)).toBe(0);
	await page.getByRole("button", { name: /^Dùng/ }).click();
	expect(await wider(page)).toBe(0);
	await control(page, "1.1.whole").focus();
	const share = await page.evaluate(() => {
		const bar = document.querySelector("[data-result]");
		const sticks = bar && getComputedStyle(bar).position === "sticky";
		return sticks ? bar.getBoundingClientRect().height / innerHeight : 0;
	});
	expect(share).toBeLessThanOrEqual(0.4);
});

test("focus goes on from where it was", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	const item = await unfold(page, "1.6");
	await page.locator('[name="1.6.ke-hoach"][value="no"]').check();
	await item.getByRole("button", { name: /^Xóa câu trả lời/ }).click();
	await expect(page.locator('[name="1.6.ke-hoach"][value="yes"]')).toBeFocused();
	await page.getByRole("button", { name: "Tiếp", exact: true }).click();
	await expect(criterion(page, "1.7").getByRole("heading", { level: 2 })).toBeFocused();
	await page.goBack();
	await expect(item.getByRole("heading", { level: 2 })).toBeFocused();
	await unfold(page, "1.1");
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
	await page.getByRole("button", { name: /^Dùng/ }).click();
	await expect(criterion(page, "1.1").getByRole("button", { name: "Hoàn tác" })).toBeFocused();
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await removeDraft(page, "Khu 3");
	await expect(page.getByRole("button", { name: "Hoàn tác" })).toBeFocused();
});
