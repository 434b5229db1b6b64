import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countList } from "../../../src/lists/index.ts";
import { readIdentity } from "../../../src/lists/people/identity.ts";
import { foldedWord, nameKeys, strictWord } from "../../../src/lists/people/names.ts";
import { SAME_TIERS, sharing, sharingNumber } from "../../../src/lists/people/same.ts";
import { runs } from "../../runs.ts";
import { choiceFor, read, withFeed } from "./lists.ts";

describe("names made comparable", () => {
	const [strict, folded] = [nameKeys(strictWord), nameKeys(foldedWord)];
	const keys = (name: string) => ({
		strict: strict.whole(name),
		folded: folded.whole(name),
		ending: folded.ending(name),
	});
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
		expect(keys(one).ending).toBe(keys(other).ending);
	});
	it.each([
		["Lê Văn An", "Lê Văn Anh"],
		["Lê An Văn", "Lê Văn An"],
		["Bà Anh", "Anh"],
		["Lê An", "Lê Văn An"],
		["Lê An Na", "Lê Anna"],
		["H’Yên Niê", "H’Mai Niê"],
		["Lê – Mẫu", "Trần – Thử"],
		["(Lê An)", "(Trần Bình)"],
		["李明", "王芳"],
	])("%s and %s are not alike", (one, other) => {
		expect(keys(one).folded).not.toBe(keys(other).folded);
	});
});

describe("rows that share a key are found as a plain search finds them", () => {
	interface Keyed<Key> {
		readonly key: Key | undefined;
		readonly row: number;
	}
	const findsAll = <Key>(
		keys: fc.Arbitrary<Key>,
		find: (rows: readonly Keyed<Key>[]) => readonly Keyed<Key>[][],
	) =>
		fc.assert(
			fc.property(fc.array(fc.option(keys, { nil: undefined })), (of) => {
				const rows = of.map((key, row) => ({ key, row }));
				const plain = [...new Set(of)]
					.map((key) => rows.filter((row) => row.key === key))
					.filter(([first, second]) => first?.key !== undefined && second);
				const sorted = (groups: readonly Keyed<Key>[][]) =>
					groups.map((group) => group.map(({ row }) => row).join("+")).sort();
				expect(sorted(find(rows))).toEqual(sorted(plain));
			}),
		);

	it("texts", () => {
		findsAll(fc.constantFrom(..."abcdefgh", "1", "01"), (rows) => sharing(rows, ({ key }) => key));
	});

	it("numbers, those with the same remainder too", () => {
		const number = fc
			.tuple(fc.nat(3), fc.nat(3))
			.map(([most, least]) => most * 2 ** 40 + least * 2 ** 19);
		findsAll(number, (rows) => sharingNumber(rows, ({ key }) => key ?? Number.NaN));
	});
});

