/** What is always in view, the result and what is said at the foot of the page, covers nothing that is worked at. */
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import { begin, control, criterion, fillRatio, result, unfold } from "./steps.ts";

test("the result stays in view below a criterion, and hides no focused control", async ({
	page,
}) => {
	await beginIn(page, 360, 740);
	await unfold(page, "1.1");
	await criterion(page, "1.1").getByRole("heading", { level: 2 }).focus();
	for (let i = 0; i < 16; i += 1) {
		await page.keyboard.press("Tab");
		const [focused, bar, isInside] = await page.evaluate(() => {
			const box = (element: Element | null) => element?.getBoundingClientRect().toJSON();
			const result = document.querySelector("[data-result]");
			const { activeElement } = document;
			return [box(activeElement), box(result), result?.contains(activeElement)] as const;
		});
		expect(bar.bottom).toBeCloseTo(740, 0);
		expect(bar.height).toBeLessThanOrEqual(56);
		if (!isInside) expect(focused.bottom, String(i)).toBeLessThan(bar.top + 1);
	}
	await expect(result(page)).toBeInViewport();
});

test("what is said at the foot of the page hides no focused control", async ({ page }) => {
	await beginIn(page, 360, 740);
	await saySomething(page);
	await unfold(page, "1.1");
	await criterion(page, "1.1").getByRole("heading", { level: 2 }).focus();
	for (let i = 0; i < 20; i += 1) {
		await page.keyboard.press("Tab");
		const [focused, foot, isInside] = await page.evaluate(() => {
			const box = (element: Element | null) => element?.getBoundingClientRect().toJSON();
			const { activeElement } = document;
			const isInside = document.querySelector("[data-result]")?.contains(activeElement);
			return [box(activeElement), box(document.querySelector(".said")), isInside] as const;
		});
		if (!isInside) expect(focused.bottom, String(i)).toBeLessThan(foot.top + 1);
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
		await unfold(page, "1.6");
		// It stands at the foot of the page and makes it longer.
		await saySomething(page);
		for (const share of [0.3, 0.6, 1]) {
			await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share);
			await expect(result(page)).toBeInViewport({ ratio: 1 });
		}
	});

for (const [width, height] of [
	[360, 740],
	[320, 568],
] as const)
	test(`on to the next criterion: its title and its first box are in view, ${width} × ${height}`, async ({
		page,
	}) => {
		await beginIn(page, width, height);
		await fillRatio(page, "1.1", "81", "100");
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await result(page).getByRole("button", { name: "Tiếp", exact: true }).click();
		await expect(control(page, "1.2.part")).toBeFocused();
		await expect(criterion(page, "1.2").getByRole("heading", { level: 2 })).toBeInViewport({
			ratio: 1,
		});
		const [box, bar] = await Promise.all([
			control(page, "1.2.part").boundingBox(),
			result(page).boundingBox(),
		]);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
	});
