/** What the preview of a move says of each criterion: from what to what, and why. */
import { describe, expect, it } from "vitest";
import {
	answersOf,
	type Chosen,
	type Draft,
	leadsTo,
	moveDraft,
	setWaived,
	startDraft,
} from "../../src/drafts/index.ts";
import { evaluate, parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { changesBetween, isFlipped } from "../../src/state/move-changes.ts";
import { resultSentence } from "../../src/text/index.ts";
import { tiny, tinyJson } from "../rules/tiny.ts";

type Json = Record<string, unknown>;
type Edit = (criterion: Json, field: Json) => object;

/** The tiny ruleset with some of its criteria changed; `undefined` takes one out. */
function changed(edits: Readonly<Record<string, Edit | undefined>>, more: object = {}): Ruleset {
	const criteria = (tinyJson.criteria as unknown as Json[]).flatMap((criterion) => {
		const id = String(criterion.id);
		if (!(id in edits)) return [criterion];
		const edit = edits[id];
		const [field = {}] = criterion.fields as Json[];
		return edit ? [{ ...criterion, ...edit(criterion, field) }] : [];
	});
	const about = { ...tinyJson.about, criteriaCount: criteria.length };
	return parseRuleset({ ...tinyJson, about, version: 2, criteria, ...more });
}
const threshold =
	(atLeast: number): Edit =>
	(_, { moreThan: __, ...field }) => ({ fields: [{ ...field, atLeast }] });

const begun = (entries: Draft["entries"]): Draft => ({
	...startDraft(
		{ ...tiny, own: false },
		{ id: "d", now: "", assessedOn: "2026-11-21", unit: { name: "", commune: "", properties: {} } },
	),
	entries,
});
const ratio = (id: string, part: string) => ({ [`${id}.part`]: part, [`${id}.whole`]: "100" });

function look(draft: Draft, to: Ruleset, chosen: Chosen = {}) {
	const ref = { id: to.id, version: to.version, own: false };
	const move = moveDraft(draft, tiny, to, ref, [], chosen);
	const before = evaluate(tiny, answersOf(draft, tiny));
	const after = evaluate(to, answersOf(move.draft, to));
	const changes = changesBetween(
		{ ruleset: tiny, assessment: before },
		{ ruleset: to, assessment: after },
		leadsTo(draft, to),
		move,
	);
	return { before, after, changes, of: (id: string) => changes.find((each) => each.id === id) };
}
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll("\u00a0", ""));

