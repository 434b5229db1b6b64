import type { FileIssue } from "../authoring/index.ts";
import { ownRulesets } from "../text/index.ts";
import type { CatalogEntry, Ports } from "./ports.ts";
import { keptFrom } from "./ruleset.ts";

export type AddOutcome =
	/** `before`: the version that was the newest until now. */
	| { readonly kind: "added"; readonly entry: CatalogEntry; readonly before?: number }
	/** Just this one is here already. */
	| { readonly kind: "same"; readonly entry: CatalogEntry }
	| { readonly kind: "refused"; readonly issues: readonly FileIssue[] };

/**
 * Keeps a ruleset from a file as the person's own. Refused, and nothing kept, where the file is not
 * sound, where the app has a ruleset of this id, and where another of this id and version is here.
 * Rejects with `StoreError`.
 */
export async function addRuleset(ports: Ports, file: File): Promise<AddOutcome> {
	const checked = await ports.checkRuleset(file);
	if (!checked.ruleset) return { kind: "refused", issues: checked.issues };
	const { ruleset, text } = checked;
	const { id, version } = ruleset;
	const json: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
	const refused = (path: string, message: string): AddOutcome => ({
		kind: "refused",
		issues: [{ line: lineOf(text, path), path, where: "", message }],
	});
	if (ports.shelf.catalog.some((entry) => entry.id === id))
		return refused("id", ownRulesets.builtIn(id));

	const kept = keptFrom(ruleset, json, true, ports.now());
	const mine = (await ports.rulesets.listOwn()).filter((each) => each.id === id);
	const same = mine.find((each) => each.version === version);
	if (same)
		return JSON.stringify(same.json) === JSON.stringify(json)
			? { kind: "same", entry: kept }
			: refused("version", ownRulesets.sameVersion(version));
	const before = Math.max(0, ...mine.map((each) => each.version));
	if (before > version) return refused("version", ownRulesets.olderVersion(version, before));

	await ports.rulesets.put(kept);
	await dropUnused(ports, id, version);
	return before > 0 ? { kind: "added", entry: kept, before } : { kind: "added", entry: kept };
}

/** Earlier versions stay only for the drafts that were begun with them. */
async function dropUnused(ports: Ports, id: string, newest: number) {
	const drafts = await ports.store.list();
	for (const kept of await ports.rulesets.listOwn())
		if (
			kept.id === id &&
			kept.version < newest &&
			!drafts.some(
				({ draft }) =>
					draft.ownRuleset && draft.rulesetId === id && draft.rulesetVersion === kept.version,
			)
		)
			await ports.rulesets.remove(kept);
}

/** The line of a top-level key, counted from 1. */
const lineOf = (text: string, key: string) =>
	text.slice(0, Math.max(0, text.search(new RegExp(`"${key}"\\s*:`)))).split("\n").length;
