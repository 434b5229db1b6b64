import { describe, expect, it } from "vitest";
import { countList, rowsOfRatio, suggest } from "../../../src/lists/index.ts";
import { choiceFor, context, feedOf, read, withFeed } from "./lists.ts";

describe("counting", () => {
	it("takes a bare list for those who fulfil the criterion", async () => {
		const list = await read("STT;Họ và tên;Ghi chú\n1;Lê A;\n2;Lê B;hộ nghèo\n3;;\n4;Lê C;\n");
		const choice = choiceFor(list);
		expect(choice.columns).toMatchObject({ name: 1, note: 2, birth: -1 });
		expect(choice.feeds).toMatchObject([{ takes: "part", markColumn: -1 }]);
		expect(countList(list, choice).rows).toBe(3);
		expect(feedOf(list, choice)?.part).toBe(3);
		expect(feedOf(list, choice)?.whole).toBeUndefined();
		expect(feedOf(list, withFeed(choice, { takes: "whole" }))).toMatchObject({ whole: 3 });
	});

	it("leaves out a row that has other cells but no name, and says which", async () => {
		const list = await read("STT;Họ và tên;Ghi chú\n1;Lê A;\n2;;đi vắng\n");
		const { rows, problems } = countList(list, choiceFor(list));
		expect(rows).toBe(1);
		expect(problems).toEqual([{ code: "no-name", line: 3, column: 1, value: "" }]);
	});

	it("finds a column of marks and feeds both figures", async () => {
		const list = await read("TT,Chủ hộ,Cáp quang\n1,Lê A,x\n2,Lê B,\n3,Lê C,Có\n4,Lê D,không\n");
		const choice = choiceFor(list, "Số hộ được phủ cáp quang");
		expect(choice.feeds).toMatchObject([{ takes: "both", markColumn: 2 }]);
		expect(feedOf(list, choice)).toMatchObject({ part: 2, whole: 4 });
		expect(rowsOfRatio(list, choice, "f").part.map(({ line }) => line)).toEqual([2, 4]);
	});

	it("asks about a mark it does not know, and counts nothing before", async () => {
		const list = await read(
			"TT,Chủ hộ,Internet\n1,Lê A,x\n2,Lê B,FPT\n3,Lê C,x\n4,Lê D,FPT\n5,Lê E,đang lắp\n6,Lê G,x\n7,Lê H,x\n",
		);
		const choice = choiceFor(list, "Hộ được phủ Internet cáp quang");
		const before = feedOf(list, choice);
		expect(before?.part).toBeUndefined();
		expect(before?.whole).toBeUndefined();
		expect(before?.marks.filter(({ counts }) => counts === undefined)).toEqual([
			{ key: "fpt", value: "FPT", rows: 2, counts: undefined },
			{ key: "đang lắp", value: "đang lắp", rows: 1, counts: undefined },
		]);
		const half = feedOf(list, { ...choice, marks: { 2: { fpt: true } } });
		expect(half?.part).toBeUndefined();
		const marks = { 2: { fpt: true, "đang lắp": false } };
		expect(feedOf(list, { ...choice, marks })).toMatchObject({ part: 6, whole: 7 });
		// A known mark can be told otherwise as well.
		expect(feedOf(list, { ...choice, marks: { 2: { ...marks[2], x: false } } })).toMatchObject({
			part: 2,
			whole: 7,
		});
	});

	it("finds names without a header, and says where there are none", async () => {
		expect(choiceFor(await read("1,Nguyễn Văn A,\n2,Trần Thị B,\n")).columns.name).toBe(1);
		const figures = await read("a,b\n1,2\n3,4\n");
		expect(choiceFor(figures).columns.name).toBe(-1);
		expect(feedOf(figures, choiceFor(figures))?.part).toBeUndefined();
	});

	it("takes the column of marks that is about the criterion", async () => {
		const list = await read(
			"STT,Họ và tên,Điện thoại thông minh,Tài khoản thanh toán\n1,Lê A,x,x\n2,Lê B,,x\n3,Lê C,,\n",
		);
		const account = choiceFor(list, "Số người có tài khoản thanh toán điện tử");
		expect(account.feeds).toMatchObject([{ takes: "both", markColumn: 3 }]);
		expect(feedOf(list, account)).toMatchObject({ part: 2, whole: 3 });
		const phone = choiceFor(list, "Số người dùng điện thoại thông minh");
		expect(phone.feeds).toMatchObject([{ markColumn: 2 }]);
		// About something else: the column is left to choose, and nothing is counted.
		const other = choiceFor(list, "Hộ được phủ Internet cáp quang");
		expect(other.feeds).toMatchObject([{ takes: "both", markColumn: -1 }]);
		expect(feedOf(list, other)?.part).toBeUndefined();
	});

	it("does not take any column of crosses for the criterion's: it asks which is meant", async () => {
		const list = await read("STT,Họ và tên,Hộ nghèo\n1,Lê A,x\n2,Lê B,\n");
		const choice = choiceFor(list, "Hộ được phủ cáp quang");
		expect(choice.feeds).toMatchObject([{ takes: "both", markColumn: -1 }]);
		expect(feedOf(list, choice)?.part).toBeUndefined();
	});

	it("a column of providers is asked about, not passed over", async () => {
		const list = await read("STT,Chủ hộ,Nhà mạng\n1,Lê A,FPT\n2,Lê B,\n3,Lê C,Viettel\n");
		const choice = choiceFor(list, "Hộ được phủ Internet cáp quang");
		expect(choice.feeds).toMatchObject([{ takes: "both", markColumn: -1 }]);
		const marks = { 2: { fpt: true, viettel: true } };
		expect(feedOf(list, { ...withFeed(choice, { markColumn: 2 }), marks })).toMatchObject({
			part: 2,
			whole: 3,
		});
	});

	it("family and given names in two columns are one name", async () => {
		const list = await read(
			"STT,Họ và đệm,Tên,Ngày sinh\n1,Nguyễn Đức,Khoẻ,05/09/1980\n2,Trần Đình,Khoẻ,05/09/1980\n3,Nguyễn Đức,Khỏe,05/09/1980\n",
		);
		const { same, rows } = countList(list, choiceFor(list));
		expect(rows).toBe(3);
		expect(same.map((group) => group.rows.map(({ line }) => line))).toEqual([[2, 4]]);
	});

	it.each(["Chưa có cáp quang", "Không có Internet cáp quang"])(
		"reverses a column that marks the others: %s",
		async (header) => {
			const list = await read(`STT,Họ và tên,${header}\n1,Lê A,x\n2,Lê B,\n3,Lê C,\n`);
			const choice = choiceFor(list, "Hộ được phủ Internet cáp quang, chưa có");
			expect(choice.feeds).toMatchObject([{ markColumn: 2, reversed: true }]);
			expect(feedOf(list, choice)).toMatchObject({ part: 2, whole: 3 });
			expect(feedOf(list, withFeed(choice, { reversed: false }))).toMatchObject({ part: 1 });
			expect(rowsOfRatio(list, choice, "f").part.map(({ line }) => line)).toEqual([3, 4]);
		},
	);
});