describe("a criterion that changes is shown", () => {
	it("though as many are met before as after, with both thresholds", () => {
		const draft = begun({ ...ratio("a", "82"), ...ratio("b", "79") });
		const { before, after, changes } = look(draft, changed({ a: threshold(85), b: threshold(75) }));
		expect(resultSentence(after)).toBe(resultSentence(before));
		expect(plain(changes)).toMatchObject([
			{
				...{ id: "a", before: ["met"], after: "unmet" },
				why: [{ kind: "threshold", label: "", from: "từ80%", to: "từ85%" }],
			},
			{
				...{ id: "b", before: ["unmet"], after: "met" },
				why: [{ kind: "threshold", label: "", from: "trên80%", to: "từ75%" }],
			},
		]);
	});

	it("though its verdict stays, where its threshold or its evidence is another", () => {
		const draft = begun(ratio("a", "90"));
		const more = [{ id: "moi", title: "Biên bản" }];
		const { changes } = look(
			draft,
			changed({
				a: threshold(85),
				b: ({ evidence }) => ({ evidence: [...(evidence as []), ...more] }),
			}),
		);
		expect(changes.map(({ id }) => id)).toEqual(["a", "b"]);
		expect(changes.some(isFlipped)).toBe(false);
		expect(changes[1]?.why).toEqual([{ kind: "evidence", title: "Biên bản" }]);
	});

	it("with the fields that are asked for besides, and those no longer asked for", () => {
		const draft = begun(ratio("a", "90"));
		const field = { kind: "confirm", id: "a.moi", label: "Có quyết định" };
		const { of } = look(
			draft,
			changed({
				a: (_, old) => ({ fields: [old, field], requires: { all: ["a", "a.moi"] } }),
				tq: ({ fields }) => ({ fields: (fields as Json[]).slice(0, 1), requires: "tq.mot" }),
			}),
		);
		expect(of("a")).toMatchObject({
			...{ before: ["met"], after: "unknown" },
			why: [{ kind: "added", label: "Có quyết định" }],
		});
		expect(of("tq")?.why).toEqual([
			{ kind: "dropped", label: "tq.hai" },
			{ kind: "dropped", label: "tq.ba" },
		]);
	});

	it("where another number of its parts is needed, or another day decides", () => {
		const { of } = look(
			begun({}),
			changed({
				tq: () => ({ requires: { all: ["tq.mot", "tq.hai", "tq.ba"] } }),
				g: () => ({ appliesFrom: "2030-01-01" }),
			}),
		);
		expect(of("tq")?.why).toMatchObject([{ kind: "rule", to: "đủ 3 điều kiện" }]);
		expect(of("g")).toMatchObject({
			...{ before: ["unknown"], after: "notApplicable" },
			why: [{ kind: "date" }],
		});
	});

	it("where it is new, and where it is gone", () => {
		const [, a] = tinyJson.criteria as unknown as Json[];
		const [field] = (a?.fields ?? []) as Json[];
		const fresh = {
			...a,
			id: "moi",
			number: "moi",
			fields: [{ ...field, id: "moi" }],
			requires: "moi",
		};
		const to = changed(
			{ a: () => fresh },
			{ replaces: [{ id: tiny.id, criteria: { a: [] }, fields: { a: [] } }] },
		);
		const { of } = look(begun(ratio("a", "90")), to);
		expect(of("moi")).toMatchObject({ before: [], after: "unknown" });
		expect(of("a")).toMatchObject({ before: ["met"], after: undefined });
	});

	it("where several became one: what is to be chosen first, then by the answer that was", () => {
		const to = changed(
			{ a: undefined },
			{ replaces: [{ id: tiny.id, criteria: { a: ["b"] }, fields: { a: ["b"] } }] },
		);
		const draft = begun({ ...ratio("a", "82"), ...ratio("b", "79") });
		const open = look(draft, to).of("b");
		expect(open).toMatchObject({ before: ["met", "unmet"], after: "unknown" });
		expect(open?.why).toContainEqual({ kind: "asked", label: "b" });
		const settled = look(draft, to, { b: "a" }).of("b");
		expect(settled).toMatchObject({ before: ["met", "unmet"], after: "met" });
		expect(settled?.why).toContainEqual({ kind: "merged" });
		expect(settled?.why).toContainEqual({ kind: "lost", label: "b" });
	});

	it("where what was declared not applicable is asked for again", () => {
		const to = changed(
			{ a: undefined },
			{ replaces: [{ id: tiny.id, criteria: { a: ["b"] }, fields: { a: [] } }] },
		);
		const draft = setWaived(begun(ratio("b", "79")), "b", "không có");
		expect(look(draft, to).of("b")).toMatchObject({
			...{ before: ["unknown", "notApplicable"], after: "unmet" },
			why: expect.arrayContaining([{ kind: "waiver" }]),
		});
	});

	it("never without a reason where its verdict is another", () => {
		for (const part of ["0", "79", "82", "100"])
			for (const edits of [
				{ a: threshold(1), b: threshold(100) },
				{ g: () => ({ appliesFrom: "2030-01-01" }) },
				{ e: ({ fields }: Json) => ({ gate: undefined, fields: (fields as Json[]).slice(1) }) },
			]) {
				const draft = begun({ ...ratio("a", part), ...ratio("b", part), "e.co": false });
				const { before, after, changes } = look(draft, changed(edits as never));
				const flipped = before.criteria.filter(
					({ verdict }, index) => verdict !== after.criteria[index]?.verdict,
				);
				expect(changes.filter(isFlipped).map(({ id }) => id)).toEqual(flipped.map(({ id }) => id));
				for (const change of changes) expect(change.why.length).toBeGreaterThan(0);
			}
	});
});

it("nothing is shown where nothing changes", () => {
	expect(look(begun(ratio("a", "82")), changed({})).changes).toEqual([]);
});

/** All that is said of the criteria that are shown, by their ids. */
const said = (draft: Draft, to: Ruleset, chosen?: Chosen) =>
	Object.fromEntries(look(draft, to, chosen).changes.map(({ id, why }) => [id, plain(why)]));
const replacing = (replaced: object, edits: Readonly<Record<string, Edit | undefined>> = {}) =>
	changed(edits, { replaces: [{ id: tiny.id, ...replaced }] });
const answered = begun({ ...ratio("a", "82"), ...ratio("b", "79") });

