/** What it takes on a phone, from the home page of a new device to the PDF: taps, keys, pixels scrolled. */
import type { Locator, Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import { control, criterion, csv, pdfText, result } from "./steps.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

type Person = ReturnType<typeof person>;

/** Does with a page what a thumb and a keyboard can, looking only at what is in view, and counts it. */
function person(page: Page) {
	const effort = { taps: 0, keys: 0, pixels: 0 };
	const onTop = (target: Locator) =>
		target.evaluate((element) => {
			const { top, height } = element.getBoundingClientRect();
			/** Whether a press there, so many pixels from the top of what is seen, presses it. */
			const isHit = (y: number) => {
				const { left, width } = element.getBoundingClientRect();
				const hit = document.elementFromPoint(left + width / 2, y);
				return hit !== null && (element.contains(hit) || hit.contains(element));
			};
			// By its edges too: who taps sees all of it.
			return { top, height, seen: [1, height / 2, height - 1].every((at) => isHit(top + at)) };
		});
	/** Only what is out of view, or under the bar, is brought to the middle. */
	async function bringIntoView(target: Locator) {
		for (let turn = 0; turn < 20; turn += 1) {
			const { top, height, seen } = await onTop(target);
			if (seen) return;
			const before = await page.evaluate(() => scrollY);
			await page.mouse.move(180, 300);
			await page.mouse.wheel(0, Math.round(top + height / 2 - 370));
			await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
			effort.pixels += Math.abs((await page.evaluate(() => scrollY)) - before);
		}
		throw new Error(`cannot be brought into view: ${target}`);
	}
	async function tap(target: Locator) {
		await expect(target).toBeVisible();
		await bringIntoView(target);
		const box = await target.boundingBox();
		if (!box) throw new Error(`not there: ${target}`);
		await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
		effort.taps += 1;
	}
	async function press(key: string) {
		await page.keyboard.press(key);
		effort.keys += 1;
	}
	return {
		effort,
		tap,
		press,
		/** Into a box, which is tapped only where it has not the focus already. */
		async type(name: string, text: string) {
			const box = control(page, name);
			await expect(box).toBeVisible();
			if (!(await box.evaluate((element) => element === document.activeElement))) await tap(box);
			await expect(box).toBeFocused();
			for (const key of text) await press(key);
		},
		/** From the system's own window: a tap on the button, one on the file. */
		async choose(name: string, file: ReturnType<typeof csv>) {
			const chooser = page.waitForEvent("filechooser");
			await tap(page.locator("label, .button").filter({ has: control(page, name) }));
			effort.taps += 1;
			await (await chooser).setFiles(file);
		},
	};
}

async function beginDraft(page: Page, { tap, type, press }: Person) {
	await page.goto(SITE);
	await tap(page.getByRole("link", { name: /^Chọn bộ tiêu chí/ }));
	await tap(page.getByRole("link", { name: "Khu dân cư thông minh" }));
	await tap(page.getByRole("link", { name: /^Bắt đầu/ }));
	await type("unit.name", "Khu 3");
	await press("Enter");
	await expect(criterion(page, "1.1")).toBeVisible();
}

/** The conditions and the choice, which no list can tell; the page shows the first of them. */
async function tick(page: Page, { tap }: Person) {
	const option = (name: string, value: string) =>
		page
			.locator("label.option")
			.filter({ has: page.locator(`[name="${name}"][value="${value}"]`) });
	for (const id of ["1.6.quyet-dinh", "1.6.ke-hoach", "1.6.hoat-dong"])
		await tap(option(id, "yes"));
	await tap(next(page));
	await tap(option("1.7", "giao-duc"));
	await tap(next(page));
}

const next = (page: Page) => result(page).getByRole("button", { name: "Tiếp", exact: true });

async function savePdf(page: Page, { tap }: Person) {
	const download = page.waitForEvent("download");
	await tap(page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" }));
	const text = await pdfText(await (await download).path());
	expect(text).toContain("Đạt,mọitiêuchíđượcxétđềuđạt");
}

const said = ({ effort: { taps, keys, pixels } }: Person) =>
	`${taps} taps, ${keys} keys, ${pixels} px`;

test("figures entered by hand", async ({ page }) => {
	const who = person(page);
	await beginDraft(page, who);
	const begun = who.effort.pixels;
	for (const [id, part, whole] of [
		["1.1", "81", "100"],
		["1.2", "90", "100"],
		["1.3", "80", "100"],
		["1.4", "70", "100"],
		["1.5", "100", "100"],
	] as const) {
		await who.type(`${id}.part`, part);
		await who.press("Enter");
		await who.type(`${id}.whole`, whole);
		await who.press("Enter");
	}
	await tick(page, who);
	await savePdf(page, who);
	console.log(`by hand: ${said(who)}`);
	// Half of the 23 that the figures alone took on one long page.
	expect(who.effort.taps).toBeLessThanOrEqual(11);
	expect(who.effort.keys).toBeLessThanOrEqual(45);
	// It is the list of rulesets that is scrolled: the draft need not be.
	expect(who.effort.pixels).toBeLessThanOrEqual(900);
	expect(who.effort.pixels - begun).toBeLessThanOrEqual(50);
});

/** Of 100 people of working age, with the marks of each of these columns for the first so many. */
function listOf(
	columns: Readonly<Record<string, number>>,
	more: Readonly<Record<string, string>> = {},
) {
	const header = ["STT", "Họ và tên", ...Object.keys(more), ...Object.keys(columns)];
	const rows = Array.from({ length: 100 }, (_, at) => [
		...[at + 1, `Nguyễn Văn Mẫu ${at}`, ...Object.values(more)],
		...Object.values(columns).map((marked) => (at < marked ? "x" : "")),
	]);
	return [header, ...rows].map((cells) => cells.join(";")).join("\r\n");
}

test("figures fed by a list of households and one of people", async ({ page }) => {
	const who = person(page);
	await beginDraft(page, who);
	const feed = async (id: string, file: ReturnType<typeof csv>, also: readonly string[]) => {
		const item = criterion(page, id);
		await who.tap(item.locator("summary", { hasText: "Lấy số từ danh sách" }));
		await who.choose(`${id}.list`, file);
		for (const other of also)
			await who.tap(
				item.locator("label.option").filter({ has: control(page, `${id}.list.also.${other}`) }),
			);
		await who.tap(item.getByRole("button", { name: /^Dùng số/ }));
		await expect(item).toHaveAttribute("data-verdict", "met");
		await who.tap(next(page));
	};
	const households = listOf({ "Được phủ cáp quang": 81, "Được thông báo địa chỉ số": 100 });
	await feed("1.1", csv("ho-dan.csv", households), ["1.5"]);
	const people = listOf(
		{
			"Dùng điện thoại thông minh": 90,
			"Có tài khoản thanh toán điện tử": 80,
			"Được phổ biến kỹ năng số": 70,
		},
		{ "Ngày sinh": "01/01/1990" },
	);
	await feed("1.2", csv("nguoi-dan.csv", people), ["1.3", "1.4"]);
	await tick(page, who);
	await savePdf(page, who);
	console.log(`by lists: ${said(who)}`);
	expect(who.effort.taps).toBeLessThanOrEqual(26);
	expect(who.effort.keys).toBeLessThanOrEqual(6);
	expect(who.effort.pixels).toBeLessThanOrEqual(3000);
});
