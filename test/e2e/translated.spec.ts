/** A browser's translation reaches into the page: what is shown still follows what is typed. */
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	beginByHand,
	control,
	criterion,
	csv,
	editUnit,
	fillRatio,
	HOUSEHOLDS,
	removeDraft,
	setDay,
	toPart,
	unfold,
} from "./steps.ts";

/**
 * Wraps every text in `<font>`, now and whenever another appears, by turns in each of the three ways
 * that translators have: with a text of its own, put before the old one, around the old one.
 */
function translate() {
	const fontOf = (content: Text) => {
		const fonts = [document.createElement("font"), document.createElement("font")] as const;
		fonts[0].append(fonts[1]);
		fonts[1].append(content);
		return fonts[0];
	};
	const ways: readonly ((text: Text) => void)[] = [
		(text) => text.replaceWith(fontOf(new Text(text.data))),
		(text) => {
			text.before(fontOf(new Text(text.data)));
			text.remove();
		},
		(text) => {
			const { parentNode, nextSibling } = text;
			parentNode?.insertBefore(fontOf(text), nextSibling);
		},
	];
	let turn = 0;
	const wrap = () => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts)
			if (text.data.trim() && !text.parentElement?.closest("font, script, style, noscript"))
				ways[turn++ % ways.length]?.(text);
	};
	new MutationObserver(() => setTimeout(wrap)).observe(document.body, {
		childList: true,
		subtree: true,
		characterData: true,
	});
	wrap();
}

const onDraft = (name: string) => (page: Page) =>
	page.getByRole("button", { name, exact: true }).click();

/** What a person does, each step with words that change by it. */
const STEPS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
	["about", (page) => page.getByRole("link", { name: "Giới thiệu" }).click()],
	["all rulesets", (page) => page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click()],
	["a search", (page) => control(page, "search").fill("quang ngai")],
	["a search for nothing", (page) => control(page, "search").fill("không có đâu")],
	["no search", (page) => control(page, "search").fill("")],
	["no drafts", (page) => page.getByRole("link", { name: "Bản nháp", exact: true }).click()],
	["ruleset, start form, draft", (page) => beginByHand(page)],
	["a part", (page) => fillRatio(page, "1.1", "79", "")],
	["a whole", (page) => fillRatio(page, "1.1", "79", "100")],
	["another part", (page) => control(page, "1.1.part").fill("80")],
	["no number", (page) => control(page, "1.1.part").fill("8o")],
	["a blank", (page) => control(page, "1.1.part").fill("")],
	["a part again", (page) => control(page, "1.1.part").fill("79")],
	[
		"a note and evidence",
		async (page) => {
			await control(page, "note.1.1").fill("Đã rà soát");
			await control(page, "evidence.1.1.bieu-01").check();
		},
	],
	["a waiver", (page) => control(page, "waive.1.1").check()],
	["its reason", (page) => control(page, "waived.1.1").fill("Không có hộ nào")],
	["no waiver", (page) => control(page, "waive.1.1").uncheck()],
	[
		"yes",
		async (page) => (await unfold(page, "1.6")).getByLabel("Có", { exact: true }).first().check(),
	],
	["no", (page) => criterion(page, "1.6").getByLabel("Không", { exact: true }).first().check()],
	[
		"no answer",
		(page) =>
			criterion(page, "1.6")
				.getByRole("button", { name: /^Xóa câu trả lời/ })
				.click(),
	],
	[
		"options",
		async (page) => {
			await unfold(page, "1.7");
			await page.locator('[name="1.7"][value="giao-duc"]').check();
		},
	],
	["what is still to do", (page) => toPart(page, "Còn thiếu")],
	["all criteria", (page) => toPart(page, "Nhập số")],
	["one again", (page) => unfold(page, "1.1")],
	["trying", onDraft("Thử số khác")],
	["a figure tried", (page) => control(page, "1.1.part").fill("85")],
	["another", (page) => control(page, "1.1.part").fill("3")],
	["what was tried is forgotten", onDraft("Bỏ số thử")],
	["and brought back", onDraft("Hoàn tác")],
	["and taken", onDraft("Lưu các số này vào bản nháp")],
	[
		"a list",
		async (page) => {
			await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
			await page.getByRole("button", { name: /^Dùng/ }).waitFor();
		},
	],
	["taken over", (page) => page.getByRole("button", { name: /^Dùng/ }).click()],
	["undone", (page) => criterion(page, "1.1").getByRole("button", { name: "Hoàn tác" }).click()],
	[
		"another name",
		async (page) => {
			await editUnit(page);
			await control(page, "unit.name").fill("Khu 4");
		},
	],
	["another day", (page) => setDay(page, "2023-12-31")],
	["documents", (page) => toPart(page, "Giấy tờ")],
	[
		"one of them",
		(page) =>
			page
				.getByRole("button", { name: /^Xem và lưu/ })
				.first()
				.click(),
	],
	["a figure", (page) => fillRatio(page, "1.1", "81", "100")],
	["saved", (page) => page.getByText("Đã lưu", { exact: true }).waitFor()],
	["the list of drafts", (page) => page.getByRole("link", { name: "Về các bản nháp" }).click()],
	["a draft removed", (page) => removeDraft(page, "Khu 4")],
	["and brought back", onDraft("Hoàn tác")],
];

test("every word of every screen follows, though a translation wraps them all", async ({
	page: plain,
	browser,
}) => {
	test.setTimeout(240_000);
	const translated = await (await browser.newContext({ locale: "vi-VN" })).newPage();
	const errors: string[] = [];
	translated.on("pageerror", (error) => errors.push(String(error)));
	const both = [plain, translated];
	for (const page of both) {
		page.setDefaultTimeout(15_000);
		await page.clock.setFixedTime("2026-11-02T08:00:00+07:00");
		await page.goto(SITE);
		await page.getByText("Trên máy này chưa có bản nháp").waitFor();
	}
	await translated.evaluate(translate);
	for (const [name, step] of STEPS) {
		for (const page of both) await step(page);
		await expect
			.poll(
				async () => {
					const [one = "", other = ""] = await Promise.all(both.map(wordsOf));
					return unspaced(one) === unspaced(other) ? "" : differing(one, other);
				},
				{ message: name },
			)
			.toBe("");
		expect(errors, name).toEqual([]);
	}
	await expect(translated.locator("font").first()).toBeAttached();
});

/** What is seen; what is only spoken comes after a pause, and not at the same time in two pages. */
const wordsOf = (page: Page) =>
	page.evaluate(() => {
		const spoken = document.querySelector<HTMLElement>(".visually-hidden[role=status]");
		return document.body.innerText.replace(spoken?.innerText || "", "");
	});

/** Texts that are elements of their own may stand on lines of their own. */
const unspaced = (text: string) => text.replace(/\s+/g, "");

/** The lines that only one of two texts has. */
function differing(one: string, other: string): string {
	const [lines, others] = [one.split("\n"), other.split("\n")];
	return [
		...lines.filter((line) => !others.includes(line)).map((line) => `- ${line}`),
		...others.filter((line) => !lines.includes(line)).map((line) => `+ ${line}`),
		"(or in another order)",
	].join("\n");
}

test("browsers are asked not to translate", async ({ page }) => {
	await page.goto(SITE);
	await expect(page.locator("html")).toHaveAttribute("translate", "no");
	await expect(page.locator('meta[name="google"]')).toHaveAttribute("content", "notranslate");
});