describe("one list for several figures", () => {
	const text = "STT,Chủ hộ,Cáp quang,Địa chỉ số\n1,Lê A,x,x\n2,Lê B,x,\n3,Lê C,,x\n4,Lê D,x,x\n";
	const fields = [
		{ id: "1.1", about: "Hộ được phủ Internet cáp quang" },
		{ id: "1.5", about: "Hộ được thông báo địa chỉ số" },
		{ id: "1.2", about: "Người dùng điện thoại thông minh" },
	];
	it("offers what its other columns are about, and counts it when it is taken", async () => {
		const list = await read(text);
		const { choice, others } = suggest(list, context("", { field: "1.1", fields }));
		expect(choice.feeds.map(({ field, markColumn }) => [field, markColumn])).toEqual([["1.1", 2]]);
		expect(others.map(({ field, markColumn }) => [field, markColumn])).toEqual([["1.5", 3]]);
		const { feeds } = countList(list, { ...choice, feeds: [...choice.feeds, ...others] });
		expect(feeds).toMatchObject([
			{ field: "1.1", part: 3, whole: 4 },
			{ field: "1.5", part: 3, whole: 4 },
		]);
	});

	it("knows the columns of the ruleset's own lists by their headers", async () => {
		const list = await read("STT;Tên cơ sở;QR\n1;Quán Mẫu;x\n2;Cửa hàng Thử;\n");
		const { choice } = suggest(
			list,
			context("Cơ sở ứng dụng thanh toán trực tuyến", {
				known: [
					{ header: "Tên cơ sở", holds: "name" },
					{ header: "QR", holds: "mark", field: "f" },
				],
			}),
		);
		expect(choice.columns.name).toBe(1);
		expect(feedOf(list, choice)).toMatchObject({ part: 1, whole: 2 });
	});

	it("takes up what was said of a list with the same header", async () => {
		const list = await read("A;B;C\nx;Lê Văn Mẫu;x\nx;Trần Thị Thử;lắp\n");
		const columns = { ...choiceFor(list).columns, name: 1 };
		const feed = { field: "f", takes: "both", markColumn: 2, reversed: false } as const;
		const remembered = {
			columns,
			dayOrder: "dmy" as const,
			feeds: [feed],
			marks: { 2: { lắp: false } },
		};
		const choice = choiceFor(list, "", { remembered });
		expect(feedOf(list, choice)).toMatchObject({ part: 1, whole: 2 });
	});
});

