/** What is found, and how it is told. */
export type Path = (string | number)[];
/** Codes of what only this check finds; the shape's own codes come from zod. */
export const SOUNDNESS_CODES = [
	"not-a-version",
	"wrong-count",
	"period-reversed",
	"no-such-day",
	"empty",
	"duplicate-id",
	"unknown-reference",
	"unused-field",
	"gate-not-confirm",
	"gate-in-condition",
	"figure-in-condition",
	"unused-criterion",
	"not-asked-before",
	"may-not-apply",
	"replaces-itself",
	"one-threshold",
	"threshold-unreachable",
	"percent-too-high",
	"percent-too-fine",
	"needs-decimals",
	"not-positive",
	"too-many-of",
	"repeated-part",
	"unused-property",
	"unused-group",
	"unknown-option",
	"missing-case",
	"reserved-id",
	"too-large",
	"wrong-kind",
	"too-deep",
	"too-many",
	"duplicate-header",
	"mark-needs-field",
	"not-a-ratio",
	"list-needs-name",
	"list-needs-birth",
	"unknown-placeholder",
	"loose-brace",
	"too-often",
	"no-placeholder-here",
	"rows-are-people",
	"unused-text",
	"unknown-column",
	"column-without-room",
	"criteria-or-items",
	"not-a-number-of-lines",
] as const;
/** `about`: what the words for it name. */
export type Report = (
	path: Path,
	code: (typeof SOUNDNESS_CODES)[number],
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
