import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { summaryOf, textsOf } from "../../src/documents/index.ts";
import { printable } from "../../src/documents/pdf/printable.ts";
import type { Fonts } from "../../src/documents/pdf/writer/parsed-font.ts";
import {
	answersOf,
	type Draft,
	evidenceOf,
	setEvidence,
	setFigures,
	setNote,
	startDraft,
} from "../../src/drafts/index.ts";
import { evaluate, parseRuleset } from "../../src/rules/index.ts";
import { verdicts } from "../../src/text/index.ts";
import { step } from "../runs.ts";
import { loadFonts, readPdf, render, squeeze } from "./pdf/read.ts";

let fonts: Fonts;
beforeAll(async () => {
	fonts = await loadFonts();
});

const ruleset = parseRuleset(
	JSON.parse(readFileSync("rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json", "utf8")),
);

function draftOf(name = "Khu 3", commune = "xã Tân Mẫu"): Draft {
	const started = startDraft(
		{ ...ruleset, own: false },
		{
			id: "d1",
			now: "2026-11-21T08:00:00.000Z",
			unit: { name, commune, properties: {} },
			assessedOn: "2026-11-21",
		},
	);
	const listed = setFigures(
		{
			...started,
			entries: {
				"1.2.part": "843",
				"1.2.whole": "1.004",
				"1.3.part": "861",
				"1.3.whole": "1004",
				"1.6.quyet-dinh": true,
				"1.6.ke-hoach": false,
				"1.7": ["y-te", "giao-duc"],
			},
		},
		{ "1.1.part": 79, "1.1.whole": 100 },
		{ file: "ho-dan.csv", rows: 100, readOn: "2026-11-21" },
	);
	const evidenced = setEvidence(listed, "1.1", "bieu-01", true);
	return setNote(evidenced, "1.2", "Kiểm lại số người đi làm xa.");
}

function modelOf(draft: Draft) {
	const assessment = evaluate(ruleset, answersOf(draft, ruleset));
	return summaryOf({
		ruleset,
		draft,
		assessment,
		evidence: evidenceOf(ruleset, draft, assessment),
		today: "2026-11-21",
		version: "0.1.0",
	});
}

