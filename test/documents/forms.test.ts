/** Official forms: what they print of a draft, and what they leave to be written by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Block,
	type DocumentInput,
	documentOf,
	documentsOf,
	textsOf,
} from "../../src/documents/index.ts";
import { type Entry, setEvidence } from "../../src/drafts/index.ts";
import { parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { runs } from "../runs.ts";
import { expectGolden } from "./golden.ts";
import { draftOf, inputOf, rulesetNamed, rulesets } from "./inputs.ts";
import { plain } from "./plain.ts";

const hamlet = rulesetNamed("phu-tho-khu-dan-cu-thong-minh-2023");
const village = rulesetNamed("lang-son-thon-thong-minh-2023");

const people = {
	"1.1": [
		{ name: "Nguyễn Văn Mẫu", note: "" },
		{ name: "Y Bhăm Niê Kdăm Thử", note: "Mới lắp tháng 5" },
		{ name: "Trần Thị Thử", note: "" },
	],
};
const reportTexts = {
	"mau-01.so": "15",
	"mau-01.huong-dan.so": "10",
	"mau-01.huong-dan.ngay": "28/7",
	"mau-01.chi-dao": "UBND xã giao cán bộ phụ trách từng khu.\nHọp giao ban hằng tháng.",
	"mau-01.van-ban": "Kế hoạch số 5/KH-UBND",
	"mau-01.danh-gia-to": "Tổ có 07 thành viên, hoạt động đều.",
	"mau-01.uu-diem": "Nhân dân đồng tình.",
	"mau-01.noi-nhan-1": "Các khu dân cư",
	"mau-01.luu": "VP",
};
const tables = {
	"dich-vu-vien-thong": [["1", "Thôn Mẫu", "VNPT, Viettel", "Có", "Có", ""]],
	"thanh-vien-to-cong-nghe-so": [
		["1", "Nông Văn Mẫu", "Thôn Mẫu", "0900000001", "000000000001", "Tổ trưởng", ""],
		["3", "Hoàng Thị Thử", "Thôn Mẫu", "0900000002", "000000000002", "", "Phụ trách Zalo"],
	],
	"nguoi-duoc-ho-tro": [["1", "Lý A Mẫu", "Thôn Mẫu", "Cài VNeID", "10/3/2025", ""]],
	"san-pham": [["1", "Hồng vành khuyên", "HTX Mẫu", "3 sao", "Sàn Mẫu", ""]],
	"dia-chi-so": [["1", "Vi Văn Mẫu", "Hộ gia đình", "Thôn Mẫu", "x", "", ""]],
};
const modelTexts = {
	"mo-hinh.ten": "Camera an ninh Thôn Mẫu",
	"mo-hinh.von": "45 triệu đồng",
	"mo-hinh.so-luong": "06 camera",
	"mo-hinh.pham-vi": "Ba lối vào thôn",
	"mo-hinh.thoi-gian": "Từ tháng 3 năm 2024",
	"mo-hinh.ho": "Hộ ông Nông Văn Mẫu\nHTX Mẫu",
	"mo-hinh.truoc": "Khó theo dõi người ra vào.",
	"mo-hinh.sau": "Phát hiện kịp thời hai vụ việc.",
};

describe("the report of a residential unit", () => {
	const report = (example: string, more: Partial<DocumentInput> = {}) =>
		documentOf("mau-so-01", inputOf(hamlet, draftOf(hamlet, example), more));

	it("is read through where everything is met and written", () =>
		expectGolden("mau-so-01-dat", report("dat-tat-ca", { texts: reportTexts })));
	it("is read through where it is not met", () =>
		expectGolden("mau-so-01-khong-dat", report("thieu-mot")));
	it("is read through where much is open", () =>
		expectGolden("mau-so-01-con-thieu", report("som-da-ro")));
	it("is read through before a criterion applies", () =>
		expectGolden("mau-so-01-truoc-2024", report("truoc-2024")));
	it("is read through for writing by hand", () =>
		expectGolden("mau-so-01-trong", report("dat-tat-ca", { texts: reportTexts, blank: true })));

	it("says who declared a criterion not applicable", () => {
		const draft = { ...draftOf(hamlet, "dat-tat-ca"), waived: { "1.5": "Chưa có phần mềm" } };
		expect(plain(documentOf("mau-so-01", inputOf(hamlet, draft)))).toContain(
			"- Đánh giá: không áp dụng. Người đánh giá khai là không áp dụng: Chưa có phần mềm.",
		);
	});

	it("never shows a share at a threshold that it does not reach", () => {
		const draft = {
			...draftOf(hamlet, "dat-tat-ca"),
			entries: { "1.1.part": "7996", "1.1.whole": "10000" },
		};
		const text = plain(documentOf("mau-so-01", inputOf(hamlet, draft)));
		expect(text).toContain("- Kết quả: 7.996/10.000 hộ = 79,9%.");
	});

	it("leaves figures that cannot be judged as they were entered, and no share", () => {
		const draft = {
			...draftOf(hamlet, "dat-tat-ca"),
			entries: { "1.1.part": "90", "1.1.whole": "80", "1.2.whole": "1.004" },
		};
		const text = plain(documentOf("mau-so-01", inputOf(hamlet, draft)));
		expect(text).toContain("- Kết quả: 90/80 hộ.\n- Mức đạt: từ\u00a080%. Đánh giá: …");
		expect(text).toContain("- Kết quả: ……… / 1.004 người = ………%.");
	});
});

describe("the lists of a residential unit", () => {
	const list = (id: string, more: Partial<DocumentInput>) =>
		documentOf(id, inputOf(hamlet, draftOf(hamlet, "dat-tat-ca"), more));
	it("are read through with three names", () =>
		expectGolden("bieu-01-ba-ten", list("bieu-01", { people })));
	it.each(["bieu-01", "bieu-02", "bieu-03", "bieu-04"])("%s is read through blank", (id) =>
		expectGolden(`${id}-trong`, list(id, { people, blank: true })),
	);
	it("hold 5,000 names, none twice, none cut", () => {
		const many = Array.from({ length: 5000 }, (_, index) => ({
			name: `Nguyễn Văn Mẫu ${index}`,
			note: "",
		}));
		const [part] = list("bieu-02", { people: { "1.2": many } }).parts;
		const table = part?.blocks.find((block) => block.kind === "table") as Table;
		expect(table.rows).toHaveLength(5000);
		expect(table.rows.at(-1)).toEqual(["5000", "Nguyễn Văn Mẫu 4999", ""]);
		expect(table.total).toEqual(["", "Tổng cộng: 5.000 người", ""]);
	});
});

describe("the evidence tables of a village", () => {
	const forms = village.forms?.map(({ id }) => id) ?? [];
	const made = (id: string, blank: boolean) => {
		const draft = setEvidence(draftOf(village, "dat-tat-ca"), "1", "hop-dong", true);
		const named = { ...draft, unit: { ...draft.unit, name: "Thôn Mẫu" } };
		return documentOf(id, inputOf(village, named, { tables, texts: modelTexts, blank }));
	};
	it.each(forms)("%s is read through filled", (id) => expectGolden(id, made(id, false)));
	it.each(forms)("%s is read through blank", (id) => expectGolden(`${id}-trong`, made(id, true)));
	it("are what the evidence is written on", () => {
		const linked = village.criteria.flatMap(({ evidence }) =>
			evidence.flatMap(({ form }) => form ?? []),
		);
		// The list of all documents is no evidence of its own.
		expect(linked).toEqual(forms.filter((id) => id !== "danh-muc-tai-lieu"));
	});
});

type Table = Extract<Block, { kind: "table" }>;

/** Every kind of block and placeholder, in a ruleset whose unit is a commune. */
const own: Ruleset = parseRuleset({
	...structuredClone(rulesetNamed("kon-tum-xa-ntm-thong-minh-2023")),
	id: "tinh-thu-xa-2026",
	forms: [
		{
			id: "bieu",
			title: "Biểu",
			name: "Biểu thử",
			asks: [{ id: "ly-do", label: "Lý do", lines: 1 }],
			content: [
				{ kind: "letterhead", issuer: ["Ủy ban nhân dân", "{unit.name}"], number: "Số: {ly-do}" },
				{
					kind: "paragraph",
					style: "small",
					text: "{2.b.1.part} trên {2.b.1.whole}, bằng {2.b.1.percent}; {2.b.4}; {2.b.10}; {assessedOn}; {ly-do}",
				},
				{ kind: "checks", criteria: ["2.a"] },
				{
					kind: "names",
					field: "2.b.7",
					columns: [
						{ header: "Ký", holds: "text" },
						{ header: "Tên", holds: "name", width: 50 },
					],
					blankRows: 2,
				},
				{ kind: "table", list: "can-bo", rows: "people", total: "Cộng:", blankRows: 1 },
			],
		},
	],
});

