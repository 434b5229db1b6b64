/** Lists kept on the device because a person said so, and how columns were chosen before. */
import type { Row } from "../terms/index.ts";

/** What a list is kept for. */
export interface KeptFor {
	/**
	 * Names of those who count for the part of a ratio, of those who count for its whole alone, or rows of
	 * one of the ruleset's own lists.
	 */
	readonly kind: "names" | "missing" | "rows";
	/** The ratio's id, or the list's. */
	readonly id: string;
}

export interface Kept extends KeptFor {
	readonly draftId: string;
	readonly file: string;
	/** YYYY-MM-DD. */
	readonly readOn: string;
	/** As a form prints them: a name and a note, or a cell for each of the list's columns. */
	readonly rows: readonly Row[];
}

export const isFor = (kept: KeptFor, { kind, id }: KeptFor): boolean =>
	kept.kind === kind && kept.id === id;

/** How many rows say something: one that is still blank is none, and without a name nobody. */
export const filledIn = ({ kind, rows }: Pick<Kept, "kind" | "rows">): number =>
	rows.filter((row) => (kind === "rows" ? row : row.slice(0, 1)).some((cell) => cell.trim() !== ""))
		.length;

/** What was said of a list with a certain header. Holds no cell but the marks that were asked about. */
export interface RememberedHeader {
	/** Of the ruleset and the header. */
	readonly header: string;
	/** Of the shape of `said`: another version's is not read. */
	readonly version: number;
	readonly said: unknown;
}

/** Every method rejects with `StoreError` and then has changed nothing. */
export interface ListStore {
	ofDraft(draftId: string): Promise<Kept[]>;
	/** Keeps it in the place of the one for the same ratio or list; `gone` where its draft is. */
	put(list: Kept): Promise<void>;
	remove(draftId: string, of: KeptFor): Promise<void>;
	remembered(header: string): Promise<RememberedHeader | undefined>;
	remember(said: RememberedHeader): Promise<void>;
	forget(header: string): Promise<void>;
}
