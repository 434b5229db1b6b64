/** What other programs say of the file: PDF/A-1b, its fonts, its syntax, its size. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
	type DocumentModel,
	documentOf as documentFor,
	documentsOf,
	summaryOf,
} from "../../../src/documents/index.ts";
import { renderPdf } from "../../../src/documents/pdf/render-pdf.ts";
import type { Fonts } from "../../../src/documents/pdf/writer/parsed-font.ts";
import { step } from "../../runs.ts";
import { without } from "../../tools.mjs";
import { draftOf, inputOf, rulesets } from "../inputs.ts";
import { EVERY_BLOCK, TABLE, WHOLE_FILE } from "./blocks.ts";
import { documentOf, loadFonts, NOW, outputOf, preflight, readPdf, render } from "./read.ts";

let fonts: Fonts;
beforeAll(async () => {
	fonts = await loadFonts();
});
const bytesOf = (model: DocumentModel) => render(model, fonts).bytes;

/** What an office would hand in of each ruleset, from its first worked example. */
const inputs = rulesets.map((ruleset) =>
	inputOf(ruleset, draftOf(ruleset, ruleset.examples[0]?.id ?? "")),
);
const official = inputs.flatMap((input) =>
	documentsOf(input.ruleset).map(({ id }): [string, DocumentModel] => [
		`${input.ruleset.id}/${id}`,
		documentFor(id, input),
	]),
);
const odd: readonly (readonly [string, DocumentModel])[] = [
	["every block", documentOf(EVERY_BLOCK)],
	["several parts", WHOLE_FILE],
	["nothing", { title: "", author: "", parts: [{ title: "", blocks: [] }] }],
	["no rows", documentOf([{ ...TABLE, rows: [] }])],
	[
		"many rows",
		documentOf([
			{ ...TABLE, rows: Array.from({ length: 300 }, (_, i) => [`${i}`, "Tên", "1", ""]) },
		]),
	],
	[
		"letters that XML and PDF write otherwise",
		documentOf(EVERY_BLOCK, { title: 'a < b & "c" (d) \\ č 漢 😀', author: "<Xã> & č" }),
	],
];

describe("PDF/A-1b", () => {
	describe.skipIf(without("java", "preflight"))("PDFBox Preflight", () => {
		const SPOILT = ["no profile", "another title", "no mark"];
		/** Of sound files and spoilt ones in one go: it takes longer to start than to look at some. */
		let said: ReturnType<typeof preflight>;
		beforeAll(() => {
			const text = Buffer.from(bytesOf(WHOLE_FILE)).toString("latin1");
			const spoilt = [
				text.replace("/OutputIntents", "/OtherIntents_"),
				text.replace("<dc:title>", "<dc:titla>").replace("</dc:title>", "</dc:titla>"),
				text.replace("<pdfaid:part>1", "<pdfaid:part>3"),
			];
			const sound = [...odd, ...official.filter((_, at) => at % step(3) === 0)];
			said = preflight(
				new Map([
					...sound.map(([name, model]) => [name, bytesOf(model)] as const),
					...spoilt.map((each, at) => [SPOILT[at] ?? "", Buffer.from(each, "latin1")] as const),
				]),
			);
		});
		it("finds every document valid", () => {
			expect(odd.length + official.length).toBeGreaterThan(35);
			const wrong = Object.entries(said).filter(
				([name, fault]) => !SPOILT.includes(name) && fault !== "",
			);
			expect(wrong).toEqual([]);
		});
		it("sees what is wrong", () => {
			for (const name of SPOILT) expect(said[name]?.startsWith("The file "), name).toBe(true);
		});
	});
	it("the file says in XMP what its properties say", async () => {
		const title = 'Buôn Čư̆ <1> & "2"';
		const bytes = bytesOf(documentOf([], { title, author: "Xã Čư Mẫu" }));
		const { info } = await readPdf(bytes);
		const xmp = Buffer.from(bytes).toString("utf8");
		expect(info.Title).toBe(title);
		expect(info.PDFFormatVersion).toBe("1.4");
		expect(xmp).toContain('<rdf:li xml:lang="x-default">Buôn Čư̆ &lt;1&gt; &amp; "2"</rdf:li>');
		expect(xmp).toContain("<rdf:li>Xã Čư Mẫu</rdf:li>");
		expect(xmp).toContain("<xmp:CreateDate>2026-11-21T03:04:05+00:00</xmp:CreateDate>");
		expect(xmp).toContain("/CreationDate (D:20261121030405+00'00')");
		expect(xmp).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
	});
	it("the colour profile has its tags where it says", () => {
		const profile = Buffer.from(
			readFileSync("src/documents/pdf/writer/srgb.icc.base64", "utf8"),
			"base64",
		);
		const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
		const ascii = (from: number) => String.fromCharCode(...profile.subarray(from, from + 4));
		expect(view.getUint32(0)).toBe(profile.length);
		expect(ascii(36)).toBe("acsp");
		const tags = Array.from({ length: view.getUint32(128) }, (_, i) => 132 + 12 * i);
		expect(tags.map(ascii)).toEqual([
			"desc",
			"cprt",
			"wtpt",
			"rXYZ",
			"gXYZ",
			"bXYZ",
			"rTRC",
			"gTRC",
			"bTRC",
		]);
		const types = tags.map((tag) => ascii(view.getUint32(tag + 4)));
		expect(new Set(types)).toEqual(new Set(["desc", "text", "XYZ ", "curv"]));
		for (const tag of tags)
			expect(view.getUint32(tag + 4) + view.getUint32(tag + 8)).toBeLessThanOrEqual(profile.length);
		// The three primaries add up to white.
		const points = tags
			.slice(2, 6)
			.map((tag) => view.getInt32(view.getUint32(tag + 4) + 12) / 65536);
		const [white = 0, ...primaries] = points;
		expect(primaries.reduce((sum, part) => sum + part, 0)).toBeCloseTo(white, 3);
	});
});

