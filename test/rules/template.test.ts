import { describe, expect, it } from "vitest";
import { fillTemplate, placeholdersIn, ratioPlaceholder } from "../../src/rules/index.ts";

describe("texts with places to fill", () => {
	it("each place is filled by its name", () =>
		expect(fillTemplate("{a} và {b.c}, {}", (name) => `<${name}>`)).toBe("<a> và <b.c>, <>"));
	it("the names stand in order", () =>
		expect(placeholdersIn("{b} {} {a}")).toEqual(["b", "", "a"]));
	it.each([
		["1.1.part", ["1.1", "part"]],
		["a.percent", ["a", "percent"]],
		[".whole", undefined],
		["whole", undefined],
		["1.1.other", undefined],
	] as const)("%s", (name, taken) => expect(ratioPlaceholder(name)).toEqual(taken));
});
