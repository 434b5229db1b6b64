/** Files made to be slow: no small file may keep a list's worker busy, whatever stands in it. */
import { Inflate } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { countList, ListError, readList, suggest } from "../../src/lists/index.ts";
import { countLostLetters, findLegacy, fromLegacy } from "../../src/lists/letters/index.ts";
import { isTelling } from "../../src/lists/letters/word-counts.ts";
import { birthReader } from "../../src/lists/people/birth.ts";
import { placesOf } from "../../src/lists/people/places.ts";
import { findSame } from "../../src/lists/people/same.ts";
import { recordsOf } from "../../src/lists/text-records.ts";
import { sectionsOf } from "../../src/lists/workbook/format-code.ts";
import { openWorkbook } from "../../src/lists/workbook/index.ts";
import { growth, STEEP } from "../growth.ts";
import { failure, parts, relations, sheetXml, workbookXml, zip } from "./workbook/parts.ts";

const rowsOf = (data: string, files = {}) => {
	const bytes = zip(parts(data, files));
	return () => openWorkbook(bytes).rows(0);
};
const times = <T>(count: number, make: (index: number) => T) =>
	Array.from({ length: count }, (_, index) => make(index));
const unreadable = async (content: string | Uint8Array) => {
	const error = await readList(new Blob([content as BlobPart])).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ListError);
	return error as ListError;
};

/** A workbook of so many sheets, all in one part or each in its own. */
function bookOf(count: number, data: string, inOne: boolean, files = {}) {
	const part = (at: number) => `worksheets/sheet${inOne ? 1 : at + 1}.xml`;
	return zip(
		parts(data, {
			"xl/workbook.xml": workbookXml(
				times(count, (at) => `<sheet name="T${at}" sheetId="${at + 1}" r:id="s${at}"/>`).join(""),
			),
			"xl/_rels/workbook.xml.rels": relations(
				...times(count, (at) => [`s${at}`, "worksheet", part(at)] as [string, string, string]),
				["styles", "styles", "styles.xml"],
				["texts", "sharedStrings", "sharedStrings.xml"],
			),
			...Object.fromEntries(times(count, (at) => [`xl/${part(at)}`, sheetXml(data)])),
			...files,
		}),
	);
}

/** How many pieces were inflated on the way. */
async function piecesOf(work: () => unknown): Promise<number> {
	const push = vi.spyOn(Inflate.prototype, "push");
	await work();
	const { length } = push.mock.calls;
	push.mockRestore();
	return length;
}

