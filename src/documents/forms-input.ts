/** What documents are made from, and what is left of it for a document to be filled by hand. */
import { evaluate } from "../rules/index.ts";
import type { NamedPerson, Row } from "../terms/index.ts";
import type { SummaryInput } from "./summary.ts";

export interface DocumentInput extends SummaryInput {
	/** By ratio id: the people kept for its part. */
	readonly people: Readonly<Record<string, readonly NamedPerson[]>>;
	/** By list id of the ruleset: rows, a cell for each of its columns. */
	readonly tables: Readonly<Record<string, readonly Row[]>>;
	/** By id of an `ask`. */
	readonly texts: Readonly<Record<string, string>>;
	/** For writing by hand: nothing is filled in but the unit. The summary is never blank. */
	readonly blank: boolean;
}

/** As if nothing had been entered but the unit. `today` is blank: the day is written by hand too. */
export function emptied(input: DocumentInput): DocumentInput {
	const { ruleset, draft } = input;
	return {
		...input,
		draft: { ...draft, assessedOn: "", notes: {}, sources: {} },
		assessment: evaluate(ruleset, { assessedOn: "", unit: draft.unit.properties, values: {} }),
		evidence: ruleset.criteria.flatMap(({ id, evidence }) =>
			evidence.map((each) => ({ ...each, criterion: id, atHand: false })),
		),
		today: "",
		people: {},
		tables: {},
		texts: {},
	};
}
