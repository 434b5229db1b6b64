/** What a field must reach, and what else must be known before that is settled. */
import type { Field, Percent, RatioField } from "./schema.ts";

/** What a ratio must reach, or, where it is strict, exceed. */
export const percentOf = ({ moreThan, atLeast }: RatioField): Percent => moreThan ?? atLeast ?? 100;

/** "trên": the threshold must be exceeded. */
export const isStrict = ({ moreThan }: RatioField): boolean => moreThan !== undefined;

/** A property of the unit, or the field whose figure a threshold follows. */
export type Dependence =
	| { readonly kind: "property"; readonly id: string }
	| { readonly kind: "field"; readonly id: string };

/** What a field's threshold depends on; undefined where it stands by itself. */
export function dependenceOf(field: Field): Dependence | undefined {
	const threshold =
		field.kind === "ratio" ? percentOf(field) : field.kind === "count" ? field.atLeast : undefined;
	if (typeof threshold !== "object") return undefined;
	return "of" in threshold
		? { kind: "field", id: threshold.of }
		: { kind: "property", id: threshold.byProperty };
}
