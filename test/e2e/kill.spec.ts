/** What was shown as saved is there after a SIGKILL; and saves ask for the strictest durability. */
import type { Page } from "@playwright/test";
import { expect, persistent, SITE, test } from "./fixtures.ts";
import { begin, beginByHand, control, fillRatio, saved, unfold } from "./steps.ts";

const KILLS = 5;
/** Each in a tab of its own, typed in side by side: every kill meets each at a moment of its own. */
const DRAFTS = 4;

/** A browser with so many tabs, and how to end it without a farewell. */
async function start(folder: string) {
	const context = await persistent(folder, { serviceWorkers: "block" });
	const pages = context.pages();
	while (pages.length < DRAFTS) pages.push(await context.newPage());
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
	return { pages: pages.slice(0, DRAFTS), kill };
}

/** What was seen of a draft. */
interface Seen {
	readonly address: string;
	/** The greatest figure that stood there while it said "Đã lưu". */
	shown: number;
	caughtSaved: number;
	caughtUnsaved: number;
}

/** Types ever greater figures until the browser is gone. */
async function type(page: Page, from: number, seen: Seen): Promise<never> {
	const field = control(page, "1.1.part");
	for (let figure = from; ; figure += 1) {
		await field.fill(String(figure), { timeout: 5000 });
		// Now too short for a write, now long enough for it, on a quick machine and on a busy one: short ones more often.
		await page.waitForTimeout(Math.random() ** 2 * 600);
		// What the page shows as saved is noted by the page itself, at the moment it shows it.
		const shown = await page.evaluate(() => {
			const input = document.querySelector<HTMLInputElement>('[name="1.1.part"]');
			const state = document.querySelector(".save-state")?.textContent;
			return state === "Đã lưu" ? Number(input?.value) : undefined;
		});
		if (shown === undefined) seen.caughtUnsaved += 1;
		else {
			seen.caughtSaved += 1;
			seen.shown = Math.max(seen.shown, shown);
		}
	}
}

test(`${KILLS} kills at random moments, each of ${DRAFTS} drafts, lose nothing that was shown as saved`, async ({
	browser: _,
}, info) => {
	test.setTimeout(300_000);
	const folder = info.outputPath("profile");
	let { pages, kill } = await start(folder);
	const drafts: Seen[] = [];
	for (const page of pages) {
		await page.goto(SITE);
		await begin(page);
		await fillRatio(page, "1.1", "0", "1000000");
		await saved(page);
		drafts.push({ address: page.url(), shown: 0, caughtSaved: 0, caughtUnsaved: 0 });
	}

	for (let round = 1; round <= KILLS; round += 1) {
		const typing = drafts.map((draft, at) =>
			type(pages[at] as Page, round * 1000, draft).catch(() => undefined),
		);
		await pages[0]?.waitForTimeout(300 + Math.random() * 1500);
		await kill();
		await Promise.all(typing);

		({ pages, kill } = await start(folder));
		await Promise.all(
			drafts.map(async (draft, at) => {
				const page = pages[at] as Page;
				await page.goto(draft.address);
				await unfold(page, "1.1");
				const kept = Number(await control(page, "1.1.part").inputValue());
				expect(kept, `kill ${round}, draft ${at + 1}`).toBeGreaterThanOrEqual(draft.shown);
				draft.shown = kept;
			}),
		);
	}
	await kill();
	for (const { shown } of drafts) expect(shown).toBeGreaterThan(1000);
	// The test would prove nothing if every key had been on the disk, or none.
	const caught = (what: "caughtSaved" | "caughtUnsaved") =>
		drafts.reduce((sum, draft) => sum + draft[what], 0);
	expect(caught("caughtSaved")).toBeGreaterThan(DRAFTS);
	expect(caught("caughtUnsaved")).toBeGreaterThan(DRAFTS);
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
