/** What `npm run rulesets` says of a file. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRulesetBytes, checkRulesetText } from "../../src/authoring/index.ts";
import { checkRulesetFile, rulesetJsonSchema } from "../../src/build/rulesets.ts";

const NAME = "phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
const text = readFileSync(`rulesets/${NAME}`, "utf8");
interface Expected {
	verdict: string;
	criteria: Record<string, string>;
	shortfalls?: Record<string, number>;
}
const checkFile = (name: string, content: string) => checkRulesetFile(name, Buffer.from(content));
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
const check = (from: string, to: string, name = NAME) => {
	expect(text).toContain(from);
	return checkFile(name, text.replace(from, to));
};

it("the JSON Schema is in step with the parser", () => {
	expect(readFileSync("rulesets/ruleset.schema.json", "utf8")).toBe(rulesetJsonSchema());
	expect(text).toContain('"$schema": "../ruleset.schema.json"');
});

describe("a file", () => {
	it("that is sound has no issue", () => expect(checkFile(NAME, text)).toEqual([]));

	it.each([
		[
			"a threshold that cannot be",
			'"atLeast": 80',
			'"atLeast": 180',
			"criteria.0.fields.0.atLeast",
			/không thể đạt/,
		],
		[
			"an unknown kind",
			'"kind": "choice"',
			'"kind": "chon"',
			"criteria.6.fields.0.kind",
			/không thuộc loại nào/,
		],
		[
			"an unknown key",
			'"number": "1.3"',
			'"so": "1.3"',
			"criteria.2.so",
			/mục mà ứng dụng không biết: “so”/,
		],
		[
			"a form that is not there",
			'"form": "bieu-02"',
			'"form": "bieu-9"',
			"criteria.1.evidence.0.form",
			/“bieu-9” không có trong tệp/,
		],
	])("with %s names its line and path in words", (_name, from, to, path, words) => {
		const issues = check(from, to);
		const found = issues.find((issue) => issue.path === path);
		expect(found?.message).toMatch(words);
		// The line of the place itself, or of what it should stand in.
		expect(Math.abs((found?.line ?? 0) - lineOf(from))).toBeLessThan(14);
	});

	it("cut off names the line", () => {
		const [issue] = checkFile(NAME, text.slice(0, 5000));
		expect(issue?.line).toBe(text.slice(0, 5000).split("\n").length);
		expect(issue?.message).toMatch(/JSON/);
	});

	it("that says a thing twice names the second place, where JSON would drop the first", () => {
		const issues = check('"number": "1.3",', '"number": "1.3", "title": "Khác",');
		expect(issues).toMatchObject([{ path: "criteria.2.title" }]);
		expect(issues[0]?.message).toMatch(/đã được ghi ở dòng \d+/);
	});

	it.each([
		["50 MB", `{"a": "${"x".repeat(50_000_000)}"}`, /quá lớn/],
		[
			"letters that take more bytes than a ruleset has",
			`{"a": "${"ộ".repeat(250_000)}"}`,
			/quá lớn/,
		],
		["brackets without end", "[".repeat(500_000), /lồng nhau/],
		["nothing", " ", /tệp trống/],
		["a draft", '{ "format": "dat-chuan-draft", "version": 4 }', /^đây là tệp bản nháp/],
		["a comment", "{ // chú thích\n}", /không có chú thích/],
	])("of %s is refused", (_name, content, words) => {
		const issues = checkFile(NAME, content);
		expect(issues).toHaveLength(1);
		expect(issues[0]?.message).toMatch(words);
	});

	it.each([
		["UTF-16", Buffer.from(`\ufeff{"a": "${"ạ".repeat(400_000)}"}`, "utf16le")],
		["UTF-8", Buffer.from(`{"a": "${"ạ".repeat(400_000)}"}`)],
	])("too large in %s, and cut within a letter, is called too large", (_, content) => {
		// As much of it as the worker reads: it ends within a letter, whatever goes before.
		for (const length of [600_001, 600_002, 600_003]) {
			const { issues } = checkRulesetBytes(content.subarray(0, length));
			expect(issues[0]?.message).toMatch(/quá lớn/);
		}
	});

	it("that nests too deeply names the place, before anything that takes long", () => {
		const deep = `${'{"all":[\n'.repeat(40_000)}"a"${"]}".repeat(40_000)}`;
		const issues = checkFile(NAME, `{"requires":\n${deep}}`);
		expect(issues).toMatchObject([{ line: 34, message: expect.stringMatching(/lồng nhau/) }]);
	});

	it("is as large in letters of two bytes as in UTF-8", () => {
		const words = `{"a": "${"ộ".repeat(250_000)}"}`;
		expect(checkRulesetText(words).issues[0]?.message).toMatch(/quá lớn/);
		expect(checkRulesetBytes(Buffer.from(words, "utf16le")).issues[0]?.message).toMatch(/quá lớn/);
	});

	it("that is not UTF-8 is refused, not misread", () => {
		for (const bytes of [Buffer.from(text, "latin1"), Buffer.from(text, "utf16le")])
			expect(checkRulesetFile(NAME, bytes)).toMatchObject([
				{ message: expect.stringMatching(/UTF-8/) },
			]);
	});

	// Where the line counts: that of the slip itself.
	const lines = ["{", '\t"a": 1,', '\t"b": 2', "}"];
	it.each([
		["a comma too many", [2, '\t"b": 2,'], 3, /thừa dấu phẩy/],
		["a comma too few", [1, '\t"a": 1'], 2, /thiếu dấu phẩy/],
		["a decimal comma", [1, '\t"a": 12,5,'], 2, /viết 12\.5/],
		["curly quotes", [1, "\t“a”: 1,"], 2, /dấu " thẳng|ngoặc kép phải thẳng/],
		["a quote within", [1, '\t"a": "x "y" z",'], 2, /JSON/],
		["an open quote", [1, '\t"a": "x,'], 2, /thiếu dấu " ở cuối/],
		["a brace too few", [3, ""], 4, /chưa đóng đủ/],
	] as const)("with %s names that line", (_name, [at, line], where, words) => {
		const content = lines.map((each, index) => (index === at ? line : each)).join("\n");
		const [issue] = checkFile(NAME, content);
		expect(issue?.message).toMatch(words);
		expect(Math.abs((issue?.line ?? 0) - where)).toBeLessThanOrEqual(0);
	});

	it.each<[string, string, string, string, RegExp]>([
		["a missing key", '"number": "1.3",', "", "criteria.2.number", /thiếu mục “number”/],
		[
			"words for a number",
			'"atLeast": 80',
			'"atLeast": "80%"',
			"criteria.0.fields.0.atLeast",
			/không có dấu %/,
		],
		[
			"a Vietnamese day",
			'"checkedOn": "2026',
			'"checkedOn": "12/5/2026',
			"about.checkedOn",
			/năm-tháng-ngày/,
		],
		[
			"an unknown verdict",
			'"verdict": "met"',
			'"verdict": "đạt"',
			"examples.0.expected.verdict",
			/“met”, “unmet”/,
		],
		[
			"a part twice",
			'"1.6.ke-hoach", "1.6.hoat-dong"',
			'"1.6.ke-hoach", "1.6.ke-hoach", "1.6.hoat-dong"',
			"criteria.5.requires.all.2",
			/hai lần trong cùng một điều kiện/,
		],
		[
			"a short name that is long",
			'"short": "Địa chỉ số"',
			'"short": "Địa chỉ số của mọi hộ gia đình"',
			"criteria.4.short",
			/dài 30 chữ cái.*nhiều nhất 24, hãy viết gọn lại/,
		],
		[
			"a short name twice",
			'"short": "Địa chỉ số"',
			'"short": "điện thoại  thông minh"',
			"criteria.4.short",
			/đã dùng cho tiêu chí 1\.2; hãy đặt tên khác/,
		],
		[
			"an option that is not there",
			'"1.7": ["',
			'"1.7": ["la", "',
			'examples.0.answers.values["1.7"].0',
			/không có lựa chọn “la”/,
		],
		[
			"an answer of another kind",
			'"1.6.ke-hoach": true',
			'"1.6.ke-hoach": 3',
			'examples.0.answers.values["1.6.ke-hoach"]',
			/không đúng kiểu của câu hỏi/,
		],
	])("with %s says what to do", (_name, from, to, path, words) => {
		const issue = check(from, to).find((each) => each.path === path);
		expect(issue?.message).toMatch(words);
	});

	it("says which criterion or example a place belongs to", () => {
		expect(check('"atLeast": 80', '"atLeast": 180')[0]).toMatchObject({ where: "tiêu chí 1.1" });
	});

	it("with a byte order mark is read", () => expect(checkFile(NAME, `\ufeff${text}`)).toEqual([]));

	it.each([
		["none that meets all", ({ verdict }: Expected) => verdict !== "met", /mọi tiêu chí đều đạt/],
		[
			"none decided early",
			({ verdict, criteria }: Expected) =>
				!(verdict === "unmet" && Object.values(criteria).includes("unknown")),
			/đã rõ là chưa đạt/,
		],
		["none that is open", ({ verdict }: Expected) => verdict !== "unknown", /chưa kết luận được/],
		[
			"none that fails by one",
			({ shortfalls }: Expected) => shortfalls?.["1.2"] !== 1,
			/tỷ lệ 1.2 thiếu đúng một/,
		],
	])("with %s among its examples says so", (_name, keep, words) => {
		const json = JSON.parse(text) as { examples: { expected: Expected }[] };
		json.examples = json.examples.filter(({ expected }) => keep(expected));
		const messages = checkFile(NAME, JSON.stringify(json)).map(({ message }) => message);
		expect(messages.some((message) => words.test(message))).toBe(true);
	});

	it("whose ratio fails by two, and never by one, says so", () => {
		const messages = check('"1.2": 1', '"1.2": 2').map(({ message }) => message);
		expect(messages.some((message) => /tỷ lệ 1.2 thiếu đúng một/.test(message))).toBe(true);
	});

	it("whose example does not hold says what came out", () => {
		const issues = check('"1.1": 1,', '"1.1": 2,');
		expect(issues).toEqual([
			{
				line: lineOf('"1.1": 1,'),
				column: 13,
				path: 'examples.1.expected.shortfalls["1.1"]',
				where: "ví dụ thieu-mot",
				message: "ví dụ ghi “2” nhưng bộ tiêu chí cho kết quả “1”",
			},
		]);
	});

	it("under another name, or in another province's folder", () => {
		expect(checkFile("phu-tho/khac.json", text).map(({ path }) => path)).toEqual(["id"]);
		expect(checkFile(NAME.replace("phu-tho/", "kon-tum/"), text).map(({ path }) => path)).toEqual([
			"id",
		]);
	});
});
