import { describe, expect, it } from "vitest";
import { defaultAges, type Feed, readList, suggest } from "../../../src/lists/index.ts";
import { BY_GROUP } from "../../../src/lists/people/choice.ts";
import { choiceFor, context, read } from "./lists.ts";

const columnsOf = async (...lines: readonly string[]) =>
	choiceFor(await read(lines.join("\n"))).columns;
/** How a list feeds the ratio it was chosen for, and which column marks it. */
const feedsOf = async (lines: readonly string[], about: string, more = {}) =>
	choiceFor(await read(lines.join("\n")), about, more).feeds[0];

it("all that is proposed of a list, and nothing decided beforehand", async () => {
	const list = await read("STT,Họ và tên,Giới tính,Số CCCD,Ghi chú\n1,Lê Mẫu,Nam,,\n");
	expect(suggest(list, context("Số người có tài khoản"))).toEqual({
		choice: {
			columns: {
				...{ name: 1, family: -1, birth: -1, birthOfWomen: -1 },
				...{ gender: 2, identity: 3, place: -1, note: 4 },
			},
			place: undefined,
			dayOrder: "dmy",
			ages: defaultAges,
			assessedOn: "2025-12-31",
			feeds: [{ field: "f", takes: "part", who: undefined, markColumn: -1, reversed: false }],
			marks: {},
			same: {},
			firstOf: [],
		},
		others: [],
	});
});

describe("the column of names", () => {
	it("is the first, where its header says so", async () => {
		expect(await columnsOf("Họ và tên,Người giới thiệu", "Mẫu,Lê Văn Thử", "Thử,Trần Văn Ví"))
			// Most of the other look more like names; the header goes before.
			.toMatchObject({ name: 0 });
	});

	it("without such a header is the one in which more than half of the rows look like names", async () => {
		const found = async (...rows: readonly string[]) => {
			const file = new Blob([["Ai,Gì", ...rows].join("\n")]);
			return choiceFor(await readList(file, { headerLine: 1 })).columns.name;
		};
		const half = ["Lê Mẫu,a", "Trần Thử,b", "nhà 3,c", "nhà 4,d"];
		expect(await found(...half)).toBe(-1);
		expect(await found(...half, "Phạm Ví,e")).toBe(0);
	});

	it("holds no marks, though its header speaks of what is counted", async () => {
		const about = "Số người có tài khoản thanh toán";
		const lines = ["TT,Người có tài khoản", "1,Lê Mẫu", "2,Trần Thử"];
		expect(choiceFor(await read(lines.join("\n")), about).columns.name).toBe(1);
		expect(await feedsOf(lines, about)).toMatchObject({ takes: "part", markColumn: -1 });
	});
});

describe("men's and women's years of birth", () => {
	it.each([
		["Họ và tên,Năm sinh Nam,Năm sinh Nữ", { birth: 1, birthOfWomen: 2 }],
		["Năm sinh Nữ,Năm sinh Nam,Họ và tên", { birth: 1, birthOfWomen: 0 }],
		["Năm sinh Nam,Năm sinh Nữ,Họ và tên", { birth: 0, birthOfWomen: 1 }],
		["Họ và tên,Năm sinh,Năm sinh Nam,Năm sinh Nữ", { birth: 2, birthOfWomen: 3 }],
	])("%s", async (header, columns) =>
		expect(await columnsOf(header, "Lê Mẫu,1990,")).toMatchObject(columns),
	);

	it.each([
		["Họ và tên,Năm sinh Nữ", { birth: 1, birthOfWomen: -1 }],
		["Họ và tên,Năm sinh Nam", { birth: 1, birthOfWomen: -1 }],
		["Họ và tên,Năm sinh,Năm sinh Nữ", { birth: 1, birthOfWomen: -1 }],
		["Họ và tên,Ngày tháng năm sinh,Năm sinh Nữ", { birth: 1, birthOfWomen: -1 }],
	])("are apart only where each has a column: %s", async (header, columns) =>
		expect(await columnsOf(header, "Lê Mẫu,1990,")).toMatchObject(columns),
	);
});

describe("the column of places", () => {
	it.each([
		["STT,Họ và tên,Địa chỉ", 2],
		["STT,Họ và tên,Địa chỉ,Thôn", 3],
		["STT,Họ và tên,Địa chỉ thôn,Xóm", 3],
		["STT,Họ và tên,Khu,Địa chỉ", 2],
		["Tổ dân phố,Họ và tên,Địa chỉ", 0],
	])("is the one that names the unit, before an address: %s", async (header, place) =>
		expect(await columnsOf(header, "1,Lê Mẫu,a,b")).toMatchObject({ place }),
	);

	const grouped = (...headings: readonly string[]) => [
		"STT,Họ và tên,Địa chỉ",
		...headings.flatMap((heading, at) => [heading, `${at + 1},Lê Mẫu,số ${at}`]),
	];
	it("two headings inside the table go before an address, one alone does not", async () => {
		expect(await columnsOf(...grouped("I. Khu 1,,", "II. Khu 2,,"))).toMatchObject({
			place: BY_GROUP,
		});
		expect(await columnsOf(...grouped("I. Khu 1,,"))).toMatchObject({ place: 2 });
	});
});

