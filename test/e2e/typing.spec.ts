/** Vietnamese as it is typed, while what was typed before is still on its way to the disk. */
import type { Locator, Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import { begin, control, criterion, editUnit, saved, unfold } from "./steps.ts";

/** Milliseconds that each write takes: many keys long. */
const WRITE = 250;

/** Each write lasts so long, and is counted once it is on the disk. */
const slowDisk = (page: Page) =>
	page.addInitScript((milliseconds) => {
		const counted = window as unknown as { writes: number };
		counted.writes = 0;
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (names, mode, options) {
			const begun = transaction.call(this, names, mode, options);
			if (mode !== "readwrite") return begun;
			const until = performance.now() + milliseconds;
			const store = begun.objectStore([names].flat()[0] as string);
			// It goes on while something is asked of it.
			const ask = () => {
				if (performance.now() < until) store.count().onsuccess = ask;
			};
			ask();
			begun.addEventListener("complete", () => {
				counted.writes += 1;
			});
			return begun;
		};
	}, WRITE);
const writes = (page: Page) =>
	page.evaluate(() => (window as unknown as { writes: number }).writes);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const composed = (text: string) => text.normalize("NFC");
const toneless = (text: string) => composed(text.normalize("NFD").replace(TONES, ""));
const bare = (letter: string) =>
	letter.normalize("NFD").charAt(0).replace("đ", "d").replace("Đ", "D");

/** What stands there after each key of Telex: “d”, “đ”, “đo”, “đô”, “đông”, and the tone last, “đồng”. */
function telex(word: string): readonly string[] {
	const stages: string[] = [];
	let text = "";
	for (const letter of toneless(word)) {
		if (bare(letter) !== letter) stages.push(text + bare(letter));
		text += letter;
		stages.push(text);
	}
	return text === word ? stages : [...stages, word];
}

/** Writes one word key by key, the text after each of which is given, in the box that has the focus. */
type Write = (page: Page, stages: readonly string[]) => Promise<void>;

/** As the system's own keyboards do it: underlined till it is done. */
const compose: Write = async (page, stages) => {
	const session = await page.context().newCDPSession(page);
	for (const text of stages) {
		const end = { selectionStart: text.length, selectionEnd: text.length };
		await session.send("Input.imeSetComposition", { text, ...end });
		await page.waitForTimeout(KEY);
	}
	await session.send("Input.insertText", { text: stages.at(-1) ?? "" });
	await session.detach();
};

/** As Unikey does it: letters are taken back and put anew, in one go. */
const unikey: Write = async (page, stages) => {
	let before = "";
	for (const text of stages) {
		let same = 0;
		while (same < before.length && before[same] === text[same]) same += 1;
		const rest = text.slice(same);
		// Not one waits for the other.
		await Promise.all([
			...Array.from(before.slice(same), () => page.keyboard.press("Backspace")),
			same === before.length ? page.keyboard.press(rest) : page.keyboard.insertText(rest),
		]);
		await page.waitForTimeout(KEY);
		before = text;
	}
};

/** Milliseconds between keys: who types fast. */
const KEY = 20;

async function writeText(page: Page, write: Write, box: Locator, text: string) {
	await box.click();
	for (const [at, word] of text.split(" ").entries()) {
		if (at > 0) await page.keyboard.press("Space");
		await write(page, telex(word));
	}
	await expect(box).toHaveValue(composed(text));
}

/** The draft as the disk has it, read beside the app. */
const stored = (page: Page) =>
	page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const db = await asked(indexedDB.open("dat-chuan"));
		const [first] = await asked(db.transaction("drafts").objectStore("drafts").getAll());
		db.close();
		return first.draft;
	});

const NOTE = "Đã rà soát từng hộ ở xóm Đồng Ruộng, người vắng mặt ghi riêng.";
const NAME = "Khu Nguyễn Ườm";

for (const [way, write] of [
	["a composition", compose],
	["letters taken back", unikey],
] as const) {
	test(`what is typed by ${way} while saving goes on is kept as it was typed, once`, async ({
		page,
	}) => {
		await slowDisk(page);
		await page.goto(SITE);
		await begin(page);
		await unfold(page, "1.1");
		const before = await writes(page);
		await writeText(page, write, control(page, "note.1.1"), NOTE);
		// Else it would prove nothing.
		expect((await writes(page)) - before).toBeGreaterThan(2);
		await editUnit(page);
		await control(page, "unit.name").fill("");
		await writeText(page, write, control(page, "unit.name"), NAME);
		await control(page, "1.1.part").click();
		await write(page, ["8", "80", "81"]);
		await expect(control(page, "1.1.part")).toHaveValue("81");
		await control(page, "1.1.whole").click();
		await write(page, ["1", "10", "100"]);
		await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "met");
		await saved(page);
		const { notes, unit, entries } = await stored(page);
		expect(notes).toEqual({ "1.1": composed(NOTE) });
		expect(unit.name).toBe(composed(NAME));
		expect(entries).toEqual({ "1.1.part": "81", "1.1.whole": "100" });
		await page.reload();
		await unfold(page, "1.1");
		await expect(control(page, "note.1.1")).toHaveValue(composed(NOTE));
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(composed(NAME));
		await expect(control(page, "1.1.whole")).toHaveValue("100");
	});

	test(`what is sought by ${way} is found`, async ({ page }) => {
		await page.goto(`${SITE}#/bo-tieu-chi`);
		const titles = page.locator(".item-title");
		await expect(titles).toHaveCount(8);
		// What they are searched by comes in the middle of a word.
		await page.route("**/assets/*.js", async (route) => {
			await page.waitForTimeout(WRITE);
			await route.continue();
		});
		const box = control(page, "search");
		await writeText(page, write, box, "phủ cáp quang");
		await expect(titles.filter({ hasText: "Khu dân cư thông minh" })).toHaveCount(1);
		await box.fill("");
		await writeText(page, write, box, "tỉnh Lạng Sơn");
		await expect(titles).toHaveText(["Thôn thông minh"]);
	});
}

test("Enter that ends a composition does not lead on; the next one does", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await unfold(page, "1.1");
	const session = await page.context().newCDPSession(page);
	const box = control(page, "1.1.part");
	await box.click();
	await session.send("Input.imeSetComposition", { text: "81", selectionStart: 2, selectionEnd: 2 });
	const enter = async (code: number) => {
		const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: code };
		await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
		await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
	};
	await enter(13);
	await session.send("Input.insertText", { text: "81" });
	await expect(box).toBeFocused();
	await expect(box).toHaveValue("81");
	// In Safari the composition has ended before its key is told of.
	await enter(229);
	await expect(box).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(control(page, "1.1.whole")).toBeFocused();
});