describe("a form of a person's own ruleset", () => {
	const form = (more: Partial<DocumentInput> = {}) =>
		documentOf("bieu", inputOf(own, { ...draftOf(own, "dat-tat-ca"), ownRuleset: true }, more));
	it("is read through", () =>
		expectGolden(
			"bieu-thu",
			form({
				texts: { "ly-do": "một\n hai " },
				people: { "2.b.7": [{ name: "Vi Văn Mẫu", note: "không in" }] },
				tables: {
					"can-bo": [
						["9", "Lò Thị Thử"],
						["", " "],
					],
				},
			}),
		));
	it("works out no share of figures that cannot be judged", () => {
		const draft = {
			...draftOf(own, "dat-tat-ca"),
			entries: { "2.b.1.part": "9", "2.b.1.whole": "8" },
		};
		expect(plain(documentOf("bieu", inputOf(own, draft)))).toContain("9 trên 8, bằng ………%;");
	});
	it("is read through blank", () => expectGolden("bieu-thu-trong", form({ blank: true })));
});

it("of documents for criteria that do not apply says so", () => {
	const only = parseRuleset({
		...structuredClone(village),
		forms: [
			...(village.forms ?? []),
			{ id: "o", title: "O", name: "O", content: [{ kind: "checks", criteria: ["4"] }] },
		],
	});
	const texts = (example: string, blank: boolean) =>
		textsOf(documentOf("o", inputOf(only, draftOf(only, example), { blank }))).join("\n");
	const none = "Không cần minh chứng nào, vì các tiêu chí này không áp dụng.";
	expect(texts("khong-co-san-pham", false)).toContain(none);
	expect(texts("khong-co-san-pham", true)).toContain("(tiêu chí 4)");
	expect(texts("dat-tat-ca", false)).toContain("(tiêu chí 4)");
});

