/** What a person answered to one field; which shape depends on the field's kind. */
export type FieldValue =
	| { readonly part?: number; readonly whole?: number }
	| number
	| boolean
	| readonly string[];

/**
 * What is judged. `assessedOn` is YYYY-MM-DD; `unit` holds the unit's properties; `waived` holds the
 * criteria a person declared not applicable, each with a reason.
 */
export interface Answers {
	readonly assessedOn: string;
	readonly unit?: Readonly<Record<string, boolean | string>>;
	readonly values: Readonly<Record<string, FieldValue>>;
	readonly waived?: Readonly<Record<string, string>>;
}

/** The value under a key of its own; answers come from files, so nothing inherited is believed. */
export function own(record: unknown, key: string): unknown {
	return typeof record === "object" && record !== null && Object.hasOwn(record, key)
		? (record as Record<string, unknown>)[key]
		: undefined;
}

export const isBlank = (value: unknown): value is undefined | null =>
	value === undefined || value === null;
