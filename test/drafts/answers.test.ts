/** What a draft says, as the answers that are judged. */
import { describe, expect, it } from "vitest";
import { answersOf, type Draft, type Entry, startDraft } from "../../src/drafts/index.ts";
import { tiny } from "../rules/tiny.ts";

const unit = { name: "Xã Mẫu", commune: "", properties: { vung: "true" } };
const start = { id: "d", now: "2026-11-30T08:00:00.000Z", unit, assessedOn: "2026-11-30" };
const draft = startDraft({ ...tiny, own: false }, start);
const saying = (entries: Draft["entries"], more: Partial<Draft> = {}): Draft => ({
	...draft,
	...more,
	entries,
});
const answer = (field: string, entries: Draft["entries"]) =>
	answersOf(saying(entries), tiny).values[field];

describe("an entry is an answer of its field's kind, or none", () => {
	const answers: readonly (readonly [string, string, Draft["entries"], unknown])[] = [
		["both halves", "a", { "a.part": "168", "a.whole": "200" }, { part: 168, whole: 200 }],
		["thousands", "a", { "a.part": "1.168", "a.whole": "1 200" }, { part: 1168, whole: 1200 }],
		["half of a ratio", "a", { "a.part": "168" }, { part: 168 }],
		["the other half", "a", { "a.whole": "200" }, { whole: 200 }],
		// No number, and not as if nothing stood there: who judges says so.
		["what is no figure", "a", { "a.part": "nhiều", "a.whole": "200" }, { part: NaN, whole: 200 }],
		["nothing of a ratio", "a", {}, {}],
		["a ratio's own name", "a", { a: "168" }, {}],
		["a count", "d.diem", { "d.diem": "3" }, 3],
		["a count of thousands", "d.diem", { "d.diem": "1.200" }, 1200],
		["the same where there are decimals", "d.gio", { "d.gio": "1.200" }, 1.2],
		["a count with decimals", "d.gio", { "d.gio": "3,5" }, 3.5],
		["a figure without a threshold", "i.dan-so", { "i.dan-so": "5.400" }, 5400],
		["a yes", "tq.mot", { "tq.mot": true }, true],
		["a no", "tq.mot", { "tq.mot": false }, false],
		["text for a yes", "tq.mot", { "tq.mot": "có" }, undefined],
		["options", "e", { e: ["x", "z"] }, ["x", "z"]],
		["no option at all", "e", { e: [] as Entry }, []],
		["text for options", "e", { e: "x" }, undefined],
		["a yes for a count", "d.diem", { "d.diem": true }, NaN],
		["nothing for a count", "d.diem", {}, undefined],
	];
	it.each(answers)("%s", (_, field, entries, value) => {
		expect(answer(field, entries)).toEqual(value);
	});
	it("what is no answer does not stand among them at all", () => {
		const { values } = answersOf(saying({ "tq.hai": "có", "tq.mot": true }), tiny);
		const ratios = tiny.criteria.flatMap((each) => each.fields).filter((f) => f.kind === "ratio");
		expect(Object.keys(values).sort()).toEqual(["tq.mot", ...ratios.map(({ id }) => id)].sort());
	});
	it("a name that every object has is no entry", () => {
		const odd = { ...tiny.criteria[0]?.fields[0], id: "constructor" };
		const ruleset = { ...tiny, criteria: [{ ...tiny.criteria[0], fields: [odd] }] };
		expect(answersOf(draft, ruleset as typeof tiny).values).toEqual({});
	});
});

it("the unit, what was waived and the day go along; a day that is hardly meant does not", () => {
	const waived = { a: "Không có hộ nào" };
	const said = answersOf(saying({}, { waived }), tiny, "2026-11-30");
	expect(said).toMatchObject({ assessedOn: "2026-11-30", unit: { vung: "true" }, waived });
	expect(answersOf(saying({}, { assessedOn: "0026-11-30" }), tiny).assessedOn).toBe("");
});
