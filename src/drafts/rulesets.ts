/**
 * Rulesets kept on the device: those a person added from a file, and a copy of each that a draft was
 * begun with, so that the draft is judged by that version for as long as it lives.
 */
import type { Replaced, RulesetAbout } from "../rules/index.ts";
import { type RulesetRef, sameRef } from "../terms/index.ts";
import type { Draft } from "./draft.ts";

/** A ruleset on the device. `json` is what its file held, parsed and found sound when it was kept. */
export interface KeptRuleset extends RulesetRef {
	readonly about: RulesetAbout;
	/** The rulesets whose place it takes; `version`: only that version's. */
	readonly replaces: readonly Replaces[];
	/** A person added it on purpose: it is in the list of rulesets. Others are here for drafts alone. */
	readonly listed: boolean;
	/** ISO 8601. */
	readonly addedAt: string;
	readonly json: unknown;
}

export type Replaces = Pick<Replaced, "id" | "version">;

/** Every method rejects with `StoreError` and then has changed nothing. */
export interface RulesetStore {
	/** As they were added. */
	list(): Promise<KeptRuleset[]>;
	get(ref: RulesetRef): Promise<KeptRuleset | undefined>;
	/** Keeps it, in the place of one with the same reference. */
	put(kept: KeptRuleset): Promise<void>;
	remove(ref: RulesetRef): Promise<void>;
	/** Lets go of those that are here only for drafts, where no draft on the disk and none of `needed` is judged by them. */
	prune(needed: readonly RulesetRef[]): Promise<void>;
}

/** The ruleset that a draft was begun with. */
export const rulesetOf = (
	draft: Pick<Draft, "rulesetId" | "rulesetVersion" | "ownRuleset">,
): RulesetRef => ({
	id: draft.rulesetId,
	version: draft.rulesetVersion,
	own: draft.ownRuleset === true,
});

/** The kept rulesets that nobody needs, unless a draft on the disk does. */
export const unneeded = (
	kept: readonly KeptRuleset[],
	needed: readonly RulesetRef[],
): readonly RulesetRef[] =>
	kept.filter((each) => !each.listed && !needed.some((ref) => sameRef(ref, each)));

export const inOrderAdded = (kept: KeptRuleset[]) =>
	kept.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
