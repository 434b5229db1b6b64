/** What is found, and how it is told. */
import type { RulesetIssueCode } from "../../terms/index.ts";

export type Path = (string | number)[];
/** `about`: what the words for it name. */
export type Report = (
	path: Path,
	code: RulesetIssueCode,
	message: string,
	...about: (string | number)[]
) => void;

export function unique(items: readonly { readonly id: string }[], path: Path, report: Report) {
	const seen = new Set<string>();
	items.forEach(({ id }, index) => {
		if (seen.has(id)) report([...path, index, "id"], "duplicate-id", `${id} stands twice`, id);
		seen.add(id);
	});
}