describe("workbooks", () => {
	it("many sheets over one part: it is read once", async () => {
		const bytes = bookOf(900, "", true);
		expect(await piecesOf(() => unreadable(bytes))).toBeLessThan(20);
	});
	it("10,000 sheets: more than are read, and the message says how many that is", async () => {
		const { code, message } = await unreadable(bookOf(10_000, "", true));
		expect(code).toBe("workbook-too-large");
		expect(message).toContain("hơn 1.000 trang tính");
	});
	it("what all sheets refer to and cannot be read is read once, not for each", async () => {
		const bytes = bookOf(300, '<row><c t="s"><v>0</v></c></row>', false, {
			"xl/sharedStrings.xml": "<sst><si><t>&no;</t></si></sst>",
		});
		expect(await piecesOf(() => unreadable(bytes))).toBeLessThan(300 + 10);
	});
	it("rows with one blank cell at the far right cost no more than any", async () => {
		const blank = (place: string) =>
			rowsOf(
				times(3000, (at) => `<row><c r="${place}${at + 1}" t="str"><v> </v></c></row>`).join(""),
			);
		const [near, far] = [blank("A"), blank("XFD")];
		expect(near()).toEqual([]);
		const ratio = await growth((size) => (size === 1 ? near : far), 1);
		expect(ratio).toBeLessThan(STEEP);
	});
	it("blank cells before a filled one stay what they are", () => {
		const cell = (place: string, text: string) => `<c r="${place}1" t="str"><v>${text}</v></c>`;
		const row = `<row>${cell("B", " ")}${cell("D", "x")}${cell("F", " ")}</row>`;
		expect(rowsOf(row)()).toEqual([{ line: 1, cells: ["", " ", "", "x"] }]);
	});
	it("a number of endless figures", async () => {
		const number = (size: number) => rowsOf(`<row><c><v>${"1".repeat(size)}x</v></c></row>`);
		expect(await growth(number, 20_000)).toBeLessThan(STEEP);
	});
	it("number formats of brackets that nothing closes", async () => {
		const code = (size: number) => () => sectionsOf(`0${"[".repeat(size)}`);
		expect(await growth(code, 5000)).toBeLessThan(STEEP);
	});
	it("one limit of letters in a cell for texts and workbooks, with the place", async () => {
		const long = "a".repeat(32_768);
		const rows = `<row><c t="str"><v>Họ tên</v></c></row><row><c/><c t="str"><v>${long}</v></c></row>`;
		for (const content of [`Họ tên\n;${long}\n`, zip(parts(rows))])
			expect(await unreadable(content)).toMatchObject({
				code: "cell-too-long",
				line: 2,
				column: 2,
				message: expect.stringMatching(/^Dòng 2 .*32\.768 ký tự \(cột 2\).* 32\.767 ký tự/),
			});
	});
	it("one limit of rows", async () => {
		const rows = '<row><c t="str"><v>a</v></c></row>'.repeat(400_001);
		const { code, message } = await unreadable(zip(parts(rows)));
		expect(code).toBe("too-many-rows");
		expect(message).toContain("hơn 400.000 dòng");
	});
	it("every limit is named when it is met", () => {
		const small = { cells: 1, characters: 1, styles: 0, entries: 1, stretch: 10, partBytes: 50 };
		for (const [of, limit] of Object.entries(small)) {
			const bytes = zip(parts('<row><c t="str"><v>ab</v></c><c><v>1</v></c></row>'));
			const work = () => openWorkbook(bytes, { [of]: limit }).rows(0);
			expect(failure(work), of).toMatch(/^workbook-too-large/);
			expect(work).toThrow(expect.objectContaining({ bound: { of, limit } }));
		}
	});
});

describe("texts", () => {
	it("a row of more cells than any sheet has columns, with its line", async () => {
		const error = await unreadable(`Họ tên,Khu\nLê An,1\nLê Bình${",".repeat(20_000)}\n`);
		expect(error).toMatchObject({ code: "too-many-columns", line: 3 });
		expect(error.message).toContain("20.001 cột, nhiều hơn 16.384 cột");
		// As sheets are padded.
		const padded = `Họ tên${",".repeat(16_000)}\nLê An${",".repeat(16_000)}\n`;
		expect((await readList(new Blob([padded]))).columns).toEqual(["Họ tên"]);
	});
	it("more cells than are read", async () => {
		const { code, message } = await unreadable(`Họ tên\n${`a${",".repeat(249)}\n`.repeat(33_000)}`);
		expect(code).toBe("too-many-cells");
		expect(message).toContain("8.000.000 ô");
	});
	it("each line opens the quote that the next one closes", async () => {
		const lines = (size: number) => () => recordsOf(`"a\n${'b","a\n'.repeat(size)}x"y\n`, ",", 1);
		expect(lines(50)().malformed.size).toBe(51);
		expect(await growth(lines, 3000)).toBeLessThan(STEEP);
	});
	it("a word without end, among letters of UTF-8 that was read as something else", async () => {
		const text = (size: number) => {
			const cell = `Nguyá»…n ${"aâ".repeat(size)}b Ã`;
			return () => fromLegacy(cell, "double-utf8");
		};
		expect(await growth(text, 4000)).toBeLessThan(STEEP);
		const sample = (size: number) => () => findLegacy(`${"°".repeat(size)}a\n`.repeat(40));
		expect(await growth(sample, 250)).toBeLessThan(STEEP);
		expect(isTelling("°C")).toBe(true);
	});
	it("what was lost of a letter is mended as before, at the end of a word and twice in a line", () => {
		const mend = (text: string) => fromLegacy(text, "double-utf8");
		expect(mend("HoÃ ng VÃ ng Tâm")).toBe("Hoàng Vàng Tâm");
		expect(mend("Nguyá»…n VÄƒn HÃ")).toBe("Nguyễn Văn Hà");
		expect(mend(`${"x".repeat(40)}HÃ n Nguyá»…n`)).toBe(`${"x".repeat(40)}Hà n Nguyễn`);
	});
	it("words of lost letters, all of them others", async () => {
		const letters = "bcdghklmnpqrstvx";
		const letter = (at: number) => letters[at % letters.length] ?? "";
		const words = (size: number) => {
			const text = times(size, (at) => `${letter(at)}?${letter(at >> 4)}?${letter(at >> 8)}?`);
			return () => countLostLetters(text.join(" "));
		};
		// Once as many words were tried as are tried at all, others cost next to nothing.
		expect(await growth(words, 1000)).toBeLessThan(3);
	});
});

