import { describe, expect, it } from "vitest";
import { shortName } from "../../src/rules/index.ts";

describe("what a criterion is called where space is short", () => {
	it("its short name", () => expect(shortName({ title: "Dài", short: "Gọn" })).toBe("Gọn"));
	it("its title, in a ruleset of before there were short names", () =>
		expect(shortName({ title: "Dài" })).toBe("Dài"));
});
