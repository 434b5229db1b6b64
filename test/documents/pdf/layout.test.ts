/** Where things stand on the page: nothing is cut, nothing overlaps, what belongs together stays so. */
import { beforeAll, describe, expect, it } from "vitest";
import { mm, PAGE } from "../../../src/documents/decree.ts";
import type { Block } from "../../../src/documents/index.ts";
import { renderPdf } from "../../../src/documents/pdf/render-pdf.ts";
import type { Fonts } from "../../../src/documents/pdf/writer/parsed-font.ts";
import { runs, step } from "../../runs.ts";
import { EVERY_BLOCK, SIGNATURES, TABLE, WHOLE_FILE } from "./blocks.ts";
import { documentOf, type Item, loadFonts, NOW, readPdf, render, squeeze } from "./read.ts";

let fonts: Fonts;
beforeAll(async () => {
	fonts = await loadFonts();
});
/** Where the text ends: a space after it stands beyond. */
const endOf = ({ x, width, text, size }: Item) => x + width - (text.endsWith(" ") ? size / 4 : 0);
const pdfOf = (blocks: readonly Block[], more = {}) =>
	readPdf(render(documentOf(blocks, more), fonts).bytes);

const LONG = "Khu dân cư Nguyễn Thượng Hiền xóm Đồng Cả ".repeat(8).slice(0, 300).trim();
const UNBROKEN = "Ường".repeat(75);

/** Pieces of text that cover each other, or leave the page's margins. */
function faults(items: readonly Item[]): string[] {
	const box = (item: Item) => ({
		left: item.x,
		right: endOf(item),
		// Of letters without accents: lines may stand as close as that.
		bottom: item.y,
		top: item.y + item.size * 0.66,
	});
	const outside = items.filter((item) => {
		const { left, right, bottom } = box(item);
		return (
			left < PAGE.left - 0.5 || right > PAGE.right + 0.5 || bottom < PAGE.height - PAGE.bottom - 0.5
		);
	});
	const over = items.flatMap((one, i) =>
		items.slice(i + 1).filter((other) => {
			const [a, b] = [box(one), box(other)];
			const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const along = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
			return across > 0.3 && along > 0.3;
		}),
	);
	return [
		...outside.map(({ text }) => `outside: ${text}`),
		...over.map(({ text }) => `covered: ${text}`),
	];
}

