/**
 * The main path in engines beside the Chromium of test/e2e: the oldest Chromium that the app is built
 * for, Firefox and WebKit. Each part begins where the one before it ended, as a person's day does.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Workbook } from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempts, startElsewhere } from "../attempts.ts";
import { HOUSEHOLDS, pdfText } from "../e2e/steps.ts";
import { without } from "../tools.mjs";
import type { Engine } from "./engine.ts";
import { ENGINES } from "./engines.ts";
import { printing } from "./printing.ts";
import { type Site, serve } from "./site.ts";
import {
	begin,
	control,
	criterion,
	fillRatio,
	hasCriteria,
	holds,
	isJudged,
	isOpenToKeys,
	makeSummary,
	press,
	saved,
	savedFile,
	unfold,
	until,
} from "./steps.ts";

async function workbook(): Promise<Uint8Array> {
	const book = new Workbook();
	const sheet = book.addWorksheet("Khu 3");
	for (const line of HOUSEHOLDS.replace("\ufeff", "").split("\r\n")) sheet.addRow(line.split(";"));
	return new Uint8Array(await book.xlsx.writeBuffer());
}

for (const { name, tool, start } of ENGINES)
	describe.skipIf(without(tool))(name, () => {
		let folder: string;
		let site: Site;
		let engine: Engine;
		/** The address of the draft that the parts work at. */
		let draft: string;

		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), "dat-chuan-engine-"));
			await mkdir(join(folder, "downloads"));
			await writeFile(join(folder, "ho-dan.csv"), HOUSEHOLDS);
			await writeFile(join(folder, "ho-dan.xlsx"), await workbook());
			site = await serve(folder);
			engine = await start(folder);
			console.warn(`• main path in ${engine.version}`);
		});
		afterAll(async () => {
			await engine?.close();
			await site?.stop();
			await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		});

		it("a draft is begun and filled until all seven criteria are met", async () => {
			await engine.goto(site.url);
			draft = await begin(engine, "Khu 3");
			await fillRatio(engine, "1.1", "79", "100");
			await isJudged(engine, criterion("1.1"), "unmet");
			await engine.type(control("1.1.part"), "80");
			await isJudged(engine, criterion("1.1"), "met");
			for (const [id, part, whole] of [
				["1.2", "170", "200"],
				["1.3", "160", "200"],
				["1.4", "140", "200"],
				["1.5", "100", "100"],
			] as const)
				await fillRatio(engine, id, part, whole);
			await unfold(engine, "1.6");
			for (const id of ["1.6.quyet-dinh", "1.6.ke-hoach", "1.6.hoat-dong"])
				await engine.click(`${control(id)}[value="yes"]`);
			await unfold(engine, "1.7");
			await engine.click(`${control("1.7")}[value="giao-duc"]`);
			await isJudged(engine, "[data-result]", "met");
			await saved(engine);
		});

		it("reloading with a draft open shows it again", async () => {
			await engine.reload();
			await hasCriteria(engine, 7);
			await isJudged(engine, "[data-result]", "met");
			await unfold(engine, "1.1");
			await isOpenToKeys(engine, "1.1.part", true);
		});

		it.each(["ho-dan.csv", "ho-dan.xlsx"])("a list proposes a figure: %s", async (file) => {
			await fillRatio(engine, "1.1", "79", "100");
			await engine.choose(control("1.1.list"), join(folder, file));
			await press(engine, "^Dùng", criterion("1.1"));
			await holds(engine, "1.1.part", "81");
			await isJudged(engine, criterion("1.1"), "met");
			await saved(engine);
		});

		it("from inside its workers no way leads to another origin", async () => {
			const other = await startElsewhere();
			try {
				await engine.reload();
				await unfold(engine, "1.1");
				await isOpenToKeys(engine, "1.1.part", true);
				// The scripts of workers come as blobs: each is made to try every way, once it stands.
				await engine.evaluate((code) => {
					const tried: string[][] = [];
					Object.assign(window, { tried });
					new BroadcastChannel("tried").onmessage = ({ data }) => void tried.push(data);
					const { createObjectURL } = URL;
					const tell = ".then((open) => new BroadcastChannel('tried').postMessage(open));";
					URL.createObjectURL = (blob: Blob | MediaSource) => {
						const isScript = blob instanceof Blob && blob.type === "text/javascript";
						const parts = [blob as Blob, `\n;${code}${tell}`];
						return createObjectURL(isScript ? new Blob(parts, { type: blob.type }) : blob);
					};
					Worker.prototype.terminate = () => {};
				}, attempts(other.url));
				await engine.choose(control("1.1.list"), join(folder, "ho-dan.csv"));
				const hasTried = (count: number) =>
					until(
						engine,
						`${count} workers have tried`,
						(count) => (window as unknown as { tried: unknown[] }).tried.length === count,
						count,
					);
				await hasTried(1);
				await press(engine, "^Dùng", criterion("1.1"));
				await saved(engine);
				await makeSummary(engine);
				await hasTried(2);
				const open = await engine.evaluate(
					() => (window as unknown as { tried: string[][] }).tried,
				);
				expect(open).toEqual([[], []]);
				expect(other.reached).toEqual([]);
			} finally {
				other.stop();
			}
			await savedFile(engine, /\.pdf$/);
			await rm(engine.downloads, { recursive: true });
			await mkdir(engine.downloads);
			await engine.reload();
		});

		it("the PDF is saved", async () => {
			await makeSummary(engine);
			const text = await pdfText(await savedFile(engine, /\.pdf$/));
			expect(text).toContain("81/100hộ=81");
			expect(text).toContain("UBNDXÃTÂNMẪU");
		});

		it("a new version is taken without losing a key", async () => {
			await engine.evaluate(() => navigator.serviceWorker.ready.then(() => true));
			await engine.goto(site.url);
			await engine.goto(draft);
			await unfold(engine, "1.3");
			await site.renew();
			await engine.evaluate(async () => {
				await (await navigator.serviceWorker.getRegistration())?.update();
				(window as unknown as { before: boolean }).before = true;
			});
			await engine.type(control("1.3.part"), "165");
			await press(engine, "^Cập nhật ngay");
			await until(engine, "the page is a new one", () => !("before" in window));
			await unfold(engine, "1.3");
			await holds(engine, "1.3.part", "165");
		});

		it("after a visit everything works with no server", async () => {
			await site.stop();
			await rm(engine.downloads, { recursive: true });
			await mkdir(engine.downloads);
			await engine.goto(draft);
			await engine.reload();
			await isJudged(engine, "[data-result]", "met");
			await fillRatio(engine, "1.1", "79", "100");
			await engine.choose(control("1.1.list"), join(folder, "ho-dan.xlsx"));
			await press(engine, "^Dùng", criterion("1.1"));
			await holds(engine, "1.1.part", "81");
			await makeSummary(engine);
			const file = await readFile(await savedFile(engine, /\.pdf$/));
			expect(file.subarray(0, 5).toString()).toBe("%PDF-");
			await site.start();
		});

		it("of two windows one edits, the other reads and can take over", async () => {
			await engine.goto(draft);
			await unfold(engine, "1.2");
			await isOpenToKeys(engine, "1.2.part", true);
			await engine.openWindow(draft);
			await unfold(engine, "1.2");
			await isOpenToKeys(engine, "1.2.part", false);
			await engine.showWindow(0);
			await engine.type(control("1.2.part"), "171");
			await saved(engine);
			await engine.showWindow(1);
			await holds(engine, "1.2.part", "171");
			await press(engine, "^Sửa ở đây");
			await isOpenToKeys(engine, "1.2.part", true);
			await engine.showWindow(0);
			await isOpenToKeys(engine, "1.2.part", false);
			await engine.showWindow(1);
			await engine.closeWindow();
			await isOpenToKeys(engine, "1.2.part", true);
		});

		it("a page that was left holds nobody up, and edits again when one comes back to it", async () => {
			await engine.goto("about:blank");
			await engine.openWindow(draft);
			await unfold(engine, "1.2");
			await isOpenToKeys(engine, "1.2.part", true);
			await engine.type(control("1.2.part"), "172");
			await saved(engine);
			await engine.closeWindow();
			await engine.back();
			await unfold(engine, "1.2");
			await isOpenToKeys(engine, "1.2.part", true);
			await holds(engine, "1.2.part", "172");
		});

		it("leaving asks first while something is not saved, and only then", async () => {
			await engine.goto(draft);
			await unfold(engine, "1.2");
			await engine.type(control("1.2.part"), "173");
			await saved(engine);
			expect(await engine.asksOnLeaving()).toBe(false);
			await unfold(engine, "1.2");
			await isOpenToKeys(engine, "1.2.part", true);
			// From now on the disk takes nothing.
			await engine.evaluate(() => {
				const { transaction } = IDBDatabase.prototype;
				IDBDatabase.prototype.transaction = function (names, mode, options) {
					if (mode === "readwrite") throw new DOMException("no room", "QuotaExceededError");
					return transaction.call(this, names, mode, options);
				};
			});
			await engine.type(control("1.2.part"), "174");
			await pause(1500);
			expect(await engine.asksOnLeaving()).toBe(true);
			await holds(engine, "1.2.part", "174");
		});

		it("a deleted draft can be had back", async () => {
			await engine.openWindow(site.url);
			await press(engine, "^Việc khác với Khu 3");
			await press(engine, "^Xóa Khu 3");
			const shown = () => document.querySelectorAll('a[href^="#/nhap/"]').length;
			await until(engine, "no draft", () => !document.querySelector('a[href^="#/nhap/"]'));
			await press(engine, "^Hoàn tác");
			await until(engine, "the draft", shown);
			await engine.goto(draft);
			await hasCriteria(engine, 7);
		});

		it("a first visit is enough to work with no network", async () => {
			// Another port: nothing of it was visited before.
			const other = await serve(join(folder, "first-visit"));
			await engine.goto(other.url);
			await until(
				engine,
				"the service worker has the page",
				() => navigator.serviceWorker.controller !== null,
			);
			await other.stop();
			await begin(engine, "Khu 4");
			await fillRatio(engine, "1.1", "80", "100");
			await isJudged(engine, criterion("1.1"), "met");
			await saved(engine);
		});

		printing(start, () => ({ site, folder }));

		it("nothing went wrong on the way that nobody caught", () => {
			expect(engine.faults).toEqual([]);
		});
	});
