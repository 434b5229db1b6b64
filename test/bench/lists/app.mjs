/** The same list in the app itself: does it get there, and does the page stay alive? */

const RULESET = "phu-tho-khu-dan-cu-thong-minh-2023";

/** What came of it, after how long, and the longest task of the page meanwhile (0: none over 50 ms). */
export async function inTheApp(browser, address, file) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${address}#/bo-tieu-chi/${RULESET}`);
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await page.locator('[name="unit.name"]').fill("Khu 1");
	await page.locator('[name="assessedOn.day"]').fill("2025-12-31");
	await page.getByRole("button", { name: /^Tạo/ }).click();
	const item = page.locator('[data-criterion="1.2"]');
	await item.getByRole("button").first().click();
	await page.evaluate(() => {
		window.longest = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries())
				window.longest = Math.max(window.longest, duration);
		}).observe({ type: "longtask" });
	});
	const start = performance.now();
	await page.locator('[name="1.2.list"]').setInputFiles(file);
	const proposed = item.getByRole("button", { name: /^Dùng/ });
	const refused = item.locator(".notice.bad");
	await proposed.or(refused).first().waitFor({ timeout: 120_000 });
	const milliseconds = performance.now() - start;
	const outcome = (await proposed.isVisible())
		? "counted"
		: `refused (“${(await refused.first().innerText()).slice(0, 80)}…”)`;
	const longest = await page.evaluate(() => window.longest);
	await context.close();
	return { outcome, longest, milliseconds };
}
