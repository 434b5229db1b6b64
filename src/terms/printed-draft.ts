/** What is printed: of a draft beside its assessment, of lists that are kept. */

/** Where a figure came from, when a list gave it. `rows` were counted; `readOn` is YYYY-MM-DD. */
export interface FigureSource {
	readonly file: string;
	readonly rows: number;
	readonly readOn: string;
	/** YYYY-MM-DD: the day for which ages were counted, where the figure counts people of an age. */
	readonly agesOn?: string;
}

/** What a unit is called and is. */
export interface Unit {
	readonly name: string;
	readonly commune: string;
	readonly properties: Readonly<Record<string, string>>;
}

/** What of a draft stands on paper beside its assessment. */
export interface PrintedDraft {
	readonly unit: Unit;
	/** The ruleset is one that a person added from a file. */
	readonly ownRuleset?: true;
	/** Begun with made-up figures: marked as such everywhere. */
	readonly sample?: true;
	/** YYYY-MM-DD or blank. */
	readonly assessedOn: string;
	/** By criterion. */
	readonly notes: Readonly<Record<string, string>>;
	/** By control name. */
	readonly sources: Readonly<Record<string, FigureSource>>;
}

/** One who counts for a ratio's part, as a form names them. */
export interface NamedPerson {
	readonly name: string;
	readonly note: string;
}

/** A row of one of the ruleset's lists: a cell for each of its columns. */
export type Row = readonly string[];
