import { describe, expect, it } from "vitest";
import { parseRuleset, RulesetError } from "../../src/rules/index.ts";
import { tinyJson } from "./tiny.ts";

describe("a ruleset that cannot be used", () => {
	const refused = (json: unknown) => {
		try {
			parseRuleset(json);
		} catch (error) {
			if (error instanceof RulesetError) return error;
		}
		throw new Error("it was taken");
	};
	it("says in one message where and what, line by line", () => {
		const error = refused({ ...tinyJson, version: 0, criteria: [] });
		expect(error.name).toBe("RulesetError");
		const lines = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
		expect(error.message).toBe(lines.join("\n"));
		expect(error.message).toMatch(/^[\w.]+: \S/);
	});
	it("of an unknown key it tells which are known there", () => {
		const { issues } = refused({ ...tinyJson, about: { ...tinyJson.about, ten: "x" } });
		expect(issues[0]).toMatchObject({ path: ["about", "ten"], code: "unknown-key" });
		expect(issues[0]?.about).toEqual(expect.arrayContaining(["ten", "title", "period"]));
	});
});