/** Every block with this text wherever a text can stand. */
const full = (text: string): Block[] => [
	{
		kind: "letterhead",
		left: [
			{ says: "parent", text },
			{ says: "issuer", text },
		],
		right: [
			{ says: "nation", text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
			{ says: "motto", text },
			{ says: "place", text },
		],
	},
	{ kind: "title", text, subtitle: text },
	{ kind: "heading", level: 1, text },
	{ kind: "heading", level: 2, text },
	{ kind: "paragraph", style: "body", text },
	{ kind: "items", items: [text, text] },
	{ kind: "checks", checks: [{ text, checked: true }] },
	{
		kind: "facts",
		facts: [
			{ label: "Tên", value: text },
			{ label: text, value: text },
		],
	},
	{
		...TABLE,
		rows: [[text, text, text, text]],
		total: ["", text, text, ""],
	},
	{
		kind: "signatures",
		recipients: { title: "Nơi nhận:", lines: [text] },
		signatures: [{ title: `${text}\n${text}`, hint: text }],
	},
	{ ...SIGNATURES, signatures: [{ title: text, hint: text }, ...SIGNATURES.signatures] },
	{ kind: "paragraph", style: "notice", text },
	{ kind: "paragraph", style: "small", text },
];

describe("a unit name of 300 characters", () => {
	it.each([
		["with spaces", LONG],
		["without", UNBROKEN],
		["with hard spaces", LONG.replaceAll(" ", "\u00a0")],
	])("%s wraps wherever it stands", async (_name, name) => {
		const blocks = full(name);
		const { items, text } = await pdfOf(blocks, { title: name, author: name });
		for (const [page, each] of items.entries())
			expect(
				faults(each.filter(({ y }) => y < PAGE.height - PAGE.top)),
				`page ${page + 1}`,
			).toEqual([]);
		const found = squeeze(text).toLowerCase().split(squeeze(name).toLowerCase()).length - 1;
		// In a table's row the cells' lines are read side by side; all else is whole.
		expect(found).toBeGreaterThanOrEqual(16);
	});
	it("is whole in each cell of a table", async () => {
		const { items } = await pdfOf([{ ...TABLE, rows: [["1", LONG, UNBROKEN, "x"]] }]);
		const column = (from: number, to: number) =>
			squeeze(
				items[0]
					?.filter(({ x }) => x >= from && x < to)
					.map(({ text }) => text)
					.join("") ?? "",
			);
		const width = PAGE.right - PAGE.left;
		const edge = (share: number) => PAGE.left + share * width;
		expect(column(edge(0.12), edge(0.52))).toContain(squeeze(LONG));
		expect(column(edge(0.52), edge(0.72))).toContain(squeeze(UNBROKEN));
	});
	it("the faults looked for are found", () => {
		const item = { text: "a", x: 100, y: 400, width: 50, size: 13 };
		expect(faults([item, { ...item, x: 120, y: 405 }])).toHaveLength(1);
		expect(faults([{ ...item, x: 540 }])).toHaveLength(1);
		expect(faults([{ ...item, y: 20 }])).toHaveLength(1);
		expect(faults([item, { ...item, y: 415 }])).toEqual([]);
	});
});

describe("a table", () => {
	const rowsOf = (count: number) =>
		Array.from({ length: count }, (_, i) => [`r${i}x`, `Tên ${i}`, `${i}`, ""]);

	it("of no rows has its head", async () => {
		const { text, pages } = await pdfOf([{ ...TABLE, rows: [], total: ["", "Cộng", "0", ""] }]);
		expect(text.replace(/\s+/g, " ").trim()).toBe("STT Họ và tên Số tiền Ghi chú Cộng 0");
		expect(pages).toHaveLength(1);
	});
	it("of thousands of rows has each once, in order, under a head on every page", async () => {
		const long = rowsOf(runs(5000, 1000));
		const { pages } = await pdfOf([{ ...TABLE, rows: long }, SIGNATURES]);
		expect(pages.length).toBeGreaterThan(long.length / 50);
		const rows = pages.join(" ").match(/r\d+x/g);
		expect(rows).toEqual(long.map(([first]) => first));
		for (const [index, page] of pages.entries())
			expect(squeeze(page), `page ${index + 1}`).toMatch(/^STTHọvàtênSốtiềnGhichú/);
		expect(pages.join(" ").match(/Tổng cộng/g)).toHaveLength(1);
	});
	it("keeps its total with the row before it, and signatures with the total", async () => {
		for (let count = 20; count < 50; count += step(3)) {
			const { pages } = await pdfOf([{ ...TABLE, rows: rowsOf(count) }, SIGNATURES]);
			const [page = ""] = pages.filter((each) => each.includes("Tổng cộng"));
			expect(page, `${count} rows`).toContain(`r${count - 1}x`);
			expect(page, `${count} rows`).toContain("XÁC NHẬN");
		}
	});
	it("never breaks a row, unless it is taller than a page", async () => {
		const three = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(2).trim();
		const rows = Array.from({ length: 60 }, (_, i) => [`r${i}x`, three, "", `e${i}x`]);
		const { items } = await pdfOf([{ ...TABLE, rows }]);
		const pageOf = (text: string) =>
			items.findIndex((page) => page.some((item) => item.text.trim() === text));
		for (let i = 0; i < 60; i += 1) expect(pageOf(`r${i}x`)).toBe(pageOf(`e${i}x`));
		const lines = items.map((page) => page.filter(({ text }) => /một|chín/.test(text)).length);
		expect(lines.length).toBeGreaterThan(2);

		const tall = "dòng\n".repeat(130).trim();
		const long = await pdfOf([{ ...TABLE, rows: [["1", tall, "", ""], ...rowsOf(3)] }]);
		expect(long.text.match(/dòng/g)).toHaveLength(130);
		for (const page of long.items) expect(faults(page.filter(({ y }) => y < 785))).toEqual([]);
		expect(long.pages.length).toBeLessThanOrEqual(4);
	});
	it("aligns figures right", async () => {
		const { items } = await pdfOf([TABLE]);
		const ends = ["12.000", "1.500.000", "1.512.000"].map((figure) => {
			const item = items[0]?.find(({ text }) => text === figure);
			return Math.round((item?.x ?? 0) + (item?.width ?? 0));
		});
		expect(new Set(ends).size).toBe(1);
	});
	it("a head taller than a page does no harm", async () => {
		const columns = [
			{ title: UNBROKEN, width: 0.05, align: "left" as const },
			{ title: "b", width: 0.95, align: "left" as const },
		];
		const { text } = await pdfOf([{ kind: "table", columns, rows: [["1", "hết"]] }]);
		expect(squeeze(text).match(/[ƯưỜờng]/g)?.length).toBe(UNBROKEN.length);
		expect(text).toContain("hết");
	});
});

describe("paragraphs", () => {
	it("are justified between the margins, the first line indented by 1.27 cm", async () => {
		const text = "Ủy ban nhân dân xã báo cáo kết quả thực hiện như sau. ".repeat(8);
		const { items } = await pdfOf([{ kind: "paragraph", style: "body", text }]);
		const lines = items[0] ?? [];
		expect(lines[0]?.x).toBeCloseTo(PAGE.left + mm(12.7), 1);
		for (const line of lines.slice(1)) expect(line.x).toBeCloseTo(PAGE.left, 1);
		for (const line of lines.slice(0, -1)) expect(endOf(line)).toBeCloseTo(PAGE.right, 0);
		const last = lines.at(-1);
		expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(PAGE.right - 5);
	});
	it("stand 6 points apart", async () => {
		const { items } = await pdfOf(
			["Một", "Hai"].map((text): Block => ({ kind: "paragraph", style: "body", text })),
		);
		const [one, two] = items[0] ?? [];
		expect((one?.y ?? 0) - (two?.y ?? 0)).toBeCloseTo(13 * 1.15 + 6, 1);
	});
	it("leave no line alone on a page", async () => {
		const text = "Ủy ban nhân dân xã báo cáo kết quả. ".repeat(14);
		for (let before = 49; before < 61; before += 1) {
			const filler: Block = { kind: "paragraph", style: "small", text: "x\n".repeat(before) };
			const { items } = await pdfOf([filler, { kind: "paragraph", style: "body", text }]);
			for (const page of items) {
				const lines = page.filter((item) => item.text.length > 3).length;
				expect(lines, `${before} lines before`).not.toBe(1);
			}
		}
	});
});

describe("what is written by hand", () => {
	it("dots run from margin to margin, far enough apart", async () => {
		const { items } = await pdfOf([{ kind: "dots", lines: 4 }]);
		const rows = items[0] ?? [];
		expect(rows).toHaveLength(4);
		for (const { x, width, text } of rows) {
			expect(text).toMatch(/^\.{100,}$/);
			expect(x).toBeCloseTo(PAGE.left, 1);
			expect(x + width).toBeCloseTo(PAGE.right, 0);
		}
		const steps = rows.slice(1).map(({ y }, i) => (rows[i]?.y ?? 0) - y);
		for (const step of steps) expect(step).toBeGreaterThanOrEqual(mm(8));
	});
	it("signatures never stand alone, whatever is before them", async () => {
		const before: Block[] = [
			{ kind: "dots", lines: 30 },
			{ kind: "items", items: Array.from({ length: 40 }, (_, i) => `mục ${i}`) },
			{ kind: "checks", checks: Array.from({ length: 40 }, () => ({ text: "ô", checked: false })) },
			{ kind: "facts", facts: Array.from({ length: 42 }, () => ({ label: "a", value: "b" })) },
		];
		for (const block of before)
			for (let lines = 0; lines < 16; lines += step(4)) {
				const filler: Block = { kind: "paragraph", style: "small", text: "x\n".repeat(lines) };
				const { pages } = await pdfOf([filler, block, SIGNATURES]);
				for (const page of pages)
					expect(squeeze(page), `${block.kind}, ${lines}`).not.toMatch(/^XÁCNHẬN/);
			}
	});
	it("the small print after signatures does not get a page of its own", async () => {
		const small: Block = { kind: "paragraph", style: "small", text: "Lập bằng ứng dụng." };
		for (let lines = 38; lines < 60; lines += step(2)) {
			const filler: Block = { kind: "paragraph", style: "small", text: "x\n".repeat(lines) };
			const { pages } = await pdfOf([filler, SIGNATURES, small]);
			for (const page of pages) expect(squeeze(page), `${lines}`).not.toMatch(/^Lậpbằng/);
		}
	});
	it("recipients stand left of the signature, which stands right where it is alone", async () => {
		const { items } = await pdfOf(EVERY_BLOCK.filter(({ kind }) => kind === "signatures"));
		const find = (text: string) => items[0]?.find((item) => item.text.startsWith(text));
		expect(find("Nơi nhận:")?.x).toBeCloseTo(PAGE.left, 1);
		expect(find("Nơi nhận:")?.size).toBe(12);
		expect(find("- Như trên;")?.size).toBe(11);
		expect(find("TM. ỦY BAN")?.y).toBeGreaterThan((find("Nơi nhận:")?.y ?? 0) - 3);
		expect(find("TM. ỦY BAN")?.x).toBeGreaterThan((find("- Như trên;")?.x ?? 0) + 100);
		const alone = await pdfOf([
			{ kind: "signatures", signatures: [{ title: "NGƯỜI LẬP", hint: "(Ký tên)" }] },
		]);
		expect(alone.items[0]?.[0]?.x).toBeGreaterThan(PAGE.left + 200);
	});
});

describe("pages", () => {
	it("bear their number centred in the top margin, from the second on, and the mark", async () => {
		const lines = Array.from({ length: 90 }, (_, i) => `việc ${i}.`);
		const long = { title: "Phần dài", blocks: [{ kind: "items" as const, items: lines }] };
		const file = { ...WHOLE_FILE, parts: [long, ...WHOLE_FILE.parts, long] };
		const { items, outline } = await readPdf(render(file, fonts).bytes);
		expect(items.length).toBeGreaterThan(outline.length + 2);
		const starts = outline.map(({ page }) => page);
		for (const [index, page] of items.entries()) {
			// Each part is numbered by itself.
			const expected = index + 2 - Math.max(...starts.filter((start) => start <= index + 1));
			const margin = page.filter(({ y }) => y > PAGE.height - PAGE.top);
			const number = margin.find(({ text }) => /^\d+$/.test(text));
			expect(margin.some(({ text }) => text === "DỮ LIỆU MẪU")).toBe(true);
			expect(number?.text).toBe(expected === 1 ? undefined : String(expected));
			if (number) expect(number.x + number.width / 2).toBeCloseTo((PAGE.left + PAGE.right) / 2, 0);
		}
	});
	it("of an empty document: one, that opens", async () => {
		const { pages } = await readPdf(
			render({ title: "", author: "", parts: [{ title: "", blocks: [] }] }, fonts).bytes,
		);
		expect(pages).toEqual([""]);
	});
	it("each part begins on one of its own, under its bookmark", async () => {
		const { outline, pages } = await readPdf(render(WHOLE_FILE, fonts).bytes);
		expect(outline.map(({ title }) => title)).toEqual([
			"Báo cáo",
			"Biểu 01: čâu hỏi (1)",
			"Phần trống",
		]);
		expect(outline.map(({ inside }) => inside)).toEqual([[], [], []]);
		const [first, second, third] = outline.map(({ page }) => page);
		expect(first).toBe(1);
		expect(pages[(second ?? 0) - 1]).toMatch(/^\s*BIỂU 01/);
		expect(third).toBe(pages.length);
	});
	it("of one part: its headings of level 1 are bookmarks below it", async () => {
		const { outline } = await pdfOf(EVERY_BLOCK);
		expect(outline).toEqual([{ title: "Thử", page: 1, inside: ["I. Công tác tổ chức"] }]);
	});
});

it("the same model, fonts and moment give the same bytes", () => {
	const one = render(WHOLE_FILE, fonts).bytes;
	expect(Buffer.compare(one, render(WHOLE_FILE, fonts).bytes)).toBe(0);
	const later = renderPdf(WHOLE_FILE, fonts, { now: new Date(NOW.getTime() + 1000) }).bytes;
	expect(Buffer.compare(one, later)).not.toBe(0);
});

it("progress grows, in steps that can be shown, to nearly the whole", () => {
	const rows = Array.from({ length: 1000 }, (_, i) => [`${i}`, "Tên", "", ""]);
	const news: number[] = [];
	renderPdf(documentOf([{ ...TABLE, rows }]), fonts, {
		now: NOW,
		onProgress: (share) => news.push(share),
	});
	expect(news.length).toBeGreaterThan(50);
	expect(news.length).toBeLessThanOrEqual(101);
	expect(news).toEqual([...news].sort((a, b) => a - b));
	expect(news.at(-1)).toBeGreaterThan(0.9);
	expect(news.at(-1)).toBeLessThanOrEqual(1);
});

it("no page holds nothing but the small print at the end", async () => {
	const small = (text: string): Block => ({ kind: "paragraph", style: "small", text });
	for (let count = 20; count < 60; count += step(3)) {
		const blocks: Block[] = [
			...Array.from({ length: count }, (_, i): Block => ({ kind: "items", items: [`việc ${i}`] })),
			small("Căn cứ nhỏ."),
			small("Lời nhắc nhỏ."),
		];
		const { pages } = await pdfOf(blocks);
		expect(squeeze(pages.at(-1) ?? ""), `${count} items`).toMatch(/việc\d+/);
	}
});
