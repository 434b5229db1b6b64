import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListError, readList } from "../../src/lists/index.ts";
import { runs } from "../runs.ts";

const file = (text: string | Uint8Array) => new Blob([text as BlobPart]);
const names = async (text: string) =>
	(await readList(file(text))).rows.map(({ cells }) => cells[1]);
const utf16 = (text: string, little: boolean) => {
	const bytes = new Uint8Array(2 + text.length * 2);
	const view = new DataView(bytes.buffer);
	[...`\ufeff${text}`].forEach((char, index) => {
		view.setUint16(index * 2, char.charCodeAt(0), little);
	});
	return bytes;
};

/** As a commune keeps it: titles above, columns numbered, a group, a total, signatures. */
const sheet = (d: string, end = "\r\n") =>
	[
		`UBND XÃ TÂN MẪU${d}${d}`,
		`DANH SÁCH HỘ DÂN ĐƯỢC PHỦ MẠNG INTERNET BĂNG RỘNG CÁP QUANG${d}${d}`,
		`${d}${d}`,
		`STT${d}Họ và tên (chủ hộ)${d}Ghi chú`,
		`1${d}2${d}3`,
		`Tổ 1${d}${d}`,
		`1${d}Nguyễn Văn Mẫu${d}`,
		`2${d}Tống Thị Thử${d}"hộ nghèo${d} ""neo đơn"""`,
		`3${d}Trần Công${d}`,
		`Tổng cộng: 3 hộ${d}${d}`,
		`${d}${d}Xác nhận của khu dân cư`,
		`${d}${d}Lê Văn Ký`,
		"",
	].join(end);

describe("a commune's sheet", () => {
	it.each([",", ";", "\t", "|"])("with delimiter %j", async (d) => {
		for (const end of ["\r\n", "\n", "\r"]) {
			const list = await readList(file(sheet(d, end)));
			expect(list).toMatchObject({ encoding: "utf-8", delimiter: d, headerLine: 4 });
			expect(list.columns).toEqual(["STT", "Họ và tên (chủ hộ)", "Ghi chú"]);
			expect(list.rows.map(({ line }) => line)).toEqual([7, 8, 9]);
			expect(list.rows[1]?.cells).toEqual(["2", "Tống Thị Thử", `hộ nghèo${d} "neo đơn"`]);
			expect(list.skipped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
				"1 title",
				"2 title",
				"3 blank",
				"5 numbering",
				"6 group",
				"10 total",
				"11 signature",
				"12 signature",
			]);
			expect(list.problems).toEqual([]);
		}
	});

	it.each([
		["UTF-8 with a mark", "utf-8", new TextEncoder().encode(`\ufeff${sheet(";")}`)],
		["UTF-16 LE", "utf-16le", utf16(sheet("\t"), true)],
		["UTF-16 BE", "utf-16be", utf16(sheet("\t"), false)],
	])("%s", async (_name, encoding, bytes) => {
		const list = await readList(file(bytes));
		expect(list.encoding).toBe(encoding);
		expect(list.rows).toHaveLength(3);
		expect(list.columns[0]).toBe("STT");
	});

	it("decomposed letters come out composed", async () => {
		expect(await names(sheet(";").normalize("NFD"))).toEqual([
			"Nguyễn Văn Mẫu",
			"Tống Thị Thử",
			"Trần Công",
		]);
	});

	it("a sep= line that names none is no sep= line", async () => {
		const list = await readList(file(`sep=\r\n${sheet(";")}`));
		expect(list.delimiter).toBe(";");
	});
	it("obeys a sep= line and counts it", async () => {
		const list = await readList(file(`sep=;\r\n${sheet(";")}`));
		expect(list.delimiter).toBe(";");
		expect(list.headerLine).toBe(5);
		expect(list.skipped[0]).toEqual({ line: 1, reason: "separator" });
		expect(list.rows[0]?.line).toBe(8);
	});

	it("is not misled by commas in every note", async () => {
		const note = "một, hai, ba, bốn, năm, sáu, bảy";
		const list = await readList(
			file(`Họ và tên;Ghi chú\nLê A;${note}\nLê B;${note}\nLê C;${note}\n`),
		);
		expect(list.delimiter).toBe(";");
		expect(list.rows[0]?.cells).toEqual(["Lê A", note]);
	});

	it("counts lines through cells that span several", async () => {
		const list = await readList(file('STT,Họ tên\n1,"A\nB"\n2,Lê C\n'));
		expect(list.rows).toEqual([
			{ line: 2, cells: ["1", "A\nB"] },
			{ line: 4, cells: ["2", "Lê C"] },
		]);
	});
});

