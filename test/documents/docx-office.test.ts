/** How an office's own program lays the files out: LibreOffice makes PDFs of them, which are read again. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderDocx } from "../../src/documents/docx/render-docx.ts";
import {
	type Block,
	type DocumentModel,
	textsOf,
	documentOf as wholeDocument,
} from "../../src/documents/index.ts";
import { step } from "../runs.ts";
import { tool, without } from "../tools.mjs";
import { documentOf, LETTERHEAD, listOf, ROWS, TWO_PARTS, TWO_SIGNATURES } from "./docx/blocks.ts";
import { draftOf, inputOf, rulesetNamed } from "./inputs.ts";

/** The metric twin of Times New Roman stands in for it, so that pages break where Word breaks them. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${resolve("node_modules/@expo-google-fonts/tinos")}</dir>
	<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
</fontconfig>`;

const hamlet = rulesetNamed("phu-tho-khu-dan-cu-thong-minh-2023");
const [example] = hamlet.examples;
if (!example) throw new Error("no example");
const input = inputOf(hamlet, draftOf(hamlet, example.id));

/** Lines of text, then signatures: somewhere among the counts the page ends between them. */
const ENDS = Array.from({ length: 12 }, (_, i) => 26 + i).filter((_, i) => i % step(3) === 0);
const linesOf = (count: number): Block => ({
	kind: "items",
	items: Array.from({ length: count }, (_, i) => `dòng ${i + 1}.`),
});
const SMALL = { kind: "paragraph", style: "small", text: "Lập bằng ứng dụng." } as const;
const MODELS: Readonly<Record<string, DocumentModel>> = {
	"two-parts": TWO_PARTS,
	summary: wholeDocument("tong-hop", input),
	report: wholeDocument("mau-so-01", input),
	...Object.fromEntries(
		ENDS.flatMap((count) => [
			[`lines-${count}`, documentOf(linesOf(count), TWO_SIGNATURES)],
			[`rows-${count}`, documentOf(listOf(count), TWO_SIGNATURES, SMALL)],
			[
				`heading-${count}`,
				documentOf(linesOf(count), { kind: "heading", level: 1, text: "ĐỀ MỤC" }, listOf(3)),
			],
		]),
	),
};

const squeeze = (text: string) => text.normalize("NFC").replace(/\s+/g, "");

describe.skipIf(without("soffice", "pdftotext"))("in LibreOffice", () => {
	const folder = mkdtempSync(join(tmpdir(), "dat-chuan-docx-"));
	/** Each page's text, letter for letter in the order in which it was drawn. */
	const pages: Record<string, readonly string[]> = {};

	beforeAll(async () => {
		const soffice = tool("soffice");
		const pdftotext = tool("pdftotext");
		if (!soffice || !pdftotext) throw new Error("soffice or pdftotext is missing");
		writeFileSync(join(folder, "fonts.conf"), FONTS);
		mkdirSync(join(folder, "out"));
		const files = await Promise.all(
			Object.entries(MODELS).map(async ([name, model]) => {
				const file = join(folder, `${name}.docx`);
				writeFileSync(file, (await renderDocx(model, { now: new Date(0) })).bytes);
				return file;
			}),
		);
		execFileSync(
			soffice,
			[
				`-env:UserInstallation=file://${join(folder, "profile")}`,
				"--headless",
				...["--convert-to", "pdf", "--outdir", join(folder, "out")],
				...files,
			],
			{ stdio: "ignore", env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") } },
		);
		for (const name of Object.keys(MODELS)) {
			const file = join(folder, "out", name);
			execFileSync(pdftotext, ["-raw", `${file}.pdf`, `${file}.txt`]);
			pages[name] = readFileSync(`${file}.txt`, "utf8").split("\f").slice(0, -1);
		}
	}, 240_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const pagesOf = (name: string) => {
		const found = pages[name];
		if (!found) throw new Error(`no pages of ${name}`);
		return found;
	};

	it.each(["two-parts", "summary", "report"])("%s holds every text, in order", (name) => {
		const model = MODELS[name];
		if (!model) throw new Error(name);
		// The margin's words stand between those of a text that goes over a page.
		const all = pagesOf(name).map((page, index) =>
			squeeze(page)
				.replace(squeeze(model.mark ?? ""), "")
				.replace(index > 0 ? String(index + 1) : "", ""),
		);
		let rest = all.join("").toLowerCase();
		for (const { blocks } of model.parts)
			for (const text of textsOf({ title: "", author: "", parts: [{ title: "", blocks }] })) {
				const wanted = squeeze(text).toLowerCase();
				const at = rest.indexOf(wanted);
				expect(at, text).not.toBe(-1);
				rest = rest.slice(at + wanted.length);
			}
	});

	it("takes as many pages as such documents do", () => {
		expect(pagesOf("summary").length).toBeLessThanOrEqual(2);
		expect(pagesOf("two-parts")).toHaveLength(8);
		for (const name of Object.keys(MODELS))
			for (const page of pagesOf(name)) expect(squeeze(page), name).not.toMatch(/^\d*$/);
	});

	it("repeats the table's head on each page, begins the second part on its own", () => {
		const [first = "", ...list] = pagesOf("two-parts").map(squeeze);
		expect(first).toContain("BÁOCÁO");
		expect(first).not.toContain("BIỂU01");
		const head = squeeze("STT Họ và tên Số định danh Ghi chú");
		expect(list[0]).toContain(`BIỂU01${head}`);
		for (const page of list) expect(page.split(head)).toHaveLength(2);
		for (let row = 1; row <= ROWS; row += 1)
			expect(list.filter((page) => page.includes(`Mẫu${row}r${row}x`))).toHaveLength(1);
	});

	it("numbers pages from the second and marks each", () => {
		for (const [index, page] of pagesOf("two-parts").entries()) {
			const top = index === 0 ? "" : String(index + 1);
			expect(squeeze(page).startsWith(`${top}DỮLIỆUMẪU`), `page ${index + 1}`).toBe(true);
		}
	});

	it("draws boxes and dots", () => {
		const [page = ""] = pagesOf("two-parts");
		expect(squeeze(page)).toContain("☑Hợpđồng☐Ảnhchụp");
		expect(page.match(/^\.{120,160}$/gm)).toHaveLength(2);
	});

	it("leaves neither signatures, nor small print, nor a heading alone on a page", () => {
		const over = ENDS.flatMap((count) =>
			["lines", "rows", "heading"].filter((kind) => pagesOf(`${kind}-${count}`).length > 1),
		);
		// Each kind has met the end of a page.
		expect(new Set(over).size).toBe(3);
		for (const count of ENDS) {
			for (const kind of ["lines", "rows"])
				for (const page of pagesOf(`${kind}-${count}`)) {
					expect(squeeze(page), `${kind} ${count}`).not.toMatch(/^\d?(XÁCNHẬN|Lậpbằng)/);
					expect(squeeze(page), `${kind} ${count}`).not.toMatch(
						/^\d?STTHọvàtênSốđịnhdanhGhichúXÁC/,
					);
				}
			for (const page of pagesOf(`heading-${count}`))
				expect(squeeze(page), `heading ${count}`).not.toMatch(
					/ĐỀMỤC(STTHọvàtênSốđịnhdanhGhichú)?$/,
				);
		}
	});

	it("puts the letterhead's columns side by side, each line of it whole", () => {
		const [page = ""] = pagesOf("two-parts");
		const lines = page.split("\n").map((line) => line.trim());
		for (const { text } of [...LETTERHEAD.left, ...LETTERHEAD.right]) expect(lines).toContain(text);
	});
});
