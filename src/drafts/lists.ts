/** Lists of names kept on the device because a person said so, and how columns were chosen before. */

export interface KeptPerson {
	readonly name: string;
	readonly note: string;
}

/** Those who count for the part of one ratio of one draft, as its form names them. */
export interface KeptList {
	readonly draftId: string;
	/** The ratio's id. */
	readonly field: string;
	readonly file: string;
	/** YYYY-MM-DD. */
	readonly readOn: string;
	readonly people: readonly KeptPerson[];
}

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
	ofDraft(draftId: string): Promise<KeptList[]>;
	/** Keeps it in the place of the one for the same ratio; `gone` where its draft is. */
	put(list: KeptList): Promise<void>;
	remove(draftId: string, field: string): Promise<void>;
	remembered(header: string): Promise<RememberedHeader | undefined>;
	remember(said: RememberedHeader): Promise<void>;
	forget(header: string): Promise<void>;
}
