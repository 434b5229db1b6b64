import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/lists/workbook/index.ts";
import {
	book,
	cells,
	failure,
	parts,
	relations,
	sheetXml,
	stylesXml,
	textsXml,
	workbookXml,
	zip,
} from "./parts.ts";

const utf16 = (text: string, little: boolean, mark = true) => {
	const whole = mark ? `\ufeff${text}` : text;
	const view = new DataView(new ArrayBuffer(whole.length * 2));
	for (let i = 0; i < whole.length; i += 1) view.setUint16(i * 2, whole.charCodeAt(i), little);
	return new Uint8Array(view.buffer);
};

describe("cells", () => {
	it("reads every kind", () => {
		expect(
			cells(
				'<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Mai</t></is></c>' +
					'<c r="C2" t="str"><f>A1&amp;"x"</f><v>Kết quả</v></c><c r="D2" t="b"><v>1</v></c>' +
					'<c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2"><v> 7 </v></c>' +
					'<c r="H2" t="n"><v>1.5</v></c><c r="I2" t="inlineStr"><v>khác</v></c></row>',
				{ "xl/sharedStrings.xml": textsXml("<t>một</t>", "<t>hai</t>") },
			),
		).toEqual([["hai", "Mai", "Kết quả", "TRUE", "FALSE", "#REF!", "7", "1.5", "khác"]]);
	});

	it("reads dates written as such", () => {
		const date = (text: string, style = 0) => `<c t="d" s="${style}"><v>${text}</v></c>`;
		expect(
			cells(
				`<row>${date("1985-03-02")}${date("1985-03-02T06:30:00")}${date("1985-03-02T06:30:00.000Z", 1)}${date("1985-03-02", 2)}${date("T06:30:00")}${date("06:30")}${date("hôm qua")}${date("1985")}</row>`,
				{ "xl/styles.xml": stylesXml(0, 22, "yyyy") },
			),
		).toEqual([
			["02/03/1985", "02/03/1985", "02/03/1985 06:30", "1985", "06:30", "06:30", "hôm qua", "1985"],
		]);
	});

	it("joins the runs of rich text and leaves out how it is pronounced", () => {
		const rich =
			'<r><rPr><b/></rPr><t xml:space="preserve">Nguyễn </t></r><r><t>Thị</t></r><rPh sb="0" eb="1"><t>かな</t></rPh><phoneticPr fontId="1"/><r><t> Mẫu</t></r>';
		const expected = "Nguyễn Thị Mẫu";
		expect(
			cells(`<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c></row>`, {
				"xl/sharedStrings.xml": textsXml(rich),
			}),
		).toEqual([[expected, expected]]);
	});

	it("decodes entities, references, escapes and sections, and keeps line breaks", () => {
		const text = (raw: string) =>
			`<c t="inlineStr"><is><t xml:space="preserve">${raw}</t></is></c>`;
		expect(
			cells(
				`<row>${text("a &amp;lt; &lt;b&gt; &quot;&apos;")}${text("&#272;&#x1EA1;t &#128512;")}${text("một\nhai\r\nba&#13;bốn&#10;năm")}${text("x_x000D_\ny_x005F_x000D_ _x00_")}${text("<![CDATA[<t>&amp;]]> và<!-- bỏ --> hết")}${text("  cách  ")}</row>`,
			),
		).toEqual([
			[
				"a &lt; <b> \"'",
				"Đạt 😀",
				"một\nhai\nba\rbốn\nnăm",
				"x\r\ny_x000D_ _x00_",
				"<t>&amp; và hết",
				"  cách  ",
			],
		]);
	});

	it("shows names of the language's own as any text", () => {
		const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
		expect(
			cells(
				`<row __proto__="1" constructor="2">${names.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("")}<__proto__/><constructor/></row>`,
				{ "xl/sharedStrings.xml": textsXml(...names.map((name) => `<t>${name}</t>`)) },
			),
		).toEqual([names]);
		expect(failure(() => cells('<row><c t="s"><v>__proto__</v></c></row>'))).toBe(
			"workbook-broken: Danh sách",
		);
		expect(cells('<row><c s="constructor"><v>1</v></c><c s="99"><v>2</v></c></row>')).toEqual([
			["1", "2"],
		]);
	});

	it("refuses a shared text that there is not", () => {
		for (const index of ["1", "-1", "0.5", "x"])
			expect(
				failure(() =>
					cells(`<row><c t="s"><v>${index}</v></c></row>`, {
						"xl/sharedStrings.xml": textsXml("<t>một</t>"),
					}),
				),
			).toBe("workbook-broken: Danh sách");
	});
});

