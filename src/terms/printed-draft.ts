import type { FigureSource } from "./figure-source.ts";

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
