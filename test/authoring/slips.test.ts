/** Slips of those who write rulesets in Word, on a phone, or in an old Notepad: what, where, what to do. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRulesetBytes, checkRulesetText } from "../../src/authoring/index.ts";
import { checkRulesetFile } from "../../src/build/rulesets.ts";

const NAME = "phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
const text = readFileSync(`rulesets/${NAME}`, "utf8");

const first = (content: string) => checkRulesetText(content).issues[0];

describe("JSON that stops", () => {
	it.each([
		[
			"a straight quote inside a text",
			'{\n\t"a": "hộ "nghèo" cũ",\n\t"b": 1\n}',
			2,
			11,
			/trong câu chữ này có dấu ngoặc kép thẳng.*hãy viết “…”/,
		],
		[
			"one at the text's end",
			'{\n\t"a": "hộ "nghèo"",\n\t"b": 1\n}',
			2,
			11,
			/trong câu chữ này có dấu ngoặc kép thẳng/,
		],
		[
			"one at its beginning",
			'{\n\t"a": ""Hộ" nghèo",\n\t"b": 1\n}',
			2,
			8,
			/trong câu chữ này có dấu ngoặc kép thẳng/,
		],
		[
			"a single one, for inches",
			'{\n\t"a": "màn 5" trở lên",\n\t"b": 1\n}',
			2,
			13,
			/trong câu chữ này có dấu ngoặc kép thẳng/,
		],
		[
			"before a figure",
			'{\n\t"a": "từ "12" tháng",\n\t"b": 1\n}',
			2,
			11,
			/trong câu chữ này có dấu ngoặc kép thẳng/,
		],
		[
			"a non-breaking space before a key",
			'{\n\u00a0"a": 1\n}',
			2,
			1,
			/dấu cách không ngắt.*gõ lại dấu cách/,
		],
		["one after the colon", '{\n\t"a":\u00a0true\n}', 2, 6, /dấu cách không ngắt/],
		["one after a value", '{\n\t"a": true\u00a0,\n\t"b": 1\n}', 2, 11, /dấu cách không ngắt/],
		["a narrow one", '{\n\t"a":\u202f1\n}', 2, 6, /dấu cách không ngắt/],
		["an ideographic one", '{\n\u3000"a": 1\n}', 2, 1, /dấu cách không ngắt/],
		["a zero-width space", '{\n\t\u200b"a": 1\n}', 2, 2, /ký tự ẩn.*gõ lại/],
		["a byte order mark in the middle", '{\n\t"a": \ufeff1\n}', 2, 7, /ký tự ẩn/],
		["a soft hyphen", '{\n\t"a": \u00ad1\n}', 2, 7, /ký tự ẩn/],
		["a full-width colon", '{\n\t"a"： 1\n}', 2, 5, /dấu ： không dùng được.*bằng dấu :/],
		[
			"a full-width comma",
			'{\n\t"a": 1，\n\t"b": 2\n}',
			2,
			8,
			/dấu ， không dùng được.*bằng dấu ,/,
		],
		["a semicolon", '{\n\t"a": 1;\n\t"b": 2\n}', 2, 8, /dấu ; không dùng được.*bằng dấu ,/],
		["curly quotes around a key", "{\n\t“a”: 1\n}", 2, 2, /dấu “ không mở.*dấu " thẳng/],
		["curly quotes around a text", '{\n\t"a": “x y”\n}', 2, 7, /dấu “ không mở.*dấu " thẳng/],
		[
			"a curly quote that should close a key",
			'{\n\t"a”: 1, "b": 2\n}',
			2,
			4,
			/dấu ” không mở.*dấu " thẳng/,
		],
		["single quotes", "{\n\t'a': 1\n}", 2, 2, /dấu ' không mở/],
		["a sign of percent", '{\n\t"a": 80%\n}', 2, 9, /không có dấu %/],
		["a capital", '{\n\t"a": True\n}', 2, 7, /“True” phải viết thường: true/],
		["a key without quotes", "{\n\ta: 1\n}", 2, 2, /nằm ngoài dấu ngoặc kép/],
	])("at %s says what, where and what to do", (_, content, line, column, words) => {
		const issue = first(content);
		expect(issue?.message).toMatch(words);
		expect([issue?.line, issue?.column]).toEqual([line, column]);
	});

	it("at a missing comma between two texts still asks for the comma", () => {
		expect(first('{\n\t"a": "x"\n\t"b": 1\n}')?.message).toMatch(/thiếu dấu phẩy/);
		expect(first('{ "a": "x" "b": 1 }')?.message).toMatch(/thiếu dấu phẩy/);
	});
});

describe("a file of another kind under a ruleset's name", () => {
	const zip = (part: string) =>
		Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(700_000), Buffer.from(part)]);
	it.each([
		[
			"a Word file, larger than any ruleset",
			zip("word/document.xml"),
			/đây là tệp Word \(\.docx\)/,
		],
		["an Excel file", zip("xl/workbook.xml"), /đây là tệp Excel/],
		["another archive", zip("a.txt"), /đây là tệp nén/],
		[
			"an old Word file",
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			/Word hoặc Excel đời cũ/,
		],
		["RTF", Buffer.from("{\\rtf1\\ansi {}}"), /đây là tệp RTF/],
		["PDF", Buffer.from("%PDF-1.7\n"), /đây là tệp PDF/],
		[
			"a page of the web",
			Buffer.from("\ufeff\r\n<!DOCTYPE html><html></html>"),
			/đây là một trang mạng/,
		],
	])("%s is named, with what to do", (_, bytes, words) => {
		const { issues } = checkRulesetBytes(bytes);
		expect(issues).toHaveLength(1);
		expect(issues[0]?.message).toMatch(words);
		expect(issues[0]?.message).toMatch(/chép nội dung JSON sang Notepad/);
	});
});

const swapped = (content: string) => Buffer.from(content, "utf16le").swap16();
describe("UTF-16, as Notepad's “Unicode” saves it", () => {
	it.each([
		["with a mark", Buffer.from(`\ufeff${text}`, "utf16le")],
		["without", Buffer.from(text, "utf16le")],
		["the other way round, with a mark", swapped(`\ufeff${text}`)],
		["the other way round, without", swapped(text)],
	])("%s is read", (_, bytes) => {
		const checked = checkRulesetBytes(bytes);
		expect(checked.issues).toEqual([]);
		expect(checked.ruleset?.about.title).toBe("Khu dân cư thông minh");
		expect(checked.ruleset && checked.json).toEqual(JSON.parse(text));
	});
	it("cut in the middle of a letter is refused", () => {
		const { issues } = checkRulesetBytes(Buffer.from(text, "utf16le").subarray(0, 1001));
		expect(issues[0]?.message).toMatch(/UTF-16 bị cắt/);
	});
	it("is not for the app's own files, which are fetched as UTF-8", () => {
		const [issue] = checkRulesetFile(NAME, Buffer.from(text, "utf16le"));
		expect(issue?.message).toMatch(/tệp đi kèm ứng dụng phải là UTF-8/);
	});
});

it("bytes of an old code page are refused where they begin", () => {
	const bytes = Buffer.from('{\n\t"id": "a",\n\t"title": "Th\u00f4n"\n}', "latin1");
	const [issue] = checkRulesetBytes(bytes).issues;
	expect([issue?.line, issue?.column]).toEqual([3, 14]);
	expect(issue?.message).toMatch(/mã UTF-8/);
});

describe("a near miss is named", () => {
	const messages = (from: string, to: string) => {
		expect(text).toContain(from);
		return checkRulesetText(text.replace(from, to))
			.issues.map(({ message }) => message)
			.join("\n");
	};
	it.each([
		["a key", '"atLeast": 80', '"atleast": 80', "“atleast”", "“atLeast”"],
		["letters swapped", '"explanation":', '"explantaion":', "“explantaion”", "“explanation”"],
		["a key of the whole file", '"criteria": [', '"criterias": [', "“criterias”", "“criteria”"],
		[
			"a key within a list within a list",
			'"countedAs": "hộ"',
			'"countAs": "hộ"',
			"“countAs”",
			"“countedAs”",
		],
		["an id of a form", '"form": "bieu-02"', '"form": "bieu02"', "“bieu02”", "“bieu-02”"],
		[
			"an id of a field",
			'"1.6.ke-hoach", "1.6.hoat-dong"',
			'"1.6.ke-hoac", "1.6.hoat-dong"',
			"“1.6.ke-hoac”",
			"“1.6.ke-hoach”",
		],
		["an option", '"1.7": ["giao-duc"', '"1.7": ["giao-dục"', "“giao-dục”", "“giao-duc”"],
	])("%s", (_, from, to, wrong, right) => {
		const [line] = messages(from, to)
			.split("\n")
			.filter((each) => each.includes(wrong));
		expect(line).toContain(`có phải là ${right}?`);
	});
	it("that nobody can see is told as that", () => {
		expect(messages('"atLeast": 80', '"atLeast\u200b": 80')).toContain(
			"trong đó có ký tự ẩn, hãy gõ lại “atLeast”",
		);
	});
	it("but never another number, nor something far away", () => {
		expect(messages('"form": "bieu-02"', '"form": "bieu-09"')).not.toContain("có phải là");
		expect(messages('"number": "1.3"', '"so": "1.3"')).not.toContain("có phải là");
	});
	it("only of keys that can stand there", () => {
		// "holds" is a key of a list's column, not of a criterion.
		expect(messages('"number": "1.3"', '"holds2": "1.3"')).not.toContain("“holds”");
		expect(messages('"number": "1.3"', '"hold": "1.3"')).not.toContain("“holds”");
	});
});