describe("people", () => {
	it("a birth date of blanks, and one with a time behind it", async () => {
		const cell = (size: number) => {
			const text = `1${" ".repeat(size)}x`;
			return () => birthReader(2026_11_21, "dmy")(text);
		};
		expect(await growth(cell, 8000)).toBeLessThan(STEEP);
		const read = birthReader(2026_11_21, "dmy");
		for (const text of ["05/09/1980 00:00:00", " '05/09/1980 0:00 AM ", "05/09/1980\t12:30 "])
			expect(read(text), text).toEqual({ date: 1980_09_05, exact: true });
		expect(read(" ' ")).toBe("missing");
	});
	it("one who is the same as each of many, who are the same as each of many others", async () => {
		const rows = (size: number) => {
			const birth = { date: 1980_01_01, exact: true };
			const compared = times(size * 2, (row) => ({
				...{ row, birth, name: `Lê ${row % size}` },
				identity: row < size ? "1080000001" : undefined,
			}));
			return () => findSame(compared);
		};
		const [group, ...others] = rows(50)();
		expect(others).toEqual([]);
		expect(group?.tier).toBe("nameAndBirth");
		expect(group?.rows.map(({ row }) => row)).toEqual(times(100, (at) => at));
		expect(await growth(rows, 500)).toBeLessThan(STEEP);
	});
	it("a place written in thousands of ways", async () => {
		const list = (size: number) => {
			const rows = times(size, (at) => ({
				line: at,
				cells: [`k${[...at.toString(2)].map((bit) => (bit === "1" ? "." : ":")).join("")}3`],
			}));
			return () => placesOf({ rows, groups: [] } as never, 0);
		};
		expect(list(300)()).toMatchObject([{ place: "#3", rows: 300 }]);
		expect(await growth(list, 500)).toBeLessThan(STEEP);
	});
	it("headers of thousands of words", async () => {
		const list = async (letters: number) => {
			const headers = times(50, (at) => `x ${at} ${"từ ".repeat(letters)}`);
			return readList(new Blob([`Họ tên;${headers.join(";")}\nLê An;${"x;".repeat(50)}\n`]));
		};
		const [short, long] = [await list(500), await list(8000)];
		const fields = times(10, (at) => ({ id: `${at}`, about: "số hộ có cáp quang" }));
		const context = { field: "0", fields, known: [], unitName: "", assessedOn: "" };
		const work = (size: number) => () => suggest(size === 1 ? short : long, context);
		expect(await growth(work, 1)).toBeLessThan(16);
		expect(countList(short, work(1)().choice).rows).toBe(1);
	});
});
