import { Inflate, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { isZip, openWorkbook } from "../../../src/lists/workbook/index.ts";
import { runs } from "../../runs.ts";
import { bombOf, directory, lie, strings } from "./lies.ts";
import { book, failure, parts, relations, SHEET, sheetXml, textsXml, zip } from "./parts.ts";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const ascii = (text: string) => Buffer.from(text, "latin1");
const rowsOf = (bytes: Uint8Array, limits = {}) => openWorkbook(bytes, limits).rows(0);

describe("what is no workbook", () => {
	const ole = (name: string) => {
		const bytes = Buffer.alloc(4096);
		bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		bytes.write(name, 1024 + 128 * 3, "utf16le");
		return new Uint8Array(bytes);
	};
	it.each([
		["nothing", new Uint8Array(), "not-a-workbook"],
		["text", ascii("STT,Họ tên\n1,A"), "not-a-workbook"],
		["a page saved as .xls", ascii("<html><table><tr><td>1</table>"), "not-a-workbook"],
		["an old workbook", ole("Workbook"), "workbook-old"],
		["a workbook with a password", ole("EncryptedPackage"), "workbook-locked"],
		["a zip of pictures", zip({ "a.png": "x" }), "not-a-workbook"],
		[
			"OpenDocument",
			zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
			"not-a-workbook",
		],
		[
			"a document of Word's",
			zip({
				"_rels/.rels": relations(["rId1", "officeDocument", "word/document.xml"]),
				"word/document.xml": "<w:document><w:body/></w:document>",
			}),
			"not-a-workbook",
		],
		[
			"a binary workbook",
			zip({
				"_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.bin"]),
				"xl/workbook.bin": new Uint8Array([131, 1, 0]),
			}),
			"not-a-workbook",
		],
		[
			"a workbook without its part",
			zip(parts(ROW, { "xl/workbook.xml": undefined })),
			"workbook-broken",
		],
		["the beginning of a zip", ascii("PK\x03\x04"), "workbook-broken"],
	])("%s", (_, bytes, code) => {
		expect(failure(() => openWorkbook(bytes))).toBe(code);
	});

	it("is told by its first bytes", () => {
		expect(isZip(zip(parts(ROW)))).toBe(true);
		expect(isZip(ascii("PK\x05\x06"))).toBe(false);
		expect(isZip(new Uint8Array())).toBe(false);
	});
});

describe("zips that lie", () => {
	const honest = zip(parts(ROW));

	it("about sizes: too large is refused unread, too small as soon as it shows", () => {
		const says = (size: number) =>
			lie(honest, SHEET, (view, at) => view.setUint32(at + 24, size, true));
		expect(failure(() => rowsOf(says(500 * 1024 * 1024)))).toBe("workbook-too-large: Danh sách");
		expect(failure(() => rowsOf(says(2 ** 31)))).toBe("workbook-too-large");
		expect(failure(() => rowsOf(says(100)))).toBe("workbook-broken: Danh sách");
		expect(failure(() => rowsOf(says(1000)))).toBe("workbook-broken: Danh sách");
	});

	it("about checksums, methods and places", () => {
		const broken = "workbook-broken: Danh sách";
		const crc = lie(honest, SHEET, (view, at) => view.setUint32(at + 16, 7, true));
		expect(failure(() => rowsOf(crc))).toBe(broken);
		const method = lie(honest, SHEET, (view, at) => view.setUint16(at + 10, 9, true));
		expect(failure(() => rowsOf(method))).toBe(broken);
		const place = lie(honest, SHEET, (view, at) =>
			view.setUint32(at + 42, view.getUint32(at + 42, true) + 1, true),
		);
		expect(failure(() => rowsOf(place))).toMatch(/^workbook-broken/);
		const locked = lie(honest, SHEET, (view, at) => view.setUint16(at + 8, 1, true));
		expect(failure(() => rowsOf(locked))).toBe("workbook-locked: Danh sách");
	});

	it("by files over each other", () => {
		const [first = 0] = directory(honest);
		const over = lie(honest, "xl/styles.xml", (view, at) =>
			view.setUint32(at + 42, view.getUint32(first + 42, true), true),
		);
		expect(failure(() => openWorkbook(over))).toBe("workbook-broken");
		const beyond = lie(honest, SHEET, (view, at) =>
			view.setUint32(at + 20, view.getUint32(at + 20, true) + 50, true),
		);
		expect(failure(() => openWorkbook(beyond))).toBe("workbook-broken");
	});

	it("by two files of one name", () => {
		const twice = zip({ ...parts(ROW), "XL/Worksheets/Sheet1.xml": sheetXml("") });
		expect(failure(() => openWorkbook(twice))).toBe("workbook-broken");
	});

	it("by more files than they have, or than anyone needs", () => {
		const copy = honest.slice();
		const view = new DataView(copy.buffer);
		view.setUint16(copy.length - 22 + 10, 9999, true);
		expect(failure(() => openWorkbook(copy))).toBe("workbook-broken");
		const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, ""]));
		expect(failure(() => openWorkbook(zip(many)))).toBe("workbook-too-large");
	});
});

