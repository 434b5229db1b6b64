/** What the browser's own printing puts on paper: alike in every engine, as far as they can. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { without } from "../tools.mjs";
import type { Engine, Start } from "./engine.ts";
import { darkShare, readImage, uprightLines } from "./paper.ts";
import type { Site } from "./site.ts";
import { begin, control, criterion, holds, press, saved, unfold, until } from "./steps.ts";

/** Dots to the inch that pages are looked at with. */
const DENSITY = 100;
const MARKED = 81;

/** What a printed document looks like, in a window of its own: nothing of the tests before is left by it. */
export function printing(start: Start, at: () => { site: Site; folder: string }) {
	describe.skipIf(without("pdftotext", "pdftoppm"))("printing", () => {
		let engine: Engine;
		let site: Site;
		let folder: string;
		let draft: string;

		beforeAll(async () => {
			const before = at();
			site = before.site;
			folder = await mkdtemp(join(tmpdir(), "dat-chuan-printing-"));
			await mkdir(join(folder, "downloads"));
			engine = await start(folder);
			await engine.goto(site.url);
			draft = await begin(engine, "Khu 3");
			await unfold(engine, "1.1");
			await engine.choose(control("1.1.list"), join(before.folder, "ho-dan.csv"));
			const keep = control("1.1.list.keep");
			await until(engine, "names can be kept", (at) => document.querySelector(at), keep);
			await engine.click(keep);
			await press(engine, "^Dùng", criterion("1.1"));
			await holds(engine, "1.1.part", String(MARKED));
			await saved(engine);
		});
		afterAll(async () => {
			await engine?.close();
			await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		});

		/** Prints a document of the draft; gives the path of the PDF. */
		async function printed(title: string): Promise<string> {
			await engine.goto(site.url);
			await engine.goto(draft);
			await press(engine, "^Giấy tờ", "nav.parts");
			await press(engine, `^Xem và lưu.*${title}`, ".documents");
			await until(engine, "the preview", () => document.querySelector(".sheet table"));
			const path = join(folder, "printed.pdf");
			await writeFile(path, await engine.print());
			return path;
		}

		it("a table over several pages has its upright lines on each, and every line whole", async () => {
			const path = await printed("Biểu 01");
			const pages = await pagesOf(path, folder);
			expect(pages.length).toBeGreaterThan(1);
			const inks = pages.flatMap(({ image, words }) =>
				words.filter(({ text }) => text === "Nguyễn").map((word) => darkShare(image, word)),
			);
			expect(inks).toHaveLength(MARKED);
			// The same word everywhere: where less of it is seen, it was cut in two.
			expect(Math.min(...inks) / Math.max(...inks)).toBeGreaterThan(0.8);
			for (const { image, words } of pages) {
				const rows = words.filter(({ text }) => text === "Nguyễn");
				const [first, last] = [rows[0], rows.at(-1)];
				// A page after the table may hold nothing but signatures.
				if (!first || !last || first === last) continue;
				expect(uprightLines(image, first.top, last.bottom)).toBe(4);
			}
		});

		it("the motto of the nation stands in one line", async () => {
			const text = execFileSync("pdftotext", ["-layout", await printed("Bản tổng hợp"), "-"]);
			expect(text.toString()).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
		});

		it("“In” leads to pages that are numbered, by the browser or by way of a PDF", async () => {
			const path = await printed("Biểu 01");
			if (isNumbered(path)) return;
			await engine.evaluate(() => {
				const { createObjectURL } = URL;
				URL.createObjectURL = (blob: Blob) => {
					Object.assign(window, { made: blob });
					return createObjectURL.call(URL, blob);
				};
			});
			await press(engine, "^In$", ".documents");
			await press(engine, "^Vẫn in$", ".documents");
			await until(engine, "the way to print it", isToBePrinted);
			// The page's policy lets nobody fetch what it shows: it is taken where it was made.
			const bytes = await engine.evaluate(async () => {
				const { made } = window as unknown as { made: Blob };
				return [...new Uint8Array(await made.arrayBuffer())];
			});
			const made = join(folder, "made.pdf");
			await writeFile(made, Uint8Array.from(bytes));
			expect(isNumbered(made)).toBe(true);
		});
	});
}

/** There is a link to it where the browser shows such a file; elsewhere it is saved, and that said. */
const isToBePrinted = () =>
	navigator.pdfViewerEnabled
		? document.activeElement?.matches("a[href^='blob:'][target='_blank']")
		: document.body.innerText.includes("ứng dụng đã lưu bản in thành PDF");

/** Whether the second page begins with its number. */
function isNumbered(path: string): boolean {
	const lines = execFileSync("pdftotext", ["-layout", "-f", "2", "-l", "2", path, "-"]);
	return /^\s*2\s*$/.test(lines.toString().split("\n", 1)[0] ?? "");
}

interface Word {
	readonly text: string;
	/** In dots of the image. */
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The pages of a PDF as they look, with what is written where. */
async function pagesOf(path: string, folder: string) {
	const stem = join(folder, "page");
	const layout = execFileSync("pdftotext", ["-bbox", path, "-"]).toString();
	const pages = layout.split("<page ").slice(1);
	const digits = String(pages.length).length;
	execFileSync("pdftoppm", ["-gray", "-r", String(DENSITY), path, stem]);
	return Promise.all(
		pages.map(async (page, index) => ({
			words: wordsOf(page),
			image: readImage(await readFile(`${stem}-${String(index + 1).padStart(digits, "0")}.pgm`)),
		})),
	);
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

const wordsOf = (page: string): Word[] =>
	[...page.matchAll(WORD)].map(([, left, top, right, bottom, text = ""]) => ({
		text,
		left: dots(left),
		top: dots(top),
		right: dots(right),
		bottom: dots(bottom),
	}));

/** From points, of which an inch has 72. */
const dots = (points = "") => Math.round((Number(points) * DENSITY) / 72);
