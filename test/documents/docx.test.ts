/** What the renderer writes, read from the XML. */
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderDocx } from "../../src/documents/docx/render-docx.ts";
import {
	type Block,
	type DocumentModel,
	documentsOf,
	textsOf,
	documentOf as wholeDocument,
} from "../../src/documents/index.ts";
import { runs } from "../runs.ts";
import { documentOf, listOf, REPORT_ONLY, TWO_PARTS, TWO_SIGNATURES } from "./docx/blocks.ts";
import { all, has, type Node, opened, outline, textOf, tree, valueIn } from "./docx/read.ts";
import { draftOf, inputOf, rulesets } from "./inputs.ts";

const now = new Date("2026-02-05T01:02:03.456Z");
const write = async (model: DocumentModel) => opened((await renderDocx(model, { now })).bytes);
const files = new WeakMap<DocumentModel, ReturnType<typeof write>>();
/** What stands in the file of a model: many look at the same two, which are written once. */
function made(model: DocumentModel) {
	const file = files.get(model) ?? write(model);
	files.set(model, file);
	return file;
}
const numbers = (nodes: readonly Node[], attribute: string) =>
	nodes.map(({ attributes }) => Number(attributes[attribute]));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

afterEach(() => vi.useRealTimers());

describe("a document in Word's own terms", () => {
	it("has every block in its style, in order", async () => {
		const { body } = await made(REPORT_ONLY);
		expect(outline(body)).toEqual([
			"[cell]",
			"  Parent: ỦY BAN NHÂN DÂN XÃ TÂN MẪU",
			"  Issuer: KHU DÂN CƯ SỐ 3",
			"  Rule",
			"[cell]",
			"  Nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
			"  Motto: Độc lập - Tự do - Hạnh phúc",
			"  Rule",
			"  Place: Tân Mẫu, ngày 05 tháng 02 năm 2026",
			"Title: BÁO CÁO",
			"Subtitle: Kết quả tự đánh giá",
			"Fact: Đơn vị: Khu 3",
			"Heading1: I. Công tác tổ chức",
			"Body: Đoạn thứ nhất.",
			"Body: Đoạn thứ hai.",
			"Heading2: 1. Văn bản",
			"Body: - Kế hoạch;",
			"Body: - Quyết định.",
			"DottedLine: ⇥",
			"DottedLine: ⇥",
			"Check: ☑⇥Hợp đồng",
			"Check: ☐⇥Ảnh chụp",
			"Gap",
			"| STT | Họ và tên | Số tiền | head bold",
			"| 1 | Trần Thị Mẫu\n(chủ hộ) | 12.000 |",
			"| 2 | H'Bĭa Ƀuôn Čư̆ | 1.500 |",
			"|  | Tổng cộng | 13.500 | bold",
			"Notice: Cần xác minh hiệu lực.",
			"Gap",
			"[cell]",
			"  RecipientsTitle: Nơi nhận:",
			"  Recipients: - Như trên;",
			"  Recipients: - Lưu: VT.",
			"[cell]",
			"  SignatureTitle: TM. ỦY BAN NHÂN DÂN",
			"  SignatureTitle: CHỦ TỊCH",
			"  SignatureHint: (Ký tên, đóng dấu)",
			...Array.from({ length: 4 }, () => "  SignatureName"),
			"[cell]",
			"  Normal",
			"[cell]",
			"  SignatureName",
			"Small: Lập bằng ứng dụng.",
		]);
	});

	it("is A4 with the margins of Decree 30, numbered from page 2, in one section", async () => {
		const { body, headers } = await made(REPORT_ONLY);
		expect(all(body, "w:sectPr")).toHaveLength(1);
		expect(all(body, "w:pgSz")[0]?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
		// 20, 20, 30 and 15 mm.
		expect(all(body, "w:pgMar")[0]?.attributes).toMatchObject({
			"w:top": "1134",
			"w:bottom": "1134",
			"w:left": "1701",
			"w:right": "850",
		});
		expect(has(body, "w:titlePg")).toBe(true);
		const kinds = all(body, "w:headerReference").map(({ attributes }) => attributes["w:type"]);
		expect(kinds.sort()).toEqual(["default", "first"]);
		const numbered = headers.filter((header) =>
			all(header, "w:instrText").some(({ children }) => children.includes("PAGE")),
		);
		expect(numbered).toHaveLength(1);
		expect(headers.map(textOf)).not.toContain("DỮ LIỆU MẪU");
	});

	it("bears the mark in the header of every page", async () => {
		const { headers } = await made(TWO_PARTS);
		expect(headers.map((header) => textOf(header).trim())).toEqual(["DỮ LIỆU MẪU", "DỮ LIỆU MẪU"]);
		for (const header of headers) expect(has(header, "w:bdr")).toBe(true);
	});

	it("begins each part on a page, and needs no paragraph of its own for the first", async () => {
		const { body } = await made(TWO_PARTS);
		const [first] = body.children;
		expect(typeof first === "object" && first.name).toBe("w:tbl");
		expect(all(body, "w:pageBreakBefore")).toHaveLength(1);
		const text = outline(body);
		expect(text.indexOf("Title: BIỂU 01")).toBeGreaterThan(text.indexOf("Title: BÁO CÁO"));
		// A blank subtitle takes no room.
		expect(text.filter((line) => line.startsWith("Subtitle"))).toHaveLength(1);
	});

	it("ends in a paragraph after a table, as Word wants it", async () => {
		const { body } = await made(TWO_PARTS);
		const names = body.children.map((child) => (typeof child === "string" ? child : child.name));
		expect(names.slice(-3)).toEqual(["w:tbl", "w:p", "w:sectPr"]);
		for (const [index, name] of names.entries())
			if (name === "w:tbl") expect(names[index + 1]).toBe("w:p");
	});

	it("says the same in its styles: language, letters, headings for the navigation", async () => {
		const { styles } = await made(REPORT_ONLY);
		const [defaults] = all(styles, "w:docDefaults");
		if (!defaults) throw new Error("no defaults");
		expect(valueIn(defaults, "w:lang")).toBe("vi-VN");
		expect(valueIn(defaults, "w:sz")).toBe("26");
		expect(all(defaults, "w:rFonts")[0]?.attributes).toEqual({
			"w:ascii": "Times New Roman",
			"w:hAnsi": "Times New Roman",
			"w:cs": "Times New Roman",
			"w:eastAsia": "Times New Roman",
		});
		const style = (id: string) => {
			const found = all(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);
			if (!found) throw new Error(`no style ${id}`);
			return found;
		};
		const levels = ["Title", "Heading1", "Heading2"].map((id) =>
			valueIn(style(id), "w:outlineLvl"),
		);
		expect(levels).toEqual(["0", "0", "1"]);
		for (const id of ["Title", "Heading1", "Heading2"]) {
			expect(has(style(id), "w:keepNext"), id).toBe(true);
			expect(valueIn(style(id), "w:color"), id).toBe("000000");
		}
		expect(valueIn(style("Body"), "w:jc")).toBe("both");
		expect(valueIn(style("Body"), "w:ind", "w:firstLine")).toBe("720");
		expect(valueIn(style("Body"), "w:spacing", "w:before")).toBe("120");
		for (const spacing of all(styles, "w:spacing").filter(({ attributes }) => attributes["w:line"]))
			expect(spacing.attributes["w:lineRule"]).toMatch(/^(auto|exact)$/);
		expect(valueIn(style("RecipientsTitle"), "w:sz")).toBe("24");
		expect(valueIn(style("Recipients"), "w:sz")).toBe("22");
	});

	it("uses no style that it does not have", async () => {
		const { body, styles } = await made(TWO_PARTS);
		const known = all(styles, "w:style").map(({ attributes }) => attributes["w:styleId"]);
		for (const { attributes } of all(body, "w:pStyle"))
			expect(known).toContain(attributes["w:val"]);
	});

	it("draws the lines of the letterhead as borders: as long as the motto, less below the unit", async () => {
		const { body } = await made(REPORT_ONLY);
		const [table] = all(body, "w:tbl");
		if (!table) throw new Error("no letterhead");
		const columns = numbers(all(table, "w:gridCol"), "w:w");
		const rules = all(table, "w:p").filter((each) => valueIn(each, "w:pStyle") === "Rule");
		const lengths = rules.map((rule, index) => {
			const [indent] = all(rule, "w:ind");
			const sides = Number(indent?.attributes["w:left"]) + Number(indent?.attributes["w:right"]);
			return ((columns[index] ?? 0) - sides) / 20;
		});
		// Points: the motto is 158.9 wide in Times New Roman Bold 13, the unit's name 114 in Bold 12.
		expect(lengths[1]).toBeGreaterThan(157);
		expect(lengths[1]).toBeLessThan(161);
		expect(lengths[0]).toBeGreaterThan(114 / 3);
		expect(lengths[0]).toBeLessThan(114 / 2);
	});

	it("has rows of dots that fill the line, and boxes that a click ticks", async () => {
		const { body } = await made(REPORT_ONLY);
		const dotted = all(body, "w:p").filter((each) => valueIn(each, "w:pStyle") === "DottedLine");
		for (const line of dotted)
			expect(all(line, "w:tab")[0]?.attributes).toEqual({
				"w:val": "right",
				"w:pos": "9355",
				"w:leader": "dot",
			});
		expect(numbers(all(body, "w14:checked"), "w14:val")).toEqual([1, 0]);
	});
});

describe("tables", () => {
	const widthOfPage = 11906 - 1701 - 850;
	it("have a fixed layout, and columns that add up to the page", async () => {
		const { body } = await made(TWO_PARTS);
		const tables = all(body, "w:tbl");
		expect(tables).toHaveLength(6);
		for (const table of tables) {
			expect(valueIn(table, "w:tblLayout", "w:type")).toBe("fixed");
			const width = Number(valueIn(table, "w:tblW", "w:w"));
			const columns = numbers(all(table, "w:gridCol"), "w:w");
			expect(sum(columns)).toBe(width);
			expect(width + Number(valueIn(table, "w:tblInd", "w:w"))).toBe(widthOfPage);
			for (const row of all(table, "w:tr"))
				expect(numbers(all(row, "w:tcW"), "w:w")).toEqual(columns);
		}
	});

	it("repeat their head and split no row", async () => {
		const { body } = await made(TWO_PARTS);
		const rows = all(body, "w:tr");
		expect(rows.filter((row) => !has(row, "w:cantSplit"))).toEqual([]);
		const heads = rows.filter((row) => has(row, "w:tblHeader"));
		expect(heads.map((row) => all(row, "w:tc").map(textOf))).toEqual([
			["STT", "Họ và tên", "Số tiền"],
			["STT", "Họ và tên", "Số định danh", "Ghi chú"],
		]);
	});

	it("align their columns", async () => {
		const { body } = await made(REPORT_ONLY);
		const row = all(body, "w:tr").find((each) => textOf(each).startsWith("1Trần"));
		expect(row && all(row, "w:jc").map(({ attributes }) => attributes["w:val"])).toEqual([
			"center",
			"left",
			"right",
		]);
	});

	it("of thousands of rows hold each of them once", async () => {
		const count = runs(5000, 1000);
		const { bytes } = await renderDocx(documentOf(listOf(count), TWO_SIGNATURES), { now });
		const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
		expect(xml.match(/r\d+x/g)).toEqual(Array.from({ length: count }, (_, i) => `r${i + 1}x`));
	});

	it.each<[string, Block]>([
		["no rows", listOf(0)],
		["no columns", { kind: "table", columns: [], rows: [] }],
		["a row too short", { ...listOf(1), rows: [["1"]] }],
		["an empty letterhead", { kind: "letterhead", left: [], right: [] }],
		["no signatures", { kind: "signatures", signatures: [] }],
	])(
		"%s leaves no table without rows, no row without its cells, no cell without a paragraph",
		async (_name, block) => {
			const { body } = await made(documentOf(block));
			for (const table of all(body, "w:tbl")) {
				expect(has(table, "w:tr")).toBe(true);
				for (const row of all(table, "w:tr")) {
					const cells = all(row, "w:tc");
					expect(cells).toHaveLength(all(table, "w:gridCol").length);
					expect(cells.length).toBeGreaterThan(0);
					for (const cell of cells) expect(has(cell, "w:p")).toBe(true);
				}
			}
		},
	);
});

describe("signatures", () => {
	const paragraphs = (node: Node) => all(node, "w:p");
	it.each<[string, Block]>([
		["a paragraph", { kind: "paragraph", style: "body", text: "một\nhai" }],
		["items", { kind: "items", items: ["một", "hai"] }],
		["dots", { kind: "dots", lines: 2 }],
		["facts", { kind: "facts", facts: [{ label: "a", value: "b" }] }],
		["checks", { kind: "checks", checks: [{ text: "a", checked: false }] }],
		["a table", listOf(3)],
		["a table with a total", { ...listOf(3), total: ["", "Tổng", "", ""] }],
	])("keep the end of %s on their page", async (_name, block) => {
		const { body } = await made(documentOf(block, TWO_SIGNATURES));
		const rows = all(body, "w:tr");
		const [before, signed] = block.kind === "table" ? rows.slice(-3) : [undefined, rows.at(-2)];
		const top = body.children.filter((child) => typeof child !== "string");
		const gap = top.at(-4);
		const last = block.kind === "table" && before ? paragraphs(before) : top.slice(-5, -4);
		if (!gap || !signed) throw new Error("no signatures");
		for (const each of [...last, gap, ...paragraphs(signed)])
			expect(has(each, "w:keepNext")).toBe(true);
	});

	it("are all that keeps the block before them", async () => {
		const text = { kind: "paragraph", style: "body", text: "một" } as const;
		const dots = { kind: "dots", lines: 1 } as const;
		const { body } = await made(documentOf(text, dots, text));
		expect(has(body, "w:keepNext")).toBe(false);
	});

	it("keep the small print after them, and no page is left to the end of a file", async () => {
		const small = { kind: "paragraph", style: "small", text: "Lập bằng ứng dụng." } as const;
		for (const blocks of [[TWO_SIGNATURES, small], [TWO_SIGNATURES], [listOf(2)]]) {
			const [row] = all((await made(documentOf(...blocks))).body, "w:tr").slice(-1);
			expect(row && paragraphs(row).filter((each) => !has(each, "w:keepNext"))).toEqual([]);
		}
	});

	it("stand on the right where there is one alone", async () => {
		const one = { kind: "signatures", signatures: [{ title: "NGƯỜI LẬP", hint: "(Ký)" }] } as const;
		const { body } = await made(documentOf({ kind: "dots", lines: 1 }, one));
		expect(all(body, "w:tc").map(textOf)).toEqual(["", "NGƯỜI LẬP(Ký)", "", ""]);
	});
});

describe("the text of every document of every ruleset", () => {
	const squeeze = (text: string) => text.normalize("NFC").replace(/\s+/g, "").toLowerCase();
	const cases = rulesets.flatMap((ruleset) =>
		documentsOf(ruleset)
			.filter(({ kind }) => kind !== "all")
			.map(({ id }) => ({ ruleset, id, name: `${ruleset.id}: ${id}` })),
	);
	it.each(cases)("$name", async ({ ruleset, id }) => {
		for (const example of ruleset.examples.slice(0, runs(2, 1))) {
			const model = wholeDocument(id, inputOf(ruleset, draftOf(ruleset, example.id)));
			const blocks = model.parts.flatMap((part) => part.blocks);
			const { body } = await made(model);
			let rest = squeeze(textOf(body));
			const expected = textsOf({ title: "", author: "", parts: [{ title: "", blocks }] });
			for (const text of expected.map(squeeze).filter(Boolean)) {
				const at = rest.indexOf(text);
				expect(at, text).not.toBe(-1);
				// Between two texts stands nothing but a box.
				expect(rest.slice(0, at), text).toMatch(/^[☐☑]?$/);
				rest = rest.slice(at + text.length);
			}
			expect(rest).toBe("");
		}
	});
});

describe("letters", () => {
	const written = async (text: string) => {
		const { body } = await made(documentOf({ kind: "paragraph", style: "body", text }));
		return all(body, "w:p").map(textOf);
	};
	it.each([
		["&", "A & B &amp; C"],
		["angle brackets", "<w:p>a</w:p> ]]> <!-- x -->"],
		["quotes", `"a" 'b'`],
		["braces", "{a} {numbering-0} }{"],
		["Chinese and emoji", "漢字 😀"],
		["Ê Đê and Gia Rai", "Buôn Ƀrăng Čư̆ Mñŏ ƀĭng"],
		["marks of direction and joiners", "a\u200fb\u200ec\u202ad\u200d\u00ade"],
		["hard spaces", "90\u00a0%  hai  dấu cách"],
		["an escape of spreadsheets", "_x0041_"],
	])("%s stay", async (_name, text) => expect(await written(text)).toEqual([text]));

	it("tabs become spaces, line breaks of all kinds paragraphs", async () =>
		expect(await written("a\tb\vc\r\nd\re\u2028f")).toEqual(["a b c", "d", "e", "f"]));
	it("what XML forbids goes, and half a letter is shown as lost", async () =>
		expect(await written("a\u0000b\u0007c\u001fd\ufffee\uffff \ud800x \udc00")).toEqual([
			"abcde \ufffdx \ufffd",
		]));
	it("marks are composed", async () => {
		const [text] = await written("Hòa Bình Ế".normalize("NFD"));
		expect(text).toBe("Hòa Bình Ế".normalize("NFC"));
	});

	it("the same in cells, titles, headers and properties", async () => {
		const text = `<b> & "c" \u0007'd' 漢`;
		const { body, files, headers } = await made({
			...documentOf(
				{ kind: "title", text, subtitle: text },
				{ ...listOf(0), rows: [[text, text, text, text]] },
			),
			title: text,
			author: text,
			mark: text,
		});
		const clean = `<b> & "c" 'd' 漢`;
		expect(textOf(body).split(clean)).toHaveLength(7);
		expect(headers.map((header) => textOf(header).trim())).toEqual([clean, clean]);
		const properties = tree(files["docProps/core.xml"] ?? "");
		for (const name of ["dc:title", "dc:creator"])
			expect(all(properties, name)[0]?.children).toEqual([clean]);
	});
});

describe("the file", () => {
	it("has title, author and the day that was given", async () => {
		const { files } = await made(TWO_PARTS);
		const properties = tree(files["docProps/core.xml"] ?? "");
		const said = (name: string) => all(properties, name)[0]?.children[0];
		expect(said("dc:title")).toBe("Hồ sơ: Khu 3");
		expect(said("dc:creator")).toBe("Xã Tân Mẫu");
		expect(said("dcterms:created")).toBe("2026-02-05T01:02:03Z");
		expect(said("dcterms:modified")).toBe("2026-02-05T01:02:03Z");
	});

	it("is the same on another day and in another time zone", async () => {
		const first = (await renderDocx(TWO_PARTS, { now })).bytes;
		const zone = process.env.TZ;
		vi.useFakeTimers({ now: new Date("2031-07-08T21:00:00Z"), toFake: ["Date"] });
		process.env.TZ = "America/New_York";
		try {
			const second = (await renderDocx(TWO_PARTS, { now })).bytes;
			expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
		} finally {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		}
	});

	it("is made of XML without a fault, each part named among the types", async () => {
		const { files } = await made(TWO_PARTS);
		for (const [path, xml] of Object.entries(files)) expect(() => tree(xml), path).not.toThrow();
		const types = files["[Content_Types].xml"] ?? "";
		for (const path of Object.keys(files).filter((name) => /^word\/\w+\.xml$/.test(name)))
			expect(types).toContain(`"/${path}"`);
	});

	it("tells how far it has come", async () => {
		const shares: number[] = [];
		await renderDocx(TWO_PARTS, { now, onProgress: (share) => shares.push(share) });
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.length).toBeGreaterThan(2);
		expect(shares.at(-1)).toBe(1);
	});
});
