/** Moving a draft: whatever was entered is carried to where the map says, or named as lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFIRMED_DAY } from "../../src/drafts/day.ts";
import {
	type Draft,
	type Kept,
	moveDraft,
	parseFigure,
	startDraft,
} from "../../src/drafts/index.ts";
import { parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { tiny, tinyJson } from "../rules/tiny.ts";
import { runs } from "../runs.ts";

const FIELDS = tiny.criteria.flatMap(({ fields }) => fields.map(({ id }) => id));
const CRITERIA = tiny.criteria.map(({ id }) => id);
const ref = { id: tiny.id, version: 2, own: false };
const target = (replaces: object): Ruleset =>
	parseRuleset({ ...tinyJson, version: 2, replaces: [{ id: tiny.id, ...replaces }] });

/** Ids of the old ruleset, and some it does not know. */
const fieldId = fc.constantFrom(...FIELDS, "la", "la.hai");
const criterionId = fc.constantFrom(...CRITERIA, "la");
const maps = (old: fc.Arbitrary<string>, ids: readonly string[]) =>
	fc.dictionary(old, fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }));
const text = fc.string({ minLength: 1, maxLength: 5 });
const drafts: fc.Arbitrary<Draft> = fc
	.record({
		answers: fc.dictionary(
			fieldId,
			fc.oneof(
				fc.record({ part: text, whole: text }),
				text,
				fc.boolean(),
				fc.uniqueArray(fc.constantFrom("x", "y", "z", "la"), { minLength: 1 }),
			),
		),
		notes: fc.dictionary(criterionId, text),
		waived: fc.dictionary(criterionId, text),
		evidence: fc.dictionary(criterionId, fc.constantFrom(["giay-to"], ["giay-to", "la"])),
		properties: fc.dictionary(
			fc.constantFrom("vung", "nhom", "la"),
			fc.constantFrom("true", "nhom-2", "la"),
		),
	})
	.map(({ answers, properties, ...filed }) => {
		const entries: Record<string, Draft["entries"][string]> = {};
		for (const [field, answer] of Object.entries(answers))
			if (typeof answer === "object" && !Array.isArray(answer)) {
				entries[`${field}.part`] = answer.part;
				entries[`${field}.whole`] = answer.whole;
			} else entries[field] = answer;
		const started = startDraft(
			{ ...tiny, own: false },
			{ id: "d", now: "2026", assessedOn: "", unit: { name: "", commune: "", properties } },
		);
		const sources = Object.fromEntries(
			Object.keys(entries).map((name) => [name, { file: name, rows: 1, readOn: "2026" }]),
		);
		return { ...started, ...filed, entries, sources };
	});

it("everything entered is carried, or named as lost; nothing comes from nowhere", () => {
	fc.assert(
		fc.property(
			drafts,
			maps(fieldId, FIELDS),
			maps(criterionId, CRITERIA),
			(draft, fields, criteria) => {
				const {
					draft: moved,
					carried,
					lost,
					asked,
				} = moveDraft(draft, tiny, target({ fields, criteria }), ref);
				const named = (kind: string, id: string) =>
					[...carried.map(({ what }) => what), ...lost].filter(
						(what) =>
							what.kind === kind &&
							[
								"field" in what && what.field,
								"criterion" in what && what.criterion,
								"property" in what && what.property,
							].includes(id),
					).length;
				const open = new Set(asked.flatMap(({ from }) => from));
				for (const name of Object.keys(draft.entries)) {
					const field = name.replace(/\.(part|whole)$/, "");
					// Asked about, an answer may have another place besides.
					expect(named("answer", field) || (open.has(field) ? 1 : 0), name).toBe(1);
				}
				for (const { field, from } of asked) {
					expect(from.length).toBeGreaterThan(1);
					for (const name of Object.keys(moved.entries))
						expect(name.replace(/\.(part|whole)$/, "")).not.toBe(field);
				}
				for (const id of Object.keys(draft.notes)) expect(named("note", id)).toBe(1);
				for (const id of Object.keys(draft.waived)) expect(named("waived", id)).toBe(1);
				for (const [id, documents] of Object.entries(draft.evidence))
					expect(named("evidence", id)).toBe(documents.length);
				for (const id of Object.keys(draft.unit.properties)) expect(named("property", id)).toBe(1);

				// Every entry stands under a field that was promised, says what was said, and knows its source.
				const promised = new Set(
					carried.flatMap(({ what, to }) => (what.kind === "answer" ? to : [])),
				);
				const said = Object.values(draft.entries).flat();
				for (const [name, entry] of Object.entries(moved.entries)) {
					expect(promised).toContain(name.replace(/\.(part|whole)$/, ""));
					for (const each of [entry].flat()) expect(said).toContain(each);
					expect(entry).not.toEqual([]);
				}
				for (const { what, to } of carried)
					if (what.kind === "answer" && typeof draft.entries[what.field] === "string")
						for (const id of to) {
							const typed = draft.entries[what.field];
							const source = moved.sources[id]?.file ?? "";
							if (moved.entries[id] === typed) expect(draft.entries[source]).toBe(typed);
							else expect(parseFigure(moved.entries[id], true)).toBe(parseFigure(typed, true));
						}
				for (const { what, to } of carried)
					if (what.kind === "note")
						for (const id of to) expect(moved.notes[id]).toContain(draft.notes[what.criterion]);
				// Where all that is asked is answered, one answer stands in each place and none is open.
				const chosen = Object.fromEntries(
					asked.map(({ field, from }) => [field, from.at(-1) ?? ""]),
				);
				const settled = moveDraft(draft, tiny, target({ fields, criteria }), ref, [], chosen);
				expect(settled.asked.map((each) => [each.field, each.chosen])).toEqual(
					Object.entries(chosen),
				);
				const known = [...settled.carried.map(({ what }) => what), ...settled.lost];
				for (const field of open) expect(known).toContainEqual({ kind: "answer", field });
				for (const [field, from] of Object.entries(chosen))
					expect(settled.carried).toContainEqual({
						what: { kind: "answer", field: from },
						to: expect.arrayContaining([field]),
					});
			},
		),
		{ numRuns: runs(2000) },
	);
});

