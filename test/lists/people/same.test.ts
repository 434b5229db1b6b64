import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countList } from "../../../src/lists/index.ts";
import { sharing } from "../../../src/lists/people/chains.ts";
import { readIdentity } from "../../../src/lists/people/identity.ts";
import { nameKeys } from "../../../src/lists/people/names.ts";
import { choiceFor, read, withFeed } from "./lists.ts";

describe("names made comparable", () => {
	const written = { strict: new Float64Array(1), folded: new Float64Array(1) };
	const writers = [nameKeys("strict", written.strict), nameKeys("folded", written.folded)];
	const keys = (name: string) => {
		for (const write of writers) write([name], 0);
		return { strict: written.strict[0] as number, folded: written.folded[0] as number };
	};
	it.each([
		["Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ"],
		["Lê Thị Thủy", "Lê  Thị\u00a0Thuỷ "],
		["Trần Văn Quý", "Trần Văn Qúy"],
		["Đỗ Văn An", "ðỗ văn an"],
		["Ông Lê Văn An", "Lê Văn An"],
		["Bà: Lê Thị Mẫu", "Lê Thị Mẫu"],
		["Lê Văn An (chủ hộ)", "Lê Văn An"],
		["Lê Văn An".normalize("NFD"), "Lê Văn An"],
	])("%s and %s are the same", (one, other) => {
		expect(keys(one)).toEqual(keys(other));
	});
	it.each([
		["Đỗ Văn An", "Dỗ Văn An"],
		["Lê Văn An", "Lê Văn Ân"],
		["Lê Thị Lý", "Lê Thị Lí"],
	])("%s and %s are alike, not the same", (one, other) => {
		expect(keys(one).strict).not.toBe(keys(other).strict);
		expect(keys(one).folded).toBe(keys(other).folded);
	});
	it.each([
		["Lê Văn An", "Lê Văn Anh"],
		["Lê An Văn", "Lê Văn An"],
		["Bà Anh", "Anh"],
		["Lê An", "Lê Văn An"],
		["H’Yên Niê", "H’Mai Niê"],
		["Lê – Mẫu", "Trần – Thử"],
		["(Lê An)", "(Trần Bình)"],
		["李明", "王芳"],
	])("%s and %s are not alike", (one, other) => {
		expect(keys(one).folded).not.toBe(keys(other).folded);
	});
	it("reads names side by side as it reads each alone", () => {
		const word = fc.constantFrom(
			"Ông",
			"Bà:",
			"Lê",
			"Hoà",
			"Hòa",
			"An (con)",
			"",
			" ",
			"\u0323",
			")",
		);
		const names = fc.array(fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")));
		fc.assert(
			fc.property(names, (all) => {
				const together = {
					strict: new Float64Array(all.length),
					folded: new Float64Array(all.length),
				};
				nameKeys("strict", together.strict)(all, 0);
				nameKeys("folded", together.folded)(all, 0);
				const sameAs = (by: "strict" | "folded", values: ArrayLike<number>, row: number) =>
					all.map((_, other) => together[by][other] === values[row]);
				const alone = all.map((name) => keys(name));
				for (const by of ["strict", "folded"] as const) {
					const values = alone.map((each) => each[by]);
					for (const row of all.keys())
						expect(sameAs(by, together[by], row)).toEqual(
							values.map((each) => each === values[row]),
						);
				}
			}),
		);
	});
	it("gives 300,000 names of made-up words as many keys as there are names", () => {
		const words = Array.from({ length: 70 }, (_, index) => `w${index.toString(16)}`);
		const found = new Set<number>();
		let made = 0;
		for (const a of words)
			for (const b of words)
				for (const c of words.slice(0, 61)) {
					found.add(keys(`${a} ${b} ${c}`).folded);
					made += 1;
				}
		expect(found.size).toBe(made);
	});
});

it("rows that share a key are found as a plain search finds them", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.constant(Number.NaN),
					fc.integer({ min: 0, max: 20 }),
					fc.constant(2 ** 52 + 1),
				),
			),
			(keys) => {
				const plain = [...new Set(keys.filter((key) => !Number.isNaN(key)))]
					.map((key) => keys.flatMap((each, row) => (each === key ? [row] : [])))
					.filter((rows) => rows.length > 1);
				const found = sharing(Float64Array.from(keys));
				const sorted = (groups: number[][]) => groups.map(String).sort();
				expect(sorted(found)).toEqual(sorted(plain));
			},
		),
	);
});

