/** What rulesets/README.md teaches is sound: its pieces make a ruleset. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkRulesetText } from "../../src/authoring/index.ts";
import { parseRuleset } from "../../src/rules/index.ts";

const text = readFileSync("rulesets/README.md", "utf8");
const blocks = (kind: string) =>
	[...text.matchAll(new RegExp(`^\`\`\`json ${kind}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
		([, json]) => JSON.parse(json ?? "") as Record<string, unknown>,
	);
const [small] = blocks("ruleset");

it("the smallest file is sound but for what the page says is missing", () => {
	const { issues } = checkRulesetText(JSON.stringify(small, null, "\t"));
	expect(issues.map(({ path }) => path)).toEqual(["examples"]);
	expect(issues[0]?.message).toMatch(/chưa có ví dụ nào còn thiếu số liệu mà đã rõ là chưa đạt/);
});

it("every piece fits into it", () => {
	const criteria = blocks("criterion");
	const tops = blocks("top");
	expect(criteria.map(({ id }) => id)).toEqual(["2", "3", "4", "5", "6"]);
	const all = [...(small?.criteria as unknown[]), ...criteria];
	const ruleset = Object.assign({}, small, ...tops, {
		criteria: all,
		about: { ...(small?.about as object), criteriaCount: all.length },
		requires: { all: ["1", { atLeast: 2, of: ["2", "3", "4"] }, "5", "6"] },
		examples: [],
	});
	expect(Object.keys(Object.assign({}, ...tops)).sort()).toEqual([
		"replaces",
		"requires",
		"unitForm",
	]);
	expect(parseRuleset(ruleset).criteria).toHaveLength(6);
});
