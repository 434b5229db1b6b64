/** Headers on several pages, spoilt ones, and quotes by mistake: nobody is lost in silence. */
import { describe, expect, it } from "vitest";
import { readList } from "../../src/lists/index.ts";
import { toUtf16 } from "./letters/encoders.ts";

const read = (text: string) => readList(new Blob([text]));
async function told(text: string) {
	const { headerLine, columns, rows, skipped } = await read(text);
	const name = columns.indexOf("Họ và tên");
	return {
		headerLine,
		names: rows.map(({ cells }) => cells[name]),
		skipped: skipped.map(({ line, reason }) => `${line} ${reason}`),
	};
}

describe("a header on every page", () => {
	it("the first is the header, though the second says more", async () => {
		const text =
			"STT,Họ và tên,Ghi chú\n1,Lê An,\n2,Đỗ Bình,\nSTT,Họ và tên,Năm sinh,Giới tính\n3,Hồ Cường,1980,Nam\n";
		expect(await told(text)).toEqual({
			headerLine: 1,
			names: ["Lê An", "Đỗ Bình", "Hồ Cường"],
			skipped: ["4 header"],
		});
	});
	it("people above the only header that can be told are people", async () => {
		const text = "UBND xã,,\nSXX,Hx,Gx\n1,Lê An,\n2,Đỗ Bình,\nSTT,Họ và tên,Ghi chú\n3,Hồ Cường,\n";
		expect(await told(text)).toEqual({
			headerLine: 5,
			names: ["Lê An", "Đỗ Bình", "Hồ Cường"],
			skipped: ["1 title", "2 title"],
		});
		const bare =
			"xã,,,\nLê An,1980,Nam,Khu 1\nHọ và tên,Năm sinh,Giới tính,Khu\nHồ Cường,1980,Nam,Khu 1\n";
		expect((await told(bare)).names).toEqual(["Lê An", "Hồ Cường"]);
	});
	it("its numbers are no person, also below a blank line", async () => {
		const top = "STT,Họ và tên,Khu\n,,\n1,2,3\n";
		expect(await told(`${top}1,Lê An,Khu 1\n${top}2,Đỗ Bình,Khu 1\n`)).toEqual({
			headerLine: 1,
			names: ["Lê An", "Đỗ Bình"],
			skipped: ["2 blank", "3 numbering", "5 header", "6 blank", "7 numbering"],
		});
	});
});

describe("who is a person", () => {
	it("one or two people are not outnumbered by signers", async () => {
		const text =
			"STT,Họ và tên,Khu\n1,Lê An,Khu 1\n,Người lập biểu,\n,Đỗ Thị Ký,\n,Trần Văn Dấu,\n,Hồ Văn Sao,\n";
		expect((await told(text)).names).toEqual(["Lê An"]);
	});
	it("Ban Thi Hoa, with a date, a gender and a place, is no village", async () => {
		const rows = "Ban Thi Hoa,01/02/1980,Nu,Khu 1\nLe Van An,01/02/1980,Nam,Khu 1\n";
		const { rows: people } = await read(`Ho va ten,Ngay sinh,Gioi tinh,Khu\n${rows}`);
		expect(people).toHaveLength(2);
		const noted = await read(
			`Ho va ten,Ngay sinh,Gioi tinh,Ghi chu\nBan Thi Hoa,01/02/1980,Nu,ngay 5 thang 2\n${rows}`,
		);
		expect(noted.rows).toHaveLength(3);
		const { skipped } = await read(`Ho va ten,Ngay sinh,Gioi tinh,Khu\nBan Chieng,,,\n${rows}`);
		expect(skipped).toEqual([{ line: 2, reason: "group" }]);
	});
	it("a numbered line without a header is one, whatever its note says", async () => {
		const { rows } = await read("1,Lò Văn ún,ngày 5 tháng 2\n2,Lê An,\n3,Đỗ Bình,\n");
		expect(rows).toHaveLength(3);
	});
	it("a day without marks is a signature", async () => {
		const { skipped } = await read(
			'STT,Ho va ten,Khu\n1,Le An,Khu 1\n,,"Tan Mau, ngay 05 thang 3 nam 2026"\n',
		);
		expect(skipped).toEqual([{ line: 3, reason: "signature" }]);
	});
});

describe("people between two quotes by mistake", () => {
	const text = (note: string) =>
		`STT,Họ và tên,Khu,Ghi chú\n1,"Lê An,Khu 1,\n2,Đỗ Bình,Khu 1,\n3,Hồ Cường",Khu 1,\n4,Tạ Dũng,Khu 1,${note}\n`;
	it("are named in a problem", async () => {
		const { rows, problems } = await read(text(""));
		expect(rows.map(({ line }) => line)).toEqual([2, 5]);
		expect(problems.map(({ code, line }) => [code, line])).toEqual([["malformed-quote", 2]]);
	});
	it("a note of two lines is none", async () => {
		const { problems } = await read(text('"hộ nghèo, neo đơn\nở nhờ"'));
		expect(problems).toHaveLength(1);
	});
});

it("the last line's quote may have spaces behind it", async () => {
	for (const end of ["", "\n", "\r\n"]) {
		const { rows } = await read(`STT,Họ và tên${end || "\n"}1,"Lê An"  ${end}`);
		expect(rows[0]?.cells).toEqual(["1", "Lê An"]);
	}
});

it("UTF-16 that lost a byte is refused, not read by half", async () => {
	const rows = Array.from({ length: 20 }, (_, i) => `${i + 1};Nguyễn Văn An;Khu 1\r\n`);
	const bytes = toUtf16(`\ufeffSTT;Họ và tên;Khu\r\n${rows.join("")}`, true);
	const lost = new Blob([bytes.slice(0, 300), bytes.slice(301)]);
	await expect(readList(lost)).rejects.toMatchObject({ code: "encoding-unknown" });
});
