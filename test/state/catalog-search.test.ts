/** Finding rulesets by what a person types, among the app's own. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kinds, provinces } from "../../rulesets/provinces.json";
import { criterionWords, parseRuleset } from "../../src/rules/index.ts";
import { loadCatalogIndex, searchCatalog } from "../../src/state/index.ts";
import { rulesetWords } from "../../src/text/index.ts";
import { world } from "./world.ts";

const rulesets = readdirSync("rulesets", { recursive: true, encoding: "utf8" })
	.filter((name) => /[\\/].*\.json$/.test(name))
	.sort()
	.map((name) => parseRuleset(JSON.parse(readFileSync(`rulesets/${name}`, "utf8"))));
/** As the build makes covers: what a document is about comes with the index. */
const entries = rulesets.map(({ id, version, about }) => {
	const { subject: _, ...document } = about.document;
	return { id, version, about: { ...about, document }, own: false, replaces: [] };
});
const index = {
	provinces,
	kinds,
	subjects: Object.fromEntries(rulesets.map(({ id, about }) => [id, about.document.subject])),
	criteria: Object.fromEntries(rulesets.map((each) => [each.id, criterionWords(each)])),
};
const search = (text: string) => searchCatalog(entries, index, text);
const ids = (text: string) => search(text).found.map(({ entry }) => entry.id);

const THON = ["kon-tum-thon-thong-minh-2023", "lang-son-thon-thong-minh-2023"];
const PHU_THO = ["phu-tho-khu-dan-cu-thong-minh-2023", "phu-tho-xa-ntm-thong-minh-2024"];

describe("a kind of unit", () => {
	it.each(["thôn", "thon", "Thôn ", "THÔN"])("%s finds the rulesets for it alone", (text) =>
		expect(ids(text)).toEqual(THON),
	);
	it("thôn is not thông, and thông is", () => {
		expect(ids("thông")).not.toEqual(THON);
		expect(ids("thông minh").length).toBeGreaterThan(THON.length);
		expect(ids("thốn ")).toEqual([]);
	});
	it("khu dân cư", () => expect(ids("khu dân cư")).toEqual(PHU_THO.slice(0, 1)));
});

it("what a document is about", () =>
	expect(ids("quy định mô hình thôn")).toEqual([
		"kon-tum-thon-thong-minh-2023",
		"kon-tum-xa-ntm-thong-minh-2023",
	]));

describe("words of criteria", () => {
	it.each(["cáp quang", "cap quang", "CÁP QUANG"])(
		"%s finds those that speak of it, and says where",
		(text) => {
			const { found } = search(text);
			expect(found.map(({ entry }) => entry.id)).toContain(PHU_THO[0]);
			for (const { entry, criteria } of found) {
				const numbers = criteria.map(({ number }) => number);
				const speaking = rulesets
					.find(({ id }) => id === entry.id)
					?.criteria.filter(({ number }) => numbers.includes(number));
				expect(speaking?.length, entry.id).toBeGreaterThan(0);
				for (const criterion of speaking ?? [])
					expect(JSON.stringify(criterion).toLowerCase()).toContain("cáp quang");
			}
		},
	);
	it("together with a province", () => {
		expect(ids("phú thọ cáp quang")).toContain(PHU_THO[0]);
		expect(ids("phú thọ cáp quang").every((id) => id.startsWith("phu-tho"))).toBe(true);
	});
	it("stand behind what the cover says", () => {
		const { found } = search("nông thôn mới");
		const where = found.map(({ criteria }) => criteria.length > 0);
		expect(where).toEqual([...where].sort());
		expect(where[0]).toBe(false);
	});
	it("where they are not there yet, covers are searched", () => {
		const found = searchCatalog(entries, undefined, "kiểu mẫu").found;
		expect(found.map(({ entry }) => entry.id)).toContain(
			"hai-duong-xa-ntm-kieu-mau-chuyen-doi-so-2022",
		);
	});
});

