/** Adds to an issue's words what was most likely meant, where a name is a slip of another. */
import { knownKeys, type RulesetIssue } from "../rules/index.ts";
import { rulesetChecks } from "../text/index.ts";
import { nearest, UNSEEN } from "./near.ts";

type Named = Pick<RulesetIssue, "path" | "code"> & {
	readonly about: readonly string[] | undefined;
};

/** Codes that name an id which is not there, or not of the kind that is wanted. */
const IDS = new Set([
	"unknown-reference",
	"unknown-option",
	"gate-not-confirm",
	"not-asked-before",
	"not-a-ratio",
]);

export function withNearMiss(
	words: string,
	{ path, code, about = [] }: Named,
	json: unknown,
): string {
	const [name = ""] = about;
	const near = nearest(name, candidates(code, path, json));
	if (near === undefined) return words;
	const looksAlike = name.replace(UNSEEN, "") === near;
	return words + (looksAlike ? rulesetChecks.unseenIn(near) : rulesetChecks.near(near));
}

/** The names that could have been meant. */
function candidates(code: string, path: Named["path"], json: unknown): readonly string[] {
	if (code === "unknown-key") return knownKeys(json, path.slice(0, -1));
	if (code === "unknown-column") return valuesOf(json, "header");
	if (code === "unknown-placeholder") return placeholders(json);
	return IDS.has(code) ? valuesOf(json, "id") : [];
}

const placeholders = (json: unknown) => [
	...["unit.name", "unit.commune", "assessedOn", "year", "verdict"],
	...valuesOf(json, "id").flatMap((id) => [id, `${id}.part`, `${id}.whole`, `${id}.percent`]),
];

/** Every text that stands under `key`, anywhere in the file. */
function valuesOf(json: unknown, key: string): string[] {
	if (typeof json !== "object" || json === null) return [];
	return Object.entries(json).flatMap(([name, value]) =>
		name === key && typeof value === "string" ? [value] : valuesOf(value, key),
	);
}
