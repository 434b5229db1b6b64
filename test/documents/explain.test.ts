/** An assessment in words: figures put into the rule, the tree, what would change it. */
import { describe, expect, it } from "vitest";
import {
	describeCriterion,
	describeQuestion,
	explainCriterion,
	explainWhole,
	type Reasoning,
} from "../../src/documents/index.ts";
import { type Answers, evaluate, openQuestions, type Ruleset } from "../../src/rules/index.ts";
import { some, tiny } from "../rules/tiny.ts";

const judge = (ruleset: Ruleset, values: object, more: object = {}) =>
	evaluate(ruleset, { assessedOn: "2026-11-21", values, ...more } as Answers);
const criterionOf = (id: string) => {
	const found = tiny.criteria.find((criterion) => criterion.id === id);
	if (!found) throw new Error(id);
	return found;
};
const lines = (reasonings: readonly Reasoning[], depth = 0): string[] =>
	reasonings.flatMap(({ text, verdict, change, parts }) => [
		`${"  ".repeat(depth)}${text} [${verdict}]${change ? ` → ${change}` : ""}`,
		...lines(parts, depth + 1),
	]);
const why = (id: string, values: object, more: object = {}) =>
	lines(explainCriterion(tiny, criterionOf(id), judge(tiny, values, more))).map((line) =>
		line.replaceAll("\u00a0", " "),
	);
const inLine = (id: string, values: object, more: object = {}) => {
	const described = describeCriterion(tiny, criterionOf(id), judge(tiny, values, more));
	return Object.values(described).map((text) => text.replaceAll("\u00a0", " "));
};

describe("why", () => {
	it.each<[string, string, object, object, string[]]>([
		[
			"a ratio that fails",
			"a",
			{ a: { part: 412, whole: 600 } },
			{},
			["a: 412/600 hộ = 68,7%; cần từ 80% [unmet] → còn thiếu 68 hộ"],
		],
		[
			"a ratio half filled in",
			"a",
			{ a: { part: 4 } },
			{},
			["a: 4 hộ; cần từ 80% [unknown] → chưa nhập “tổng”"],
		],
		[
			"a share that must not look like its threshold",
			"b",
			{ b: { part: 8002, whole: 10_000 } },
			{},
			["b: 8.002/10.000 hộ = 80,02%; cần trên 80% [met]"],
		],
		[
			"a threshold that waits for the unit's property",
			"c",
			{ c: { part: 75, whole: 100 } },
			{},
			[
				"c: 75/100 hộ = 75%; cần từ 70% (vùng), từ 80% (các trường hợp còn lại) [unknown] → còn tùy “Vùng”",
			],
		],
		[
			"a threshold that follows an answer",
			"i",
			{ "i.dan-so": 501, "i.wifi": 1, "i.may": 3 },
			{ unit: { nhom: "nhom-3" } },
			[
				"dân số: 501 người [undefined]",
				"Cần đủ 2 điều kiện sau [unmet]",
				"  điểm wifi: 1 điểm; cần ít nhất 2 điểm (1 điểm cho mỗi 500 người) [unmet] → còn thiếu 1 điểm",
				"  máy: 3 máy; cần ít nhất 4 máy [unmet] → còn thiếu 1 máy",
			],
		],
		[
			"the same while that answer is open",
			"i",
			{ "i.wifi": 1 },
			{},
			[
				"dân số: chưa nhập [undefined]",
				"Cần đủ 2 điều kiện sau [unknown]",
				"  điểm wifi: 1 điểm; cần 1 điểm cho mỗi 500 người [unknown] → còn tùy “dân số”",
				"  máy: chưa nhập; cần ít nhất 2 máy (nhom-1), ít nhất 4 máy (nhom-2), ít nhất 4 máy (nhom-3) [unknown]",
			],
		],
		[
			"growth",
			"k",
			{ k: { part: 1105, whole: 1000 } },
			{},
			["k: 1.105/1.000 hộ = 110,5%; cần từ 110,5% [met]"],
		],
		[
			"at least two of three, one of them joined",
			"l",
			{ "l.mot": true, "l.hai": false, "l.ba": { part: 1, whole: 2 } },
			{},
			[
				"Cần ít nhất 2 trong 3 điều kiện sau [unknown]",
				"  l.mot: có [met]",
				"  l.hai: không [unmet] → cần có",
				"  Cần đủ 2 điều kiện sau [unknown]",
				"    l.ba: 1/2 hộ = 50%; cần từ 50% [met]",
				"    l.bon: chưa trả lời [unknown]",
			],
		],
		[
			"a closed gate",
			"e",
			{ "e.co": false },
			{},
			[
				"Không áp dụng vì đã trả lời “Không” cho câu “e.co”. [notApplicable]",
				"e.co: không [undefined]",
				"e: chưa chọn; cần ít nhất 2 mục [notApplicable]",
			],
		],
		[
			"figures that cannot be",
			"a",
			{ a: { part: 5, whole: 4 } },
			{},
			["a: 5/4 hộ; cần từ 80% [unknown] → Số này lớn hơn tổng số. Hãy kiểm tra lại cả hai số."],
		],
		[
			"a half that is no figure is not called blank",
			"a",
			{ a: { part: Number.NaN, whole: 4 } },
			{},
			[
				"a: cần sửa; cần từ 80% [unknown] → Chỉ ghi chữ số, ví dụ 1004 hoặc 1.004. Hãy bỏ chữ và ký hiệu khác.",
			],
		],
		[
			"a criterion declared not applicable",
			"a",
			{},
			{ waived: { a: "không có hộ" } },
			[
				"Người đánh giá khai là không áp dụng: không có hộ [notApplicable]",
				"a: chưa nhập; cần từ 80% [unknown]",
			],
		],
	])("%s", (_name, id, values, more, expected) => {
		expect(why(id, values, more)).toEqual(expected);
	});

	it("the whole, where not all criteria are asked for", () => {
		expect(explainWhole(tiny, judge(tiny, {}))).toBeUndefined();
		const reasoning = explainWhole(some, judge(some, { "tq.mot": true }));
		expect(lines(reasoning ? [reasoning] : []).slice(0, 4)).toEqual([
			"Cần đủ 3 điều kiện sau [unknown]",
			"  tq tq [met]",
			"  Cần ít nhất 3 trong 5 điều kiện sau [unknown]",
			"    a a [unknown]",
		]);
	});
});

