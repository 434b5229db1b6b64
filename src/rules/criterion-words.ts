import { wordsIn } from "../terms/index.ts";
import type { Field, Ruleset } from "./schema.ts";

/** What a criterion can be found by. */
export interface CriterionWords {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	/** Every word it is told in, in order, in small letters. */
	readonly words: string;
}

/** What the criteria of a ruleset speak of: titles, official words, explanations, what is asked. */
export function criterionWords({ criteria }: Pick<Ruleset, "criteria">): readonly CriterionWords[] {
	return criteria.map(({ id, number, title, requirement, explanation, fields }) => {
		const told = [title, requirement, explanation, ...fields.flatMap(asked)].join(" ");
		return { id, number, title, words: wordsIn(told).join(" ") };
	});
}

const asked = (field: Field): readonly string[] => [
	field.label,
	...(field.kind === "ratio" ? [field.part.label, field.whole.label] : []),
	...(field.kind === "choice" ? field.options.map(({ label }) => label) : []),
];