it.each([
	["001099012345", { number: "001099012345" }],
	["1099012345", { number: "001099012345" }],
	["'001099012345", { number: "001099012345" }],
	["001 099 012 345", { number: "001099012345" }],
	["012345678", { number: "000012345678" }],
	["", {}],
	["chưa có", {}],
	["000000000000", {}],
	["1.09901E+11", { problem: "rounded" }],
	["1,09901E+11", { problem: "rounded" }],
	["12345", { problem: "short" }],
	["0010990123456", { problem: "short" }],
	["00109901234A", { problem: "short" }],
])("the identity number %j", (cell, said) => {
	expect(readIdentity(cell)).toEqual(said);
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

/** What may be one person by the words of the rules, looked for in all rows over and over. */
function plainSearch(people: readonly (readonly [string, string, string])[]): string[] {
	const rows = people.map(([name, birth, identity], row) => ({
		...{ row, birth, identity, strict: name.toLowerCase() },
		folded: name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
		year: birth.slice(-4),
	}));
	type Row = (typeof rows)[number];
	const alike = (by: (row: Row) => string) =>
		[...new Set(rows.map(by))].filter(Boolean).map((key) => rows.filter((row) => by(row) === key));
	const numbers = (of: readonly Row[]) =>
		new Set(of.map((row) => row.identity).filter((number) => number.length === 12)).size;
	const allDiffer = (of: readonly Row[]) => of.length > 1 && numbers(of) === of.length;
	const ofDay = ({ folded, birth }: Row) => (birth.length > 4 ? `${folded}${birth}` : "");
	const sameDay = alike(ofDay).filter((of) => !allDiffer(of));
	const sure = sameDay.filter((of) => numbers(of) < 2).flatMap((of) => of.map(ofDay));
	const sameYear = alike(({ folded, year }) => year && `${folded}${year}`).filter(
		(of) => !allDiffer(of) && of.some(({ birth }) => birth.length === 4),
	);
	const groups = rows.map((row) => ({ tier: -1, rows: [row] }));
	const join = (tier: number, found: readonly Row[]) => {
		const [first, ...others] = groups.filter((group) =>
			found.some((row) => group.rows.includes(row)),
		);
		for (const other of others) {
			first?.rows.push(...other.rows);
			groups.splice(groups.indexOf(other), 1);
			if (first) first.tier = Math.max(first.tier, other.tier, tier);
		}
	};
	for (const found of alike(({ identity }) => identity)) join(0, found);
	for (const found of alike((row) => (sure.includes(ofDay(row)) ? row.strict + row.birth : "")))
		join(1, found);
	for (const found of [...sameDay, ...sameYear]) join(2, found);
	const isAlone = (row: Row) =>
		groups.some((group) => group.rows.length === 1 && group.rows[0] === row);
	const undated = alike(({ birth, strict }) => (birth ? "" : strict)).map((of) =>
		of.filter(isAlone),
	);
	for (const found of undated) if (!allDiffer(found)) join(3, found);
	return groups
		.filter((group) => group.rows.length > 1)
		.map((group) => {
			const lines = group.rows.map(({ row }) => row + 2).sort((a, b) => a - b);
			return `${SAME_TIERS[group.tier]} ${lines.join("+")}`;
		});
}

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

	it("a group of several tiers is as sure as the least sure of them", async () => {
		const { shown } = await groupsOf(
			"1,Lê Văn Mẫu,05/09/1980,,x",
			"2,Le Van Mau,05/09/1980,001080000001,x",
			"3,Trần Thị Thử,01/01/1990,001080000001,x",
			"4,TRẦN THỊ THỬ,01/01/1990,,x",
		);
		expect(shown).toEqual(["alike 2+3+4+5"]);
	});

	it("a name alone joins nobody who is surer already", async () => {
		const { shown } = await groupsOf(
			"1,Lê Văn Mẫu,,001080000001,x",
			"2,Lê Văn Mẫu,,001080000001,x",
			"3,Lê Văn Mẫu,,,x",
			"4,Trần Thị Thử,,001090000001,x",
			"5,Trần Thị Thử,,001090000001,x",
			"6,Trần Thị Thử,,,x",
			"7,Trần Thị Thử,,,x",
		);
		expect(shown).toEqual(["identity 2+3", "identity 5+6", "nameOnly 7+8"]);
	});

	it("finds what a plain search over all rows finds, and nothing else", async () => {
		const cell = fc.constantFrom("Lê Mẫu", "Lê Mâu", "LÊ MẪU", "Trần Thử");
		const birth = fc.constantFrom("05/09/1980", "06/09/1980", "1980", "1981", "");
		const identity = fc.constantFrom("001080000001", "001080000002", "180000003", "", "");
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, birth, identity), { minLength: 2, maxLength: 9 }),
				async (people) => {
					const { shown } = await groupsOf(
						...people.map((each, index) => `${index + 1},${each.join(",")},x`),
					);
					expect(shown.sort()).toEqual(plainSearch(people).sort());
				},
			),
			{ numRuns: runs(400, 100) },
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

	it("the same name without a birth date is nobody twice where all numbers differ", async () => {
		const { shown } = await groupsOf(
			"1,Lê Văn Mẫu,,001080000001,x",
			"2,Lê Văn Mẫu,,001080000002,x",
			"3,Trần Thị Thử,,001090000001,x",
			"4,Trần Thị Thử,,001090000002,x",
			"5,Trần Thị Thử,,,x",
		);
		expect(shown).toEqual(["nameOnly 4+5+6"]);
	});

	it("a group is named by its first line, its last and how many it has", async () => {
		const { list, choice } = await groupsOf(
			"1,Lê Văn Mẫu,05/09/1980,,x",
			"2,Trần Thị Thử,01/01/1990,,x",
			"3,Lê Văn Mẫu,05/09/1980,,x",
			"4,Lê Văn Mẫu,05/09/1980,,x",
		);
		expect(countList(list, choice).same).toMatchObject([
			{ id: "2-5-3", tier: "nameAndBirth", left: [], decided: false },
		]);
		const { same, repeated } = countList(list, { ...choice, firstOf: ["nameAndBirth"] });
		expect(same).toMatchObject([{ left: [4, 5], decided: true }]);
		expect(repeated).toBe(2);
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
