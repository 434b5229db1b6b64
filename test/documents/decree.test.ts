/** Sizes and widths of a page stand once: what each renderer makes of them. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
	CELL,
	LETTERHEAD_LEFT,
	LOOKS,
	type Look,
	mm,
	PAGE,
	WIDTH,
} from "../../src/documents/decree.ts";
import { renderDocx } from "../../src/documents/docx/render-docx.ts";
import { textsOf } from "../../src/documents/index.ts";
import { lookStyle, paperStyle } from "../../src/ui/components/document-look.ts";
import { all, opened, valueIn } from "./docx/read.ts";
import { EVERY_BLOCK } from "./pdf/blocks.ts";
import { documentOf, loadFonts, NOW, readPdf, render, squeeze } from "./pdf/read.ts";

const looks = Object.entries(LOOKS) as [keyof typeof LOOKS, Look][];

it("in Word each look is a style: its size, weight, slant, place and room above", async () => {
	const { bytes } = await renderDocx(documentOf(EVERY_BLOCK), { now: NOW });
	const { styles, body } = opened(bytes);
	for (const [name, { size, bold = false, italic = false, align, before = 0 }] of looks) {
		const id = name.charAt(0).toUpperCase() + name.slice(1);
		const style = all(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);
		if (!style) throw new Error(`no style ${id}`);
		const on = (element: string) =>
			!/^(false|0)$/.test(all(style, element)[0]?.attributes["w:val"] ?? "true");
		expect(Number(valueIn(style, "w:sz")) / 2, id).toBe(size);
		expect([on("w:b"), on("w:i")], id).toEqual([bold, italic]);
		expect(valueIn(style, "w:jc"), id).toBe(align === "justify" ? "both" : align);
		expect(Number(valueIn(style, "w:spacing", "w:before")) / 20, id).toBe(before);
	}
	const [left, right] = all(body, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
	expect((left ?? 0) / ((left ?? 0) + (right ?? 0))).toBeCloseTo(LETTERHEAD_LEFT, 3);
	const sides = all(body, "w:tblCellMar").map((margins) => valueIn(margins, "w:left", "w:w"));
	expect(sides).toContain(String(CELL.side * 20));
});

it("in PDF each text has its size", async () => {
	const { items } = await readPdf(render(documentOf(EVERY_BLOCK), await loadFonts()).bytes);
	const sizeOf = (text: string) => items[0]?.find((item) => item.text.startsWith(text))?.size;
	const texts: readonly [keyof typeof LOOKS, string][] = [
		["parent", "UBND HUYỆN"],
		["issuer", "UBND XÃ"],
		["nation", "CỘNG HÒA"],
		["motto", "Độc lập"],
		["place", "Tân Mẫu, ngày"],
		["title", "BÁO CÁO"],
		["subtitle", "Kết quả thực hiện"],
		["heading1", "I. Công tác"],
		["body", "Thực hiện hướng dẫn"],
		["check", "Hợp đồng"],
		["fact", "Đơn vị:"],
		["table", "Họ và tên"],
		["recipientsTitle", "Nơi nhận:"],
		["recipients", "- Như trên;"],
		["signatureTitle", "CHỦ TỊCH"],
		["signatureHint", "(Ký tên"],
		["small", "Lập bằng"],
	];
	for (const [name, text] of texts) expect(sizeOf(text), name).toBe(LOOKS[name].size);
	const nation = items[0]?.find(({ text }) => text.startsWith("CỘNG HÒA"));
	const middle = PAGE.left + (WIDTH * (1 + LETTERHEAD_LEFT)) / 2;
	expect((nation?.x ?? 0) + (nation?.width ?? 0) / 2).toBeCloseTo(middle, 0);
});

it("the page has them relative to the text, and paper as they are", () => {
	for (const [name, { size, bold, italic }] of looks) {
		const { fontSize, fontWeight, fontStyle } = lookStyle(name);
		expect(Number.parseFloat(fontSize) * LOOKS.body.size, name).toBeCloseTo(size, 6);
		expect([fontWeight, fontStyle], name).toEqual([
			bold ? "700" : "400",
			italic ? "italic" : "normal",
		]);
	}
	expect(paperStyle.fontSize).toBe(`${LOOKS.body.size}pt`);
	// Rules of pages know no such styles: theirs are written out.
	const css = readFileSync("src/ui/styles/document.css", "utf8");
	const [, ...margins] = /margin: (\d+)mm (\d+)mm (\d+)mm (\d+)mm/.exec(css) ?? [];
	const edges = [PAGE.top, PAGE.width - PAGE.right, PAGE.height - PAGE.bottom, PAGE.left];
	margins.forEach((margin, at) => {
		expect(mm(Number(margin))).toBeCloseTo(edges[at] ?? 0, 6);
	});
	expect(margins).toHaveLength(4);
	const [, number] = /content: counter\(page\);\s*font:\s*(\d+)pt/.exec(css) ?? [];
	expect(Number(number)).toBe(LOOKS.pageNumber.size);
});

it("PDF adds no letter to the model's but the dots to write on", async () => {
	const { items } = await readPdf(render(documentOf(EVERY_BLOCK), await loadFonts()).bytes);
	const isDots = (text: string) => /^\.{100,} ?$/.test(text);
	const inside = items.flat().filter(({ text, y }) => y < PAGE.height - PAGE.top && !isDots(text));
	const parts = [{ title: "", blocks: EVERY_BLOCK }];
	const whole = textsOf({ title: "", author: "", parts });
	expect(squeeze(inside.map(({ text }) => text).join(""))).toBe(squeeze(whole.join("")));
});
