/** What the page asks the list worker. It answers `{ progress }` any number of times, then `{ value }` or `{ error }`. */
import type { ListFailure } from "./error.ts";
import type { List, ListHints, ListRow } from "./list.ts";
import type {
	CountChoice,
	FeedCount,
	ListContext,
	ListCount,
	SameRows,
	Suggestion,
	Who,
} from "./people/index.ts";
import type { WantedColumn } from "./table.ts";

export type ListRequest =
	| {
			readonly kind: "read";
			readonly file: File;
			readonly hints: ListHints;
			readonly context: ListContext;
	  }
	| { readonly kind: "suggest"; readonly context: ListContext }
	| { readonly kind: "count"; readonly choice: CountChoice }
	| { readonly kind: "correct"; readonly file: File; readonly choice: CountChoice }
	| { readonly kind: "problems"; readonly choice: CountChoice }
	| { readonly kind: "part"; readonly choice: CountChoice; readonly field: string }
	/** Without `columns` they are found by their headers. */
	| {
			readonly kind: "table";
			readonly wanted: readonly WantedColumn[];
			readonly columns: readonly number[] | undefined;
	  };

/** `progress`: the share that is done, 0 to 1. */
export type ListReply =
	| { readonly progress: number }
	| { readonly value: unknown }
	| { readonly error: ListFailure };

/** Rows that may be one person; of very many the first. */
export interface ShownSame extends SameRows {
	readonly rowCount: number;
}

/** The count of one ratio; of very many marks those that are open, then the most frequent. */
export interface ShownFeed extends FeedCount {
	readonly markCount: number;
}

/** A count without what nobody reads one by one: how many there are is said instead. */
export interface ShownCount extends ListCount {
	readonly feeds: readonly ShownFeed[];
	readonly same: readonly ShownSame[];
	readonly sameCount: number;
	readonly undecided: number;
	readonly problemCount: number;
	/** Months at which working age ends by law in the year of assessment, and the laws. */
	readonly ages: { readonly men: number; readonly women: number } & Readonly<Record<Who, string>>;
}

/** How a list most likely is to be counted, and what that gives. */
export interface Suggested {
	readonly suggestion: Suggestion;
	readonly count: ShownCount;
}

/** Rows that were corrected in a file of their own. */
export interface CorrectedCount {
	/** Lines that now say something else. */
	readonly changed: number;
	readonly shown: ShownList;
	readonly count: ShownCount;
}

/** A list's rows as a form wants them, and which column gave what; -1 where none did. */
export interface WantedTable {
	readonly columns: readonly number[];
	readonly rows: readonly (readonly string[])[];
	/** Cells whose zero in front Excel seems to have dropped. */
	readonly lostZeros: number;
}

/** What of a list is shown; the rows themselves stay in the worker. */
export interface ShownList extends Omit<List, "rows"> {
	/** The same for lists with the same header; empty where there is none. */
	readonly header: string;
	readonly firstRows: readonly ListRow[];
	readonly rowCount: number;
	readonly skippedCount: number;
	readonly readProblemCount: number;
	/** A column says how people are related to the head of their household: rows are people. */
	readonly relation: boolean;
}

export interface ListPreview extends ShownList, Suggested {}
