/** What is always in view, the result and what is said at the foot of the page, covers nothing that is worked at. */
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import { begin, control, criterion, fillRatio, result, unfold } from "./steps.ts";

test("the result stays in view while scrolling, and hides no focused control", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(SITE);
	await begin(page);
	for (const id of ["1.1", "1.2", "1.3"]) await unfold(page, id);
	await control(page, "1.3.whole").focus();
	for (let i = 0; i < 12; i += 1) {
		await page.keyboard.press("Shift+Tab");
		const [focused, bar] = await page.evaluate(() => {
			const box = (element: Element | null) => element?.getBoundingClientRect().toJSON();
			return [box(document.activeElement), box(document.querySelector("[data-result]"))];
		});
		expect(bar.bottom).toBeGreaterThan(0);
		expect(focused.bottom).toBeGreaterThan(bar.bottom - 1);
	}
	await expect(result(page)).toBeInViewport();
});

test("what is said at the foot of the page hides no focused control", async ({ page }) => {
	await beginIn(page, 360, 740);
	await saySomething(page);
	for (const id of ["1.1", "1.2"]) await unfold(page, id);
	await criterion(page, "1.1").getByRole("button").first().focus();
	for (let i = 0; i < 20; i += 1) {
		await page.keyboard.press("Tab");
		const [focused, foot] = await page.evaluate(() => {
			const box = (element: Element | null) => element?.getBoundingClientRect().toJSON();
			return [box(document.activeElement), box(document.querySelector(".said"))];
		});
		expect(focused.bottom, String(i)).toBeLessThan(foot.top + 1);
	}
});

/** Has something said at the foot of the page: that the app does not take a file that is dropped. */
async function saySomething(page: Page) {
	const dataTransfer = await page.evaluateHandle(() => {
		const data = new DataTransfer();
		data.items.add(new File(["{"], "anh.png"));
		return data;
	});
	await page.locator("h1").dispatchEvent("drop", { dataTransfer });
	await expect(page.locator(".said")).toContainText("không nhận tệp anh.png");
}

/** A new draft in a window of this size. */
async function beginIn(page: Page, width: number, height: number) {
	await page.setViewportSize({ width, height });
	await page.goto(SITE);
	await begin(page);
}

for (const [width, height] of [
	[360, 740],
	[1024, 600],
	[1440, 900],
] as const)
	test(`the result is in view wherever the page is scrolled, ${width} × ${height}`, async ({
		page,
	}) => {
		await beginIn(page, width, height);
		for (const id of ["1.1", "1.2", "1.6", "1.7"]) await unfold(page, id);
		// It stands at the foot of the page and makes it longer.
		await saySomething(page);
		for (const share of [0.3, 0.6, 1]) {
			await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share);
			await expect(page.locator(".result-sentence")).toBeInViewport({ ratio: 1 });
			await expect(page.locator(".save-state")).toBeInViewport({ ratio: 1 });
		}
	});

for (const [width, height] of [
	[360, 740],
	[320, 568],
] as const)
	test(`the result leaves its true height free where one jumps, ${width} × ${height}`, async ({
		page,
	}) => {
		await beginIn(page, width, height);
		// A verdict of three kinds: the counts take two lines.
		await fillRatio(page, "1.3", "1", "100");
		await fillRatio(page, "1.1", "81", "100");
		await criterion(page, "1.1").getByRole("button", { name: "Tiêu chí tiếp theo" }).click();
		const next = criterion(page, "1.2");
		await expect(next.getByRole("button").first()).toBeFocused();
		const tops = async () => ({
			bar: await result(page).boundingBox(),
			next: await next.boundingBox(),
		});
		const { bar } = await tops();
		expect(bar?.y).toBe(0);
		expect((await tops()).next?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
	});
