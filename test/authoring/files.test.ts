/** What `npm run rulesets` says of a file. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRulesetFile, rulesetJsonSchema } from "../../src/build/rulesets.ts";

const NAME = "phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
const text = readFileSync(`rulesets/${NAME}`, "utf8");
interface Expected {
	verdict: string;
	criteria: Record<string, string>;
	shortfalls?: Record<string, number>;
}
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
const check = (from: string, to: string, name = NAME) => {
	expect(text).toContain(from);
	return checkRulesetFile(name, text.replace(from, to));
};

it("the JSON Schema is in step with the parser", () => {
	expect(readFileSync("rulesets/ruleset.schema.json", "utf8")).toBe(rulesetJsonSchema());
	expect(text).toContain('"$schema": "../ruleset.schema.json"');
});

describe("a file", () => {
	it("that is sound has no issue", () => expect(checkRulesetFile(NAME, text)).toEqual([]));

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
			"criteria.2",
			/mục mà ứng dụng không biết/,
		],
		[
			"a form that is not there",
			'"form": "bieu-02"',
			'"form": "bieu-9"',
			"criteria.1.evidence.0.form",
			/mã không có/,
		],
	])("with %s names its line and path in words", (_name, from, to, path, words) => {
		const issues = check(from, to);
		const found = issues.find((issue) => issue.path === path);
		expect(found?.message).toMatch(words);
		// The line of the place itself, or of what it should stand in.
		expect(Math.abs((found?.line ?? 0) - lineOf(from))).toBeLessThan(14);
	});

	it("cut off names the line", () => {
		const [issue] = checkRulesetFile(NAME, text.slice(0, 5000));
		expect(issue?.line).toBe(text.slice(0, 5000).split("\n").length);
		expect(issue?.message).toMatch(/JSON/);
	});

	it("that says a thing twice names the second place, where JSON would drop the first", () => {
		const issues = check('"number": "1.3",', '"number": "1.3", "title": "Khác",');
		expect(issues).toMatchObject([{ path: "criteria.2.title" }]);
		expect(issues[0]?.message).toMatch(/hai lần/);
	});

	it.each([
		["50 MB", `{"a": "${"x".repeat(50_000_000)}"}`, /quá lớn/],
		["brackets without end", "[".repeat(500_000), /lồng nhau|JSON/],
		["nothing", "", /JSON/],
		["a comment", "{ // chú thích\n}", /JSON/],
	])("of %s is refused", (_name, content, words) => {
		const issues = checkRulesetFile(NAME, content);
		expect(issues).toHaveLength(1);
		expect(issues[0]?.message).toMatch(words);
	});

	it("with a byte order mark is read", () =>
		expect(checkRulesetFile(NAME, `\ufeff${text}`)).toEqual([]));

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
		const messages = checkRulesetFile(NAME, JSON.stringify(json)).map(({ message }) => message);
		expect(messages.some((message) => words.test(message))).toBe(true);
	});

	it("whose example does not hold says what came out", () => {
		const issues = check('"1.1": 1,', '"1.1": 2,');
		expect(issues).toEqual([
			{
				line: lineOf('"1.1": 1,'),
				path: "examples.1.expected.shortfalls.1.1",
				message: "ví dụ ghi “2” nhưng bộ tiêu chí cho kết quả “1”",
			},
		]);
	});

	it("under another name, or in another province's folder", () => {
		expect(checkRulesetFile("phu-tho/khac.json", text).map(({ path }) => path)).toEqual(["id"]);
		expect(
			checkRulesetFile(NAME.replace("phu-tho/", "kon-tum/"), text).map(({ path }) => path),
		).toEqual(["id"]);
	});
});
