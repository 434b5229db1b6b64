/** Finding drafts: by words with and without marks, by commune, ruleset and verdict; in each order. */
import { expect, it } from "vitest";
import type { Verdict } from "../../src/rules/index.ts";
import {
	communesOf,
	type DraftWish,
	findDrafts,
	type ListedDraft,
	NO_WISH,
} from "../../src/state/index.ts";

const tally = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };

const listed = (name: string, commune: string, verdict?: Verdict, more = {}): ListedDraft => ({
	draft: {
		...{ id: `${name} ${commune}`, rulesetId: "a", rulesetVersion: 1, assessedOn: "" },
		...{ unit: { name, commune, properties: {} }, updatedAt: "2026-01-01T00:00:00.000Z" },
		...more,
	},
	result: verdict && { verdict, tally, waived: 0 },
});

const DRAFTS = [
	listed("Khu 10", "xã Tân Mẫu", "met"),
	listed("Khu 9", "xã Đông Hòa", "unmet"),
	listed("Thôn Nà Rược", "xã Tân Mẫu", "unknown"),
	listed("Khu 2", "Xã  Tân Mẫu ", "unmet", { rulesetId: "b" }),
	listed("Xã Đông Hòa", "", undefined, { label: "bản sao" }),
];

const describe = ({ id }: { readonly id: string }) =>
	id === "a" ? "Khu dân cư thông minh · Phú Thọ" : "Thôn thông minh · Kon Tum";
const namesOf = (wish: Partial<DraftWish>) =>
	findDrafts(DRAFTS, { ...NO_WISH, ...wish }, describe).groups.map(({ drafts }) =>
		drafts.map(({ draft }) => draft.unit.name),
	);
const names = (wish: Partial<DraftWish>) => namesOf(wish).flat();

it.each<[sought: string, found: string[]]>([
	["", ["Khu 10", "Khu 9", "Thôn Nà Rược", "Khu 2", "Xã Đông Hòa"]],
	["na ruoc", ["Thôn Nà Rược"]],
	["NÀ RƯỢC", ["Thôn Nà Rược"]],
	["nà ruợc", []],
	["đông hoà", ["Khu 9", "Xã Đông Hòa"]],
	["dong hoa", ["Khu 9", "Xã Đông Hòa"]],
	["dông", []],
	["khu 1", ["Khu 10"]],
	["tan mau khu", ["Khu 10", "Khu 2", "Thôn Nà Rược"]],
	["hu 9", []],
	["kon tum", ["Khu 2"]],
	["sao", ["Xã Đông Hòa"]],
	["khong co", []],
])("“%s” finds what has each of its words", (sought, found) => {
	expect(names({ sought }).sort()).toEqual([...found].sort());
});

it("filters by commune however it was typed, by ruleset and by verdict, and all at once", () => {
	expect(names({ commune: "xa tan mau" })).toEqual(["Khu 10", "Thôn Nà Rược", "Khu 2"]);
	expect(names({ ruleset: "b" })).toEqual(["Khu 2"]);
	expect(names({ verdict: "unmet" })).toEqual(["Khu 9", "Khu 2"]);
	expect(names({ verdict: "unmet", commune: "xa tan mau", ruleset: "b", sought: "2" })).toEqual([
		"Khu 2",
	]);
	expect(names({ verdict: "met", ruleset: "b" })).toEqual([]);
});

it("counts by verdict what passes but for its verdict; one without a result is open", () => {
	const { counts } = findDrafts(DRAFTS, { ...NO_WISH, verdict: "met" }, describe);
	expect(counts).toEqual({ met: 1, unmet: 2, unknown: 2, notApplicable: 0 });
	const inCommune = { ...NO_WISH, commune: "xa tan mau" };
	expect(findDrafts(DRAFTS, inCommune, describe).counts.unmet).toBe(1);
});

it("orders by name as numbers go, by what is wrong, and by commune in groups", () => {
	expect(names({ order: "unit" })).toEqual([
		"Khu 2",
		"Khu 9",
		"Khu 10",
		"Thôn Nà Rược",
		"Xã Đông Hòa",
	]);
	expect(names({ order: "verdict" })).toEqual([
		"Khu 9",
		"Khu 2",
		"Thôn Nà Rược",
		"Xã Đông Hòa",
		"Khu 10",
	]);
	expect(namesOf({ order: "commune" })).toEqual([
		["Xã Đông Hòa"],
		["Khu 9"],
		["Khu 2", "Khu 10", "Thôn Nà Rược"],
	]);
	const [, , last] = findDrafts(DRAFTS, { ...NO_WISH, order: "commune" }, describe).groups;
	expect(last?.counts).toEqual({ met: 1, unmet: 1, unknown: 1, notApplicable: 0 });
});

it("names each commune once, by the alphabet", () => {
	expect(communesOf(DRAFTS)).toEqual([
		["xa dong hoa", "xã Đông Hòa"],
		["xa tan mau", "xã Tân Mẫu"],
	]);
});
