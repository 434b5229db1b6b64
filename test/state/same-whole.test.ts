/** "Lấy 9 như ở …": where the same total was typed already. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { evaluate, parseRuleset, type RatioField } from "../../src/rules/index.ts";
import { sameWhole } from "../../src/state/index.ts";

const ruleset = parseRuleset(
	JSON.parse(readFileSync("rulesets/hai-duong/hai-duong-xa-ntm-tieu-chi-8-2022.json", "utf8")),
);
const ratios = ruleset.criteria.flatMap(({ number, fields }) =>
	fields
		.filter((field): field is RatioField => field.kind === "ratio")
		.map((field) => ({ number, field })),
);
const found = (field: RatioField, values: Parameters<typeof evaluate>[1]["values"]) =>
	sameWhole(ruleset, evaluate(ruleset, { assessedOn: "2025-06-30", values }), field);

it("inside one criterion the other row is named, not the criterion that one stands in", () => {
	const [telephone, internet] = ratios.filter(({ number }) => number === "8.2");
	if (!telephone || !internet) throw new Error("two rows");
	expect(found(internet.field, { [telephone.field.id]: { whole: 9 } })).toEqual({
		whole: 9,
		control: `${telephone.field.id}.whole`,
		from: { kind: "row", label: telephone.field.label },
	});
	expect(telephone.field.label).not.toBe(internet.field.label);
});

it("in another criterion its number is", () => {
	const [first] = ratios;
	const other = ratios.find(
		({ number, field }) =>
			number !== first?.number && field.whole.label === first?.field.whole.label,
	);
	if (!first || !other) throw new Error("a total asked for in two criteria");
	expect(found(other.field, { [first.field.id]: { whole: 9 } })?.from).toEqual({
		kind: "criterion",
		number: first.number,
	});
});

it("nothing is offered while nobody has answered it", () => {
	for (const { field } of ratios) expect(found(field, {})).toBeUndefined();
});

it("what is asked for in other words is no such total, nor is the one that is typed in the row itself", () => {
	const all = Object.fromEntries(ratios.map(({ field: { id } }, at) => [id, { whole: at + 1 }]));
	let offered = 0;
	for (const { field } of ratios) {
		expect(found(field, { [field.id]: { whole: 9 } })).toBeUndefined();
		const same = found(field, all);
		const other = ratios.find((each) => `${each.field.id}.whole` === same?.control)?.field;
		expect(other?.id).not.toBe(field.id);
		if (!other) continue;
		offered += 1;
		expect(other.whole.label).toBe(field.whole.label);
	}
	expect(offered).toBeGreaterThan(0);
	expect(new Set(ratios.map(({ field }) => field.whole.label)).size).toBeGreaterThan(1);
});
