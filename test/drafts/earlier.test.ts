/** What a unit had at its assessment before: told by the fields of whatever ruleset judges now, and judged by nobody. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	answersOf,
	type Draft,
	type Earlier,
	earlierFrom,
	earlierValues,
	moveDraft,
	startDraft,
} from "../../src/drafts/index.ts";
import { parseRuleset } from "../../src/rules/index.ts";
import { tiny, tinyJson } from "../rules/tiny.ts";

const ref = { id: tiny.id, version: 1, own: false };
const unit = { name: "Xã Mẫu", commune: "", properties: {} };
const begun = startDraft(ref, { id: "d", now: "2025-11-15", unit, assessedOn: "2025-11-15" });
const saying = (entries: Draft["entries"], more: Partial<Draft> = {}): Draft => ({
	...begun,
	...more,
	entries,
});
const had = (values: Earlier["values"]): Earlier => ({
	rulesetId: tiny.id,
	rulesetVersion: 1,
	assessedOn: "2025-11-15",
	values,
});
/** Version 2, of which another field has the old one's place. */
const later = (fields: Record<string, string[]>) =>
	parseRuleset({ ...tinyJson, version: 2, replaces: [{ id: tiny.id, fields, criteria: {} }] });

describe("what goes along when a draft is begun again", () => {
	it("is the day and every answer that can be read", () => {
		const draft = saying({
			"a.part": "1.168",
			"a.whole": "1 200",
			"b.part": "nhiều",
			"b.whole": "200",
			"d.gio": "3,5",
			"d.diem": "9".repeat(400),
			"tq.mot": true,
			"tq.hai": false,
			e: ["x"],
		});
		expect(earlierFrom(draft, tiny, ref)).toEqual(
			had({
				a: { part: 1168, whole: 1200 },
				b: { whole: 200 },
				"d.gio": 3.5,
				"tq.mot": true,
				"tq.hai": false,
				e: ["x"],
			}),
		);
	});
	it("is nothing of what was written, waived, ticked off or read from lists", () => {
		const draft = saying(
			{ "a.whole": "200" },
			{
				notes: { a: "hộ bà Lý" },
				waived: { b: "không có" },
				evidence: { a: ["giay-to"] },
				sources: { "a.whole": { file: "ho.csv", rows: 200, readOn: "2025-11-15" } },
				texts: { ask: "chữ" },
			},
		);
		expect(earlierFrom(draft, tiny, ref)).toEqual(had({ a: { whole: 200 } }));
	});
	it("is, where nothing was answered, what that draft was told itself", () => {
		expect(earlierFrom(begun, tiny, ref)).toBeUndefined();
		const earlier = had({ "d.diem": 3 });
		expect(earlierFrom(saying({}, { earlier }), tiny, ref)).toBe(earlier);
		const next = earlierFrom(saying({ "d.diem": "4" }, { earlier }), tiny, ref);
		expect(next?.values).toEqual({ "d.diem": 4 });
	});
	it("has no day where there was none to judge by", () => {
		const draft = saying({ "d.diem": "4" }, { assessedOn: "0025-11-15" });
		expect(earlierFrom(draft, tiny, ref)?.assessedOn).toBe("");
	});
});

describe("by the fields of the ruleset that judges now", () => {
	const shown = (values: Earlier["values"], to = tiny) => earlierValues(had(values), to);
	it("stands where it stood", () => {
		const values = { a: { part: 1, whole: 2 }, "tq.mot": false, e: [] };
		expect(shown(values)).toEqual(values);
	});
	it("goes where a later version's map leads, and nowhere where that says so", () => {
		const to = later({ "d.diem": ["i.may", "i.wifi"], a: [] });
		expect(shown({ "d.diem": 3, a: { part: 1 } }, to)).toEqual({ "i.may": 3, "i.wifi": 3 });
	});
	it("stands nowhere in a ruleset that does not say it comes after that one: its ids may ask something else", () => {
		const other = parseRuleset({ ...tinyJson, id: "khac-2026", replaces: [{ id: "giua-2025" }] });
		expect(shown({ "d.diem": 3 }, other)).toEqual({});
		const after = parseRuleset({ ...tinyJson, id: "khac-2026", replaces: [{ id: tiny.id }] });
		expect(shown({ "d.diem": 3 }, after)).toEqual({ "d.diem": 3 });
	});
	it("what has no field there is not shown, and not lost", () => {
		const earlier = had({ la: 3, "d.diem": 4 });
		expect(earlierValues(earlier, tiny)).toEqual({ "d.diem": 4 });
		const moved = moveDraft(saying({}, { earlier }), tiny, later({}), { ...ref, version: 2 });
		expect(moved.draft.earlier).toEqual(earlier);
		expect(moved.lost).toEqual([]);
	});
	it("where two want one place neither is told", () => {
		const to = later({ "d.diem": ["i.may"], "i.dan-so": ["i.may"] });
		expect(shown({ "d.diem": 3, "i.dan-so": 5, "i.may": 9 }, to)).toEqual({});
	});
	it("options that are no more are left out; a choice of these alone is no choice of none", () => {
		expect(shown({ e: ["x", "la"] })).toEqual({ e: ["x"] });
		expect(shown({ e: ["la"] })).toEqual({});
	});
});

it("nobody judges it: the answers are the same with it and without", () => {
	const value = fc.oneof(
		fc.record({ part: fc.nat(), whole: fc.nat() }),
		fc.nat(),
		fc.boolean(),
		fc.subarray(["x", "y"]),
	);
	const ids = fc.constantFrom(...tiny.criteria.flatMap(({ fields }) => fields.map(({ id }) => id)));
	const entries = fc.dictionary(
		ids.map((id) => `${id}.part`),
		fc.constantFrom("8", "100"),
	);
	fc.assert(
		fc.property(entries, fc.dictionary(ids, value), (typed, values) => {
			const draft = saying(typed);
			const answers = answersOf(draft, tiny);
			expect(answersOf({ ...draft, earlier: had(values) }, tiny)).toEqual(answers);
		}),
	);
});