describe("a province", () => {
	it.each([
		["Nghệ An", { name: "Nghệ An" }],
		["nghe an", { name: "Nghệ An" }],
		["tỉnh Hà Nam", { name: "Hà Nam", present: "Ninh Bình" }],
		["Vĩnh Phúc", { name: "Vĩnh Phúc", present: "Phú Thọ" }],
		["hoà bình", { name: "Hòa Bình", present: "Phú Thọ" }],
		["TP Hồ Chí Minh", { name: "Hồ Chí Minh" }],
		["Bà Rịa Vũng Tàu", { name: "Bà Rịa - Vũng Tàu", present: "Hồ Chí Minh" }],
		["cáp quang Huế", { name: "Huế" }],
	])("%s that has none is named, and nothing else is found", (text, missing) => {
		expect(search(text)).toEqual({ found: [], missing });
	});
	it.each([
		["Phú Thọ", PHU_THO],
		["phu tho", PHU_THO],
		["tỉnh Phú Thọ", PHU_THO],
		["phú thọ xã", PHU_THO.slice(1)],
	])("%s finds its own", (text, expected) => expect(ids(text)).toEqual(expected));
	it("is found by its name of today too", () => {
		expect(ids("Quảng Ngãi")).toEqual(
			entries.map(({ id }) => id).filter((id) => id.startsWith("kon-tum")),
		);
		expect(ids("hải phòng")).toHaveLength(3);
	});
	it("half typed finds as well", () => {
		expect(ids("phú th")).toEqual(PHU_THO);
		expect(ids("lạng s")).toEqual([THON[1]]);
	});
	it("all 63 of before and 34 of today are known, each once", () => {
		const names = provinces.flatMap(({ name, before }) => [name, ...before]);
		expect([provinces.length, names.length, new Set(names).size]).toEqual([34, 63, 63]);
		for (const { about } of rulesets)
			expect(
				provinces
					.find(({ name }) => name === about.province.present)
					?.before.concat(about.province.present),
			).toContain(about.province.name);
	});
});

it.each([
	["2431/UBND-NNTN", "kon-tum-thon-thong-minh-2023"],
	["2431", "kon-tum-thon-thong-minh-2023"],
	["2023–2025", "lang-son-thon-thong-minh-2023"],
])("the number of a document, a period: %s", (text, id) => expect(ids(text)).toContain(id));

it("blames nobody's letters where nothing is found, and leads on", () => {
	expect(search("xyz")).toEqual({ found: [] });
	const said = [rulesetWords.none, rulesetWords.noneOf("Hà Nam", "Ninh Bình")].join();
	expect(said).not.toMatch(/ít chữ hơn/);
	expect(rulesetWords.noneOf("Hà Nam", "Ninh Bình")).toBe(
		"Chưa có bộ tiêu chí nào của Hà Nam (nay thuộc Ninh Bình).",
	);
	expect(rulesetWords.there(["Lạng Sơn", "Phú Thọ"], "Thêm")).toBe(
		"Đang có của: Lạng Sơn, Phú Thọ. Bộ tiêu chí của tỉnh khác: bấm “Thêm” ở dưới.",
	);
});

it("a ruleset of one's own is found by its criteria too", async () => {
	const { ports, rulesets: list, shelved } = world();
	const json = JSON.parse(
		JSON.stringify({ ...shelved.json, id: "tinh-mau-thon-2026" }).replaceAll(
			"cáp quang",
			"vệ tinh",
		),
	);
	await list.add(new File([JSON.stringify(json)], "a.json"));
	const { found } = searchCatalog(list.all.value, await loadCatalogIndex(ports), "vệ tinh");
	expect(found.map(({ entry }) => entry.id)).toEqual(["tinh-mau-thon-2026"]);
	expect(found[0]?.criteria.map(({ number }) => number)).toContain("1.1");
});

