/** What the page asks of the worker that holds a list, and what it is sent: the rows themselves stay there. */

import type { NamedPerson } from "../terms/index.ts";
import type { WantedColumn } from "./form-columns.ts";
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

/** A list open in its worker. All but `open` reject with `ListError`: why, where in the file, words to show. */
export interface ListCalls {
	/** The file that all else is about. */
	open(file: File): Promise<void>;
	/** Reads it, again where it was read with other hints before; tells the share that is done, 0 to 1. */
	read(
		hints: ListHints,
		context: ListContext,
		onProgress: (share: number) => void,
	): Promise<ListPreview>;
	suggest(context: ListContext): Promise<Suggested>;
	count(choice: CountChoice): Promise<ShownCount>;
	/** Takes rows over that were corrected in a file of their own. */
	correct(file: File, choice: CountChoice): Promise<CorrectedCount>;
	/** The rows that need a look, as CSV. */
	problems(choice: CountChoice): Promise<string>;
	people(choice: CountChoice, field: string): Promise<RatioPeople>;
	/** All rows as a form's columns want them; these are found by their headers unless told. */
	table(wanted: readonly WantedColumn[], columns?: readonly number[]): Promise<WantedTable>;
}

/** Those who make a ratio, by name. */
export interface RatioPeople {
	/** Those who count for its part. */
	readonly part: readonly NamedPerson[];
	/** Those who count for its whole alone. */
	readonly missing: readonly NamedPerson[];
}

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