describe("other programs", () => {
	it.skipIf(without("qpdf"))("qpdf finds no fault", () => {
		for (const [name, model] of odd) {
			const { status, text } = outputOf("qpdf", bytesOf(model), (file) => ["--check", file]);
			expect(status, `${name}: ${text}`).toBe(0);
			expect(text).toContain("No syntax or stream encoding errors found");
		}
	});
	it.skipIf(without("pdffonts"))("all fonts are embedded, and only those used", () => {
		const fontsOf = (model: DocumentModel) =>
			outputOf("pdffonts", bytesOf(model), (file) => [file])
				.text.split("\n")
				.slice(2)
				.filter(Boolean);
		const all = fontsOf(documentOf(EVERY_BLOCK));
		expect(all.map((line) => line.split(" ")[0]).sort()).toEqual([
			"Tinos",
			"Tinos-Bold",
			"Tinos-BoldItalic",
			"Tinos-Italic",
		]);
		for (const line of all) expect(line).toMatch(/CID TrueType +Identity-H +yes +\w+ +yes/);
		const plain = fontsOf(documentOf([{ kind: "paragraph", style: "body", text: "abc" }]));
		expect(plain.map((line) => line.split(" ")[0])).toEqual(["Tinos"]);
		expect(fontsOf({ title: "", author: "", parts: [{ title: "", blocks: [] }] })).toEqual([]);
	});
	it("no wrong name of an ordering is left", () => {
		const text = Buffer.from(bytesOf(WHOLE_FILE)).toString("latin1");
		expect(text).not.toContain("/Ordering (Identity-H)");
		expect(text.match(/\/Ordering \(Identity\)/g)?.length).toBeGreaterThan(0);
	});
});

it("the summary of every ruleset takes at most 60 kB", () => {
	for (const input of inputs)
		expect(bytesOf(summaryOf(input)).length, input.ruleset.id).toBeLessThanOrEqual(60_000);
});

describe("a long list", () => {
	const rows = Array.from({ length: 1200 }, (_, i) => [`${i + 1}`, "H'Bĭa Ƀuôn Čư̆", "1", ""]);
	const model = documentOf([{ ...TABLE, rows }], { title: "Danh sách č" });
	it("is packed, and claims no PDF/A", async () => {
		const bytes = bytesOf(model);
		expect(bytes.length).toBeLessThan(200_000);
		const { info, text } = await readPdf(bytes);
		expect(info.PDFFormatVersion).toBe("1.5");
		expect(info.Title).toBe("Danh sách č");
		expect(text.match(/H'Bĭa/g)).toHaveLength(1200);
		expect(Buffer.from(bytes).toString("latin1")).not.toContain("pdfaid");
		expect(Buffer.from(bytesOf(WHOLE_FILE)).toString("latin1")).toContain("pdfaid");
	});
	it.skipIf(without("qpdf"))("holds its whole tree, says qpdf", () => {
		const bytes = bytesOf(model);
		const check = outputOf("qpdf", bytes, (file) => ["--check", file]);
		expect(check.status, check.text).toBe(0);
		const { text } = outputOf("qpdf", bytes, (file) => ["--json", "--json-stream-data=none", file]);
		// Every row and the total, of four cells each; the head.
		expect(text.match(/"\/S": "\/TD"/g)).toHaveLength(1201 * 4);
		expect(text.match(/"\/S": "\/TR"/g)).toHaveLength(1202);
		expect(text.match(/"\/S": "\/TH"/g)).toHaveLength(4);
	});
});

describe("where something fails", () => {
	const model = documentOf(EVERY_BLOCK);
	it.each(["glyf", "hmtx", "loca", "cmap", "head"])("a font without %s: no file", (tag) => {
		const normal = Uint8Array.from(fonts.normal);
		const name = Buffer.from(normal.buffer).indexOf(tag, "latin1");
		normal[name] = 0x21;
		expect(() => render(model, { ...fonts, normal })).toThrow();
	});
	it("half a font: no file", () => {
		const bold = Uint8Array.from(fonts.bold).subarray(0, 6000);
		expect(() => render(model, { ...fonts, bold })).toThrow();
	});
	it("a listener that fails while the file is written: no file", () => {
		const onProgress = (share: number) => {
			if (share > 0.6) throw new RangeError("out of memory");
		};
		expect(() => renderPdf(model, fonts, { now: NOW, onProgress })).toThrow("out of memory");
	});
});
