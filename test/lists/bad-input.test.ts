/** What is no list is refused in words that say where and what to do; nothing else is thrown. */
import { describe, expect, it } from "vitest";
import { ListError, readList } from "../../src/lists/index.ts";
import { number } from "../../src/text/index.ts";
import { parts, sheetXml, zip } from "./workbook/parts.ts";

const blob = (content: string | Uint8Array) => new Blob([content as BlobPart]);
const bytesOf = (...codes: number[]) => Uint8Array.from(codes);
/** Bytes that begin so, as long as a small picture. */
const begins = (...codes: number[]) =>
	Uint8Array.from({ length: 5000 }, (_, index) => codes[index] ?? (index * 7) % 256);
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const rows = (count: number) =>
	Array.from({ length: count }, (_, index) => `${index + 1},Nguyễn Văn An,Khu 1\n`).join("");
const HEADER = "STT,Họ và tên,Khu\n";

/** What `readList` reads of a file, where it has to be something that no `Blob` is. */
const fileLike = (size: number, arrayBuffer: () => Promise<ArrayBuffer>) =>
	({ size, type: "", arrayBuffer }) as unknown as Blob;

const SHEET = "xl/worksheets/sheet1.xml";
const MB = 1024 * 1024;

interface Bad {
	readonly what: string;
	readonly file: () => Blob;
	readonly code: string;
	/** Named in the message too. */
	readonly line?: number;
}

const BAD: readonly Bad[] = [
	{ what: "nothing", file: () => blob(""), code: "empty-file" },
	{ what: "a byte order mark alone", file: () => blob("\ufeff"), code: "empty-file" },
	{ what: "spaces and line ends", file: () => blob(" \r\n\t\r\n"), code: "empty-file" },
	{ what: "a header alone", file: () => blob(HEADER), code: "no-rows" },
	{ what: "a header and blank lines", file: () => blob(`${HEADER},,\n\n`), code: "no-rows" },
	{ what: "a header and a total", file: () => blob(`${HEADER},Tổng cộng: 0,\n`), code: "no-rows" },
	{ what: "sep= alone", file: () => blob("sep=;\r\n"), code: "no-rows" },
	{ what: "a program", file: () => blob(begins(0x4d, 0x5a, 0x90, 0)), code: "binary-file" },
	{ what: "zeros", file: () => blob(new Uint8Array(10_000)), code: "binary-file" },
	{
		what: "a PNG picture",
		file: () => blob(begins(0x89, ...letters("PNG\r\n\x1a\n"))),
		code: "image-file",
	},
	{
		what: "a JPEG picture named .csv",
		file: () => new File([begins(0xff, 0xd8, 0xff, 0xe0, 0, 16)], "danh-sach.csv"),
		code: "image-file",
	},
	{ what: "a GIF picture", file: () => blob(begins(...letters("GIF89a"))), code: "image-file" },
	{ what: "a BMP picture", file: () => blob(begins(...letters("BM"), 0, 0)), code: "image-file" },
	{
		what: "a WebP picture",
		file: () => blob(begins(...letters("RIFF"), 0, 1, 0, 0, ...letters("WEBPVP8 "))),
		code: "image-file",
	},
	{
		what: "a HEIC picture of a telephone",
		file: () => blob(begins(0, 0, 0, 24, ...letters("ftypheic"))),
		code: "binary-file",
	},
	{ what: "a PDF file", file: () => blob(`%PDF-1.7\n${rows(5)}`), code: "pdf-file" },
	{
		what: "letters of no encoding",
		file: () => blob(bytesOf(0x48, 0xe4, 0xec, 0x0a, 0x41)),
		code: "encoding-unknown",
	},
	{
		what: "300 MB, which are not read",
		file: () => fileLike(300 * MB, () => expect.fail("it was read")),
		code: "too-large",
	},
	{
		what: "a file that changed while it was read",
		file: () => fileLike(3, () => Promise.reject(new DOMException("", "NotReadableError"))),
		code: "unreadable",
	},
	{
		what: "a quote in row 2 of 20,000 that is never closed",
		file: () => blob(`${HEADER}1,Lê An,Khu 1\n2,"Lê Bình,Khu 1\n${rows(20_000)}`),
		code: "unclosed-quote",
		line: 3,
	},
	{
		what: "the same where other cells are quoted",
		file: () => blob(`${HEADER}${rows(20_000)}1,"Lê An","Khu 1"\n2,"Lê Bình,Khu 1\n`),
		code: "unclosed-quote",
		line: 20_003,
	},
	{
		what: "1,000 columns",
		file: () => blob(`Họ và tên${",x".repeat(999)}\nLê An${",x".repeat(999)}\n`),
		code: "too-many-columns",
		line: 1,
	},
	{
		what: "1,000 columns without a header",
		file: () => blob(`2,Lê Bình\n1,Lê An${",x".repeat(998)}\n`),
		code: "too-many-columns",
		line: 2,
	},
	{
		what: "a cell of 5 MB",
		file: () => blob(`${HEADER}1,Lê An,Khu 1\n2,${"An ".repeat(1_700_000)},Khu 1\n`),
		code: "cell-too-long",
		line: 3,
	},
	{
		what: "a quoted cell of 5 MB",
		file: () => blob(`${HEADER}1,"Lê\nAn",Khu 1\n2,"${"An\n".repeat(1_700_000)}",Khu 1\n`),
		code: "cell-too-long",
		line: 4,
	},
	{
		what: "401,000 rows",
		file: () => blob(HEADER + "1,Lê An,Khu 1\n".repeat(401_000)),
		code: "too-many-rows",
	},
	{
		what: "a workbook that is cut",
		file: () => blob(zip(parts("<row><c><v>1</v></c></row>")).subarray(0, 500)),
		code: "workbook-broken",
	},
	{
		what: "a zip of something else",
		file: () => blob(zip({ "anh.png": "x" })),
		code: "not-a-workbook",
	},
	{
		what: "a workbook with one endless tag",
		file: () => blob(zip(parts("", { [SHEET]: `<worksheet ${"a".repeat(6 * MB)}` }))),
		code: "workbook-too-large",
	},
	{
		what: "a workbook that unfolds to millions of cells",
		file: () => blob(zip(parts(`<row>${"<c><v>1</v></c>".repeat(16_000)}</row>`.repeat(140)))),
		code: "workbook-too-large",
	},
	{
		what: "a workbook without anything in it",
		file: () => blob(zip(parts("", { [SHEET]: sheetXml("") }))),
		code: "empty-file",
	},
];

