/** A new version is offered, never sprung; what was typed is on the disk before the page reloads. */
import { appendFile, cp, mkdir } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { DIST, startHost } from "./host.ts";
import { begin, control, fillRatio, saved, unfold } from "./steps.ts";

test.use({ serviceWorkers: "allow" });

test("an update is offered, and taken without losing a key", async ({ page }, info) => {
	const copy = info.outputPath("dist");
	await mkdir(copy, { recursive: true });
	await cp(DIST, copy, { recursive: true });
	const host = await startHost(copy);
	await page.goto(host.url);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	await expect(page.getByText("Đã có phiên bản mới của ứng dụng.")).toHaveCount(0);

	await appendFile(`${copy}/sw.js`, "\n// a later version\n");
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	await expect(page.getByText("Đã có phiên bản mới của ứng dụng.")).toBeVisible();
	await page.evaluate(() => {
		(window as unknown as { before: boolean }).before = true;
	});
	await control(page, "1.1.part").fill("81");
	await page.getByRole("button", { name: "Cập nhật ngay" }).click();
	await expect
		.poll(() => page.evaluate(() => "before" in window).catch(() => true), { timeout: 15_000 })
		.toBe(false);
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("81");
	await expect(page.getByText("Đã có phiên bản mới của ứng dụng.")).toHaveCount(0);
	await host.stop();
});
