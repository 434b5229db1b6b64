/** Adds to an issue's words what was most likely meant, where a name is a slip of another. */
import { COMMON_PLACEHOLDERS, RATIO_PLACEHOLDERS, type RulesetIssue } from "../rules/index.ts";
import { rulesetChecks } from "../text/index.ts";
import { nearest, UNSEEN } from "./near.ts";

/** Codes that name an id which is not there, or not of the kind that is wanted. */
const IDS = new Set([
	"unknown-reference",
	"unknown-option",
	"gate-not-confirm",
	"not-asked-before",
	"not-a-ratio",
]);

/** More names than any document has are not looked through. */
const MOST_NAMES = 2000;

/** For one file: the words of an issue, with what was most likely meant where something is near. */
export function nearMisses(json: unknown): (words: string, issue: RulesetIssue) => string {
	const known = new Map<string, readonly string[]>();
	/** Every text that stands under `key`, anywhere in the file; gathered once. */
	const under = (key: string) => {
		const names = known.get(key) ?? [...new Set(valuesOf(json, key))].slice(0, MOST_NAMES);
		known.set(key, names);
		return names;
	};
	/** The names that could have been meant. */
	const candidates = ({ code, about }: RulesetIssue): readonly string[] => {
		if (code === "unknown-key") return about.slice(1);
		if (code === "unknown-column") return under("header");
		if (code === "unknown-placeholder")
			return [...COMMON_PLACEHOLDERS, ...under("id").flatMap(figures)];
		return IDS.has(code) ? under("id") : [];
	};
	return (words, issue) => {
		const [name = ""] = issue.about;
		const near = nearest(name, candidates(issue));
		if (near === undefined) return words;
		const looksAlike = name.replace(UNSEEN, "") === near;
		return words + (looksAlike ? rulesetChecks.unseenIn(near) : rulesetChecks.near(near));
	};
}

const figures = (id: string) => [id, ...RATIO_PLACEHOLDERS.map((what) => `${id}.${what}`)];

function valuesOf(json: unknown, key: string): string[] {
	if (typeof json !== "object" || json === null) return [];
	return Object.entries(json).flatMap(([name, value]) =>
		name === key && typeof value === "string" ? [value] : valuesOf(value, key),
	);
}
