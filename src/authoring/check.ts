/** Checks a ruleset's file for whoever wrote it: what is wrong, on which line, in plain words. */
import {
	createScanner,
	findNodeAtLocation,
	getNodeValue,
	type Node,
	type ParseError,
	parseTree,
	printParseErrorCode,
} from "jsonc-parser";
import {
	MOST_NESTED,
	type Path,
	parseRuleset,
	type Ruleset,
	RulesetError,
} from "../rules/index.ts";
import {
	type FileIssue,
	jsonBlank,
	jsonErrors,
	notJson,
	notJsonOther,
	rulesetChecks,
	rulesetIssueWords,
} from "../text/index.ts";
import { textOf } from "./bytes.ts";
import { exampleIssues, type Found } from "./examples.ts";
import { nearMisses } from "./near-miss.ts";
import { slipAt } from "./slips.ts";

/** A ruleset that can be used, or everything that is wrong with its file. */
export type CheckedRuleset =
	| {
			readonly ruleset: Ruleset;
			/** What the file holds. */
			readonly json: unknown;
			/** Where the file says them. */
			readonly places: { readonly id: TextPlace; readonly version: TextPlace };
			readonly issues: readonly [];
	  }
	| { readonly ruleset?: undefined; readonly issues: readonly FileIssue[] };

/** What the page asks of the worker that checks; rejects where the file cannot be read. */
export interface CheckCalls {
	check(file: File): Promise<CheckedRuleset>;
}

/** Bytes. The largest document we know takes a twentieth of it. */
export const LARGEST_RULESET = 600_000;
/** More than a person reads at a time; the rest shows when these are mended. */
const MOST_ISSUES = 100;

/** A place in a file's text, counted from 1. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}
const START: TextPlace = { line: 1, column: 1 };

const refused = (message: string, { line, column } = START): CheckedRuleset => ({
	issues: [{ line, column, path: "", where: "", message }],
});

/** Whether it is what the app writes of drafts: all of that names its format so. */
const isDraftFile = (json: unknown): boolean => {
	const { format } = Object(json);
	return typeof format === "string" && format.startsWith("dat-chuan-");
};

/** Whether a ruleset's text is larger than its file may be: in UTF-8, as files are written. */
export const isTooLarge = (text: string): boolean =>
	// No letter takes less than a byte: what is longer need not be counted.
	text.length > LARGEST_RULESET || new TextEncoder().encode(text).length > LARGEST_RULESET;

/** Checks a file's bytes: what is no text is refused, not read as something else. */
export function checkRulesetBytes(
	bytes: Uint8Array,
	more?: (ruleset: Ruleset) => readonly Found[],
): CheckedRuleset {
	const read = textOf(bytes, LARGEST_RULESET);
	return read.text === undefined ? refused(read.message, read) : checkRulesetText(read.text, more);
}

/** Checks a file's text. `more`: what else the caller asks of a sound ruleset. */
export function checkRulesetText(
	text: string,
	more: (ruleset: Ruleset) => readonly Found[] = () => [],
): CheckedRuleset {
	if (isTooLarge(text)) return refused(rulesetChecks.tooLarge);
	const placeAt = placeFinder(text);
	const plain = text.replace(/^\ufeff/, " ");
	const deep = tooDeep(plain);
	if (deep !== undefined) return refused(rulesetIssueWords("too-deep"), placeAt(deep));
	const broken: ParseError[] = [];
	const root = parseTree(plain, broken, { disallowComments: true });
	const [first] = broken;
	if (first) return brokenAt(text, first, placeAt);
	if (!root) return refused(notJson(jsonBlank));

	const top = root;
	const issue = ([path, message]: Found): FileIssue => {
		// A missing key has no place of its own: its parent's is shown.
		let shown = [...path];
		while (shown.length > 0 && !findNodeAtLocation(top, shown)) shown = shown.slice(0, -1);
		const node = findNodeAtLocation(top, shown) ?? top;
		return { ...placeAt(node.offset), path: written(path), where: whereIn(top, path), message };
	};
	const listed = (found: readonly Found[]): CheckedRuleset => ({
		issues: found.slice(0, MOST_ISSUES).map(issue),
	});
	const twice = repeatedKeys(top, (offset) => placeAt(offset).line);
	if (twice.length > 0) return listed(twice);
	const json: unknown = getNodeValue(top);
	if (isDraftFile(json)) return refused(rulesetChecks.aDraft);
	try {
		const ruleset = parseRuleset(json);
		const found = [...more(ruleset), ...exampleIssues(ruleset)];
		if (found.length > 0) return listed(found);
		const placeOf = (key: string) => placeAt(findNodeAtLocation(top, [key])?.offset ?? 0);
		const places = { id: placeOf("id"), version: placeOf("version") };
		return { ruleset, json, places, issues: [] };
	} catch (error) {
		if (!(error instanceof RulesetError)) throw error;
		// Ids that stand twice make others look as if they were missing: first things first.
		const doubled = error.issues.filter(({ code }) => code === "duplicate-id");
		const shown = (doubled.length > 0 ? doubled : error.issues).slice(0, MOST_ISSUES);
		const named = nearMisses(json);
		return listed(
			shown.map((each) => [each.path, named(rulesetIssueWords(each.code, each.about), each)]),
		);
	}
}

/** Where reading stopped; a comma too many or too few is named at its own line. */
function brokenAt(
	text: string,
	{ error, offset, length }: ParseError,
	placeAt: (offset: number) => TextPlace,
): CheckedRuleset {
	if (text.trim() === "") return refused(notJson(jsonBlank));
	const slip = slipAt(text, offset, length);
	if (slip) return refused(notJson(slip.why), placeAt(slip.offset));
	const before = text.slice(0, offset).trimEnd();
	const name = printParseErrorCode(error);
	const trailing = before.endsWith(",") && /^[}\]]/.test(text.slice(offset).trimStart());
	const atEnd = trailing || name === "CommaExpected";
	const why = trailing ? jsonErrors.trailingComma : (jsonErrors[name] ?? notJsonOther);
	return refused(notJson(why ?? notJsonOther), placeAt(atEnd ? before.length - 1 : offset));
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

/** Finds the place of an offset. */
function placeFinder(text: string): (offset: number) => TextPlace {
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
		return { line: low + 1, column: offset - (low > 0 ? (ends[low - 1] ?? 0) : -1) };
	};
}

/** Where something stands within more brackets than a ruleset may have; read without a stack, which could end. */
function tooDeep(text: string): number | undefined {
	const scanner = createScanner(text, true);
	const next = () => {
		scanner.scan();
		// At the end there is nothing.
		return text[scanner.getTokenOffset()];
	};
	let open = 0;
	for (let first = next(); first !== undefined; first = next()) {
		if (first === "}" || first === "]") open -= 1;
		else if (open > MOST_NESTED) return scanner.getTokenOffset();
		if (first === "{" || first === "[") open += 1;
	}
	return undefined;
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