describe("without a header", () => {
	it("numbered names", async () => {
		const list = await readList(file("1,Nguyễn Văn A,\n2,Trần Thị B,\n"));
		expect(list.headerLine).toBe(0);
		expect(list.rows).toHaveLength(2);
		expect(list.notes.map(({ code }) => code)).toEqual(["no-header"]);
	});
	it("names alone", async () => {
		expect((await readList(file("Nguyễn Văn A\nTrần Thị B\nLê Văn C"))).rows).toHaveLength(3);
	});
	it("names under a heading", async () => {
		const list = await readList(file("Họ và tên\nNguyễn Văn A\nTrần Thị B"));
		expect(list.headerLine).toBe(1);
		expect(list.rows).toHaveLength(2);
	});
});

/** The names that are read, and why the other lines are not. */
async function told(text: string) {
	const { rows, skipped, columns } = await readList(file(text));
	const name = Math.max(
		0,
		columns.findIndex((column) => /tên/i.test(column)),
	);
	return {
		names: rows.map(({ cells }) => cells[name]),
		skipped: skipped.map(({ line, reason }) => `${line} ${reason}`),
	};
}

describe("people are never taken for something else", () => {
	it("names that begin like a post, with and without numbers", async () => {
		const people = [
			"Trương Bằng",
			"Trương Khuê",
			"Trương Thông",
			"Cán Bộ Lê",
			"Tống Văn Cộng",
			"Tô Thị Hoa",
			"Khuê Văn An",
		];
		const numbered = people.map((name, i) => `${i === 0 ? 1 : ""},${name},`);
		expect((await told(`STT,Họ và tên,Ghi chú\n${numbered.join("\n")}`)).names).toEqual(people);
		expect(
			(await told(`Họ và tên,Ghi chú\n${people.map((name) => `${name},`).join("\n")}`)).names,
		).toEqual(people);
		expect((await told(`Họ và tên\n${people.join("\n")}`)).names).toEqual(people);
		expect((await told(people.join("\n"))).names).toEqual(people);
	});
	it("a post or a day in a note", async () => {
		const text =
			'Họ và tên,Năm sinh,Ghi chú\nLê A,1980,\nLê B,1981,Trưởng khu\nLê C,1982,Chủ tịch\nLê D,1983,"Lắp, ngày 5 tháng 2"\nLê E,1984,Tổng cộng 3 con\n';
		expect((await told(text)).names).toEqual(["Lê A", "Lê B", "Lê C", "Lê D", "Lê E"]);
	});
	it("names in lower case, without a header", async () => {
		expect((await told("nguyễn văn an\ntrần thị bé\nlê văn c")).names).toHaveLength(3);
		expect((await told("1,Nguyễn Văn A,Nam,Khu 3\n2,Trần B,Nữ,Khu 3")).names).toHaveLength(2);
	});
	it("figures without a header lose no line", async () => {
		expect((await told("1,2\n3,4\n5,6")).names).toHaveLength(3);
	});
});

describe("what is no person is not counted", () => {
	it("totals in every wording, headers printed again, headings", async () => {
		const text = [
			"STT,Họ và tên,Ghi chú",
			"A,B,C",
			"I,Tổ một,",
			"1,Lê A,",
			"2,Lê B,",
			",Xóm Đồng,",
			",Hộ nghèo,",
			"STT,Họ và tên,Ghi chú",
			"3,Lê C,",
			",Tổng hộ: 3,",
			",Danh sách này có 3 hộ,",
			",Cộng danh sách: 03 hộ,",
			",Tong cong co 3 ho,",
			"4,Tổng cộng,3 hộ",
			",,Người lập biểu",
			",,Lê Ký",
		].join("\n");
		expect(await told(text)).toEqual({
			names: ["Lê A", "Lê B", "Lê C"],
			skipped: [
				"2 numbering",
				"3 group",
				"6 group",
				"7 group",
				"8 header",
				"10 total",
				"11 total",
				"12 total",
				"13 total",
				"14 total",
				"15 signature",
				"16 signature",
			],
		});
	});
});

describe("quotes out of place", () => {
	it("in every one of 50,000 lines are read in one pass", async () => {
		const line = (i: number) => `${i + 1},"Tư" Lê A,"x ""y"" z"`;
		const text = `STT,Họ tên,x\n${Array.from({ length: 50_000 }, (_, i) => line(i)).join("\n")}`;
		const list = await readList(file(text));
		expect(list.rows).toHaveLength(50_000);
		expect(list.problems).toHaveLength(50_000);
		expect(list.rows[49_999]).toMatchObject({ line: 50_001 });
	}, 15_000);
	it("beside cells that span lines, each keeps its line", async () => {
		const text =
			'STT,Họ tên,x\n1,"Lê\nA",x\n2,"Tư" B,y\n3,"C ""d"" e","f\n\ng"\n4,D,"z" \n5,E"F,w\n';
		const list = await readList(file(text));
		expect(list.rows).toEqual([
			{ line: 2, cells: ["1", "Lê\nA", "x"] },
			{ line: 4, cells: ["2", '"Tư" B', "y"] },
			{ line: 5, cells: ["3", 'C "d" e', "f\n\ng"] },
			{ line: 8, cells: ["4", "D", "z"] },
			{ line: 9, cells: ["5", 'E"F', "w"] },
		]);
		expect(list.problems.map(({ line }) => line)).toEqual([4]);
	});
	it("swallow nobody", async () => {
		const list = await readList(
			file('STT,Họ tên,x\n1,"Tư" Lê A,\n2,Lê B,\n3,"Ba" Lê C,\n4,"Lê D",\n'),
		);
		expect(list.rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
			[2, '"Tư" Lê A'],
			[3, "Lê B"],
			[4, '"Ba" Lê C'],
			[5, "Lê D"],
		]);
		expect(list.problems.map(({ code, line }) => [code, line])).toEqual([
			["malformed-quote", 2],
			["malformed-quote", 4],
		]);
	});
});

