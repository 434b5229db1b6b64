/** Lists kept with a draft that moves: they go where their figures or columns go, or are named as lost. */
import { describe, expect, it } from "vitest";
import { type Kept, moveDraft, startDraft } from "../../src/drafts/index.ts";
import { parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { tiny, tinyJson } from "../rules/tiny.ts";

const FIELDS = tiny.criteria.flatMap(({ fields }) => fields.map(({ id }) => id));
const ref = { id: tiny.id, version: 2, own: false };

describe("lists kept with a draft", () => {
	const about = { draftId: "d", file: "ds.csv", readOn: "2026-11-22" };
	const names = (id: string): Kept => ({ ...about, kind: "names", id, rows: [["Lê Mẫu", id]] });
	const rows = (id: string): Kept => ({ ...about, kind: "rows", id, rows: [["1"]] });
	const listed = (header: string) => ({
		id: "to",
		title: "Tổ",
		columns: [{ header, holds: "name" }],
	});
	const from = parseRuleset({ ...tinyJson, lists: [listed("Họ và tên")] });
	const to = (replaces: object, header = "Họ và tên") =>
		parseRuleset({
			...tinyJson,
			...{ version: 2, replaces: [{ id: tiny.id, ...replaces }], lists: [listed(header)] },
		});
	const started = startDraft(
		{ ...tiny, own: false },
		{ id: "d", now: "2026", assessedOn: "", unit: { name: "", commune: "", properties: {} } },
	);
	const move = (target: Ruleset, ...kept: Kept[]) => moveDraft(started, from, target, ref, kept);
	const ratio = "c";
	const confirmed = FIELDS[0] as string;

	it("names go where their ratio's figures go", () => {
		const kept = move(to({}), names(ratio));
		expect(kept.lists).toEqual([names(ratio)]);
		expect(kept.carried).toEqual([{ what: { kind: "names", field: ratio }, to: [ratio] }]);
		expect(kept.lost).toEqual([]);
	});
	it("who is missing goes along, told of with those who count, by itself where there are none", () => {
		const missing: Kept = { ...names(ratio), kind: "missing" };
		const told = { what: { kind: "names", field: ratio }, to: [ratio] };
		const both = move(to({}), names(ratio), missing);
		expect(both.lists).toEqual([names(ratio), missing]);
		expect(both.carried).toEqual([told]);
		const alone = move(to({}), missing);
		expect(alone.lists).toEqual([missing]);
		expect(alone.carried).toEqual([told]);
		const gone = move(to({ fields: { [ratio]: [] } }), missing);
		expect(gone.lists).toEqual([]);
		expect(gone.lost).toEqual([told.what]);
	});
	it("two ratios that become one have the names of the one whose figures they have", () => {
		const json = { ...tinyJson, criteria: tinyJson.criteria } as const;
		const two = FIELDS.filter((id) =>
			tiny.criteria.some(({ fields }) =>
				fields.some((each) => each.id === id && each.kind === "ratio"),
			),
		).slice(0, 2) as [string, string];
		const merged = parseRuleset({
			...json,
			...{
				version: 2,
				replaces: [{ id: tiny.id, fields: { [two[0]]: [two[0]], [two[1]]: [two[0]] } }],
			},
		});
		const entered = {
			...started,
			entries: { [`${two[1]}.part`]: "2", [`${two[0]}.part`]: "1" },
		};
		const kept = [names(two[0]), names(two[1])];
		const open = moveDraft(entered, tiny, merged, ref, kept);
		expect(open).toMatchObject({ lists: [], lost: [], carried: [] });
		const found = moveDraft(entered, tiny, merged, ref, kept, { [two[0]]: two[1] });
		expect(found.draft.entries).toEqual({ [`${two[0]}.part`]: "2" });
		expect(found.lists).toEqual([{ ...names(two[1]), id: two[0] }]);
		expect(found.lost).toContainEqual({ kind: "names", field: two[0] });
	});
	it("names whose ratio is gone, or no ratio any more, are lost by name", () => {
		for (const target of [
			to({ fields: { [ratio]: [] } }),
			to({ fields: { [ratio]: [confirmed] } }),
		]) {
			const gone = move(target, names(ratio));
			expect(gone.lists).toEqual([]);
			expect(gone.lost).toEqual([{ kind: "names", field: ratio }]);
		}
	});
	it("rows of a list stay where its columns are the same, and are lost by name where not", () => {
		expect(move(to({}), rows("to"))).toMatchObject({ lists: [rows("to")], lost: [] });
		const lost = [{ kind: "rows", list: "to" }];
		expect(move(to({}, "Tên"), rows("to"))).toMatchObject({ lists: [], lost });
		expect(move(tiny, rows("to"))).toMatchObject({ lists: [], lost });
	});
});
