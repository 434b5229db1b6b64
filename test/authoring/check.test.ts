/** Where the check of a ruleset's text stops, in which order it speaks, and which places it names. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textOf, utf16Of } from "../../src/authoring/bytes.ts";
import { isTooLarge, LARGEST_RULESET } from "../../src/authoring/check.ts";
import { checkRulesetText } from "../../src/authoring/index.ts";
import { parseRuleset } from "../../src/rules/index.ts";
import { rulesetChecks } from "../../src/text/index.ts";

const text = readFileSync("rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json", "utf8");
const json = () => structuredClone(JSON.parse(text));
const issuesOf = (value: unknown) => checkRulesetText(JSON.stringify(value, null, "\t")).issues;
/** As a person counts: the line and the column of a part of the text, both from 1. */
const placeOf = (content: string, part: string) => {
	const before = content.slice(0, content.indexOf(part)).split("\n");
	return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
};

describe("how large a file may be", () => {
	it("counts bytes of UTF-8, the bound itself allowed", () => {
		expect(isTooLarge("a".repeat(LARGEST_RULESET))).toBe(false);
		expect(isTooLarge("a".repeat(LARGEST_RULESET + 1))).toBe(true);
		expect(isTooLarge("ạ".repeat(LARGEST_RULESET / 3))).toBe(false);
		expect(isTooLarge(`${"ạ".repeat(LARGEST_RULESET / 3)}a`)).toBe(true);
		const [issue] = checkRulesetText(" ".repeat(LARGEST_RULESET + 1)).issues;
		expect(issue).toEqual({
			...{ line: 1, column: 1, path: "", where: "" },
			message: rulesetChecks.tooLarge,
		});
	});

	it("refuses bytes beyond it before they are read, and none at it", () => {
		expect(textOf(new Uint8Array(8).fill(97), 8)).toEqual({ text: "aaaaaaaa" });
		expect(textOf(new Uint8Array(9).fill(97), 8)).toEqual({
			...{ line: 1, column: 1 },
			message: rulesetChecks.tooLarge,
		});
	});
});

describe("letters of two bytes", () => {
	it.each([
		["a mark, little end first", [0xff, 0xfe], "utf-16le"],
		["a mark, big end first", [0xfe, 0xff], "utf-16be"],
		["JSON without a mark, little", [0x7b, 0], "utf-16le"],
		["JSON without a mark, big", [0, 0x7b], "utf-16be"],
		["half a mark", [0xff, 0x7b], undefined],
		["the other half", [0x7b, 0xfe], undefined],
		["half a mark, big", [0xfe, 0x7b], undefined],
		["the other half, big", [0x7b, 0xff], undefined],
		["zeros", [0, 0], undefined],
		["one byte", [0xff], undefined],
		["one byte of nothing", [0], undefined],
		["nothing", [], undefined],
	])("%s", (_, bytes, expected) => expect(utf16Of(new Uint8Array(bytes))).toBe(expected));
});

describe("which places are named", () => {
	it("of id and version in a sound file, whatever stands before them", () => {
		const indented = `\n\n  ${text}`;
		const { ruleset, places } = checkRulesetText(indented) as Extract<
			ReturnType<typeof checkRulesetText>,
			{ places: unknown }
		>;
		expect(ruleset).toEqual(parseRuleset(json()));
		for (const key of ["id", "version"] as const) {
			const { line, column } = placeOf(indented, `"${key}": `);
			expect(places[key]).toEqual({ line, column: column + `"${key}": `.length });
		}
	});

	it("a fault in a criterion, in an example, and elsewhere", () => {
		const value = json();
		value.criteria[2].title = 7;
		value.examples[1].title = 7;
		value.about.title = 7;
		const whole = JSON.stringify(value, null, "\t");
		const found = issuesOf(value);
		const of = (path: string) => found.find((each) => each.path === path);
		const { number } = value.criteria[2];
		expect(of("criteria.2.title")?.where).toBe(rulesetChecks.inCriterion(number));
		expect(of("examples.1.title")?.where).toBe(rulesetChecks.inExample(value.examples[1].id));
		expect(of("about.title")?.where).toBe("");
		const about = of("about.title");
		const place = placeOf(whole, '"title": 7');
		expect(about).toMatchObject({ line: place.line, column: place.column + '"title": '.length });
	});

	it("a key that is missing: the place of what it is missing in", () => {
		const value = json();
		delete value.criteria[2].title;
		const whole = JSON.stringify(value, null, "\t");
		const [issue] = issuesOf(value);
		expect(issue?.path).toBe("criteria.2.title");
		const { line } = placeOf(whole, `"id": "${value.criteria[2].id}"`);
		// The bracket that opens it stands on the line before its first key.
		expect(issue?.line).toBe(line - 1);
	});

	it("a fault on the first line, after a mark and after an empty line", () => {
		for (const before of ["", "\ufeff", "\n"]) {
			const [issue] = checkRulesetText(`${before}{"id": 1 2}`).issues;
			expect(issue?.line).toBe(before === "\n" ? 2 : 1);
			expect(issue?.column).toBe(before === "\ufeff" ? 9 : 8);
		}
	});

	it("keys that are no plain words stand in brackets", () => {
		const value = json();
		value.examples[0].answers.values["1.1"] = "nhiều";
		value.examples[0].expected.criteria["1.1"] = "chắc chắn";
		expect(issuesOf(value).map(({ path }) => path)).toContain(
			'examples.0.expected.criteria["1.1"]',
		);
	});
});

describe("what is said first, and how much", () => {
	it("ids that stand twice alone: they make others look as if they were missing", () => {
		const value = json();
		value.criteria[2].requires = "khong-co";
		const paths = () => issuesOf(value).map(({ path }) => path);
		expect(paths()).toContain("criteria.2.requires");
		value.criteria[1].id = value.criteria[0].id;
		expect(paths()).toContain("criteria.1.id");
		expect(paths()).not.toContain("criteria.2.requires");
	});

	it("a hundred at a time", () => {
		const value = json();
		value.notes = Array.from({ length: 130 }, () => 7);
		expect(issuesOf(value)).toHaveLength(100);
		const many = checkRulesetText(text, () =>
			Array.from({ length: 130 }, (_, at) => [["criteria", at % 3], `Sai ${at}`] as const),
		).issues;
		expect(many).toHaveLength(100);
		expect(many[99]?.message).toBe("Sai 99");
	});

	it("a draft's file is told by its format, and no other is", () => {
		const [draft] = issuesOf({ format: "dat-chuan-draft" });
		expect(draft?.message).toBe(rulesetChecks.aDraft);
		for (const format of ["khac", "", 7, undefined])
			expect(issuesOf({ format }).map(({ message }) => message)).not.toContain(
				rulesetChecks.aDraft,
			);
	});

	it("an error that is none of the file's is not taken for one", () => {
		expect(() =>
			checkRulesetText(text, () => {
				throw new TypeError("broken");
			}),
		).toThrow("broken");
	});
});
