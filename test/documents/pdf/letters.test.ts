/** Letters that a PDF easily spoils: each was seen to be spoilt before it was seen to. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Block, textsWith } from "../../../src/documents/index.ts";
import { printable } from "../../../src/documents/pdf/printable.ts";
import { startPdfFile } from "../../../src/documents/pdf/writer/jspdf.ts";
import type { Fonts } from "../../../src/documents/pdf/writer/parsed-font.ts";
import { without } from "../../tools.mjs";
import { documentOf, loadFonts, outputOf, readPdf, render, squeeze } from "./read.ts";

let fonts: Fonts;
beforeAll(async () => {
	fonts = await loadFonts();
});

const facesOf = (all: Fonts) =>
	(["normal", "bold", "italic", "bolditalic"] as const).map(startPdfFile(all).face);

const said = (text: string): Block => ({ kind: "paragraph", style: "body", text });
const textOf = async (text: string) => {
	const { bytes, missing } = render(documentOf([said(text)]), fonts);
	expect(missing).toEqual([]);
	return (await readPdf(bytes)).text.replace(/\s+/g, " ").trim();
};

const NAMES = [
	"Nguyễn Thị Phượng, Khu dân cư số 3",
	"QUYẾT ĐỊNH: ĐƯỜNG HUỲNH THÚC KHÁNG, ẰẴẶẲỄỘỮỲỴ",
	"Y Bhiăŏ Êban, H'Mrŏng Ƀuôn Yă, Ƀrưm ƀăng",
	"Rơ Châm H'Phĭk, Siu Čơ̆, Plei Čư̆ Mčang, ê̆ ô̆",
	"Thạch Sô Phol; Lò Văn Păn; Giàng A Pủa",
];

describe("letters", () => {
	it.each(NAMES)("%s comes out as it went in", async (name) => {
		expect(await textOf(name)).toBe(name);
	});
	it("decomposed ones come out composed", async () => {
		const name = "Nguyễn Thị Phượng ở Đắk Lắk";
		expect(name.normalize("NFD")).not.toBe(name);
		expect(await textOf(name.normalize("NFD"))).toBe(name);
	});
	it("a tab or a control character takes nothing with it", async () => {
		expect(await textOf("Khu\t3,\u0007 xã\u000b Tân\u0000 Mẫu\u0085hết")).toBe(
			"Khu 3, xã Tân Mẫu hết",
		);
	});
	it("hard spaces and soft hyphens leave the other spaces alone", async () => {
		expect(await textOf("82,4\u00a0% của 1\u202f004 hộ nông\u00adthôn mới")).toBe(
			"82,4 % của 1 004 hộ nôngthôn mới",
		);
	});
	it("a hard space does not break", async () => {
		const words = "đến ".repeat(14);
		for (let letters = 0; letters < 24; letters += 1) {
			const text = `${words}${"a".repeat(letters)} 1.234.567\u00a0đồng`;
			const { items } = await readPdf(render(documentOf([said(text)]), fonts).bytes);
			const lines = new Map<number, string>();
			for (const item of items.flat()) {
				const line = Math.round(item.y);
				lines.set(line, `${lines.get(line) ?? ""}${item.text}`);
			}
			const [line] = [...lines.values()].filter((each) => each.includes("1.234.567"));
			expect(line, `${letters} letters`).toMatch(/1\.234\.567 ?đồng/);
		}
	});
	it("marks of direction and other letters that show nothing leave nothing", async () => {
		expect(await textOf("Khu\u200f 3\u202e abc\u2066\ufeff\u200b x\ufe0f")).toBe("Khu 3 abc x");
	});
	it.each([
		["Chinese", "Khu 漢 3", ["漢"], "Khu□3"],
		["an emoji", "Khu 😀!", ["😀"], "Khu□!"],
		["a family of emoji", "👨‍👩‍👧", ["👨", "👩", "👧"], "□□□"],
		["half of an emoji", "Khu \ud83d.", ["\ud83d"], "Khu□."],
		["Arabic", "a ب b", ["ب"], "a□b"],
	])("%s is a box, and reported", async (_name, text, expected, printed) => {
		const { bytes, missing } = render(documentOf([said(text)]), fonts);
		expect(missing).toEqual(expected);
		expect(squeeze((await readPdf(bytes)).text)).toBe(printed);
	});
	it("those that lack are named once each, and the texts in which they stand", () => {
		const model = documentOf([said("漢 😀 漢"), { kind: "items", items: ["x", "ب"] }]);
		const { missing } = render(model, fonts);
		expect(missing).toEqual(["漢", "😀", "ب"]);
		expect(textsWith(model, missing)).toEqual(["漢 😀 漢", "ب"]);
	});
	it("every style has the same letters", () => {
		const faces = facesOf(fonts);
		for (let code = 0x20; code < 0xffff; code += 1)
			expect(new Set(faces.map((face) => face.has(code))).size, code.toString(16)).toBe(1);
	});
	it.each(["notice", "small", "body"] as const)("style %s has its letters", async (style) => {
		const { bytes } = render(
			documentOf([{ kind: "paragraph", style, text: NAMES.join(" ") }]),
			fonts,
		);
		const text = (await readPdf(bytes)).text;
		expect(squeeze(text)).toBe(squeeze(NAMES.join(" ")));
	});
	it("title, author and bookmarks keep letters with the byte of a line end", async () => {
		const model = documentOf([], { title: "Buôn Čư̆ č (1) \\ č", author: "Xã č ḍ" });
		const parts = [{ title: "Phần č (2)", blocks: [] }];
		const { bytes } = render({ ...model, parts }, fonts);
		const { info, outline } = await readPdf(bytes);
		expect(info.Title).toBe("Buôn Čư̆ č (1) \\ č");
		expect(info.Author).toBe("Xã č □");
		expect(outline[0]?.title).toBe("Phần č (2)");
	});
	it.skipIf(without("qpdf"))("so they do where a carriage return ends a line", () => {
		const model = documentOf([], { title: "Buôn Čư̆ č (1) \\ č", author: "Xã č" });
		const { bytes } = render({ ...model, parts: [{ title: "Phần č (2)", blocks: [] }] }, fonts);
		const { text } = outputOf("qpdf", bytes, (file) => ["--json", file]);
		for (const said of ["Buôn Čư̆ č (1) \\\\ č", "Xã č", "Phần č (2)"])
			expect(text).toContain(`"u:${said}"`);
	});
	it("no byte of a letter ends the string it stands in", () => {
		for (const face of facesOf(fonts)) {
			for (let code = 0x20; code < 0xffff; code += 1) {
				if (!face.has(code)) continue;
				const bare = face.encode(String.fromCharCode(code)).replace(/\\[()\\r]/g, "");
				expect(bare, code.toString(16)).not.toMatch(/[()\\\r]/);
			}
		}
	});
	it.skipIf(without("pdftotext"))("poppler reads the same, moved marks too", () => {
		const text = NAMES.join("\n");
		const blocks: Block[] = [
			said(text),
			{ kind: "paragraph", style: "small", text },
			{ kind: "heading", level: 1, text },
		];
		const { bytes } = render(documentOf(blocks), fonts);
		const read = outputOf("pdftotext", bytes, (file) => [file, "-"]).text;
		expect(squeeze(read)).toBe(squeeze([text, text, text].join("")));
	});
});

it("a long text is made printable", () => {
	// A pattern that tries every way to split it into words would not come to an end.
	expect(printable(`${"Khu dân cư ".repeat(3000)}\u0007`)).toHaveLength(11 * 3000 - 1);
});
