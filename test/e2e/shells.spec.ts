/** The whole job in the three shells. */
import { readFile } from "node:fs/promises";
import { expect, persistent, SITE, test } from "./fixtures.ts";
import {
	begin,
	control,
	criterion,
	fillRatio,
	goToKeep,
	result,
	saved,
	toPart,
	unfold,
	wholePath,
} from "./steps.ts";

test("site: the whole job, on a phone, with no request to any other origin", async ({
	browser,
}) => {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		serviceWorkers: "allow",
	});
	const requests: string[] = [];
	context.on("request", (request) => requests.push(request.url()));
	const errors: string[] = [];
	const page = await context.newPage();
	page.on("pageerror", (error) => errors.push(error.message));
	page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
	await page.goto(SITE);
	await wholePath(page);
	await page.goto(`${SITE}#/gioi-thieu`);
	await expect(page.getByText("OFL-1.1")).toBeVisible();
	expect(errors).toEqual([]);
	expect(requests.length).toBeGreaterThan(10);
	const foreign = requests.filter((url) => !url.startsWith(SITE) && !/^(blob|data):/.test(url));
	expect(foreign).toEqual([]);
});

test("installed: offline with the server stopped", async ({ server }, info) => {
	const context = await persistent(info.outputPath("profile"));
	const page = await context.newPage();
	await goToKeep(page, server.url);
	const session = await context.newCDPSession(page);
	const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
	expect(installabilityErrors).toEqual([]);

	await server.stop();
	await expect(fetch(server.url)).rejects.toThrow();
	await page.goto(server.url);
	await wholePath(page);
	await page.reload();
	await expect(result(page)).toHaveAttribute("data-verdict", "met");
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("81");
	await expect(control(page, "note.1.1")).toHaveValue("Đã rà soát từng hộ.");
	await context.close();
});

test("side panel: the whole job, opened by the toolbar button", async ({ panel }) => {
	expect(panel.url()).toMatch(/^chrome-extension:/);
	const requests: string[] = [];
	panel.context().on("request", (request) => requests.push(request.url()));
	await wholePath(panel);
	// It is the panel, not a tab: the app offers to open itself in one.
	await panel.getByRole("link", { name: "Bản nháp", exact: true }).click();
	await expect(panel.getByRole("button", { name: "Mở ra cửa sổ riêng" })).toBeVisible();
	await expect(panel.getByRole("link", { name: "Khu 3" })).toBeVisible();
	expect(requests.length).toBeGreaterThan(5);
	expect(requests.filter((url) => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
});

test("a closed browser comes back with the draft as it was", async ({ browser: _ }, info) => {
	const folder = info.outputPath("profile");
	const before = await persistent(folder, { serviceWorkers: "block" });
	const page = await before.newPage();
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "1oo");
	await saved(page);
	const address = page.url();
	await before.close();

	const after = await persistent(folder, { serviceWorkers: "block" });
	const again = await after.newPage();
	await again.goto(address);
	await unfold(again, "1.1");
	await expect(control(again, "1.1.whole")).toHaveValue("1oo");
	await expect(criterion(again, "1.1")).toContainText("Chỉ ghi chữ số");
	await after.close();
});

test("side panel: a form is looked at, saved as PDF and as DOCX", async ({ panel }) => {
	await begin(panel);
	await fillRatio(panel, "1.1", "79", "100");
	await saved(panel);
	await toPart(panel, "Giấy tờ");
	await panel.getByRole("button", { name: "Xem và lưu: Mẫu số 01" }).click();
	await expect(panel.getByRole("region", { name: "Xem trước: Mẫu số 01" })).toContainText(
		"79/100 hộ",
	);
	for (const [button, start] of [
		["Lưu PDF", "%PDF"],
		["Lưu Word (DOCX)", "PK"],
	] as const) {
		const download = panel.waitForEvent("download");
		await panel.getByRole("button", { name: button, exact: true }).click();
		const bytes = await readFile(await (await download).path());
		expect(bytes.subarray(0, start.length).toString("latin1")).toBe(start);
	}
});
