/** What documents are made from, and what is left of it for a document to be filled by hand. */
import { type Assessment, type Evidence, evaluate, type Ruleset } from "../rules/index.ts";
import type { NamedPerson, PrintedDraft, Row } from "../terms/index.ts";

export interface SummaryInput {
	readonly ruleset: Ruleset;
	readonly draft: PrintedDraft;
	readonly assessment: Assessment;
	/** What is wanted as evidence, and whether each is at hand. */
	readonly evidence: readonly (Evidence & {
		readonly criterion: string;
		readonly atHand: boolean;
	})[];
	/** YYYY-MM-DD: the document's own day, and what the period is held against. */
	readonly today: string;
	/** The app's version. */
	readonly version: string;
}

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
		...{ today: "", people: {}, tables: {}, texts: {} },
	};
}

/** People without a name are none. */
export const peopleIn = (field: string, { people }: Pick<DocumentInput, "people">) =>
	(people[field] ?? []).filter(({ name }) => name.trim() !== "");

/** Rows with something in them. */
export const rowsIn = (list: string, { tables }: DocumentInput) =>
	(tables[list] ?? []).filter((row) => row.some((cell) => cell.trim() !== ""));
