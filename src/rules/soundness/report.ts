/** What is found, and how it is told. */
import type { RulesetIssueCode } from "../../terms/index.ts";
import type { Path } from "../issue.ts";

/** `about`: what the words for it name. */
export type Report = (
	path: Path,
	code: RulesetIssueCode,
	...about: readonly (string | number)[]
) => void;

/** Tells of what stands below a place. */
export const below =
	(report: Report, ...place: Path): Report =>
	(path, code, ...about) =>
		report([...place, ...path], code, ...about);

export function unique(items: readonly { readonly id: string }[] | undefined, report: Report) {
	const seen = new Set<string>();
	items?.forEach(({ id }, index) => {
		if (seen.has(id)) report([index, "id"], "duplicate-id", id);
		seen.add(id);
	});
}

/** A whole number from 1. */
export const isCount = (value: number, most = Number.POSITIVE_INFINITY) =>
	Number.isInteger(value) && value >= 1 && value <= most;
