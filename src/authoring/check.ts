/** Checks a ruleset's file for whoever wrote it: what is wrong, on which line, in plain words. */
import {
	findNodeAtLocation,
	getNodeValue,
	type Node,
	type ParseError,
	parseTree,
	printParseErrorCode,
} from "jsonc-parser";
import {
	type Answers,
	evaluate,
	parseRuleset,
	type Ruleset,
	RulesetError,
} from "../rules/index.ts";
import {
	jsonBlank,
	jsonErrors,
	notJson,
	notJsonOther,
	rulesetChecks,
	rulesetIssueWords,
} from "../text/index.ts";

/** What is wrong, in words for whoever writes the file. */
export interface FileIssue {
	/** Counted from 1. */
	readonly line: number;
	/** `criteria.0.id`; keys that are no plain words stand in brackets. */
	readonly path: string;
	/** "tiêu chí 1.3"; blank outside criteria and examples. */
	readonly where: string;
	readonly message: string;
}

/** A ruleset that can be used, or everything that is wrong with its file. */
export type CheckedRuleset =
	| { readonly ruleset: Ruleset; readonly issues: readonly [] }
	| { readonly ruleset?: undefined; readonly issues: readonly FileIssue[] };

/** Characters, or bytes of the file. The largest document we know takes a twentieth of it. */
export const LARGEST_RULESET = 600_000;
/** More than a person reads at a time; the rest shows when these are mended. */
const MOST_ISSUES = 100;

type Path = readonly (string | number)[];
type Found = readonly [path: Path, message: string];

const refused = (message: string, line = 1): CheckedRuleset => ({
	issues: [{ line, path: "", where: "", message }],
});

/** Checks a file's bytes: what is not UTF-8 is refused, not read as something else. */
export function checkRulesetBytes(
	bytes: Uint8Array,
	more?: (ruleset: Ruleset) => readonly Found[],
): CheckedRuleset & { readonly text?: string } {
	if (bytes.length > LARGEST_RULESET) return refused(rulesetChecks.tooLarge);
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return refused(rulesetChecks.notUtf8);
	}
	return { ...checkRulesetText(text, more), text };
}

/** The line of a key of the outermost object, counted from 1. */
export function lineOfKey(text: string, key: string): number {
	const root = parseTree(text.replace(/^\ufeff/, " "));
	const node = root && findNodeAtLocation(root, [key]);
	return lineFinder(text)(node?.offset ?? 0);
}

/** Checks a file's text. `more`: what else the caller asks of a sound ruleset. */
export function checkRulesetText(
	text: string,
	more: (ruleset: Ruleset) => readonly Found[] = () => [],
): CheckedRuleset {
	try {
		return check(text, more);
	} catch (error) {
		// Brackets within brackets: no document needs what a stack cannot hold.
		if (!(error instanceof RangeError)) throw error;
		return refused(rulesetIssueWords("too-deep"));
	}
}

function check(text: string, more: (ruleset: Ruleset) => readonly Found[]): CheckedRuleset {
	if (text.length > LARGEST_RULESET) return refused(rulesetChecks.tooLarge);
	const broken: ParseError[] = [];
	const root = parseTree(text.replace(/^\ufeff/, " "), broken, { disallowComments: true });
	const lineAt = lineFinder(text);
	const [first] = broken;
	if (first) return brokenAt(text, first, lineAt);
	if (!root) return refused(notJson(jsonBlank));

	const top = root;
	const issue = ([path, message]: Found): FileIssue => {
		// A missing key has no place of its own: its parent's is shown.
		let shown = [...path];
		while (shown.length > 0 && !findNodeAtLocation(top, shown)) shown = shown.slice(0, -1);
		const node = findNodeAtLocation(top, shown) ?? top;
		return { line: lineAt(node.offset), path: written(path), where: whereIn(top, path), message };
	};
	const listed = (found: readonly Found[]): CheckedRuleset => ({
		issues: found.slice(0, MOST_ISSUES).map(issue),
	});
	const twice = repeatedKeys(top, lineAt);
	if (twice.length > 0) return listed(twice);
	try {
		const ruleset = parseRuleset(getNodeValue(top));
		const found = [
			...more(ruleset),
			...exampleIssues(ruleset),
			...coverageIssues(ruleset),
			...exampleKinds(ruleset),
		];
		return found.length > 0 ? listed(found) : { ruleset, issues: [] };
	} catch (error) {
		if (!(error instanceof RulesetError)) throw error;
		// Ids that stand twice make others look as if they were missing: first things first.
		const doubled = error.issues.filter(({ code }) => code === "duplicate-id");
		return listed(
			(doubled.length > 0 ? doubled : error.issues).map(({ path, code, about }) => [
				path,
				rulesetIssueWords(code, about),
			]),
		);
	}
}

/** Where reading stopped; a comma too many or too few is named at its own line. */
function brokenAt(
	text: string,
	{ error, offset }: ParseError,
	lineAt: (offset: number) => number,
): CheckedRuleset {
	if (text.trim() === "") return refused(notJson(jsonBlank));
	const before = text.slice(0, offset).trimEnd();
	const name = printParseErrorCode(error);
	const trailing = before.endsWith(",") && /^[}\]]/.test(text.slice(offset).trimStart());
	const atEnd = trailing || name === "CommaExpected";
	const why = trailing ? jsonErrors.trailingComma : (jsonErrors[name] ?? notJsonOther);
	return refused(notJson(why ?? notJsonOther), lineAt(atEnd ? before.length - 1 : offset));
}

/** Ids hold dots themselves: what is no plain word stands in brackets. */
const written = (path: Path) =>
	path.reduce<string>((text, key) => {
		if (typeof key === "string" && !/^\w+$/.test(key)) return `${text}["${key}"]`;
		return text === "" ? String(key) : `${text}.${key}`;
	}, "");

/** The criterion or the example that a place belongs to, as a person knows it. */
function whereIn(root: Node, [list, index]: Path): string {
	if (typeof index !== "number") return "";
	const named = (key: string) => {
		const node = findNodeAtLocation(root, [list ?? "", index, key]);
		return typeof node?.value === "string" ? node.value : "";
	};
	if (list === "criteria" && named("number")) return rulesetChecks.inCriterion(named("number"));
	return list === "examples" && named("id") ? rulesetChecks.inExample(named("id")) : "";
}

/** Finds the line of an offset, counted from 1. */
function lineFinder(text: string): (offset: number) => number {
	const ends: number[] = [];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
	return (offset) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}

/** JSON takes the last of two like keys and drops the first in silence: here both must be seen. */
function repeatedKeys(root: Node, lineAt: (offset: number) => number): Found[] {
	const found: Found[] = [];
	const walk = (node: Node, path: Path) => {
		if (node.type === "array")
			node.children?.forEach((child, index) => {
				walk(child, [...path, index]);
			});
		if (node.type !== "object") return;
		const seen = new Map<string, number>();
		for (const { children } of node.children ?? []) {
			const [key, value] = children ?? [];
			const name = String(key?.value);
			const earlier = seen.get(name);
			if (earlier !== undefined)
				found.push([[...path, name], rulesetChecks.repeatedKey(name, lineAt(earlier))]);
			seen.set(name, key?.offset ?? 0);
			if (value) walk(value, [...path, name]);
		}
	};
	walk(root, []);
	return found;
}

/** Every worked example gives the verdicts it promises. */
function exampleIssues(ruleset: Ruleset): Found[] {
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
			compare(["criteria", id], verdict, result.criteria.find((each) => each.id === id)?.verdict);
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
