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
				why: [{ kind: "threshold", label: "", from: "≥80%", to: "≥85%" }],
			},
			{
				...{ id: "b", before: ["unmet"], after: "met" },
				why: [{ kind: "threshold", label: "", from: "trên80%", to: "≥75%" }],
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
