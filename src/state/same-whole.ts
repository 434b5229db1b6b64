import type { Assessment, Criterion, RatioField, Ruleset } from "../rules/index.ts";

/** A total that is asked for elsewhere in the same words, and is already answered there. */
export interface SameWhole {
	readonly whole: number;
	/** The control that holds it. */
	readonly control: string;
	/** The criterion it was given in, or the other row of the same criterion. */
	readonly from:
		| { readonly kind: "criterion"; readonly number: string }
		| { readonly kind: "row"; readonly label: string };
}

/** The first in the ruleset's order; undefined where none is asked for in these words, or answered. */
export function sameWhole(
	ruleset: Ruleset,
	{ fields }: Assessment,
	field: RatioField,
): SameWhole | undefined {
	for (const criterion of ruleset.criteria)
		for (const other of criterion.fields) {
			if (other.kind !== "ratio" || other.id === field.id) continue;
			if (other.whole.label !== field.whole.label) continue;
			const judged = fields[other.id];
			if (judged?.kind !== "ratio" || judged.whole === undefined) continue;
			const { whole } = judged;
			return { whole, control: `${other.id}.whole`, from: placeOf(criterion, other, field) };
		}
	return undefined;
}

const placeOf = (
	{ number, fields }: Criterion,
	other: RatioField,
	field: RatioField,
): SameWhole["from"] =>
	fields.some(({ id }) => id === field.id)
		? { kind: "row", label: other.label }
		: { kind: "criterion", number };
