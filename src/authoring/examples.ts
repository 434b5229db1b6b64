/** What a ruleset's worked examples must show, so that it can be trusted. */
import { type Answers, evaluate, judgedOf, type Path, type Ruleset } from "../rules/index.ts";
import { rulesetChecks } from "../text/index.ts";

export type Found = readonly [path: Path, message: string];

export const exampleIssues = (ruleset: Ruleset): readonly Found[] => [
	...brokenPromises(ruleset),
	...coverageIssues(ruleset),
	...exampleKinds(ruleset),
];

/** Every worked example gives the verdicts it promises. */
function brokenPromises(ruleset: Ruleset): Found[] {
	return ruleset.examples.flatMap(({ answers, expected }, index) => {
		const result = evaluate(ruleset, answers as unknown as Answers);
		const path = ["examples", index, "expected"];
		const differences: Found[] = [];
		const compare = (at: Path, promised: unknown, given: unknown) => {
			if (promised !== given)
				differences.push([
					[...path, ...at],
					rulesetChecks.example(String(promised), given === undefined ? undefined : String(given)),
				]);
		};
		compare(["verdict"], expected.verdict, result.verdict);
		for (const [id, verdict] of Object.entries(expected.criteria))
			compare(["criteria", id], verdict, judgedOf(result, id)?.verdict);
		for (const [id, shortfall] of Object.entries(expected.shortfalls ?? {}))
			compare(["shortfalls", id], shortfall, result.fields[id]?.shortfall);
		return differences;
	});
}

/** Every criterion is met in one example and unmet in another. */
function coverageIssues({ criteria, examples }: Ruleset): Found[] {
	return criteria.flatMap(({ id }, index) =>
		(["met", "unmet"] as const)
			.filter((verdict) => !examples.some(({ expected }) => expected.criteria[id] === verdict))
			.map((verdict): Found => [["criteria", index], rulesetChecks.coverage(id, verdict)]),
	);
}

/**
 * The examples a ruleset needs to be shown and trusted: one that meets everything, each ratio failing
 * by exactly one, a verdict decided while something is open, and one that is not.
 */
function exampleKinds(ruleset: Ruleset): Found[] {
	const { criteria, examples } = ruleset;
	const has = (test: (expected: (typeof examples)[number]["expected"]) => boolean) =>
		examples.some(({ expected }) => test(expected));
	const missing: Found[] = [];
	if (!has(({ criteria: given }) => criteria.every(({ id }) => given[id] === "met")))
		missing.push([["examples"], rulesetChecks.needsAllMet]);
	if (
		!has(
			({ verdict, criteria: given }) =>
				verdict === "unmet" && Object.values(given).includes("unknown"),
		)
	)
		missing.push([["examples"], rulesetChecks.needsEarly]);
	if (!has(({ verdict }) => verdict === "unknown"))
		missing.push([["examples"], rulesetChecks.needsOpen]);
	criteria.forEach(({ fields }, at) => {
		fields.forEach((field, index) => {
			if (field.kind === "ratio" && !has(({ shortfalls }) => shortfalls?.[field.id] === 1))
				missing.push([["criteria", at, "fields", index], rulesetChecks.needsOneShort(field.id)]);
		});
	});
	return missing;
}
