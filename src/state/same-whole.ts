import { type Assessment, criterionAsking, type RatioField, type Ruleset } from "../rules/index.ts";

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
	const own = criterionAsking(ruleset, field.id);
	for (const criterion of ruleset.criteria)
		for (const other of criterion.fields) {
			if (other.kind !== "ratio" || other.id === field.id) continue;
			if (other.whole.label !== field.whole.label) continue;
			const judged = fields[other.id];
			if (judged?.kind !== "ratio" || judged.whole === undefined) continue;
			const from: SameWhole["from"] =
				criterion === own
					? { kind: "row", label: other.label }
					: { kind: "criterion", number: criterion.number };
			return { whole: judged.whole, control: `${other.id}.whole`, from };
		}
	return undefined;
}
