/** What documents are made from, of the rulesets' own worked examples; all people are invented. */
import { readdirSync, readFileSync } from "node:fs";
import type { DocumentInput } from "../../src/documents/index.ts";
import { answersOf, type Draft, evidenceOf, startSample } from "../../src/drafts/index.ts";
import { evaluate, parseRuleset, type Ruleset } from "../../src/rules/index.ts";

export const rulesets: readonly Ruleset[] = readdirSync("rulesets", {
	recursive: true,
	encoding: "utf8",
})
	.filter((name) => name.endsWith(".json") && name.includes("/"))
	.sort()
	.map((name) => parseRuleset(JSON.parse(readFileSync(`rulesets/${name}`, "utf8"))));

export function rulesetNamed(id: string): Ruleset {
	const found = rulesets.find((each) => each.id === id);
	if (!found) throw new Error(`no ruleset ${id}`);
	return found;
}

/** One of a ruleset's examples as a unit's own draft. */
export function draftOf(ruleset: Ruleset, example: string): Draft {
	const found = ruleset.examples.find(({ id }) => id === example);
	if (!found) throw new Error(`no example ${example} in ${ruleset.id}`);
	const { sample: _, ...draft } = startSample(ruleset, { ...ruleset, own: false }, found, {
		id: "d1",
		now: "2026-11-21T08:00:00.000Z",
		unit: ruleset.unitForm.communeLabel
			? { name: "Khu 3", commune: "xã Tân Mẫu", properties: {} }
			: { name: "Xã Tân Mẫu", commune: "", properties: {} },
	});
	return draft;
}

export function inputOf(
	ruleset: Ruleset,
	draft: Draft,
	more: Partial<DocumentInput> = {},
): DocumentInput {
	const assessment = evaluate(ruleset, answersOf(draft, ruleset));
	return {
		ruleset,
		draft,
		assessment,
		evidence: evidenceOf(ruleset, draft, assessment),
		today: "2026-02-05",
		version: "1.0.0",
		people: {},
		tables: {},
		texts: {},
		blank: false,
		...more,
	};
}
