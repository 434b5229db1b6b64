/** One who counts for a ratio, as a form names them. */
export interface NamedPerson {
	readonly name: string;
	readonly note: string;
}

/** A row of one of the ruleset's lists: a cell for each of its columns. */
export type Row = readonly string[];