it.each(BAD)("$what: $code", async ({ file, code, line }) => {
	const error = await readList(file()).then(
		() => expect.fail("it was read"),
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(ListError);
	const { message, ...said } = error as ListError;
	expect(said.code).toBe(code);
	// The last sentence says what to do.
	expect(message).toMatch(/(^|[.!] )Hãy [^.!]+(\.xlsx[^.!]*)*[.!]$/);
	if (line === undefined) return;
	expect(said.line).toBe(line);
	expect(message).toContain(`Dòng ${number(line)} `);
});

it("1,000 columns are counted in the message, with the header's line", async () => {
	const error = await readList(
		blob(`x\n\nHọ và tên${",x".repeat(999)}\nLê An${",y".repeat(999)}\n`),
	).catch((reason: unknown) => reason);
	expect(error).toMatchObject({ code: "too-many-columns", line: 3 });
	expect((error as ListError).message).toContain("1.000 cột");
});

describe("what is odd and still a list", () => {
	it("columns named after what every object has", async () => {
		const list = await readList(blob("STT,Họ và tên,__proto__,constructor\n1,Lê An,x,y\n"));
		expect(list.columns).toEqual(["STT", "Họ và tên", "__proto__", "constructor"]);
		expect(list.rows).toEqual([{ line: 2, cells: ["1", "Lê An", "x", "y"] }]);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});
	it("400,000 rows but for the header, and 256 columns", async () => {
		const { rows: many } = await readList(blob(HEADER + "1,Lê An,Khu 1\n".repeat(399_999)));
		expect(many).toHaveLength(399_999);
		const wide = `Họ và tên${",x".repeat(255)}\nLê An${",y".repeat(255)}\n`;
		expect((await readList(blob(wide))).columns).toHaveLength(256);
	});
	it("a cell as long as Excel lets it be", async () => {
		const { rows: long } = await readList(blob(`${HEADER}1,Lê An,"${"a".repeat(32_767)}"\n`));
		expect(long[0]?.cells[2]).toHaveLength(32_767);
	});
	it("a quote that is never closed in the last line of a title", async () => {
		await expect(readList(blob(`"UBND xã\n${HEADER}${rows(3)}`))).rejects.toMatchObject({
			code: "unclosed-quote",
			line: 1,
		});
	});
});