it("says what is asked where some parts do not apply", () => {
	const waived = { a: "không", b: "không", c: "không" };
	const said = explainWhole(some, judge(some, {}, { waived }))?.parts[1];
	expect(said?.text).toBe("Cần ít nhất 3 trong 5 điều kiện sau (3 không áp dụng; xét 2, cần đủ)");
	expect(explainWhole(some, judge(some, {}), true)?.parts[0]?.text).toBe("tiêu chí tq");
});

describe("a criterion in one line", () => {
	it.each<[string, object, string[]]>([
		["tq", {}, ["chưa trả lời", "một trong 2 cách", ""]],
		[
			"tq",
			{ "tq.mot": false, "tq.hai": false, "tq.ba": true },
			["1/3 điều kiện", "một trong 2 cách", "còn thiếu điều kiện “tq.mot” hoặc “tq.hai”"],
		],
		[
			"tq",
			{ "tq.mot": false, "tq.hai": false, "tq.ba": false },
			[
				"0/3 điều kiện",
				"một trong 2 cách",
				"còn thiếu điều kiện “tq.mot” hoặc (“tq.hai”; “tq.ba”)",
			],
		],
		[
			"d",
			{ "d.gio": 3.5, "d.diem": 1 },
			[
				"giờ: 3,5 giờ; điểm: 1 điểm",
				"ít nhất 4 giờ (giờ); ít nhất 2 điểm (điểm)",
				"còn thiếu 0,5 giờ (giờ); 1 điểm (điểm)",
			],
		],
	])("%s %j", (id, values, expected) => expect(inLine(id, values)).toEqual(expected));
});

it("open questions are named so that they can be found", () => {
	const assessment = judge(tiny, { c: { part: 75, whole: 100 } }, { assessedOn: "" });
	const texts = openQuestions(tiny, assessment).map(({ question, answers }) => [
		answers,
		describeQuestion(tiny, question),
	]);
	expect(texts).toContainEqual([1, "Vùng"]);
	expect(texts).toContainEqual([2, "phần; tổng"]);
	// The day first, then both figures behind it.
	expect(texts).toContainEqual([3, "Ngày đánh giá"]);
});
