import { describe, expect, it } from "vitest";
import { BY_GROUP } from "../../../src/lists/people/choice.ts";
import { placeKey, placeReader, placesOf } from "../../../src/lists/people/places.ts";
import { read } from "./lists.ts";

const listOf = (...places: readonly string[]) =>
	read(
		["STT,Họ và tên,Thôn", ...places.map((place, at) => `${at + 1},Lê Mẫu,${place}`)].join("\n"),
	);

describe("one place, however it is written", () => {
	it.each([
		[
			"Khu 3",
			["khu 3", "KHU 03", "Khu  3", "Khu: 3", "Khu. 3", "khu3", "Khu III", "3", "03", "III"],
		],
		["Khu 3", ["Khu dân cư số 3", "Khu dân cư 3", "KDC 3", "KDC: 03", "kdc.3", "K3", "k 3", "K.3"]],
		["Khu 3", ["Khu phố 3", "khu phố số 3", "Khu số 3", "số 3", "Khu 003"]],
		["Khu 12", ["K12", "012", "KDC số 12"]],
		["Khu X", ["Khu 10", "x"]],
		["Khu I", ["Khu 1", "K1", "i"]],
		["Thôn 3", ["thôn 03", "thôn 003", "THÔN  3", "Thôn số 3", "thôn số 03"]],
		["Tổ dân phố 5", ["Tổ dân phố số 5", "tổ dân phố 05"]],
		["Thôn Hòa", ["thôn Hoà", "THÔN HOÀ", "Thôn Hòa".normalize("NFD")]],
		["Khu Đồng", ["KHU ĐỒNG", "khu  đồng"]],
		["Khu", ["khu", " KHU "]],
	])("%s: %j", (place, ways) => {
		for (const way of ways) expect(placeKey(way), way).toBe(placeKey(place));
	});

	it.each([
		["Khu 3", ["Khu 13", "Khu 30", "Thôn 3", "Tổ 3", "Khu 3A", "Khu 3 cũ", "Tổ 1 khu 3", ""]],
		["Thôn Đông", ["Thôn Đồng", "Thôn Dông", "Khu Đông", "Đông"]],
		["Khu Kim", ["Im", "Kim", "Khu Im"]],
		["Kim 3", ["3", "im 3"]],
		["Khuôn 3", ["3", "Khu 3"]],
		["Thôn 10", ["Thôn 1", "Thôn 100"]],
		["Khu 3A", ["Khu 4A", "Khu 4"]],
		["Tổ 1 khu 3", ["Tổ 2 khu 3", "Tổ 1 khu 4"]],
		["Thôn số một", ["Thôn một"]],
	])("%s is none of %j", (place, others) => {
		for (const other of others) expect(placeKey(other), other).not.toBe(placeKey(place));
	});
});

describe("the place of a row", () => {
	it("is what its cell says, and nothing where the row ends before", async () => {
		const list = await listOf("Thôn Đông", "");
		const placeOf = placeReader(list, 2);
		expect([0, 1, 2].map(placeOf)).toEqual(["Thôn Đông", "", ""]);
		expect(placeReader(list, 9)(0)).toBe("");
	});

	it("is the last heading above it; before the first there is none", async () => {
		const list = await read(
			[
				"STT,Họ và tên,Internet",
				"1,Lê Mẫu,x",
				"I. Khu 1,,",
				"II. Khu 2,,",
				"2,Trần Thử,x",
				"3,Phạm Ví,",
				"III. Khu 3,,",
				"4,Đỗ Dụ,",
			].join("\n"),
		);
		const placeOf = placeReader(list, BY_GROUP);
		expect(list.rows.map((_, row) => placeOf(row))).toEqual(["", "Khu 2", "Khu 2", "Khu 3"]);
		expect(placeOf(9)).toBe("");
		expect(placesOf(list, BY_GROUP).map(({ name, rows }) => [name, rows])).toEqual([
			["Khu 2", 2],
			["", 1],
			["Khu 3", 1],
		]);
	});
});

describe("the places of a list", () => {
	const shown = async (...places: readonly string[]) =>
		placesOf(await listOf(...places), 2).map(({ name, rows }) => `${name}: ${rows}`);

	it("stand with the most rows first, then by the alphabet", async () => {
		expect(await shown("Thôn C", "Thôn A", "Thôn B", "Thôn D", "Thôn D")).toEqual([
			"Thôn D: 2",
			"Thôn A: 1",
			"Thôn B: 1",
			"Thôn C: 1",
		]);
	});

	it("are told apart by what their name is asked for by", async () => {
		const list = await listOf("Thôn  A", "Khu 3", "Thôn A");
		expect(placesOf(list, 2).map(({ place }) => place)).toEqual(["Thôn A", "Khu 3"].map(placeKey));
	});

	it("show each way of writing them once, whatever its case, as it was first written", async () => {
		expect(await shown("khu 3", "KHU 3", "Khu  3", "K3", "k3", "KDC 3", "K3")).toEqual([
			"khu 3, K3, KDC 3: 7",
		]);
	});

	it("show twenty ways of writing them at most, and count the rows of all", async () => {
		const ways = Array.from({ length: 25 }, (_, at) => `Khu${".".repeat(at)}3`);
		const [only] = await shown(...ways, "Khu3");
		expect(only).toBe(`${ways.slice(0, 20).join(", ")}: 26`);
	});

	it("are none where no column tells them", async () =>
		expect(placesOf(await listOf("Thôn A"), -1)).toEqual([]));
});
