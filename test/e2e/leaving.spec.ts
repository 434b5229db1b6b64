/** Leaving at the worst moment: nothing typed is lost, and nothing is lost without being asked about. */
import { expect, SITE, test } from "./fixtures.ts";
import { begin, beginByHand, control, fillRatio, hasDay, saved, setDay, unfold } from "./steps.ts";

test("a key at the very moment of leaving is there again", async ({ page }) => {
	page.on("dialog", (dialog) => void dialog.accept());
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "1", "1000");
	await saved(page);
	for (let round = 2; round <= 9; round += 1) {
		// Typed and left in one turn of the page's loop: no write can have been begun.
		const reloaded = page.waitForEvent("load");
		await page.evaluate((figure) => {
			const input = document.querySelector<HTMLInputElement>('[name="1.1.part"]');
			if (!input) throw new Error("no box");
			input.value = String(figure);
			input.dispatchEvent(new InputEvent("input", { bubbles: true }));
			location.reload();
		}, round);
		await reloaded;
		await unfold(page, "1.1");
		await expect(control(page, "1.1.part")).toHaveValue(String(round));
		await saved(page);
	}
	const left = await page.evaluate(() =>
		Object.keys(localStorage).filter((key) => key.includes("unsaved")),
	);
	expect(left).toEqual([]);
});

test("a connection that the browser lost is opened anew, unseen", async ({ page }) => {
	await page.addInitScript(() => {
		const real = IDBDatabase.prototype.transaction;
		const seen = new Set<IDBDatabase>();
		const lost = new Set<IDBDatabase>();
		Object.assign(window, {
			loseConnections() {
				for (const each of seen) lost.add(each);
			},
		});
		IDBDatabase.prototype.transaction = function (...asked) {
			seen.add(this);
			if (lost.has(this))
				throw new DOMException("The database connection is closing.", "InvalidStateError");
			return real.apply(this, asked);
		};
	});
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	await page.evaluate(() => (window as unknown as { loseConnections(): void }).loseConnections());
	await control(page, "1.1.part").fill("81");
	await saved(page);
	await expect(page.getByRole("alert")).not.toContainText("ẩn danh");
	await page.reload();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("81");
});

test("leaving during a write that does not end asks first", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	await page.evaluate(() => {
		const real = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...asked) {
			const change = real.apply(this, asked);
			if (asked[1] === "readwrite") change.addEventListener = () => undefined;
			return change;
		};
	});
	await control(page, "1.1.part").press("End");
	await page.keyboard.type("5");
	await expect(page.getByText("Đang lưu", { exact: true })).toBeVisible();
	const asked = page.waitForEvent("dialog");
	void page.reload().catch(() => undefined);
	const dialog = await asked;
	expect(dialog.type()).toBe("beforeunload");
	await dialog.dismiss();
	await expect(control(page, "1.1.part")).toHaveValue("795");
	// It is said after a while, with a way to keep what was typed.
	await expect(page.getByRole("alert")).toContainText("Trình duyệt chưa trả lời", {
		timeout: 15_000,
	});
	await expect(
		page.getByRole("alert").getByRole("button", { name: "Lưu bản nháp thành tệp" }),
	).toBeVisible();
});

test("keys typed while a draft is handed over are with who typed them, or not taken", async ({
	context,
}) => {
	const first = await context.newPage();
	await first.goto(SITE);
	await begin(first);
	await fillRatio(first, "1.1", "1", "100000");
	await saved(first);
	const second = await context.newPage();
	await second.goto(first.url());
	await unfold(second, "1.1");
	let [from, to] = [first, second];
	for (let round = 0; round < 6; round += 1) {
		await expect(to.getByRole("button", { name: "Sửa ở đây" })).toBeVisible();
		const typing = (async () => {
			for (let key = 0; key < 12; key += 1) {
				await from.evaluate((figure) => {
					const input = document.querySelector<HTMLInputElement>('[name="1.1.part"]');
					if (!input || input.disabled) return;
					input.value = figure;
					input.dispatchEvent(new InputEvent("input", { bubbles: true }));
				}, `${round}${key}`);
				await from.waitForTimeout(15);
			}
		})();
		await to.getByRole("button", { name: "Sửa ở đây" }).click();
		await typing;
		await expect(control(to, "1.1.part")).toBeEnabled();
		// Both show the same: nothing typed stayed behind in the window that let go.
		await expect
			.poll(async () => [
				await control(from, "1.1.part").inputValue(),
				await control(from, "1.1.part").isDisabled(),
			])
			.toEqual([await control(to, "1.1.part").inputValue(), true]);
		[from, to] = [to, from];
	}
	await expect(first.getByText("vừa được sửa ở cửa sổ khác")).toHaveCount(0);
	await expect(second.getByText("vừa được sửa ở cửa sổ khác")).toHaveCount(0);
});

test("unsaved work is marked in the list, and found again from there", async ({ page }) => {
	page.on("dialog", (dialog) => void dialog.accept());
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException("full", "QuotaExceededError");
		};
	});
	await control(page, "1.1.part").fill("82");
	await expect(page.getByRole("alert")).toContainText("Máy hết chỗ");
	await page.getByRole("link", { name: "Về các bản nháp" }).click();
	await expect(page.getByRole("listitem").filter({ hasText: "Khu 3" })).toContainText(
		"Chưa lưu được",
	);
	// The page is loaded anew, and there is room again.
	await page.reload();
	await page.getByRole("link", { name: "Khu 3" }).click();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("82");
	await saved(page);
});

test("Firefox's question about keeping data is asked only by a button that explains it", async ({
	browser,
}) => {
	const context = await browser.newContext({
		userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
	});
	await context.addInitScript(() => {
		const asked = { times: 0 };
		Object.assign(window, { asked });
		navigator.storage.persisted = async () => false;
		navigator.storage.persist = async () => {
			asked.times += 1;
			return true;
		};
	});
	const page = await context.newPage();
	const asked = () =>
		page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times);
	await page.goto(SITE);
	await beginByHand(page);
	expect(await asked()).toBe(0);
	await page.getByRole("link", { name: "Giới thiệu" }).click();
	await page.getByRole("button", { name: "Xin trình duyệt giữ dữ liệu" }).click();
	await expect(page.getByText(/trình duyệt vẫn giữ dữ liệu/)).toBeVisible();
	// The button that was pressed is gone.
	await expect(page.getByText(/trình duyệt vẫn giữ dữ liệu/)).toBeFocused();
	expect(await asked()).toBe(1);
});

test("a form that is half filled waits while another screen is shown", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	await page
		.getByRole("link", { name: /Khu dân cư thông minh/ })
		.first()
		.click();
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await control(page, "unit.name").fill("Khu 3");
	await setDay(page, "2026-11-02");
	await page.getByRole("link", { name: "Giới thiệu" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Giới thiệu" })).toBeVisible();
	await page.goBack();
	await expect(control(page, "unit.name")).toHaveValue("Khu 3");
	await hasDay(page, "2026-11-02");
	const asked = page.waitForEvent("dialog");
	await page.close({ runBeforeUnload: true });
	expect((await asked).type()).toBe("beforeunload");
	await (await asked).dismiss();
	await expect(control(page, "unit.name")).toHaveValue("Khu 3");
	await page.getByRole("button", { name: /^(Bắt đầu|Tạo)/ }).click();
	await expect(page.locator("[data-criterion]").first()).toBeVisible();
	await page.reload();
	await expect(page.locator("[data-criterion]").first()).toBeVisible();
});
