import { StoreError } from "../drafts/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import { moveWords, storeErrors } from "../text/index.ts";
import type { CatalogEntry, Ports } from "./ports.ts";
import { loadRuleset, type ReadyRuleset } from "./ruleset.ts";

/**
 * What has taken the place of a draft's ruleset: newer versions, the app's own where the draft brought one
 * along, and rulesets that replace just that version.
 */
export const successorsOf = (
	all: readonly CatalogEntry[],
	ref: RulesetRef,
): readonly CatalogEntry[] =>
	all.filter(({ id, version, own: isOwn, replaces }) => {
		if (id !== ref.id)
			return replaces.some(
				(each) =>
					each.id === ref.id && (each.version === undefined || each.version === ref.version),
			);
		return isOwn === ref.own ? version > ref.version : !isOwn && version >= ref.version;
	});

/** A ruleset to go over to; or why not, in words. Never rejects. */
export async function loadSuccessor(
	ports: Ports,
	entry: CatalogEntry,
): Promise<ReadyRuleset | { readonly kind: "refused"; readonly why: string }> {
	try {
		const loaded = await loadRuleset(ports, entry);
		return loaded.kind === "ready" ? loaded : { kind: "refused", why: moveWords.unusable };
	} catch (error) {
		const why = error instanceof StoreError ? storeErrors[error.code] : moveWords.unfetched;
		return { kind: "refused", why };
	}
}
