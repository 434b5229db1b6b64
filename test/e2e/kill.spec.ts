/** What was shown as saved is there after a SIGKILL; and saves ask for the strictest durability. */
import { expect, persistent, SITE, test } from "./fixtures.ts";
import { begin, beginByHand, control, fillRatio, saved, unfold } from "./steps.ts";

/** Twice, side by side. */
const KILLS = 10;

/** A browser, and how to end it without a farewell. */
async function start(folder: string) {
	const context = await persistent(folder, { serviceWorkers: "block" });
	const [page = await context.newPage()] = context.pages();
	const session = await context.browser()?.newBrowserCDPSession();
	const processes = (await session?.send("SystemInfo.getProcessInfo"))?.processInfo ?? [];
	const browser = processes.find(({ type }) => type === "browser")?.id ?? 0;
	if (!browser) throw new Error("a browser without a process");
	const kill = async () => {
		const gone = new Promise((resolve) => context.once("close", resolve));
		// The whole group: a renderer left alive could still finish a write.
		process.kill(-browser, "SIGKILL");
		await gone;
	};
	return { page, kill };
}

for (const time of ["once", "once more"])
	test(`${KILLS} kills at random moments lose nothing that was shown as saved, ${time}`, async ({
		browser: _,
	}, info) => {
		test.setTimeout(300_000);
		const folder = info.outputPath("profile");
		let { page, kill } = await start(folder);
		await page.goto(SITE);
		await begin(page);
		const address = page.url();
		await fillRatio(page, "1.1", "0", "1000000");
		await saved(page);

		let shown = 0;
		let caughtUnsaved = 0;
		for (let round = 1; round <= KILLS; round += 1) {
			const field = control(page, "1.1.part");
			// What the page shows as saved is noted by the page itself, at the moment it shows it.
			const typing = (async () => {
				for (let figure = round * 1000; ; figure += 1) {
					await field.fill(String(figure), { timeout: 5000 });
					const seen = await page.evaluate(() => {
						const input = document.querySelector<HTMLInputElement>('[name="1.1.part"]');
						const state = document.querySelector(".save-state")?.textContent;
						return state === "Đã lưu" ? Number(input?.value) : undefined;
					});
					if (seen !== undefined) shown = Math.max(shown, seen);
					else caughtUnsaved += 1;
					await page.waitForTimeout(Math.random() * 120);
				}
			})().catch(() => undefined);
			await page.waitForTimeout(200 + Math.random() * 900);
			await kill();
			await typing;

			({ page, kill } = await start(folder));
			await page.goto(address);
			await unfold(page, "1.1");
			const kept = Number(await control(page, "1.1.part").inputValue());
			expect(kept, `kill ${round}`).toBeGreaterThanOrEqual(shown);
			shown = kept;
		}
		await kill();
		// The test would prove nothing if every key had been on the disk, or none.
		expect(shown).toBeGreaterThan(1000);
		expect(caughtUnsaved).toBeGreaterThan(0);
	});

test('every write asks for strict durability, and "Đã lưu" waits for it', async ({ page }) => {
	await page.addInitScript(() => {
		const asked: unknown[] = [];
		(window as unknown as { asked: unknown[] }).asked = asked;
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (names, mode, options) {
			if (mode === "readwrite") {
				asked.push(options?.durability);
				const change = transaction.call(this, names, mode, options);
				// The page must not say "saved" before this very event.
				const state = () => document.querySelector(".save-state")?.textContent;
				change.addEventListener("complete", () => asked.push(`shown before: ${state()}`), {
					capture: true,
				});
				return change;
			}
			return transaction.call(this, names, mode, options);
		};
	});
	await page.goto(SITE);
	await beginByHand(page);
	await unfold(page, "1.1");
	await page.evaluate(() => {
		(window as unknown as { asked: unknown[] }).asked.length = 0;
	});
	await control(page, "1.1.part").pressSequentially("1234", { delay: 90 });
	await saved(page);
	const asked = await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked);
	expect(asked.length).toBeGreaterThan(1);
	const strict = asked.filter((entry) => entry === "strict").length;
	const shownBefore = asked.filter((entry) => entry === "shown before: Đang lưu").length;
	expect(strict).toBe(asked.length / 2);
	expect(shownBefore).toBe(asked.length / 2);
});

test('"Đã lưu" gives way at the very next key', async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await unfold(page, "1.1");
	await saved(page);
	const state = await page.evaluate(async () => {
		const input = document.querySelector<HTMLInputElement>('[name="1.1.part"]');
		if (!input) return "no control";
		input.value = "5";
		input.dispatchEvent(new InputEvent("input", { bubbles: true }));
		await new Promise((resolve) => setTimeout(resolve));
		return document.querySelector(".save-state")?.textContent;
	});
	expect(state).toBe("Đang lưu");
	await saved(page);
});
