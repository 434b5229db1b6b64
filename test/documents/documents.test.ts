/** Which documents there are, and all of them in one. */
import { describe, expect, it } from "vitest";
import { documentOf, documentsOf, namesIn, textsOf } from "../../src/documents/index.ts";
import { setEvidence, setFigures, setNote } from "../../src/drafts/index.ts";
import { expectGolden } from "./golden.ts";
import { draftOf, inputOf, rulesetNamed, rulesets } from "./inputs.ts";

const hamlet = rulesetNamed("phu-tho-khu-dan-cu-thong-minh-2023");
const village = rulesetNamed("lang-son-thon-thong-minh-2023");
const commune = rulesetNamed("kon-tum-xa-ntm-thong-minh-2023");

describe("the choice of documents", () => {
	it("is the summary, the forms in their order, the sheet, and all in one", () => {
		expect(
			documentsOf(hamlet).map(({ id, kind, word, canBeBlank }) => [id, kind, word, canBeBlank]),
		).toEqual([
			["tong-hop", "summary", true, false],
			["mau-so-01", "form", true, true],
			["bieu-01", "form", true, true],
			["bieu-02", "form", true, true],
			["bieu-03", "form", true, true],
			["bieu-04", "form", true, true],
			["phieu-kiem-tra", "checklist", false, false],
			["tat-ca", "all", false, false],
		]);
	});
	it("without forms has no file of all", () =>
		expect(documentsOf(commune).map(({ id }) => id)).toEqual(["tong-hop", "phieu-kiem-tra"]));

	it("says what each wants to be written and whose rows it prints", () => {
		const choice = (id: string) => documentsOf(hamlet).find((each) => each.id === id);
		expect(choice("mau-so-01")?.asks.map(({ id, lines }) => `${id} ${lines}`)).toEqual([
			"mau-01.so 1",
			"mau-01.huong-dan.so 1",
			"mau-01.huong-dan.ngay 1",
			"mau-01.noi-nhan-1 1",
			"mau-01.noi-nhan-2 1",
			"mau-01.luu 1",
			"mau-01.chi-dao 3",
			"mau-01.van-ban 3",
			"mau-01.danh-gia-to 3",
			"mau-01.uu-diem 3",
			"mau-01.kho-khan 3",
		]);
		expect(choice("mau-so-01")?.note).toMatch(/giai đoạn 2022-2025/);
		expect(choice("bieu-03")?.people).toEqual(["1.3"]);
		expect(choice("tat-ca")).toMatchObject({
			people: ["1.1", "1.2", "1.3", "1.4"],
			tables: [],
			asks: choice("mau-so-01")?.asks,
		});
		const all = documentsOf(village).find(({ id }) => id === "tat-ca");
		expect(all?.tables).toEqual(village.lists?.map(({ id }) => id));
	});

	it("prints nothing of what the unit had at its assessment before", () => {
		const draft = draftOf(hamlet, "dat-tat-ca");
		const had = { rulesetId: hamlet.id, rulesetVersion: 1, assessedOn: "2019-03-07" };
		const earlier = { ...had, values: { "1.1": { part: 7177, whole: 8188 } } };
		const again = inputOf(hamlet, { ...draft, earlier });
		for (const { id } of documentsOf(hamlet))
			expect(documentOf(id, again)).toEqual(documentOf(id, inputOf(hamlet, draft)));
	});

	it("has no document of another name", () => {
		const input = inputOf(commune, draftOf(commune, "dat-tat-ca"));
		expect(() => documentOf("mau-so-01", input)).toThrow("no document mau-so-01");
		expect(() => documentOf("tat-ca", input)).not.toThrow();
	});
});

describe("names", () => {
	const person = (name: string) => ({ name, note: "" });
	const people = { "1.1": [person("A"), person(" ")], "1.2": [person("A"), person("B")] };
	const input = inputOf(hamlet, draftOf(hamlet, "dat-tat-ca"), { people });
	it("are counted before the document is made, as often as they will stand in it", () => {
		const counts = documentsOf(hamlet).map(({ id }) => namesIn(id, input));
		expect(counts).toEqual([0, 0, 1, 2, 0, 0, 0, 3]);
	});
	it("are none where nothing is filled in", () =>
		expect(namesIn("tat-ca", { ...input, blank: true })).toBe(0));
	it("of products and villages are no people's", () => {
		const tables = Object.fromEntries(
			(village.lists ?? []).map(({ id, columns }) => [id, [columns.map(() => "x")]]),
		);
		const made = inputOf(village, draftOf(village, "dat-tat-ca"), { tables });
		expect(namesIn("danh-muc-san-pham", made)).toBe(0);
		expect(namesIn("danh-sach-thanh-vien", made)).toBe(1);
		expect(namesIn("tat-ca", made)).toBe(3);
	});
});

describe("the summary", () => {
	it.each(rulesets.map((ruleset) => [ruleset.id, ruleset] as const))(
		"of %s is read through",
		(id, ruleset) => {
			const example = ruleset.examples[1]?.id ?? "";
			expectGolden(
				`tong-hop/${id}`,
				documentOf("tong-hop", inputOf(ruleset, draftOf(ruleset, example))),
			);
		},
	);
	it("is read through with evidence, notes, lists that figures came from, and a waiver", () => {
		const listed = setFigures(
			draftOf(hamlet, "thieu-mot"),
			{ "1.1.part": 412, "1.1.whole": 500 },
			{ file: "ho-dan.csv", rows: 500, readOn: "2026-01-09" },
		);
		const draft = setNote(setEvidence(listed, "1.1", "bieu-01", true), "1.2", "Kiểm lại.");
		const waived = { ...draft, waived: { "1.5": "Chưa có phần mềm" }, sample: true as const };
		expectGolden("tong-hop/day-du", documentOf("tong-hop", inputOf(hamlet, waived)));
	});
	it("is never blank", () => {
		const input = inputOf(hamlet, draftOf(hamlet, "thieu-mot"));
		expect(documentOf("tong-hop", { ...input, blank: true })).toEqual(
			documentOf("tong-hop", input),
		);
	});
});

describe("all in one", () => {
	const input = inputOf(village, draftOf(village, "thieu-mot"));
	it("is read through", () => expectGolden("tat-ca", documentOf("tat-ca", input)));
	it("holds each document once, as it is by itself, with a bookmark", () => {
		const all = documentOf("tat-ca", input);
		const single = documentsOf(village)
			.filter(({ kind }) => kind === "summary" || kind === "form")
			.flatMap(({ id }) => documentOf(id, input).parts);
		expect(all.parts).toEqual(single);
		expect(new Set(all.parts.map(({ title }) => title)).size).toBe(8);
	});
});

it("every document of made-up figures bears the mark", () => {
	for (const ruleset of rulesets)
		for (const { id } of documentsOf(ruleset)) {
			const draft = { ...draftOf(ruleset, "dat-tat-ca"), sample: true as const };
			for (const blank of [true, false]) {
				const model = documentOf(id, inputOf(ruleset, draft, { blank }));
				expect(model.mark, id).toBe("DỮ LIỆU MẪU");
				expect(textsOf(model)).toContain("DỮ LIỆU MẪU");
			}
		}
});