describe.each(rulesets.map((ruleset) => [ruleset.id, ruleset] as const))("%s", (_id, ruleset) => {
	const choices = documentsOf(ruleset);
	const fields = ruleset.criteria.flatMap((criterion) => criterion.fields);
	const controls = fields.flatMap(({ id, kind }) =>
		kind === "ratio" ? [`${id}.part`, `${id}.whole`] : [id],
	);
	const entry: fc.Arbitrary<Entry> = fc.oneof(
		fc.integer({ min: 0, max: 2000 }).map(String),
		fc.constantFrom("-1", "1,5", "2.000.000.000", "chín"),
		fc.boolean(),
		fc.constantFrom(["y-te"], [], ["khac", "la"]),
	);
	const word = fc.oneof(
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
		fc.constantFrom(
			"Nguyễn Văn Mẫu",
			"Y Bhăm Niê",
			"李明",
			"😀",
			"{verdict}",
			"$& $1",
			"<b>",
			"\u202e",
		),
	);
	const name = word.filter((text) => text.trim() !== "").map((text) => `T-${text.trim()}`);
	const cases = fc.record({
		example: fc.constantFrom(...ruleset.examples.map(({ id }) => id)),
		entries: fc.dictionary(fc.constantFrom(...controls), entry),
		unit: fc.constantFrom("", "Khu 3", "Khu ".repeat(75)),
		assessedOn: fc.constantFrom("", "2025-06-30", "30/6/2025", "2025-02-31"),
		sample: fc.boolean(),
		blank: fc.boolean(),
		names: fc.array(name, { maxLength: 5 }),
		text: fc.array(name, { maxLength: 3 }).map((lines) => lines.join("\n")),
	});

	it("whatever is entered, every document is whole", () => {
		fc.assert(
			fc.property(cases, ({ example, unit, sample, names, text, ...more }) => {
				const draft = {
					...draftOf(ruleset, example),
					entries: more.entries,
					assessedOn: more.assessedOn,
					...(sample && { sample: true as const }),
				};
				const lists = ruleset.lists ?? [];
				const asks = choices.flatMap((choice) => choice.asks);
				const input = inputOf(
					ruleset,
					{ ...draft, unit: { ...draft.unit, name: unit } },
					{
						blank: more.blank,
						people: Object.fromEntries(
							fields.map(({ id }) => [id, names.map((each) => ({ name: each, note: `${each}!` }))]),
						),
						tables: Object.fromEntries(
							lists.map(({ id, columns }) => [
								id,
								names.map((each) => columns.map((column, at) => `${each}-${column.holds}-${at}`)),
							]),
						),
						texts: Object.fromEntries(asks.map(({ id }) => [id, text])),
					},
				);
				for (const choice of choices) {
					const model = documentOf(choice.id, input);
					const texts = textsOf(model);
					expect(model.mark !== undefined).toBe(sample);
					for (const table of tablesIn(model.parts.flatMap(({ blocks }) => blocks))) {
						const { columns, rows, total = [] } = table;
						expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 9);
						for (const row of [...rows, ...(total.length > 0 ? [total] : [])])
							expect(row).toHaveLength(columns.length);
					}
					if (choice.kind !== "form" && choice.kind !== "all") continue;
					const all = texts.join("\n");
					// Below the title: what is on the paper.
					const paper = texts.slice(1).join("\n").toLowerCase();
					expect(paper).toContain(unit.trim().toLowerCase());
					for (const written of more.blank ? [] : text.split("\n"))
						if (choice.asks.length > 0) expect(all).toContain(written);
					for (const each of more.blank ? [] : names) {
						if (choice.people.length > 0) expect(texts).toContain(each);
						if (choice.tables.length > 0) expect(all).toContain(`${each}-name-`);
					}
					if (more.blank) for (const each of names) expect(texts).not.toContain(each);
				}
			}),
			{ numRuns: runs(60, 15) },
		);
	});

	it("fills every placeholder of its forms", () => {
		for (const { id, kind } of choices)
			for (const blank of kind === "form" ? [true, false] : [false])
				for (const example of ruleset.examples) {
					const input = inputOf(ruleset, draftOf(ruleset, example.id), { blank });
					expect(textsOf(documentOf(id, input)).join("\n"), id).not.toMatch(/[{}]|undefined|NaN/);
				}
	});
});

const tablesIn = (blocks: readonly Block[]): readonly Table[] =>
	blocks.filter((block) => block.kind === "table");