it("reads zip64, stored files and a comment at the end", () => {
	const stored = zipSync(strings(parts(ROW)), { level: 0 });
	expect(rowsOf(stored)).toEqual([{ line: 1, cells: ["1"] }]);
	const end = Buffer.from(stored.subarray(-22));
	end.writeUInt16LE(5, 20);
	const commented = Buffer.concat([stored.subarray(0, -22), end, ascii("a PK\x05")]);
	expect(rowsOf(commented)).toEqual([{ line: 1, cells: ["1"] }]);
	expect(rowsOf(zip64(stored))).toEqual([{ line: 1, cells: ["1"] }]);
	const far = zip64(stored);
	new DataView(far.buffer).setBigUint64(far.length - 34, 2n ** 60n, true);
	expect(failure(() => rowsOf(far))).toBe("workbook-broken");
});

/** The same zip, with every size and place in the long form. */
function zip64(bytes: Uint8Array): Uint8Array {
	const old = Buffer.from(bytes);
	const places = directory(bytes);
	const start = places[0] ?? 0;
	const entries = places.map((at, index) => {
		const entry = Buffer.from(old.subarray(at, places[index + 1] ?? old.length - 22));
		const extra = Buffer.alloc(28 + 6);
		extra.writeUInt16LE(0x9999, 0);
		extra.writeUInt16LE(2, 2);
		extra.writeUInt16LE(1, 6);
		extra.writeUInt16LE(24, 8);
		[24, 20, 42].forEach((field, i) => {
			extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 10 + i * 8);
			entry.writeUInt32LE(0xffffffff, field);
		});
		entry.writeUInt16LE(extra.length, 30);
		return Buffer.concat([entry, extra]);
	});
	const central = Buffer.concat(entries);
	const record = Buffer.alloc(56);
	record.writeUInt32LE(0x06064b50, 0);
	record.writeBigUInt64LE(BigInt(places.length), 32);
	record.writeBigUInt64LE(BigInt(start), 48);
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	locator.writeBigUInt64LE(BigInt(start + central.length), 8);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(0xffff, 10);
	end.writeUInt32LE(0xffffffff, 16);
	return new Uint8Array(Buffer.concat([old.subarray(0, start), central, record, locator, end]));
}

describe("bombs", () => {
	const MB = 1024 * 1024;
	const bomb = bombOf(1024 * MB);

	it("of zeros: refused unread where they say so, after one piece where they lie", () => {
		expect(bomb.length).toBeLessThan(2 * MB);
		const patient = { totalBytes: Number.POSITIVE_INFINITY };
		expect(failure(() => rowsOf(bomb, patient))).toBe("workbook-too-large: Danh sách");
		const push = vi.spyOn(Inflate.prototype, "push");
		expect(failure(() => rowsOf(bombOf(1000)))).toBe("workbook-broken: Danh sách");
		// One for each small part, and one of the sixty and more that the sheet has.
		expect(push.mock.calls.length).toBeLessThan(10);
		push.mockRestore();
	});

	it("of many files that together say too much", () => {
		expect(failure(() => openWorkbook(bomb))).toBe("workbook-too-large");
	});

	it("of one endless tag, text or comment", () => {
		const long = "a".repeat(6 * MB);
		for (const xml of [`<worksheet ${long}`, `<worksheet>${long}`, `<worksheet><!--${long}`])
			expect(failure(() => book("", { [SHEET]: xml }).rows(0))).toBe(
				"workbook-too-large: Danh sách",
			);
	});

	it("of entities", () => {
		const lol = `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
		const texts = textsXml(`<t>${"&b;".repeat(1000)}</t>`);
		for (const xml of [lol + texts, texts])
			expect(failure(() => book(ROW, { "xl/sharedStrings.xml": xml }).rows(0))).toBe(
				"workbook-broken: Danh sách",
			);
	});

	it("of cells and letters", () => {
		const texts = (count: number) => ({
			"xl/sharedStrings.xml": textsXml(
				...Array.from({ length: count }, (_, i) => `<t>chữ ${i}</t>`),
			),
		});
		const rows = (bytes: Uint8Array, limits: object) => failure(() => rowsOf(bytes, limits));
		const refused = "workbook-too-large: Danh sách";
		expect(rows(zip(parts(ROW, texts(20))), { cells: 19 })).toBe(refused);
		expect(rows(zip(parts(ROW, texts(20))), { characters: 99 })).toBe(refused);
		const wide = zip(parts('<row r="1"><c r="T1"><v>1</v></c></row>'));
		expect(rows(wide, { cells: 19 })).toBe(refused);
		expect(rows(wide, { cells: 20 })).toEqual([{ line: 1, cells: [...Array(19).fill(""), "1"] }]);
		const lettered = zip(parts('<row><c t="str"><v>mười chữ..</v></c></row>'.repeat(3)));
		expect(rows(lettered, { characters: 29 })).toBe(refused);
		expect(rows(lettered, { characters: 30 })).toHaveLength(3);
	});
});

it("passes quickly over all the formatted rows of a sheet and over rows of formatted cells", () => {
	const blank = Array.from(
		{ length: runs(1_048_575, 100_000) },
		(_, i) => `<row r="${i + 2}" spans="1:10" s="3" customFormat="1" ht="15"/>`,
	).join("");
	const wide = Array.from({ length: 20 }, (_, row) => {
		const blanks = Array.from({ length: 16_384 }, () => `<c r="XFD${row}" s="3"/>`).join("");
		return `<row r="${row + 2}">${blanks}</row>`;
	}).join("");
	for (const rest of [blank, wide])
		expect(book(ROW + rest).rows(0)).toEqual([{ line: 1, cells: ["1"] }]);
});