it.each([
	["001099012345", 1099012345],
	["1099012345", 1099012345],
	["'001099012345", 1099012345],
	["001 099 012 345", 1099012345],
	["012345678", 12345678],
	["", undefined],
	["chưa có", undefined],
	["000000000000", undefined],
	["1.09901E+11", "rounded"],
	["1,09901E+11", "rounded"],
	["12345", "short"],
	["0010990123456", "short"],
	["00109901234A", "short"],
])("the identity number %j", (cell, number) => {
	expect(readIdentity(cell)).toBe(number);
});

const HEADER = "STT,Họ và tên,Ngày sinh,Số CCCD,Điện thoại thông minh";
const groupsOf = async (...rows: string[]) => {
	const list = await read([HEADER, ...rows].join("\n"));
	const choice = choiceFor(list, "Người dùng điện thoại thông minh");
	const shown = countList(list, choice).same.map(
		({ tier, rows: same }) => `${tier} ${same.map(({ line }) => line).join("+")}`,
	);
	return { list, choice, shown };
};

describe("rows that may be one person", () => {
	it("by tiers, each row in one group at most", async () => {
		const { shown } = await groupsOf(
			"1,Lê Văn Mẫu,05/09/1980,001080000001,x",
			"2,Lê Văn Mẫu,05/09/1980,001080000001,",
			"3,Trần Thị Hòa,01/01/1990,,x",
			"4,TRẦN THỊ HOÀ,1/1/1990,,x",
			"5,Phạm Văn Ân,02/02/1970,,x",
			"6,Pham Van An,02/02/1970,,x",
			"7,Đỗ Văn Năm,03/03/1975,,x",
			"8,Đỗ Văn Năm,1975,,x",
			"9,Vũ Thị Không,,,x",
			"10,Vũ Thị Không,,,x",
			"11,Lê Văn Mẫu,06/09/1980,,x",
		);
		expect(shown).toEqual([
			"identity 2+3",
			"nameAndBirth 4+5",
			"alike 6+7",
			"alike 8+9",
			"nameOnly 10+11",
		]);
	});

	it("a third row joins the two that are surer, and somebody must look", async () => {
		const { shown } = await groupsOf(
			"1,Lê Văn Mẫu,05/09/1980,001080000001,x",
			"2,Lê Văn Mẫu,05/09/1980,001080000001,x",
			"3,Lê Văn Mẫu,05/09/1980,,x",
			"4,Trần Thị Thử,01/01/1990,001090000001,x",
			"5,Trần Thị Thử,01/01/1990,001090000002,x",
			"6,Tran Thi Thu,01/01/1990,,x",
		);
		expect(shown).toEqual(["nameAndBirth 2+3+4", "alike 5+6+7"]);
	});

	it("finds what a plain search over all pairs finds", async () => {
		const cell = fc.constantFrom("Lê Mẫu", "Lê Mâu", "LÊ MẪU", "Trần Thử");
		const birth = fc.constantFrom("05/09/1980", "06/09/1980", "1980", "1981", "");
		const identity = fc.constantFrom("001080000001", "001080000002", "", "");
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, birth, identity), { minLength: 2, maxLength: 9 }),
				async (people) => {
					const { list, choice } = await groupsOf(
						...people.map((each, index) => `${index + 1},${each.join(",")},x`),
					);
					const together = new Set(
						countList(list, choice).same.flatMap(({ rows }) =>
							rows.flatMap((a) => rows.map((b) => `${a.line} ${b.line}`)),
						),
					);
					const folded = (name: string) =>
						name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
					people.forEach(([name, born, number], a) => {
						people.slice(a + 1).forEach(([otherName, otherBorn, otherNumber], index) => {
							const both = number !== "" && otherNumber !== "";
							const sameNumber = both && number === otherNumber;
							const sameDay = born.length > 4 && born === otherBorn;
							const sameYear =
								born !== "" &&
								born.slice(-4) === otherBorn.slice(-4) &&
								(born.length === 4 || otherBorn.length === 4);
							const alike = folded(name) === folded(otherName) && (sameDay || sameYear);
							const must = sameNumber || (alike && !both);
							if (must) expect([...together]).toContain(`${a + 2} ${a + index + 3}`);
						});
					});
				},
			),
			{ numRuns: 400 },
		);
	});

	it("different numbers of twelve digits are different people; so are different birth dates", async () => {
		const { shown } = await groupsOf(
			"1,Lê Văn Mẫu,05/09/1980,001080000001,x",
			"2,Lê Văn Mẫu,05/09/1980,001080000002,x",
			"3,Trần Thị Thử,01/01/1990,,x",
			"4,Trần Thị Thử,02/01/1990,,x",
		);
		expect(shown).toEqual([]);
	});

	it("all count until the person decides; then the count follows", async () => {
		const { list, choice } = await groupsOf(
			"1,Lê Văn Mẫu,05/09/1980,001080000001,",
			"2,Lê Văn Mẫu,05/09/1980,001080000001,x",
			"3,Trần Thị Thử,01/01/1990,,x",
		);
		const counted = (same: (typeof choice)["same"], firstOf: (typeof choice)["firstOf"] = []) => {
			const { feeds, repeated, same: groups } = countList(list, { ...choice, same, firstOf });
			return { ...feeds[0], repeated, decided: groups[0]?.decided };
		};
		expect(counted({})).toMatchObject({ part: 2, whole: 3, repeated: 0, decided: false });
		expect(counted({ "2-3-2": [] })).toMatchObject({ part: 2, whole: 3, decided: true });
		expect(counted({ "2-3-2": [2] })).toMatchObject({
			part: 2,
			whole: 2,
			repeated: 1,
			decided: true,
		});
		expect(counted({ "2-3-2": [3] })).toMatchObject({ part: 1, whole: 2, repeated: 1 });
		expect(counted({}, ["identity"])).toMatchObject({ part: 1, whole: 2, decided: true });
		// What is said of one group goes before what is said of all.
		expect(counted({ "2-3-2": [] }, ["identity"])).toMatchObject({ part: 2, whole: 3 });
		const whole = withFeed(choice, { takes: "whole" });
		expect(countList(list, { ...whole, same: { "2-3-2": [2] } }).feeds[0]).toMatchObject({
			whole: 2,
		});
	});

	it("nobody is lost: counted and repeated rows are all rows", async () => {
		const cell = fc.constantFrom("Lê Mẫu", "Lê Mâu", "Trần Thử");
		const birth = fc.constantFrom("05/09/1980", "1980", "");
		const identity = fc.constantFrom("001080000001", "001080000002", "");
		const row = fc.tuple(cell, birth, identity);
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (people) => {
				const { list, choice } = await groupsOf(
					...people.map((each, index) => `${index + 1},${each.join(",")},x`),
				);
				const firstOf = ["identity", "nameAndBirth", "alike", "nameOnly"] as const;
				const { feeds, repeated, same } = countList(list, { ...choice, firstOf });
				expect((feeds[0]?.whole ?? 0) + repeated).toBe(people.length);
				expect(repeated).toBe(same.reduce((sum, { rows }) => sum + rows.length - 1, 0));
				const lines = same.flatMap(({ rows }) => rows.map(({ line }) => line));
				expect(new Set(lines).size).toBe(lines.length);
			}),
		);
	});
});
