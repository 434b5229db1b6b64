/** What a person does and sees, in words that every engine is driven by. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Engine } from "./engine.ts";
import { Hung } from "./webdriver.ts";

/** Milliseconds; the machine may be busy. */
const PATIENCE = 30_000;

/** Waits until what is looked at in the page is so; `what` is said where it never is. */
export async function until<A extends readonly unknown[]>(
	engine: Engine,
	what: string,
	look: (...args: A) => unknown,
	...args: A
): Promise<void> {
	const end = Date.now() + PATIENCE;
	let trouble: unknown;
	while (Date.now() < end) {
		try {
			if (await engine.evaluate(look, ...args)) return;
		} catch (error) {
			// A page that is being left answers nothing; a hung one never will.
			if (error instanceof Hung) throw error;
			trouble = error;
		}
		await pause(60);
	}
	const seen = await engine.evaluate(() => {
		const said = [...document.querySelectorAll("[role=status], [role=alert]")];
		const { activeElement, body } = document;
		return [
			...said.map(({ textContent }) => `said: ${textContent}`),
			`focus: ${activeElement?.outerHTML.slice(0, 200)}`,
			body.innerText.slice(0, 1500),
		].join("\n");
	});
	throw new Error(`Not so in ${PATIENCE} ms: ${what}. ${trouble ?? ""}\n${seen}`);
}

export const sees = (engine: Engine, text: string) =>
	until(engine, `“${text}” is seen`, (text) => document.body.innerText.includes(text), text);

/** In the page: marks the button or link whose words or name fit, where it can be seen. */
function aim(pattern: string, within: string): boolean {
	for (const old of document.querySelectorAll("[data-aim]")) old.removeAttribute("data-aim");
	const fits = new RegExp(pattern);
	const all = document.querySelector(within)?.querySelectorAll<HTMLElement>("button, a") ?? [];
	const found = [...all].find(
		(element) =>
			element.getClientRects().length > 0 &&
			(fits.test(element.innerText.trim()) || fits.test(element.getAttribute("aria-label") ?? "")),
	);
	found?.setAttribute("data-aim", "");
	return found !== undefined;
}

/** Presses the first button or link that fits a pattern, once it is there. */
export async function press(engine: Engine, pattern: string, within = "body") {
	await until(engine, `a button “${pattern}” in ${within}`, aim, pattern, within);
	await engine.click("[data-aim]");
}

export const criterion = (id: string) => `[data-criterion="${id}"]`;
export const control = (name: string) => `[name="${name}"]`;

export const isJudged = (engine: Engine, selector: string, verdict: string) =>
	until(
		engine,
		`${selector} is ${verdict}`,
		(selector, verdict) =>
			document.querySelector(selector)?.getAttribute("data-verdict") === verdict,
		selector,
		verdict,
	);

export const holds = (engine: Engine, name: string, value: string) =>
	until(
		engine,
		`${name} holds ${value}`,
		(selector, value) => {
			const found = document.querySelector(selector);
			return found instanceof HTMLInputElement && found.value === value;
		},
		control(name),
		value,
	);

export const isOpenToKeys = (engine: Engine, name: string, open: boolean) =>
	until(
		engine,
		`${name} is ${open ? "open" : "closed"} to keys`,
		(selector, open) => {
			const found = document.querySelector(selector);
			return found instanceof HTMLInputElement && found.disabled === !open;
		},
		control(name),
		open,
	);

/** Every criterion of the ruleset has its element. */
export const hasCriteria = (engine: Engine, count: number) =>
	until(
		engine,
		`${count} criteria`,
		(count) => document.querySelectorAll("[data-criterion]").length === count,
		count,
	);

export const saved = (engine: Engine) => sees(engine, "Đã lưu");

/** Shows a criterion of the draft that is open, and all that is folded in it. */
export async function unfold(engine: Engine, id: string) {
	await until(engine, `criterion ${id}`, (at) => document.querySelector(at), criterion(id));
	await engine.evaluate((to) => {
		const address = location.hash.replace(/^(#\/nhap\/[^/]+).*/, `$1/nhap-so/${to}`);
		if (location.hash !== address) location.hash = address;
	}, id);
	await until(
		engine,
		`criterion ${id} is seen`,
		(at) => (document.querySelector(at)?.getClientRects().length ?? 0) > 0,
		criterion(id),
	);
	await engine.evaluate((at) => {
		for (const fold of document.querySelectorAll<HTMLDetailsElement>(`${at} .fold`))
			fold.open = true;
	}, criterion(id));
}

/** Goes to the documents of the draft that is open, and has its summary made. */
export async function makeSummary(engine: Engine) {
	await press(engine, "^Giấy tờ", "nav.parts");
	await press(engine, "^Lưu bản tổng hợp");
}

export async function fillRatio(engine: Engine, id: string, part: string, whole: string) {
	await unfold(engine, id);
	await engine.type(control(`${id}.part`), part);
	await engine.type(control(`${id}.whole`), whole);
}

/** The draft of a ruleset, begun as a person does; the page shows the home screen. Gives its address. */
export async function begin(engine: Engine, name: string): Promise<string> {
	await press(engine, "^(Chọn bộ tiêu chí|Tự đánh giá đơn vị khác)");
	await press(engine, "^Khu dân cư thông minh");
	await press(engine, "^Bắt đầu");
	await until(engine, "the form", (at) => document.querySelector(at), control("unit.name"));
	await engine.type(control("unit.name"), name);
	await engine.type(control("unit.commune"), "xã Tân Mẫu");
	await press(engine, "^(Bắt đầu|Tạo)", "form");
	await hasCriteria(engine, 7);
	return engine.evaluate(() => location.href);
}

/** The path of a file that was saved, once it is there whole. */
export async function savedFile(engine: Engine, name: RegExp): Promise<string> {
	const end = Date.now() + PATIENCE;
	while (Date.now() < end) {
		const files = await readdir(engine.downloads);
		const file = files.find((each) => name.test(each));
		if (file && !files.some((each) => /\.(part|crdownload|wkdownload)$/.test(each))) {
			const path = join(engine.downloads, file);
			if ((await stat(path)).size > 0) return path;
		}
		await pause(60);
	}
	throw new Error(`No file ${name} was saved in ${PATIENCE} ms.`);
}