describe("places", () => {
	const cell = (text: string, r = "") => `<c ${r && `r="${r}"`} t="str"><v>${text}</v></c>`;

	it("counts rows and cells where nothing names them", () => {
		expect(
			book(
				`<row>${cell("a")}<c/>${cell("b")}</row><row/><row r="7">${cell("c", "C7")}${cell("d")}</row><row>${cell("e")}</row>`,
			).rows(0),
		).toEqual([
			{ line: 1, cells: ["a", "", "b"] },
			{ line: 7, cells: ["", "", "c", "d"] },
			{ line: 8, cells: ["e"] },
		]);
	});

	it("puts rows and cells in order", () => {
		expect(
			book(
				`<row r="9">${cell("b", "C9")}${cell("a", "A9")}</row><row r="2">${cell("x", "AB2")}</row>`,
			).rows(0),
		).toEqual([
			{ line: 2, cells: [...Array(27).fill(""), "x"] },
			{ line: 9, cells: ["a", "", "b"] },
		]);
	});

	it("passes over empty cells, and refuses to guess behind them", () => {
		expect(
			cells(`<row><c r="A1" s="1"/><c r="B1"/>${cell("c", "C1")}<c r="D1"></c></row>`),
		).toEqual([["", "", "c"]]);
		const before = `<row r="1">${cell("a")}</row><row r="5"/>`;
		expect(book(`${before}<row r="6">${cell("b")}</row>`).rows(0)).toEqual([
			{ line: 1, cells: ["a"] },
			{ line: 6, cells: ["b"] },
		]);
		for (const data of [
			`<row><c r="A1"/><c r="F1"/>${cell("?")}</row>`,
			`${before}<row>${cell("?")}</row>`,
		])
			expect(failure(() => cells(data))).toBe("workbook-broken: Danh sách");
	});

	it("leaves out blank rows, and blanks after the last filled cell", () => {
		expect(
			book(
				`<row>${cell("a")}${cell(" ")}${cell("\n")}</row><row>${cell(" ")}</row><row>${cell(" ")}${cell("b")}</row>`,
			).rows(0),
		).toEqual([
			{ line: 1, cells: ["a"] },
			{ line: 3, cells: [" ", "b"] },
		]);
	});

	it.each([
		`<row r="0">${cell("a")}</row>`,
		`<row r="1048577">${cell("a")}</row>`,
		`<row r="một">${cell("a")}</row>`,
		`<row r="1">${cell("a", "XFE1")}</row>`,
		`<row r="1">${cell("a", "11")}</row>`,
		`<row r="1">${cell("a", "ABCD1")}</row>`,
		`<row r="3">${cell("a")}</row><row r="3">${cell("b")}</row>`,
	])("refuses %s", (data) => {
		expect(failure(() => cells(data))).toBe("workbook-broken: Danh sách");
	});
});