describe("how words are held against each other", () => {
	const entry = (id: string, title: string, more: object = {}) => ({
		...{ id, version: 1, own: false, replaces: [] },
		about: {
			...{ title, unit: "xã", criteriaCount: 1, checkedOn: "2026-11-21" },
			province: { name: "Thử", present: "Mẫu" },
			document: { kind: "Công văn", number: "1", date: "2026", issuer: "Sở" },
			period: { from: 2026, to: 2030 },
			...more,
		},
	});
	const covers = [
		entry("cap", "Bộ mẫu"),
		entry("tieng", "Tiếng nói"),
		entry("ban", "Bản đồ", { unit: "thôn" }),
	];
	const words = (of: string) => [{ id: "1", number: "1", title: of, words: of }];
	const small = {
		...{
			provinces: [
				{ name: "Mẫu", before: ["Thử"] },
				{ name: "Xa", before: [] },
			],
		},
		...{ kinds: ["tỉnh", "thành phố"], subjects: {} },
		criteria: {
			cap: [...words("hộ có cáp quang"), ...words("điểm bán cáp"), ...words("quan tâm")],
			tieng: words("quang dầu"),
			ban: words("cap tren giay"),
		},
	};
	const found = (text: string) =>
		searchCatalog(covers, small, text).found.map(({ entry: { id }, criteria }) =>
			[id, ...criteria.map(({ title }) => title)].join(": "),
		);

	it.each([
		// With its marks, or without any: a mark that is typed is meant.
		["tiế", ["tieng"]],
		["tie", ["tieng"]],
		["tiề", []],
		// From its beginning on.
		["eng", []],
		["ếng", []],
	])("a word that is still being typed: %s", (text, ids) => expect(found(text)).toEqual(ids));

	it.each([
		// Somewhere it is a whole one.
		["quan", ["cap: quan tâm"]],
		["quan ", ["cap: quan tâm"]],
		["qua", ["cap: hộ có cáp quang: quan tâm", "tieng: quang dầu"]],
		["qua ", []],
		// All before it are whole.
		["cá qua", []],
	])("half a word is sought only where it is no whole one, and is the last: %s", (text, ids) =>
		expect(found(text)).toEqual(ids),
	);

	it("the words of a criterion stand side by side", () => {
		expect(found("cáp quang")).toEqual(["cap: hộ có cáp quang"]);
		// Where they do nowhere, one that has them all will do.
		expect(found("quang hộ")).toEqual(["cap: hộ có cáp quang"]);
	});

	it("where no criterion has all of them, the cover and one of its criteria have them together", () => {
		expect(found("bộ quang")).toEqual(["cap: hộ có cáp quang"]);
		expect(found("cáp giay")).toEqual([]);
	});

	it.each([
		["quang tỉnh Thử", ["cap: hộ có cáp quang", "tieng: quang dầu"]],
		["Thử quang", ["cap: hộ có cáp quang", "tieng: quang dầu"]],
		["thành phố Thử cáp quang", ["cap: hộ có cáp quang"]],
		["tỉnh Thử", ["cap", "tieng", "ban"]],
		["thôn Mẫu", ["ban"]],
	])("a province may stand anywhere, with what it is called before it: %s", (text, ids) =>
		expect(found(text)).toEqual(ids),
	);

	it("a kind of unit is the cover's word: no criterion is named for it", () => {
		expect(searchCatalog(covers, small, "thôn").found).toEqual([
			{ entry: covers[2], criteria: [] },
		]);
	});
});

it("of one's own rulesets those that were added are found by their criteria, and none where there is no storage", async () => {
	const { ports } = world();
	const first = rulesets[0];
	if (!first) throw new Error("no ruleset");
	const { version, about } = first;
	const kept = { version, about, replaces: [], json: first, addedAt: "2026" };
	await ports.rulesets.put({ ...kept, id: "them", own: true, listed: true });
	await ports.rulesets.put({ ...kept, id: "theo-ban-nhap", own: true, listed: false });
	await ports.rulesets.put({ ...kept, id: "ban-cu", own: false, listed: true });
	const app = await ports.shelf.index();
	const { criteria } = await loadCatalogIndex(ports);
	expect(Object.keys(criteria).sort()).toEqual([...Object.keys(app.criteria), "them"].sort());
	expect(criteria.them).toEqual(criterionWords(first));
	ports.rulesets.list = () => Promise.reject(new Error("no storage"));
	expect(await loadCatalogIndex(ports)).toEqual(app);
});