describe("a list of a whole commune", () => {
	const text = [
		"STT,Họ và tên,Khu,Internet",
		"1,Lê Văn Mẫu,Khu 1,x",
		"2,Trần Thị Thử,khu 2,x",
		"3,Phạm Văn Ví,KHU 2,",
		"4,Đỗ Thị Dụ,Khu 2 ,x",
	].join("\n");
	it("counts the place that bears the unit's name, and no other", async () => {
		const list = await read(text);
		const choice = choiceFor(list, "Hộ có Internet", { unitName: "Khu 2" });
		expect(choice.place).toBe("#2");
		const count = countList(list, choice);
		expect(count).toMatchObject({ rows: 3, elsewhere: 1 });
		expect(count.feeds[0]).toMatchObject({ part: 2, whole: 3 });
		expect(count.places).toEqual([
			{ place: "#2", name: "khu 2", rows: 3 },
			{ place: "#1", name: "Khu 1", rows: 1 },
		]);
		expect(rowsOfRatio(list, choice, "f").part.map(({ line }) => line)).toEqual([3, 5]);
	});
	it.each(["Khu 3", "Khu dân cư số 3", "KHU 03", "khu III", "KDC 3", "K3", "3", " khu  phố 3"])(
		"the unit %j is what the list calls Khu 3, and shows all that it took for it",
		async (unitName) => {
			const list = await read(
				"STT,Họ và tên,Khu\n1,Lê Mẫu,Khu 3\n2,Trần Thử,K3\n3,Phạm Ví,Khu 13\n4,Đỗ Dụ,Thôn 3\n",
			);
			const choice = choiceFor(list, "", { unitName });
			const { rows, elsewhere, places } = countList(list, choice);
			expect({ rows, elsewhere }).toEqual({ rows: 2, elsewhere: 2 });
			expect(places[0]?.name).toBe("Khu 3, K3");
		},
	);
	it("tells places apart by their marks, and takes no phone number for a place", async () => {
		const list = await read(
			"STT,Họ và tên,Thôn,Số điện thoại\n1,Lê Văn Mẫu,Thôn Đông,0900000001\n2,Trần Thị Thử,Thôn Đồng,0900000002\n3,Phạm Văn Ví,THÔN ĐÔNG,0900000003\n",
		);
		const choice = choiceFor(list, "", { unitName: "Thôn Đông" });
		expect(countList(list, choice)).toMatchObject({ rows: 2, elsewhere: 1 });
		expect(choiceFor(list, "", { unitName: "thon dong" }).place).toBeUndefined();
		const phones = await read(
			"STT,Họ và tên,Số điện thoại\n1,Lê Mẫu,0900000001\n2,Trần Thử,0900000002\n",
		);
		expect(choiceFor(phones).columns.place).toBe(-1);
	});
	it.each([
		["Có", true],
		["co", true],
		["ĐẠT", true],
		["X", true],
		["✓", true],
		["yes", true],
		["Không", false],
		["khong", false],
		["0", false],
		["", false],
		["đất", undefined],
		["cô", undefined],
		["v", undefined],
		["chưa", undefined],
		["no", undefined],
	])("the mark %j", async (mark, counts) => {
		const list = await read(`STT,Họ và tên,Internet\n1,Lê Mẫu,${mark}\n2,Trần Thử,x\n`);
		const choice = withFeed(choiceFor(list), { takes: "both", markColumn: 2 });
		const found = feedOf(list, choice)?.marks.find(({ value }) => value === mark);
		expect(found?.counts).toBe(counts);
	});
	it("goes by the headings inside the table where no column says it", async () => {
		const list = await read(
			[
				"STT,Họ và tên,Internet",
				"I. Khu 1: 1 hộ,,",
				"1,Lê Văn Mẫu,x",
				"II,KHU 2,",
				"2,Trần Thị Thử,x",
				"3,Phạm Văn Ví,",
			].join("\n"),
		);
		expect(list.groups).toEqual([
			{ line: 2, name: "Khu 1" },
			{ line: 4, name: "KHU 2" },
		]);
		const choice = choiceFor(list, "Hộ có Internet", { unitName: "Khu 2" });
		const count = countList(list, choice);
		expect(count).toMatchObject({ rows: 2, elsewhere: 1 });
		expect(count.places.map(({ name, rows }) => [name, rows])).toEqual([
			["KHU 2", 2],
			["Khu 1", 1],
		]);
		expect(rowsOfRatio(list, choice, "f").part.map(({ line }) => line)).toEqual([5]);
	});
	it("counts everybody where no place bears it, until one is chosen", async () => {
		const list = await read(text);
		const choice = choiceFor(list, "Hộ có Internet", { unitName: "Khu 9" });
		expect(choice.place).toBeUndefined();
		expect(countList(list, choice).rows).toBe(4);
		expect(countList(list, { ...choice, place: "#1" }).rows).toBe(1);
	});
});

it("a header or a value that every object has already is a word like any other", async () => {
	const list = await read(
		"STT,Họ và tên,__proto__\n1,Lê A,constructor\n2,Lê B,__proto__\n3,Lê C,x\n",
	);
	const choice = withFeed(choiceFor(list), { takes: "both", markColumn: 2 });
	expect(list.columns[2]).toBe("__proto__");
	const open = feedOf(list, choice);
	expect(open?.part).toBeUndefined();
	expect(open?.marks.filter(({ counts }) => counts === undefined)).toHaveLength(2);
	const marks = { 2: JSON.parse('{"__proto__": true, "constructor": false}') };
	expect(feedOf(list, { ...choice, marks })).toMatchObject({ part: 2, whole: 3 });
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
