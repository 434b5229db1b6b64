/** What a person says of a list: whom it holds, which columns say so, how unclear cells count. */
import type { Ages, Who } from "./ages.ts";
import type { DayOrder } from "./birth.ts";
import type { SameTier } from "./same.ts";

/** Indexes of columns; -1 where there is none. */
export interface PersonColumns {
	readonly name: number;
	/** Where family and middle names stand apart from the given name. */
	readonly family: number;
	readonly birth: number;
	/** Where men's and women's years of birth stand in columns of their own: the women's. */
	readonly birthOfWomen: number;
	readonly gender: number;
	readonly identity: number;
	/** `BY_GROUP`: the headings inside the table say it. */
	readonly place: number;
	readonly note: number;
}

/** No column: the headings inside the table say where the rows below them belong. */
export const BY_GROUP = -2;

/**
 * What a list is taken for. `part`: only those who fulfil the criterion; `whole`: everybody;
 * `both`: everybody, with a column that marks those who do.
 */
export type Takes = "part" | "whole" | "both";

/** How a list feeds one ratio. */
export interface Feed {
	/** The ratio's id. */
	readonly field: string;
	readonly takes: Takes;
	/** Whom the figures count, by age; undefined: every row. */
	readonly who?: Who | undefined;
	/** Index of the column of marks; -1 where there is none. */
	readonly markColumn: number;
	/** The column marks those who do not fulfil the criterion ("Chưa có Internet"). */
	readonly reversed: boolean;
}

/** What was decided of rows that may be one person: the lines that are not counted. */
export type SameDecision = readonly number[];

export interface CountChoice {
	readonly columns: PersonColumns;
	/** Of a list of a whole commune: the place, as `placeKey` gives it, that is this unit. */
	readonly place?: string | undefined;
	readonly dayOrder: DayOrder;
	readonly ages: Ages;
	/** YYYY-MM-DD. */
	readonly assessedOn: string;
	readonly feeds: readonly Feed[];
	/** By column: how a value counts, by `MarkValue.key`. Known marks can be told otherwise too. */
	readonly marks: Readonly<Record<number, Readonly<Record<string, boolean>>>>;
	/** By group, as `SameRows.id` names it; an empty list says that all are counted. */
	readonly same: Readonly<Record<string, SameDecision>>;
	/** Of groups not decided one by one: the first row alone is counted. */
	readonly firstOf: readonly SameTier[];
}

/** The whole name of a row. */
export const nameIn = (cells: readonly string[], { name, family }: PersonColumns) =>
	family < 0 ? (cells[name] ?? "") : `${cells[family] ?? ""} ${cells[name] ?? ""}`.trim();
