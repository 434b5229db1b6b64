/** Chromium by Playwright: the oldest one that the app is built for. */
import { join } from "node:path";
import { chromium, type Dialog, type Page } from "@playwright/test";
import { tool } from "../tools.mjs";
import { type Engine, expression, type Start } from "./engine.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu"];
/** Milliseconds; the machine may be busy. */
const PATIENCE = 40_000;

/** The Chromium that a tool of test/tools.mjs stands for. */
export const startChromium =
	(executable: () => string | undefined): Start =>
	async (folder): Promise<Engine> => {
		const executablePath = executable();
		if (!executablePath) throw new Error("This Chromium is not there.");
		const downloads = join(folder, "downloads");
		const context = await chromium.launchPersistentContext(join(folder, "profile"), {
			executablePath,
			headless: true,
			locale: "vi-VN",
			timezoneId: "Asia/Ho_Chi_Minh",
			acceptDownloads: true,
			args: FLAGS,
		});
		const faults: string[] = [];
		const watch = (page: Page) => {
			page.setDefaultTimeout(PATIENCE);
			page.on("pageerror", ({ message }) => faults.push(message));
			page.on("download", (file) => void file.saveAs(join(downloads, file.suggestedFilename())));
			return page;
		};
		const first = watch(context.pages()[0] ?? (await context.newPage()));
		const windows = [first];
		let page = first;
		const at = (selector: string) => page.locator(selector).first();
		return {
			version: `Chromium ${context.browser()?.version() ?? ""}`,
			downloads,
			faults,
			async goto(address) {
				await page.goto(address);
			},
			async reload() {
				await page.reload();
			},
			async back() {
				await page.goBack();
			},
			evaluate: (work, ...args) => page.evaluate(expression(work, args)),
			click: (selector) => at(selector).click(),
			async type(selector, text) {
				await at(selector).focus();
				await page.keyboard.press("Control+A");
				await page.keyboard.type(text);
			},
			choose: (selector, path) => at(selector).setInputFiles(path),
			async asksOnLeaving() {
				const leaving = page;
				let answer = (_: boolean) => {};
				const onDialog = async (dialog: Dialog) => {
					await dialog.dismiss();
					answer(dialog.type() === "beforeunload");
				};
				const onLoad = () => answer(false);
				const asked = new Promise<boolean>((resolve) => {
					answer = resolve;
				});
				leaving.once("dialog", onDialog).once("load", onLoad);
				// Not page.reload(): it would wait for a page that never comes.
				await leaving.evaluate("void setTimeout(() => location.reload())");
				return asked.finally(() => leaving.off("dialog", onDialog).off("load", onLoad));
			},
			async openWindow(address) {
				page = watch(await context.newPage());
				windows.push(page);
				await page.goto(address);
			},
			async showWindow(index) {
				page = windows[index] ?? first;
				await page.bringToFront();
			},
			async closeWindow() {
				await page.close();
				windows.pop();
				page = first;
				await page.bringToFront();
			},
			print: () => page.pdf({ preferCSSPageSize: true, printBackground: false }),
			close: () => context.close(),
		};
	};

export const startChromium109 = startChromium(() => tool("chromium109"));
