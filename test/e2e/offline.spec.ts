/** After one visit everything works with no network; no tab is left behind by a new version. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { type Host, startHost, twoBuilds } from "./host.ts";
import {
	begin,
	beginByHand,
	control,
	csv,
	fillRatio,
	HOUSEHOLDS,
	saved,
	toPart,
	unfold,
} from "./steps.ts";

const READY = "Đã sẵn sàng dùng khi không có mạng.";
/** Keeping the whole app takes a while on a busy machine. */
const SOON = { timeout: 30_000 };

interface Site {
	readonly host: Host;
	readonly later: string;
}

/** A host that serves the build, and a later build to come. */
const site = test.extend<{ readonly site: Site; readonly hasTemplates: boolean }>({
	hasTemplates: [false, { option: true }],
	site: async ({ hasTemplates }, use, info) => {
		const { now, later } = await twoBuilds(info.outputPath("builds"), hasTemplates);
		const host = await startHost(now);
		await use({ host, later });
		await host.stop();
	},
});

site.use({ serviceWorkers: "allow" });

const isLater = (page: Page) =>
	page
		.evaluate(() => !!document.querySelector('script[type=module][src*="-later"]'))
		.catch(() => false);
const isControlled = (page: Page) =>
	page.evaluate(() => navigator.serviceWorker.controller !== null).catch(() => false);
const save = async (page: Page, name: string) => {
	await toPart(page, "Giấy tờ");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name }).click();
	return (await download).suggestedFilename();
};

site.describe(() => {
	site.use({ hasTemplates: true });

	site(
		"a first visit: the server is gone, and every other screen opens",
		async ({ page, site }) => {
			await page.goto(site.host.url);
			await expect(page.getByRole("status").getByText(READY)).toBeVisible(SOON);
			await site.host.stop();
			await page.getByRole("link", { name: "Giới thiệu" }).click();
			await expect(page.getByText("OFL-1.1")).toBeVisible();
			await expect(page.getByText(READY)).toHaveCount(0);
			await page.getByRole("link", { name: "Bản nháp", exact: true }).click();
			await beginByHand(page);
			await fillRatio(page, "1.1", "79", "100");
			for (const kind of ["Excel", "CSV"]) {
				const template = page.waitForEvent("download");
				await page
					.getByRole("link", { name: `(${kind})` })
					.first()
					.click();
				expect((await readFile(await (await template).path())).length, kind).toBeGreaterThan(50);
			}
			await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
			await page.getByRole("button", { name: /^Dùng/ }).click();
			await expect(control(page, "1.1.part")).toHaveValue("81");
			await saved(page);
			expect(await save(page, "Lưu bản tổng hợp (PDF)")).toMatch(/\.pdf$/);
			await page.reload();
			await unfold(page, "1.1");
			await expect(control(page, "1.1.part")).toHaveValue("81");
			await expect(page.getByText(READY)).toHaveCount(0);
		},
	);
});

for (const way of ["blocked by the browser's keeper", "refused"] as const)
	site(
		`service workers ${way}: the app works, and nothing is thrown`,
		async ({ browser, site }) => {
			const context = await browser.newContext({
				...(way !== "refused" && { serviceWorkers: "block" }),
			});
			const page = await context.newPage();
			const thrown: string[] = [];
			page.on("pageerror", ({ message }) => thrown.push(message));
			page.on("console", (message) => {
				if (/TypeError|Uncaught/.test(message.text())) thrown.push(message.text());
			});
			if (way === "refused")
				await page.addInitScript(() => {
					navigator.serviceWorker.register = () =>
						Promise.reject(new DOMException("no", "SecurityError"));
				});
			const asked = page.waitForEvent("console");
			await page.goto(site.host.url);
			await asked;
			await beginByHand(page);
			expect(thrown).toEqual([]);
			await context.close();
		},
	);

