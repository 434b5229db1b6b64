/** Workers hold names: tried from inside each kind, on the site and in the extension, nothing leads out. */
import type { Page, Worker } from "@playwright/test";
import { attempts, type Elsewhere, startElsewhere } from "../attempts.ts";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	csv,
	fillRatio,
	HOUSEHOLDS,
	jsonFile,
	mine,
	saved,
	toPart,
} from "./steps.ts";

/** Another origin, which lets everybody in. */
const elsewhere = test.extend<{ readonly elsewhere: Elsewhere }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
	elsewhere: async ({}, use) => {
		const other = await startElsewhere();
		await use(other);
		other.stop();
	},
});

// As people have it: the worker that keeps the app stands between a page's workers and the rest.
elsewhere.use({ serviceWorkers: "allow" });

async function staysIn(worker: Worker, { url, reached }: Elsewhere) {
	expect(await worker.evaluate(attempts(url))).toEqual([]);
	expect(reached).toEqual([]);
}

/** Does what starts a worker, and gives the worker. */
async function startedBy(page: Page, act: () => Promise<unknown>): Promise<Worker> {
	const started = page.waitForEvent("worker");
	await act();
	return started;
}

async function everyWorker(page: Page, other: Elsewhere) {
	// A worker that has done its work stays, so that it can be tried.
	await page.evaluate(() => {
		Worker.prototype.terminate = () => {};
	});
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	const list = await startedBy(page, () =>
		control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS)),
	);
	await page.getByRole("button", { name: /^Dùng/ }).click();
	await expect(control(page, "1.1.part")).toHaveValue("81");
	await saved(page);
	await toPart(page, "Giấy tờ");
	const pdf = page.waitForEvent("download");
	const print = await startedBy(page, () =>
		page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" }).click(),
	);
	await pdf;
	await page.getByRole("button", { name: "Xem và lưu: Mẫu số 01" }).click();
	const docx = page.waitForEvent("download");
	const word = await startedBy(page, () =>
		page.getByRole("button", { name: "Lưu Word (DOCX)", exact: true }).click(),
	);
	await docx;
	await page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click();
	const file = jsonFile(await mine());
	const check = await startedBy(page, () => control(page, "ruleset-file").setInputFiles(file));
	await expect(page.getByRole("link", { name: "Thôn <b>mẫu</b>" })).toBeVisible();
	for (const worker of [list, print, word, check]) await staysIn(worker, other);
}

elsewhere("the site's workers reach no other origin", async ({ page, elsewhere: other }) => {
	await page.goto(SITE);
	await everyWorker(page, other);
});

elsewhere("the extension's workers reach no other origin", async ({ panel, elsewhere: other }) => {
	await everyWorker(panel, other);
});