describe("XML as others write it", () => {
	const row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
	const prefixed = (xml: string) =>
		xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");

	it("with prefixes, strict namespaces, absolute targets and other names of parts", () => {
		const strict = (xml: string) =>
			xml
				.replaceAll(
					"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
					"http://purl.oclc.org/ooxml/spreadsheetml/main",
				)
				.replaceAll(
					"http://schemas.openxmlformats.org/officeDocument/2006/",
					"http://purl.oclc.org/ooxml/officeDocument/",
				);
		const files = {
			"_rels/.rels": strict(relations(["a", "officeDocument", "/Data/Book.xml"])),
			"data\\book.xml": strict(
				prefixed(workbookXml('<sheet name="A&amp;B" sheetId="1" k:id="__proto__"/>')).replace(
					"xmlns:r=",
					"xmlns:k=",
				),
			),
			"data/_rels/book.xml.rels": strict(
				relations(
					["__proto__", "worksheet", "./sheets/../One.xml"],
					["t", "sharedStrings", "../texts.xml"],
				),
			),
			"texts.xml": strict(prefixed(textsXml("<t>Trần Thị Thử</t>"))),
			"data/one.xml": strict(
				`<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
			),
		};
		const workbook = openWorkbook(zip(files));
		expect(workbook.sheets).toEqual([{ name: "A&B", hidden: false }]);
		expect(workbook.rows(0)).toEqual([{ line: 1, cells: ["Trần Thị Thử"] }]);
	});

	it.each([
		["little", true, true],
		["big", false, true],
		["little, no mark", true, false],
		["big, no mark", false, false],
	])("in UTF-16, %s", (_, little, mark) => {
		expect(
			cells(row, {
				"xl/sharedStrings.xml": utf16(textsXml("<t>Đỗ Văn Mẫu</t>"), little, mark),
				"xl/worksheets/sheet1.xml": utf16(
					`<worksheet><sheetData>${row}</sheetData></worksheet>`,
					little,
					mark,
				),
			}),
		).toEqual([["Đỗ Văn Mẫu"]]);
	});

	it("in pieces cut anywhere, with letters of several bytes", () => {
		const names = Array.from({ length: 8000 }, (_, i) => `${i} ${"ễ😀ử".repeat(30)}`);
		const data = names
			.map((name) => `<row><c t="inlineStr"><is><t>${name}</t></is></c></row>`)
			.join("");
		expect(cells(data)).toEqual(names.map((name) => [name]));
	});

	it("with what is not for reading: columns, comments, tables, extensions", () => {
		const extra = `<worksheet xmlns:x14="a" xmlns:xm="b"><sheetPr><tabColor rgb="FF"/></sheetPr><cols><col min="1" max="3" hidden="1"/></cols><sheetData><!-- <row/> --><row r="1" hidden="1"><c r="A1"><f t="shared" ref="A1" si="0">1+<!-- x -->1</f><v>2</v><extLst><ext><t>không</t><v>9</v></ext></extLst></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><other><row><c><v>5</v></c></row></other><row><c><v>3</v></c></row><extLst><ext><sheetData><row><c><v>4</v></c></row></sheetData></ext></extLst></worksheet>`;
		expect(cells("", { "xl/worksheets/sheet1.xml": extra })).toEqual([["2"]]);
	});

	it.each([
		["a sheet cut short", sheetXml("<row>").replace("</worksheet>", "")],
		["tags crossed", sheetXml("<row><c></row></c>")],
		["a letter that is no UTF-8", Buffer.from("<worksheet>\xff</worksheet>", "latin1")],
		["nothing at all", ""],
		["another root", "<sst/>"],
		["an attribute twice", sheetXml('<row r="1" r="2"></row>')],
		["an attribute without quotes", sheetXml("<row r=1></row>")],
		["a bare &", sheetXml('<row><c t="str"><v>a & b</v></c></row>')],
		["an entity of its own", sheetXml('<row><c t="str"><v>&nbsp;</v></c></row>')],
		["a document type", `<!DOCTYPE worksheet>${sheetXml("")}`],
		["elements too deep", `<worksheet>${"<a>".repeat(500)}${"</a>".repeat(500)}</worksheet>`],
	])("refused: %s", (_, xml) => {
		expect(failure(() => cells("", { "xl/worksheets/sheet1.xml": xml }))).toBe(
			"workbook-broken: Danh sách",
		);
	});
});

describe("sheets", () => {
	const many = {
		"xl/workbook.xml": workbookXml(
			'<sheet name="Hai" sheetId="2" r:id="rId2"/><sheet name="Biểu đồ" sheetId="3" r:id="rId9"/><sheet name="Ẩn" state="hidden" sheetId="4" r:id="rId4"/><sheet name="Kỹ" state="veryHidden" sheetId="5" r:id="rId5"/><sheet name="Mất" sheetId="1" r:id="rId1"/>',
			"<definedNames><definedName>x</definedName></definedNames>",
		),
		"xl/_rels/workbook.xml.rels": relations(
			["rId1", "worksheet", "worksheets/none.xml"],
			["rId2", "worksheet", "worksheets/sheet1.xml"],
			["rId4", "worksheet", "worksheets/sheet1.xml"],
			["rId9", "chartsheet", "chartsheets/sheet1.xml"],
		),
	};

	it("are named in the order of the tabs, without charts", () => {
		expect(book("", many).sheets).toEqual([
			{ name: "Hai", hidden: false },
			{ name: "Ẩn", hidden: true },
			{ name: "Kỹ", hidden: true },
			{ name: "Mất", hidden: false },
		]);
	});

	it("that are missing fail alone, by name", () => {
		const workbook = book("<row><c><v>1</v></c></row>", many);
		expect(workbook.rows(0)).toEqual([{ line: 1, cells: ["1"] }]);
		expect(failure(() => workbook.rows(2))).toBe("workbook-broken: Kỹ");
		expect(failure(() => workbook.rows(3))).toBe("workbook-broken: Mất");
		expect(workbook.rows(1)).toEqual(workbook.rows(0));
		for (const index of [4, -1, 0.5, Number.NaN])
			expect(failure(() => workbook.rows(index))).toBe("workbook-no-sheet");
	});

	it("there are none of", () => {
		const files = { "xl/workbook.xml": workbookXml("") };
		expect(failure(() => book("", files))).toBe("workbook-no-sheet");
	});

	it("need the styles they refer to, and shared texts only where used", () => {
		const row = "<row><c><v>1</v></c></row>";
		expect(cells(row, { "xl/sharedStrings.xml": undefined })).toEqual([["1"]]);
		expect(failure(() => cells(row, { "xl/styles.xml": undefined }))).toBe(
			"workbook-broken: Danh sách",
		);
		const files = parts(row, { "xl/styles.xml": undefined });
		files["xl/_rels/workbook.xml.rels"] = relations(["rId1", "worksheet", "worksheets/sheet1.xml"]);
		expect(openWorkbook(zip(files)).rows(0)).toEqual([{ line: 1, cells: ["1"] }]);
	});
});