site("a new version comes during the first visit", async ({ page, site }) => {
	const open = site.host.hold("/sw.js");
	await page.goto(site.host.url);
	await expect.poll(() => site.host.isHeld("/sw.js")).toBe(true);
	site.host.serve(site.later);
	open();
	await expect.poll(() => isControlled(page), SOON).toBe(true);
	// What is kept is not what this page runs: ready is not said, the new version is offered.
	await expect(page.getByText("Đã có phiên bản mới của ứng dụng.")).toBeVisible();
	await expect(page.getByText(READY)).toHaveCount(0);
	await site.host.stop();
	expect(await isLater(page)).toBe(false);
	await page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click();
	await expect(page.getByRole("link", { name: "Khu dân cư thông minh" })).toBeVisible();
	expect(await isLater(page)).toBe(true);
	expect(new URL(page.url()).hash).toBe("#/bo-tieu-chi");
});

site("a new version comes before anything was kept", async ({ page, site }) => {
	const open = site.host.hold("/sw.js");
	await page.goto(site.host.url);
	site.host.serve(site.later);
	await page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click();
	await expect(page.getByRole("link", { name: "Khu dân cư thông minh" })).toBeVisible();
	expect(await isLater(page)).toBe(true);
	open();
});

/** Two tabs of one version; the other one has taken the new version, and the server is gone. */
async function leftBehind(page: Page, { host, later }: Site) {
	await page.goto(host.url);
	await expect(page.getByText(READY)).toBeVisible(SOON);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	host.serve(later);
	const other = await page.context().newPage();
	await other.goto(host.url);
	await other.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	await other.getByRole("button", { name: "Cập nhật ngay" }).click();
	await expect.poll(() => isLater(other), SOON).toBe(true);
	await expect(page.getByText("Đã có phiên bản mới của ứng dụng.")).toBeVisible();
	await host.stop();
}

site(
	"another tab took the update: what is typed stays, what is missing comes",
	async ({ page, site }) => {
		await leftBehind(page, site);
		await page.getByRole("button", { name: "Để sau" }).click();
		await control(page, "1.1.part").fill("80");
		await toPart(page, "Giấy tờ");
		await expect.poll(() => isLater(page), SOON).toBe(true);
		await unfold(page, "1.1");
		await expect(control(page, "1.1.part")).toHaveValue("80");
		await toPart(page, "Giấy tờ");
		await expect(page.getByRole("button", { name: "Xem và lưu: Mẫu số 01" })).toBeVisible();
	},
);

site(
	"another tab took the update: what is only tried out stays too, and is still only tried out",
	async ({ page, site }) => {
		await leftBehind(page, site);
		await page.getByRole("button", { name: "Để sau" }).click();
		await page.getByRole("button", { name: "Thử số khác" }).click();
		await control(page, "1.1.part").fill("77");
		await toPart(page, "Giấy tờ");
		await expect.poll(() => isLater(page), SOON).toBe(true);
		await expect(page.getByText("Các số thử lúc trước vẫn còn ở đây")).toBeVisible();
		await unfold(page, "1.1");
		await expect(control(page, "1.1.part")).toHaveValue("77");
		await page.getByRole("button", { name: "Bỏ số thử" }).click();
		await expect(control(page, "1.1.part")).not.toHaveValue("77");
	},
);

site("another tab took the update: a PDF is not blamed on memory", async ({ page, site }) => {
	await leftBehind(page, site);
	await toPart(page, "Giấy tờ");
	await page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" }).click();
	await expect.poll(() => isLater(page), SOON).toBe(true);
	await expect(page.getByRole("status").getByText("Ứng dụng vừa được mở lại")).toBeVisible();
	await expect(page.getByText("thiếu bộ nhớ")).toHaveCount(0);
	expect(await save(page, "Lưu bản tổng hợp (PDF)")).toMatch(/\.pdf$/);
});

site(
	"no network and nothing kept: it is said, and trying again leads on",
	async ({ browser, site }) => {
		const context = await browser.newContext({ serviceWorkers: "block" });
		const page = await context.newPage();
		await page.goto(site.host.url);
		await site.host.stop();
		await page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click();
		await expect(page.getByText("Nếu đang mất mạng, hãy nối mạng")).toBeVisible();
		await page.getByRole("button", { name: "Thử lại" }).click();
		await expect(page.getByText("Nếu đang mất mạng, hãy nối mạng")).toBeVisible();
		await site.host.start();
		await page.getByRole("button", { name: "Thử lại" }).click();
		await expect(page.getByRole("link", { name: "Khu dân cư thông minh" })).toBeVisible();
		await context.close();
	},
);