describe("an answer", () => {
	const draft = (entries: Draft["entries"]): Draft => ({
		...startDraft(
			{ ...tiny, own: false },
			{ id: "d", now: "", assessedOn: "", unit: { name: "", commune: "", properties: {} } },
		),
		entries,
	});
	const move = (entries: Draft["entries"], fields: object) =>
		moveDraft(draft(entries), tiny, target({ fields }), ref);

	it.each<[string, Draft["entries"], object, Draft["entries"]]>([
		["is renamed", { "a.part": "1" }, { a: ["b"], b: [] }, { "b.part": "1" }],
		["is split", { "a.part": "1" }, { a: ["a", "b"], b: [] }, { "a.part": "1", "b.part": "1" }],
		["is dropped", { "a.part": "1" }, { a: [] }, {}],
		[
			"stays a number without its threshold",
			{ "i.may": "3" },
			{ "i.may": ["i.dan-so"] },
			{ "i.dan-so": "3" },
		],
		["of whole numbers is no decimal", { "i.may": "1.200" }, { "i.may": ["d.gio"] }, {}],
		["is none of another kind", { "a.part": "1" }, { a: ["l.mot"] }, {}],
		["keeps the options there are", { e: ["x", "la"] }, {}, { e: ["x"] }],
		["with no option left is open, not none", { e: ["la"] }, {}, {}],
		["none stays none", { e: [] }, {}, { e: [] }],
	])("%s", (_name, entries, fields, expected) => {
		const moved = move(entries, fields);
		expect(moved.draft.entries).toEqual(expected);
		if (Object.keys(expected).length === 0) expect(moved.lost.length).toBeGreaterThan(0);
	});

	it("is asked about where another that differs wants its place; nothing is taken unanswered", () => {
		const fields = { a: ["b"], b: ["b"] };
		const both = { "a.part": "1", "a.whole": "9", "b.part": "2", "b.whole": "9" };
		const open = move(both, fields);
		expect(open.asked).toEqual([{ field: "b", from: ["a", "b"] }]);
		expect(open).toMatchObject({ draft: { entries: {} }, carried: [], lost: [] });
		const settled = moveDraft(draft(both), tiny, target({ fields }), ref, [], { b: "b" });
		expect(settled.asked).toEqual([{ field: "b", from: ["a", "b"], chosen: "b" }]);
		expect(settled.draft.entries).toEqual({ "b.part": "2", "b.whole": "9" });
		expect(settled.carried).toEqual([{ what: { kind: "answer", field: "b" }, to: ["b"] }]);
		expect(settled.lost).toEqual([{ kind: "answer", field: "a" }]);
		// What is no answer to the question is none.
		const wrong = moveDraft(draft(both), tiny, target({ fields }), ref, [], { b: "c" });
		expect(wrong.asked).toEqual(open.asked);
	});

	it("shares its place with one that says the same", () => {
		const same = { "a.part": "1.004", "b.part": "1004" };
		const found = move(same, { a: ["b"], b: ["b"] });
		expect(found).toMatchObject({ asked: [], lost: [], draft: { entries: { "b.part": "1.004" } } });
		expect(found.carried).toHaveLength(2);
	});

	it("names the options that are lost", () => {
		expect(move({ e: ["x", "la"] }, {}).lost).toEqual([
			{ kind: "option", field: "e", option: "la" },
		]);
	});

	it("goes by the map of just its version", () => {
		const to = parseRuleset({
			...tinyJson,
			version: 2,
			replaces: [
				{ id: tiny.id, fields: { a: ["b"] } },
				{ id: tiny.id, version: 1, fields: { a: ["l.ba"] } },
			],
		});
		expect(moveDraft(draft({ "a.part": "1" }), tiny, to, ref).draft.entries).toEqual({
			"l.ba.part": "1",
		});
	});

	it("texts of forms go where the new forms ask for them, and are lost by name where not", () => {
		const written = { ...draft({}), texts: { "chi-dao": "Họp hai lần", khac: "Không" } };
		const content = [{ kind: "ask", id: "chi-dao", label: "Chỉ đạo", lines: 2 }];
		const form = { id: "bao-cao", title: "Mẫu 1", name: "Báo cáo", content };
		const kept = moveDraft(written, tiny, parseRuleset({ ...tinyJson, forms: [form] }), ref);
		expect(kept.draft.texts).toEqual({ "chi-dao": "Họp hai lần" });
		expect(kept.carried).toEqual([{ what: { kind: "text", ask: "chi-dao" }, to: ["chi-dao"] }]);
		expect(kept.lost).toEqual([{ kind: "text", ask: "khac" }]);
		expect(moveDraft(written, tiny, target({}), ref).draft).not.toHaveProperty("texts");
	});

	it("what is made of several is waived only where each of them was", () => {
		const to = target({ criteria: { a: ["b"] } });
		const one = moveDraft({ ...draft({}), waived: { a: "x" } }, tiny, to, ref);
		expect(one.draft.waived).toEqual({});
		expect(one.lost).toEqual([{ kind: "waived", criterion: "a" }]);
		const both = moveDraft({ ...draft({}), waived: { a: "x", b: "y" } }, tiny, to, ref);
		expect(both.draft.waived).toEqual({ b: "x\ny" });
	});
});