describe("the place that is this unit", () => {
	const placeFor = async (unitName: string, ...places: readonly string[]) => {
		const rows = places.map((place, at) => `${at + 1},Lê Mẫu,${place}`);
		return choiceFor(await read(["STT,Họ và tên,Thôn", ...rows].join("\n")), "", { unitName })
			.place;
	};

	it("is known though the unit's name was typed without marks", async () => {
		expect(await placeFor("thon dong", "Thôn Đông", "Thôn Tây")).toBe(
			await placeFor("Thôn Đông", "Thôn Đông", "Thôn Tây"),
		);
		expect(await placeFor("Thôn Đông", "Thôn Đông", "Thôn Tây")).toBeDefined();
	});

	it.each([
		["thon hoa", ["Thôn Hòa", "Thôn Hoà", "Thôn Tây"]],
		["thon 3", ["Thôn 03", "Thôn 4"]],
	])("%s, in whatever ways the list writes it", async (unitName, places) =>
		expect(await placeFor(unitName, ...places)).toBe(await placeFor(places[0] ?? "", ...places)),
	);

	it.each([
		["of two that differ by marks alone", "thon dong", ["Thôn Đông", "Thôn Đồng"]],
		["of others", "Thôn Bắc", ["Thôn Đông", "Thôn Tây"]],
		["of a list of one place", "Thôn Đông", ["Thôn Đông", "Thôn Đông"]],
		["for a unit without a name, though rows name no place", "", ["Thôn Đông", ""]],
		["for a unit of blanks", " ", ["Thôn Đông", ""]],
	])("none %s", async (_, unitName, places) =>
		expect(await placeFor(unitName, ...places)).toBeUndefined(),
	);
});

describe("a column of marks", () => {
	const ABOUT = "Hộ được phủ Internet cáp quang";
	const people = (header: string, ...cells: readonly string[]) => [
		header,
		...cells.map((cell, at) => `${at + 1},Lê Mẫu,${cell}`),
	];
	const NONE = { takes: "part", markColumn: -1, reversed: false };
	const ASKS = { takes: "both", markColumn: -1, reversed: false };

	it.each([
		["marks of a gender", "STT,Họ và tên,Nữ", ["x", "", "x"]],
		["a note that is a cross", "STT,Họ và tên,Ghi chú", ["x", "x", "x"]],
		["blanks and a word here and there", "STT,Họ và tên,Khác", ["", "", "", "đi làm xa"]],
		["mostly words", "STT,Họ và tên,Khác", ["x", "đi xa", "mới về"]],
		["nothing at all", "STT,Họ và tên,Khác", ["", ""]],
		["nothing at all, under a header of the kind", "STT,Họ và tên,Cáp quang", ["", ""]],
	])("is none that holds %s", async (_, header, cells) =>
		expect(await feedsOf(people(header, ...cells), ABOUT)).toMatchObject(NONE),
	);

	it("may hold words in half of its cells that say something", async () =>
		expect(await feedsOf(people("STT,Họ và tên,Khác", "x", "FPT", ""), ABOUT)).toMatchObject(ASKS));

	it("that no header explains is asked about, and none is taken without a doubt", async () =>
		expect(await feedsOf(people("STT,Họ và tên,Hộ nghèo", "x", ""), ABOUT)).toMatchObject(ASKS));

	it.each(["Có", "Đạt", "ĐÁNH DẤU", "Kết quả"])(
		"“%s” is taken where none is about the criterion",
		async (header) => {
			const lines = people(`STT,Họ và tên,Hộ nghèo,${header}`, "x,x", ",x");
			expect(await feedsOf(lines, ABOUT)).toMatchObject({ takes: "both", markColumn: 3 });
		},
	);

	it.each(["Có vợ", "Không đạt chuẩn nghèo", "Kết quả khác", "Chưa đạt"])(
		"“%s” is not",
		async (header) =>
			expect(await feedsOf(people(`STT,Họ và tên,${header}`, "x", ""), ABOUT)).toMatchObject({
				...ASKS,
			}),
	);

	it("“Đạt” is not taken where another is about the criterion", async () => {
		const lines = people("STT,Họ và tên,Đạt,Cáp quang", "x,x", "x,");
		expect(await feedsOf(lines, ABOUT)).toMatchObject({ markColumn: 3 });
	});

	it("is about the criterion with half of its telling words, not with fewer", async () => {
		const lines = (header: string) => people(`STT,Họ và tên,${header}`, "x", "");
		expect(await feedsOf(lines("Internet không dây"), "Phủ Internet, sóng dây")).toMatchObject({
			markColumn: 2,
		});
		expect(await feedsOf(lines("Truyền hình Internet"), "Cáp quang Internet")).toMatchObject(ASKS);
		expect(await feedsOf(lines("Truyền Internet"), "Cáp quang Internet")).toMatchObject({
			takes: "both",
			markColumn: 2,
		});
	});

	it("may be the first", async () => {
		const lines = ["Cáp quang,Họ và tên", "x,Lê Mẫu", ",Trần Thử"];
		expect(await feedsOf(lines, ABOUT)).toMatchObject({ takes: "both", markColumn: 0 });
		const plain = ["Đạt,Họ và tên", "x,Lê Mẫu", ",Trần Thử"];
		expect(await feedsOf(plain, ABOUT)).toMatchObject({ takes: "both", markColumn: 0 });
	});

	it("is not the column of names, though that is about the criterion", async () => {
		const lines = ["STT,Tên sản phẩm", "1,Chè búp khô", "2,Mật ong rừng"];
		expect(await feedsOf(lines, "Số sản phẩm được bán")).toMatchObject(NONE);
	});

	it("of the ruleset's own list is taken though nobody marked a row yet", async () => {
		const known = [{ header: "Quét mã", holds: "mark", field: "f" }];
		for (const lines of [
			["Quét mã,Họ và tên", ",Lê Mẫu", ",Trần Thử"],
			["QUÉT  MÃ,Họ và tên", ",Lê Mẫu"],
		])
			expect(await feedsOf(lines, ABOUT, { known })).toMatchObject({
				takes: "both",
				markColumn: 0,
			});
	});

	it("of the ruleset's own list goes before one whose words fit better", async () => {
		const known = [{ header: "Quét mã", holds: "mark", field: "f" }];
		const lines = people("STT,Họ và tên,Internet cáp quang,Quét mã", "x,", ",x");
		expect(await feedsOf(lines, ABOUT, { known })).toMatchObject({ markColumn: 3 });
	});
});

