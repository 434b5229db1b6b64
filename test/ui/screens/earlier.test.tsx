// @vitest-environment happy-dom
/** What the unit had before stands beside each field, filled or not, and is never taken of itself. */
import { expect, it } from "vitest";
import type { Earlier } from "../../../src/drafts/index.ts";
import { ruleset } from "../../state/world.ts";
import { button, control, seen, show, type } from "../page.tsx";

const VALUES: Earlier["values"] = {
	"1.1": { part: 1118, whole: 1200 },
	"1.2": { part: 80 },
	"1.3": { part: 9, whole: 3 },
	"1.4": 12,
	"1.5": 7,
	"1.6.quyet-dinh": true,
	"1.6.ke-hoach": false,
	"1.7": ["giao-duc", "y-te", "la"],
};

/** 1.4, a ratio before, was a count then; 1.5 is a count now. */
const counting = (json: typeof ruleset) => ({
	...json,
	examples: [],
	forms: [],
	lists: [],
	criteria: json.criteria.map((one) => {
		const each = { ...one, evidence: [] };
		return each.id === "1.5"
			? {
					...each,
					fields: [{ kind: "count", id: "1.5", label: "Số máy", countedAs: "máy", atLeast: 9 }],
				}
			: each;
	}),
});

async function opened(id: string, more: Partial<Earlier> = {}) {
	await show(`#/nhap/a/nhap-so/${id}`, ({ addDraft, shelved }) => {
		shelved.json = counting(shelved.json);
		const of = { rulesetId: ruleset.id, rulesetVersion: 1, assessedOn: "2025-11-15" };
		return addDraft("a", (draft) => ({ ...draft, earlier: { ...of, values: VALUES, ...more } }));
	});
	await seen(() => document.querySelector(`[data-criterion="${id}"]:not([hidden]) h2`));
}
const lines = (id: string) =>
	[...document.querySelectorAll(`[data-criterion="${id}"] .before`)].map((each) =>
		each.textContent?.replaceAll("\u00a0", " "),
	);
const verdict = (id: string) =>
	document.querySelector<HTMLElement>(`[data-criterion="${id}"]`)?.dataset.verdict;

it("of a ratio, read with both boxes; the boxes are blank and nothing is judged", async () => {
	await opened("1.1");
	const [line] = lines("1.1");
	expect(line).toMatch(/^Năm 2025: 1\.118\/1\.200 hộ = 93,2/);
	for (const name of ["1.1.part", "1.1.whole"]) {
		const box = await control(name);
		expect(box.value).toBe("");
		expect(box.getAttribute("aria-describedby")).toContain("1.1-before");
	}
	expect(verdict("1.1")).toBe("unknown");
	await type("1.1.part", "900");
	await type("1.1.whole", "1000");
	expect(lines("1.1")).toEqual([line]);
	await seen(() => verdict("1.1") === "met");
});

it("a ratio's whole is taken over by one press, and only by that", async () => {
	await opened("1.1");
	const still = await button("Vẫn là 1.200 như năm 2025");
	still.click();
	const box = await control("1.1.whole");
	await seen(() => box.value === "1.200");
	expect(document.activeElement).toBe(box);
	expect((await control("1.1.part")).value).toBe("");
	await seen(() => !document.body.textContent?.includes("Vẫn là 1.200"));
	await type("1.1.part", "1000");
	await seen(() => verdict("1.1") === "met");
});

it("where the same whole is answered elsewhere, that is offered and not the one before", async () => {
	await opened("1.3", { values: { "1.3": { part: 1, whole: 150 } } });
	await button("Vẫn là 150 như năm 2025");
	location.hash = "#/nhap/a/nhap-so/1.2";
	await type("1.2.whole", "160");
	location.hash = "#/nhap/a/nhap-so/1.3";
	await button("Lấy 160 như ở tiêu chí 1.2");
	expect(document.body.textContent).not.toContain("Vẫn là 150");
});

it("of a count, of each condition, of the options chosen that there still are", async () => {
	await opened("1.5");
	expect(lines("1.5")).toEqual(["Năm 2025: 7 máy"]);
	expect((await control("1.5")).getAttribute("aria-describedby")).toContain("1.5-before");
	location.hash = "#/nhap/a/nhap-so/1.6";
	await seen(() => lines("1.6").length > 0);
	expect(lines("1.6")).toEqual(["Năm 2025: có", "Năm 2025: không"]);
	expect(document.querySelector('[data-criterion="1.6"] input:checked')).toBeNull();
	location.hash = "#/nhap/a/nhap-so/1.7";
	await seen(() => lines("1.7").length > 0);
	expect(lines("1.7")).toEqual(["Năm 2025: y tế, giáo dục"]);
});

it("nothing of what was another kind of answer, or could not be judged", async () => {
	await opened("1.4");
	expect(lines("1.4")).toEqual([]);
	location.hash = "#/nhap/a/nhap-so/1.3";
	await control("1.3.part");
	expect(lines("1.3")).toEqual([]);
	expect((await control("1.3.part")).getAttribute("aria-describedby")).not.toContain("before");
	expect(document.body.textContent).not.toContain("Vẫn");
});

it.each([
	["2026-02-05", "Lần trước (05/02/2026): 80 người"],
	["", "Lần trước: 80 người"],
])("of the same year by its day, without one as the last time: %s", async (assessedOn, line) => {
	await opened("1.2", { assessedOn });
	expect(lines("1.2")).toEqual([line]);
	expect(document.body.textContent).not.toContain("Vẫn");
});