describe("what is said is just what is another", () => {
	const THRESHOLD = { kind: "threshold", label: "", from: "từ80%", to: "trên80%" };

	it("of several that became one: the field that lost, no other; what is settled is not asked", () => {
		const to = replacing({ criteria: { a: ["b"] }, fields: { a: ["b"] } }, { a: undefined });
		expect(said(answered, to)).toEqual({
			b: [{ kind: "merged" }, THRESHOLD, { kind: "asked", label: "b" }],
		});
		const settled = look(answered, to, { b: "a" });
		expect(said(answered, to, { b: "a" })).toEqual({
			b: [{ kind: "merged" }, THRESHOLD, { kind: "lost", label: "b" }],
		});
		// One of them was met and the other not.
		expect(settled.changes.map(isFlipped)).toEqual([true]);
	});
	it("of several that became one the days and parts of each say nothing", () => {
		const to = replacing({ criteria: { g: ["h"] }, fields: { g: [] } }, { g: undefined });
		expect(said(begun({}), to)).toEqual({
			h: [{ kind: "merged" }, { kind: "dropped", label: "g" }],
		});
		const parts = replacing(
			{ criteria: { tq: ["b"] }, fields: { "tq.mot": [], "tq.hai": [], "tq.ba": [] } },
			{ tq: undefined },
		);
		expect(said(begun({}), parts)).toEqual({
			b: [
				{ kind: "merged" },
				...["mot", "hai", "ba"].map((id) => ({ kind: "dropped", label: `tq.${id}` })),
			],
		});
	});

	it("of one that was divided, nothing is missing where a field has gone to both", () => {
		const to = replacing({ criteria: { a: ["a", "b"] }, fields: { a: ["a", "b"], b: [] } });
		expect(said(begun(ratio("a", "90")), to)).toEqual({
			b: [{ kind: "merged" }, THRESHOLD, { kind: "dropped", label: "b" }],
		});
	});

	it("of one that only a field came to: the other fields of where it was are not missed", () => {
		const to = replacing(
			{ criteria: {}, fields: { "tq.mot": ["l.mot"], "l.mot": [] } },
			{
				tq: ({ fields }) => ({
					fields: (fields as Json[]).slice(1),
					requires: { all: ["tq.hai", "tq.ba"] },
				}),
			},
		);
		expect(said(begun({}), to)).toEqual({
			tq: [{ kind: "dropped", label: "tq.mot" }],
			l: [{ kind: "merged" }, { kind: "dropped", label: "l.mot" }],
		});
	});

	it("of one that is new, or gone, only that", () => {
		const [, a] = tinyJson.criteria as unknown as Json[];
		const fields = [{ ...((a?.fields ?? []) as Json[])[0], id: "moi" }];
		const to = replacing(
			{ criteria: { a: [] }, fields: { a: [] } },
			{ a: () => ({ id: "moi", number: "moi", fields, requires: "moi" }) },
		);
		expect(said(answered, to)).toEqual({ moi: [], a: [] });
	});

	it("of one with several fields which of them has another threshold", () => {
		const to = changed({
			d: ({ fields }) => {
				const [hours, points] = fields as Json[];
				return { fields: [hours, { ...points, atLeast: 3 }] };
			},
		});
		expect(said(begun({}), to)).toEqual({
			d: [{ kind: "threshold", label: "điểm", from: "ít nhất 2 điểm", to: "ít nhất 3 điểm" }],
		});
	});

	it("of fields that came and went, not the rule that follows from them", () => {
		const added = { kind: "confirm", id: "tq.bon", label: "tq.bon" };
		const requires = { all: ["tq.mot", "tq.hai", "tq.bon"] };
		const to = changed({
			tq: ({ fields }) => ({ fields: [...(fields as Json[]).slice(0, 2), added], requires }),
		});
		expect(said(begun({}), to)).toEqual({
			tq: [
				{ kind: "added", label: "tq.bon" },
				{ kind: "dropped", label: "tq.ba" },
			],
		});
	});

	it("of a gate that is no more", () => {
		const to = changed({
			e: ({ fields }) => ({ gate: undefined, fields, requires: { all: ["e.co", "e"] } }),
		});
		expect(said(begun({}), to).e).toContainEqual({ kind: "gate" });
	});

	it("where a figure of nothing counts otherwise, which no text tells, that something is", () => {
		const to = changed({
			h: ({ fields }) => {
				const [machines, { noneExists: _, ...products }] = fields as [Json, Json];
				return { fields: [machines, products] };
			},
		});
		const draft = begun({ ...ratio("h.may", "200"), "h.ocop.part": "0", "h.ocop.whole": "0" });
		const { before, after } = look(draft, to);
		const verdictOfH = ({ criteria }: typeof before) =>
			criteria.find(({ id }) => id === "h")?.verdict;
		expect(verdictOfH(after)).not.toBe(verdictOfH(before));
		expect(said(draft, to)).toEqual({ h: [{ kind: "other" }] });
	});

	const renamed: Edit = ({ fields }) => ({
		fields: (fields as Json[]).map((field) => ({ ...field, label: `Số ${field.label}` })),
	});

	it("nothing of what is only written otherwise: the order of its parts, the name of a field", () => {
		const to = changed({
			tq: () => ({ requires: { any: ["tq.mot", { all: ["tq.ba", "tq.hai"] }] } }),
			d: renamed,
			h: renamed,
			l: renamed,
		});
		expect(said(begun({}), to)).toEqual({});
	});
});

it("names that are lost are no lost answer", () => {
	const to = replacing({ criteria: { a: ["b"] }, fields: { a: ["b"], b: [] } }, { a: undefined });
	const draft = begun(ratio("a", "82"));
	const kept = { draftId: "d", kind: "names", file: "ho.csv", readOn: "2026", rows: [] } as const;
	const ref = { id: to.id, version: to.version, own: false };
	const move = moveDraft(draft, tiny, to, ref, [{ ...kept, id: "b" }]);
	expect(move.lost).toEqual([{ kind: "names", field: "b" }]);
	const judged = (of: Ruleset, what: Draft) => ({
		ruleset: of,
		assessment: evaluate(of, answersOf(what, of)),
	});
	const changes = changesBetween(
		judged(tiny, draft),
		judged(to, move.draft),
		leadsTo(draft, to),
		move,
	);
	expect(changes.length).toBeGreaterThan(0);
	for (const { why } of changes) for (const { kind } of why) expect(kind).not.toBe("lost");
});
