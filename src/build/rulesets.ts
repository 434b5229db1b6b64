/** Checks ruleset files as `npm run rulesets` does: the app's own parser, then what files alone can say. */
import { basename, dirname } from "node:path";
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from "jsonc-parser";
import * as z from "zod/mini";
import {
	type Answers,
	evaluate,
	parseRuleset,
	type Ruleset,
	RulesetError,
} from "../rules/index.ts";
import { rulesetSchema } from "../rules/schema.ts";
import { rulesetChecks, rulesetIssueOther, rulesetIssues } from "../text/index.ts";

/** What is wrong, in words for whoever writes the file. `line` counts from 1; `path` as `criteria.0.id`. */
export interface FileIssue {
	readonly line: number;
	readonly path: string;
	readonly message: string;
}

type Path = (string | number)[];

/** Everything wrong with one file; empty where nothing is. `name` is its path below rulesets/. */
export function checkRulesetFile(name: string, text: string): FileIssue[] {
	const broken: ParseError[] = [];
	const root = parseTree(text, broken, { disallowComments: true });
	const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
	const [first] = broken;
	if (!root || first)
		return [
			{ line: lineAt(first?.offset ?? 0), path: "", message: rulesetIssues["not-json"] ?? "" },
		];

	const issue = (path: Path, message: string): FileIssue => {
		// A missing key has no place of its own: its parent's is shown.
		let shown = path;
		while (shown.length > 0 && !findNodeAtLocation(root, shown)) shown = shown.slice(0, -1);
		const node = findNodeAtLocation(root, shown) ?? root;
		return { line: lineAt(node.offset), path: path.join("."), message };
	};
	try {
		const ruleset = parseRuleset(getNodeValue(root));
		return [
			...nameIssues(name, ruleset),
			...exampleIssues(ruleset),
			...coverageIssues(ruleset),
		].map(([path, message]) => issue(path, message));
	} catch (error) {
		if (!(error instanceof RulesetError)) throw error;
		return error.issues.map(({ path, code, message }) =>
			issue(path, `${rulesetIssues[code] ?? rulesetIssueOther} (${message})`),
		);
	}
}

function nameIssues(name: string, { id }: Ruleset): [Path, string][] {
	const folder = basename(dirname(name));
	return [
		...(basename(name, ".json") === id
			? []
			: [[["id"], rulesetChecks.fileName(id)] as [Path, string]]),
		...(id.startsWith(`${folder}-`)
			? []
			: [[["id"], rulesetChecks.folder(folder)] as [Path, string]]),
	];
}

/** Every worked example gives the verdicts it promises. */
function exampleIssues(ruleset: Ruleset): [Path, string][] {
	return ruleset.examples.flatMap(({ answers, expected }, index) => {
		const result = evaluate(ruleset, answers as unknown as Answers);
		const path = ["examples", index, "expected"];
		const differences: [Path, string][] = [];
		const compare = (at: Path, promised: unknown, given: unknown) => {
			if (promised !== given)
				differences.push([
					[...path, ...at],
					rulesetChecks.example(String(promised), String(given)),
				]);
		};
		compare(["verdict"], expected.verdict, result.verdict);
		for (const [id, verdict] of Object.entries(expected.criteria))
			compare(["criteria", id], verdict, result.criteria.find((each) => each.id === id)?.verdict);
		for (const [id, shortfall] of Object.entries(expected.shortfalls ?? {}))
			compare(["shortfalls", id], shortfall, result.fields[id]?.shortfall);
		return differences;
	});
}

/** Every criterion is met in one example and unmet in another. */
function coverageIssues({ criteria, examples }: Ruleset): [Path, string][] {
	return criteria.flatMap(({ id }, index) =>
		(["met", "unmet"] as const)
			.filter((verdict) => !examples.some(({ expected }) => expected.criteria[id] === verdict))
			.map((verdict): [Path, string] => [["criteria", index], rulesetChecks.coverage(id, verdict)]),
	);
}

/** The format as a JSON Schema, for editors to complete and check while one writes. */
export function rulesetJsonSchema(): string {
	const schema = z.toJSONSchema(rulesetSchema, { io: "input" });
	return `${JSON.stringify({ ...schema, title: "Đạt Chuẩn ruleset" }, null, "\t")}\n`;
}
