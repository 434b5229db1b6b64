/** The figures that have to be mended before they can be judged, and where each stands. */
import { type Criterion, type Judgements, verdictOf } from "../rules/index.ts";
import type { ProblemCode } from "../terms/index.ts";

export interface Flaw {
	readonly criterion: string;
	readonly field: string;
	/** The control that holds what is wrong. */
	readonly control: string;
	readonly code: ProblemCode;
}

/** What must be mended of a criterion, in its order; nothing where it does not apply or was declared so. */
export function flawsOf(criterion: Criterion, judgements: Judgements): readonly Flaw[] {
	const { fields } = judgements;
	if (verdictOf(judgements, criterion.id) === "notApplicable") return [];
	return criterion.fields.flatMap(({ id }) => {
		const { problems = [], verdict } = fields[id] ?? {};
		return problems
			.filter(({ code }) => verdict !== "notApplicable" && code !== "property-not-known")
			.map(({ code, at }) => ({
				criterion: criterion.id,
				field: id,
				control: at ? `${id}.${at}` : id,
				code,
			}));
	});
}

/** The same without what is still being typed in `control`, and without the flaws it makes. */
export function withoutTyped(
	judgements: Judgements,
	going: readonly Flaw[],
	control: string,
): Judgements {
	const fields = { ...judgements.fields };
	for (const { field } of going) {
		const judged = fields[field];
		if (!judged) continue;
		const { problem: _, problems: __, ...rest } = judged;
		const blank = { ...rest, [control.slice(field.length + 1) || "value"]: undefined };
		fields[field] = blank as typeof judged;
	}
	return { ...judgements, fields };
}

/** A group of thousands that is not whole yet: "1.", "1.0", "1 00" on the way to "1.004". */
const UNFINISHED = /\d[.\s]\d{0,2}$/;

/**
 * Whether going on typing may yet mend it. `typing`: the control being typed in, blank after a pause;
 * `within`: the one not left since. The total being typed is smaller than the part at first ("2" on
 * the way to "200"): nothing is said of the part before the total's box is left. Of what stands in the
 * box itself, thousands that want three digits, nothing is said before a pause.
 */
export const mayYetBeRight = (
	{ field, control, code }: Omit<Flaw, "criterion">,
	typing: string,
	within: string,
	typed: string,
) =>
	code === "greater-than-whole"
		? typing === `${field}.part` || within === `${field}.whole`
		: typing === control && (code === "not-a-number" || code === "not-whole")
			? UNFINISHED.test(typed)
			: false;