describe("what stands beside the answers", () => {
	const start = { id: "d", now: "2026", assessedOn: "2026-11-30" };
	const unit = { name: "Xã Mẫu", commune: "Huyện Mẫu", properties: {} };
	const draft = startDraft({ ...tiny, own: false }, { ...start, unit });
	const move = (changed: Partial<Draft>, replaces: object = {}, to = target(replaces)) =>
		moveDraft({ ...draft, ...changed }, tiny, to, ref);

	it("what the unit is goes along where the new ruleset has that value, and is lost by name where not", () => {
		const properties = { vung: "true", nhom: "nhom-9", la: "x" };
		const moved = move({ unit: { ...unit, properties } });
		expect(moved.draft.unit).toEqual({ ...unit, properties: { vung: "true" } });
		expect(moved.carried).toEqual([{ what: { kind: "property", property: "vung" }, to: ["vung"] }]);
		expect(moved.lost).toEqual([
			{ kind: "property", property: "nhom" },
			{ kind: "property", property: "la" },
		]);
	});

	it("a document at hand goes where the new criterion wants it, once, whoever brings it", () => {
		const evidence = { a: ["giay-to", "la"], b: ["giay-to"], c: ["giay-to"] };
		const moved = move({ evidence }, { criteria: { a: ["b"] } });
		expect(moved.draft.evidence).toEqual({ b: ["giay-to"], c: ["giay-to"] });
		const giayTo = (criterion: string) => ({
			kind: "evidence",
			criterion,
			evidence: "giay-to",
		});
		expect(moved.carried).toEqual([
			{ what: giayTo("a"), to: ["b"] },
			{ what: giayTo("b"), to: ["b"] },
			{ what: giayTo("c"), to: ["c"] },
		]);
		expect(moved.lost).toEqual([{ kind: "evidence", criterion: "a", evidence: "la" }]);
	});

	it("documents of two criteria that become one stand side by side", () => {
		const json = structuredClone(tinyJson);
		Object.assign(json.criteria[2] ?? {}, {
			evidence: ["giay-to", "so"].map((id) => ({ id, title: id })),
		});
		const to = parseRuleset({
			...json,
			version: 2,
			replaces: [{ id: tiny.id, criteria: { a: ["b"] } }],
		});
		const moved = move({ evidence: { a: ["so"], b: ["giay-to"] } }, {}, to);
		expect(moved.draft.evidence).toEqual({ b: ["so", "giay-to"] });
	});

	it("a note that leads to no criterion that is there is lost by name", () => {
		const moved = move({ notes: { a: "còn 3 hộ", la: "đợi xã" } }, { criteria: { a: [] } });
		expect(moved.draft.notes).toEqual({});
		expect(moved.lost).toEqual([
			{ kind: "note", criterion: "a" },
			{ kind: "note", criterion: "la" },
		]);
	});

	it("it bears the new ruleset, and whether that is one's own", () => {
		const own = moveDraft({ ...draft, ownRuleset: true }, tiny, target({}), ref).draft;
		expect(own).toMatchObject({ rulesetId: tiny.id, rulesetVersion: 2 });
		expect(own).not.toHaveProperty("ownRuleset");
		const mine = moveDraft(draft, tiny, target({}), { ...ref, own: true }).draft;
		expect(mine.ownRuleset).toBe(true);
	});

	it("a figure's source goes with it, under its new name; one that was typed has none", () => {
		const source = { file: "ho.csv", rows: 9, readOn: "2026-11-21" };
		const entries = { "a.part": "1", "a.whole": "9" };
		const moved = move({ entries, sources: { "a.part": source } }, { fields: { a: ["b"], b: [] } });
		expect(moved.draft.entries).toEqual({ "b.part": "1", "b.whole": "9" });
		expect(moved.draft.sources).toEqual({ "b.part": source });
	});

	it("a day that is meant stays meant", () => {
		const meant = { [CONFIRMED_DAY]: "2026-11-30" };
		const moved = move({ entries: meant });
		expect(moved.draft.entries).toEqual(meant);
		expect([...moved.carried, ...moved.lost]).toEqual([]);
	});

	it("a field that nothing of the old one leads to is told as new", () => {
		expect(move({}).added).toEqual([]);
		expect(move({}, { fields: { a: ["b"], "tq.mot": [] } }).added).toEqual(["tq.mot", "a"]);
	});

	it.each<[string, Draft["entries"], string, boolean]>([
		["a half of a ratio, to a ratio", { "cu.part": "1" }, "b", true],
		["a half of a ratio, to a count", { "cu.whole": "1" }, "d.diem", false],
		["text, to a count", { cu: "3" }, "d.diem", true],
		["text, to a count with decimals", { cu: "3" }, "d.gio", false],
		["text, to a ratio", { cu: "3" }, "b", false],
		["a yes, to a yes or no", { cu: true }, "tq.mot", true],
		["a no, to a yes or no", { cu: false }, "tq.mot", true],
		["a yes, to options", { cu: true }, "e", false],
		["options, to options", { cu: ["x"] }, "e", true],
		["options, to a yes or no", { cu: ["x"] }, "tq.mot", false],
		["a name that only begins like a half", { "cu.partly": "3" }, "d.diem", false],
	])("of a field the old ruleset does not know, by what it says: %s", (_, entries, to, goes) => {
		const moved = move({ entries }, { fields: { cu: [to], [to]: [] } });
		expect(Object.keys(moved.draft.entries).length > 0).toBe(goes);
		expect(moved.lost).toHaveLength(goes ? 0 : 1);
	});

	it("another ruleset's map, or another version's, is none of this draft's", () => {
		const to = parseRuleset({
			...tinyJson,
			version: 3,
			replaces: [
				{ id: "tinh-khac", fields: { a: ["c"] } },
				{ id: tiny.id, version: 2, fields: { a: ["b"] } },
			],
		});
		const moved = move({ entries: { "a.part": "1" } }, {}, to);
		expect(moved.draft.entries).toEqual({ "a.part": "1" });
	});

	it("names that are open to a question are neither carried nor lost, others are", () => {
		const kept = (id: string): Kept => ({
			...{ draftId: "d", file: "ds.csv", readOn: "2026-11-22", kind: "names", id },
			rows: [["Lê Mẫu", id]],
		});
		const entries = { "a.part": "1", "b.part": "2" };
		const to = target({ fields: { a: ["b"], b: ["b"], c: [] } });
		const open = moveDraft({ ...draft, entries }, tiny, to, ref, [kept("a"), kept("c")]);
		expect(open.asked).toHaveLength(1);
		expect(open.lost).toEqual([{ kind: "names", field: "c" }]);
		expect(open.carried).toEqual([]);
	});
});
