/** What was most likely meant: a slip of the pen, told from another name; and of which names. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/authoring/near.ts";
import { nearMisses } from "../../src/authoring/near-miss.ts";
import { issueAt } from "../../src/rules/issue.ts";
import type { RulesetIssueCode } from "../../src/terms/index.ts";
import { rulesetChecks } from "../../src/text/index.ts";
import { runs } from "../runs.ts";

/** Letters put in, left out, changed or swapped, as it is defined: slowly, and to be seen. */
function slips(from: string, to: string): number {
	if (from === "" || to === "") return from.length + to.length;
	const [a, b] = [from.slice(1), to.slice(1)];
	const ways = [
		slips(a, to) + 1,
		slips(from, b) + 1,
		slips(a, b) + (from[0] === to[0] ? 0 : 1),
		...(from[0] === to[1] && from[1] === to[0] && from.length > 1 && to.length > 1
			? [slips(from.slice(2), to.slice(2)) + 1]
			: []),
	];
	return Math.min(...ways);
}

describe("the nearest name", () => {
	const word = fc
		.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 7 })
		.map((letters) => letters.join(""));

	it("is the first of those with the fewest slips, of as many as the name's length allows", () => {
		fc.assert(
			fc.property(word, fc.array(word, { maxLength: 4 }), (name, names) => {
				const most = Math.min(2, Math.floor((name.length + 1) / 4));
				const others = names.filter((each) => each !== name);
				const least = Math.min(...others.map((each) => slips(name, each)));
				const expected = others.find((each) => slips(name, each) === least);
				expect(nearest(name, names)).toBe(least <= most ? expected : undefined);
			}),
			{ numRuns: runs(600, 200) },
		);
	});

	it.each([
		["two letters swapped", "hotne", "hoten"],
		["swapped at the beginning", "ohten", "hoten"],
		["a letter left out", "nuoc-sch", "nuoc-sach"],
		["a letter too many", "nuoc-saach", "nuoc-sach"],
		["another letter", "nuoc-sech", "nuoc-sach"],
		["two slips in a long name", "nuoc-sech-ho-dna", "nuoc-sach-ho-dan"],
		["case and marks", "Nước Sạch", "nuoc-sach"],
		["a letter nobody sees", "nuoc\u200b-sach", "nuoc-sach"],
		["letters of another width", "ｎｕｏｃ-ｓａｃｈ", "nuoc-sach"],
		["separators", "nuoc_sach", "nuoc-sach"],
	])("%s: “%s” is meant as “%s”", (_, name, meant) => {
		expect(nearest(name, ["khac-han", meant])).toBe(meant);
	});

	it.each([
		["another number", "1.2", "1.3"],
		["another number in a name", "to-dan-pho-12", "to-dan-pho-13"],
		["too short to tell", "ab", "ac"],
		["a slip too many", "nuoc-sach", "muoc-sec"],
		["itself", "nuoc-sach", "nuoc-sach"],
	])("%s: “%s” is not “%s”", (_, name, other) => {
		expect(nearest(name, [other])).toBeUndefined();
	});

	it("is not looked for beyond forty letters, which takes no time either", () => {
		const long = "a".repeat(200_000);
		expect(nearest(`${long}b`, [`${long}c`])).toBe(`${long}c`);
		expect(nearest("n".repeat(38), [`${"n".repeat(38)}o`])).toBe(`${"n".repeat(38)}o`);
	});
});

describe("what could have been meant", () => {
	const json = {
		id: "nuoc-sach",
		fields: [{ id: "cap-quang", header: "Họ và tên", label: "dien-thoai" }],
		form: { header: 7, columns: [{ header: "Ngày sinh" }] },
	};
	const said = (code: RulesetIssueCode, ...about: string[]) =>
		nearMisses(json)("Sai", issueAt(["form"], code, ...about));

	it.each([
		["unknown-reference", ["cap-quagn"], "cap-quang"],
		["unknown-option", ["nuoc-sahc"], "nuoc-sach"],
		["gate-not-confirm", ["cap-quan"], "cap-quang"],
		["not-asked-before", ["cap-quangg"], "cap-quang"],
		["not-a-ratio", ["cap-quamg"], "cap-quang"],
		["unknown-column", ["Họ và tê"], "Họ và tên"],
		["unknown-column", ["Ngay sinh"], "Ngày sinh"],
		["unknown-key", ["evidense", "title", "evidence"], "evidence"],
		["unknown-placeholder", ["cap-quagn.part"], "cap-quang.part"],
		["unknown-placeholder", ["cap-quang.percetn"], "cap-quang.percent"],
		["unknown-placeholder", ["cap-quagn"], "cap-quang"],
		["unknown-placeholder", ["unit.naem"], "unit.name"],
	] as const)("%s of %j: %s", (code, about, meant) => {
		expect(said(code, ...about)).toBe(`Sai${rulesetChecks.near(meant)}`);
	});

	it("says of letters that nobody sees that they are there", () => {
		expect(said("unknown-reference", "cap\u200b-quang")).toBe(
			`Sai${rulesetChecks.unseenIn("cap-quang")}`,
		);
	});

	it.each([
		["an id is no column", "unknown-column", ["cap-quagn"]],
		["a column is no id", "unknown-reference", ["Họ và tê"]],
		["a label is neither", "unknown-reference", ["dien-thoaii"]],
		["an id is no key", "unknown-key", ["cap-quagn", "title"]],
		["a share is no id", "unknown-reference", ["cap-quang.percetn"]],
		["nothing is near", "unknown-reference", ["hoan-toan-khac"]],
		["nothing is named", "unknown-reference", []],
		["another fault", "duplicate-id", ["cap-quagn"]],
	] as const)("%s: nothing is added", (_, code, about) => {
		expect(said(code, ...about)).toBe("Sai");
	});

	it("looks no further than the first two thousand names", () => {
		const fields = Array.from({ length: 2001 }, (_, at) => ({
			id: `truong-${"abcdefghij"[at % 10]}${at}`,
		}));
		const words = nearMisses({ fields: [...fields, { id: "cap-quang" }] });
		expect(words("Sai", issueAt([], "unknown-reference", "cap-quagn"))).toBe("Sai");
		const few = nearMisses({ fields: [...fields.slice(0, 1999), { id: "cap-quang" }] });
		expect(few("Sai", issueAt([], "unknown-reference", "cap-quagn"))).toContain("cap-quang");
	});
});