describe("the summary", () => {
	it("holds every text of the model, letter for letter", async () => {
		const model = modelOf(draftOf());
		const { bytes, missing } = render(model, fonts);
		expect(missing).toEqual([]);
		const { text, info, pages } = await readPdf(bytes);
		const found = squeeze(text);
		for (const expected of textsOf(model).slice(1))
			expect(found.toLowerCase()).toContain(squeeze(printable(expected)).toLowerCase());
		expect(info.Title).toBe("TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ: Khu 3");
		expect(info.Language).toBe("vi-VN");
		expect(pages.length).toBeLessThanOrEqual(2);
		expect(bytes.length).toBeLessThan(60_000);
	});

	it("says what a person must see", async () => {
		const { text } = await readPdf(render(modelOf(draftOf()), fonts).bytes);
		const found = text.replace(/\s+/g, " ");
		for (const expected of [
			"Chưa đạt, còn 3 tiêu chí chưa đạt, 2 chưa đủ dữ liệu.",
			"Giai đoạn 2021-2025 đã kết thúc: cần hỏi lại xem bộ tiêu chí còn áp dụng không.",
			"không ghi số, tháng 7 năm 2023",
			"Đã có 1/8 minh chứng.",
			"Tiêu chí 1.2: Kiểm lại số người đi làm xa.",
			"theo danh sách ho-dan.csv, 100 dòng, 21/11/2026.",
			"UBND XÃ TÂN MẪU",
			"XÁC NHẬN CỦA UBND XÃ",
			"XÁC NHẬN CỦA KHU DÂN CƯ",
		])
			expect(found).toContain(expected);
		expect(squeeze(text)).toContain(squeeze("79/100 hộ = 79%"));
		expect(squeeze(text)).toContain(squeeze("843/1.004 người = 84%"));
		for (const verdict of [verdicts.met, verdicts.unmet, verdicts.unknown])
			expect(squeeze(text)).toContain(squeeze(verdict));
	});

	it.each([
		["a name of 300 characters", "Khu dân cư Nguyễn Thượng Hiền ".repeat(10)],
		["Ê Đê and Gia Rai letters", "Buôn Ƀrăng Čư̆ Mñŏ ƀĭng"],
		["tabs, marks and hard spaces", "Khu\t3\u00a0\u200fA\u0007B"],
	])("prints %s", async (_name, name) => {
		const model = modelOf(draftOf(name));
		const { bytes, missing } = render(model, fonts);
		expect(missing).toEqual([]);
		const { text } = await readPdf(bytes);
		expect(squeeze(text)).toContain(squeeze(printable(name)));
	});

	it("names the letters it cannot print and leaves a box for each", async () => {
		const { bytes, missing } = render(modelOf(draftOf("Khu 漢 😀")), fonts);
		expect([...missing].sort()).toEqual(["漢", "😀"].sort());
		expect(squeeze((await readPdf(bytes)).text)).toContain("Khu□□");
	});

	it("prints an empty draft", async () => {
		const empty = startDraft(
			{ ...ruleset, own: false },
			{
				id: "d2",
				now: "2026-11-21T08:00:00.000Z",
				unit: { name: "", commune: "", properties: {} },
				assessedOn: "",
			},
		);
		const { text } = await readPdf(render(modelOf(empty), fonts).bytes);
		expect(text).toContain("Chưa đủ dữ liệu, còn 7 tiêu chí chưa nhập đủ");
	});

	it("keeps line breaks, and figures with their sign in one line", async () => {
		const draft = setNote(draftOf(), "1.2", "Dòng một\nDòng hai\n- mục");
		const { bytes } = render(modelOf(draft), fonts);
		const { items } = await readPdf(bytes);
		const lines = items.flat().map(({ text }) => text.trim());
		for (const line of ["Tiêu chí 1.2: Dòng một", "Dòng hai", "- mục", "79/100 hộ = 79%"])
			expect(lines).toContain(line);
		expect(lines.filter((line) => /(^| )(từ|trên)$/.test(line))).toEqual([]);
	});

	it("says what is wrong instead of an impossible share", async () => {
		const draft = { ...draftOf(), entries: { "1.1.part": "160", "1.1.whole": "100" }, sources: {} };
		const text = squeeze((await readPdf(render(modelOf(draft), fonts).bytes)).text);
		expect(text).toContain(squeeze("160/100 hộ. Số này lớn hơn tổng số."));
		expect(text).not.toContain("160%");
	});

	it("leaves neither a heading nor the signatures alone on a page", async () => {
		for (let lines = 0; lines < 34; lines += step(3)) {
			const note = Array.from({ length: lines }, (_, i) => `dòng ${i}`).join("\n");
			const { pages } = await readPdf(
				render(modelOf(setNote(draftOf(), "1.7", note || "x")), fonts).bytes,
			);
			for (const page of pages) {
				expect(squeeze(page).replace(/\d$/, "")).not.toMatch(/(Minhchứng|Ghichú|mụcI\.|Hiệncó)$/);
				expect(squeeze(page), `${lines} lines`).not.toMatch(/^XÁCNHẬN/);
			}
		}
	});

	it("the same after a table of any length, with every row there once", async () => {
		const model = modelOf(draftOf());
		const [{ title, blocks: all } = { title: "", blocks: [] }] = model.parts;
		const table = all.find((block) => block.kind === "table");
		if (table?.kind !== "table") throw new Error("no table");
		const signatures = all.filter((block) => block.kind === "signatures");
		for (let count = 1; count < 60; count += 3 * step(3)) {
			const rows = Array.from({ length: count }, (_, i) => [
				`r${i}x`,
				...(table.rows[i % 7] ?? []).slice(1),
			]);
			const blocks = [{ ...table, rows }, ...signatures];
			const { pages } = await readPdf(
				render({ ...model, parts: [{ title, blocks }] }, fonts).bytes,
			);
			for (const page of pages) expect(squeeze(page), `${count} rows`).not.toMatch(/^XÁCNHẬN/);
			const found = squeeze(pages.join("")).match(/r\d+x/g);
			expect(found).toEqual(rows.map(([first]) => first));
		}
	});

	it("numbers the pages of each part by themselves", async () => {
		const model = modelOf(draftOf());
		const blocks = Array.from({ length: 40 }, () => ({
			...({ kind: "paragraph", style: "body" } as const),
			text: "Một dòng đủ dài để lấp trang. ".repeat(4),
		}));
		const part = { title: "Phần", blocks };
		const { pages } = await readPdf(render({ ...model, parts: [part, part] }, fonts).bytes);
		const half = pages.length / 2;
		expect(half).toBeGreaterThan(1);
		pages.forEach((page, index) => {
			const number = (index % half) + 1;
			expect(/\.\s*(\d*)$/.exec(page.trim())?.[1], `page ${index + 1}`).toBe(
				number > 1 ? String(number) : "",
			);
		});
	});

	it("numbers pages from the second", async () => {
		const long = ruleset.criteria.reduce(
			(draft, { id }) => setNote(draft, id, "Ghi chú dài. ".repeat(60)),
			draftOf(),
		);
		const { pages } = await readPdf(render(modelOf(long), fonts).bytes);
		expect(pages.length).toBeGreaterThan(2);
		pages.forEach((page, index) => {
			const numbered = page.trim().endsWith(String(index + 1));
			expect(numbered, `page ${index + 1}`).toBe(index > 0);
		});
	});
});