it("reads 300,000 lines without a header", async () => {
	const list = await readList(file("a,b\n".repeat(300_000)));
	expect(list.rows.length).toBeGreaterThan(299_000);
});

it("gives the encoding its WHATWG name", async () => {
	expect((await readList(file(sheet(";")), { encoding: "UTF8" })).encoding).toBe("utf-8");
	await expect(readList(file(sheet(";")), { encoding: "klingon" })).rejects.toMatchObject({
		code: "encoding-not-supported",
	});
});

describe("what cannot be read says why", () => {
	const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
	const cases: [string, string | Uint8Array, string][] = [
		["an empty file", "", "empty-file"],
		["only blanks", " \r\n \r\n", "empty-file"],
		["a header alone", "STT,Họ và tên\r\n", "no-rows"],
		["a picture", png, "image-file"],
		["a PDF", "%PDF-1.7\n%âãÏÓ", "pdf-file"],
		["a broken workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), "workbook-broken"],
		["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), "binary-file"],
		["an old code page", new Uint8Array([0x48, 0xe4, 0xec, 0x0a, 0x41]), "encoding-unknown"],
		["an open quote", 'STT,Họ tên\n1,"Lê A\n2,Lê B\n', "unclosed-quote"],
	];
	it.each(cases)("%s", async (_name, content, code) => {
		const error = await readList(file(content)).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ListError);
		expect(error).toMatchObject({ code });
		expect((error as ListError).message).toMatch(/[.!]$/);
	});
	it("names the line of the open quote", async () => {
		await expect(readList(file('STT,Họ tên\n1,"Lê A\n2,Lê B\n'))).rejects.toMatchObject({
			line: 2,
		});
	});
	it("a file that changed while it was read", async () => {
		const gone = { size: 3, type: "", arrayBuffer: () => Promise.reject(new Error("NotReadable")) };
		await expect(readList(gone as unknown as Blob)).rejects.toMatchObject({ code: "unreadable" });
	});
});

it("reports cells beyond the columns and quotes out of place", async () => {
	const list = await readList(file('STT,Họ tên\n1,Lê A,,\n2,Lê B,thừa\n3,"Lê" C"\n'));
	expect(list.problems.map(({ code, line }) => [code, line])).toEqual([
		["too-many-cells", 3],
		["malformed-quote", 4],
	]);
	expect(list.rows[0]?.cells).toEqual(["1", "Lê A"]);
	expect(list.rows[1]?.cells).toEqual(["2", "Lê B", "thừa"]);
});

it("says that letters were lost", async () => {
	const list = await readList(file("STT,Họ tên\n1,Nguy?n V?n A\n"));
	expect(list.notes.map(({ code }) => code)).toEqual(["lost-letters"]);
});

describe("any list written and read back", () => {
	const word = fc.constantFrom("Nguyễn", "Trần", "Tống", "Cộng", "Đặng", "Y", "H'Hen", "Khu", "An");
	const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(" "));
	const note = fc.oneof(
		fc.constant(""),
		fc.string({ maxLength: 12 }),
		fc.constant('a;b,c\t"d"\ne'),
	);
	const rows = fc.array(fc.tuple(name, note), { minLength: 1, maxLength: 30 });
	it("gives the same rows, each line accounted for", async () => {
		await fc.assert(
			fc.asyncProperty(
				rows,
				fc.constantFrom(",", ";", "\t", "|"),
				fc.constantFrom("\r\n", "\n"),
				async (people, d, end) => {
					const clean = people.map(([who, what]) => [who, what.replace(/\p{Cc}/gu, "")]);
					const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
					const text = [
						["STT", "Họ và tên", "Ghi chú"],
						...clean.map(([who = "", what = ""], i) => [String(i + 1), who, what]),
					]
						.map((cells) => cells.map(quote).join(d))
						.join(end);
					const list = await readList(file(text));
					expect(list.delimiter).toBe(d);
					expect(list.rows.map(({ cells }) => cells.slice(1))).toEqual(
						clean.map(([who, what]) => [who, what?.normalize("NFC")]),
					);
				},
			),
			{ numRuns: runs(300, 100) },
		);
	});
});