describe("other ratios that a list may feed", () => {
	const fields = [
		{ id: "1.1", about: "Hộ được phủ Internet cáp quang" },
		{ id: "1.2", about: "Người có tài khoản" },
	];
	it("are offered by the first column too, and none without a column of its own", async () => {
		const list = await read("Cáp quang,Họ và tên,Hộ nghèo,Đạt\nx,Lê Mẫu,x,x\n,Trần Thử,,\n");
		const { choice, others } = suggest(list, context("", { field: "1.2", fields }));
		expect(choice.feeds).toMatchObject([{ field: "1.2", markColumn: 3 }]);
		expect(others).toMatchObject([{ field: "1.1", markColumn: 0 }]);
	});
});

describe("whom the figures count", () => {
	const fields = [{ id: "f", about: "Người có tài khoản", who: "adults" as const }];
	it.each([
		["Họ và tên,Ngày sinh", "adults"],
		["Ngày sinh,Họ và tên", "adults"],
		["STT,Họ và tên", undefined],
	])("by age only where there are birth dates: %s", async (header, who) =>
		expect((await feedsOf([header, "Lê Mẫu,Trần Thử"], "", { fields }))?.who).toBe(who),
	);
});

describe("which number comes first in a birth date", () => {
	const orderIn = async (...lines: readonly string[]) =>
		choiceFor(await read(lines.join("\n"))).dayOrder;
	it("is found in the column of birth dates, wherever it stands", async () => {
		expect(await orderIn("Họ và tên,Ngày sinh", "Lê Mẫu,01/02/1990", "Trần Thử,03/25/1990")).toBe(
			"mdy",
		);
		expect(await orderIn("Ngày sinh,Họ và tên", "01/02/1990,Lê Mẫu", "03/25/1990,Thử")).toBe("mdy");
	});
	it("is not found in others", async () =>
		expect(await orderIn("Họ và tên,Ngày sinh,Ngày cấp", "Lê Mẫu,01/02/1990,03/25/2021")).toBe(
			"dmy",
		));
	it("is the usual one where no birth date stands", async () =>
		expect(await orderIn("Họ và tên,Ngày cấp", "Lê Mẫu,03/25/2021")).toBe("dmy"));
});

describe("what was said of a list with the same header", () => {
	it("goes before all that is found in this one", async () => {
		const list = await read(
			"STT,Họ và tên,Ngày sinh,Internet,Ví\n1,Lê Mẫu,25/03/1990,x,FPT\n2,Trần Thử,26/03/1990,,x\n",
		);
		const feed = (field: string, markColumn: number): Feed => ({
			...{ field, takes: "both", markColumn, reversed: true },
		});
		const remembered = {
			columns: { ...choiceFor(list).columns, note: 0 },
			dayOrder: "mdy" as const,
			feeds: [feed("g", 4), feed("f", 3)],
			marks: { 4: { fpt: true } },
		};
		const fields = [
			{ id: "f", about: "Hộ có ví" },
			{ id: "g", about: "Hộ có Internet" },
		];
		const { choice, others } = suggest(list, context("", { fields, remembered }));
		expect(choice).toMatchObject({
			columns: remembered.columns,
			dayOrder: "mdy",
			feeds: [feed("f", 3)],
			marks: remembered.marks,
		});
		expect(others).toEqual([feed("g", 4)]);
	});
});
