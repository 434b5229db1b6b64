/** Lists of names kept on the device because a person said so, and how columns were chosen before. */
import type { NamedPerson, Row } from "../terms/index.ts";

/** Those who count for the part of one ratio of one draft, as its form names them. */
export interface KeptList {
	readonly draftId: string;
	/** The ratio's id. */
	readonly field: string;
	readonly file: string;
	/** YYYY-MM-DD. */
	readonly readOn: string;
	readonly people: readonly NamedPerson[];
}

/** How many are named; a row that is still blank is nobody. */
export const namedIn = ({ people }: Pick<KeptList, "people">): number =>
	people.filter(({ name }) => name.trim() !== "").length;

/** What was said of a list with a certain header. Holds no cell but the marks that were asked about. */
export interface RememberedHeader {
	/** Of the ruleset and the header. */
	readonly header: string;
	/** Of the shape of `said`: another version's is not read. */
	readonly version: number;
	readonly said: unknown;
}

/** Rows of one of the ruleset's own lists, as a form prints them: a cell for each of the list's columns. */
export interface KeptTable {
	readonly draftId: string;
	/** `tableKey` of the list's id. */
	readonly field: string;
	readonly file: string;
	/** YYYY-MM-DD. */
	readonly readOn: string;
	readonly rows: readonly Row[];
}

/** How many rows say something; one that is still blank is none. */
export const filledIn = ({ rows }: Pick<KeptTable, "rows">): number =>
	rows.filter((row) => row.some((cell) => cell.trim() !== "")).length;

export type Kept = KeptList | KeptTable;

export const isTable = (kept: Kept): kept is KeptTable => "rows" in kept;

const TABLE = "list:";
/** Tells a list of the ruleset from a ratio: no id of a field holds a colon. */
export const tableKey = (list: string) => `${TABLE}${list}`;
/** The list's id. */
export const listOfTable = ({ field }: KeptTable) => field.slice(TABLE.length);

/** Every method rejects with `StoreError` and then has changed nothing. */
export interface ListStore {
	ofDraft(draftId: string): Promise<Kept[]>;
	/** Keeps it in the place of the one for the same ratio or list; `gone` where its draft is. */
	put(list: Kept): Promise<void>;
	remove(draftId: string, field: string): Promise<void>;
	remembered(header: string): Promise<RememberedHeader | undefined>;
	remember(said: RememberedHeader): Promise<void>;
	forget(header: string): Promise<void>;
}
