import type { KeptRuleset } from "../drafts/index.ts";
import { ownRulesetWords } from "../text/index.ts";
import type { AddOutcome, RemovedRuleset, Undo } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";
import { keptFrom } from "./stored-draft.ts";

/** As `RulesetList.add`, but for the list. */
export async function addRuleset(
	ports: Ports,
	removed: Undo<RemovedRuleset>,
	file: File,
): Promise<AddOutcome> {
	const checked = await ports.checkRuleset(file);
	if (!checked.ruleset) return { kind: "refused", issues: checked.issues };
	const { ruleset, json, places } = checked;
	const { id, version } = ruleset;
	const refused = (path: "id" | "version", message: string): AddOutcome => ({
		kind: "refused",
		issues: [{ ...places[path], path, where: "", message }],
	});
	if (ports.shelf.catalog.some((entry) => entry.id === id))
		return refused("id", ownRulesetWords.builtIn(id));

	const mine = (await ports.rulesets.list()).filter((each) => each.own && each.id === id);
	const same = mine.find((each) => each.version === version);
	if (same && JSON.stringify(same.json) !== JSON.stringify(json))
		return refused("version", ownRulesetWords.sameVersion(version));
	if (same?.listed) return { kind: "same", entry: same };
	const listed = mine.filter((each) => each.listed);
	const before = Math.max(0, ...listed.map((each) => each.version));
	// An older one is welcome where a draft waits for just that.
	if (before > version && !(await isNeeded(ports, id, version)))
		return refused("version", ownRulesetWords.olderVersion(version, before));

	const origin = { own: true, listed: before < version, addedAt: ports.now() };
	const kept = keptFrom(ruleset, json, origin);
	await ports.rulesets.put(kept);
	// Earlier versions stay for the drafts that were begun with them; the list lets go of others.
	for (const each of listed)
		if (each.version < version) await ports.rulesets.put({ ...each, listed: false });
	// What is added now is not to be undone by bringing back what was removed before.
	removed.forget(...removed.done.value.filter((each) => each.id === id));
	return before > 0 ? { kind: "added", entry: kept, before } : { kind: "added", entry: kept };
}

/** Removes every version of an own ruleset; what is gone can be brought back. Rejects with `StoreError`. */
export async function removeRuleset(
	ports: Ports,
	removed: Undo<RemovedRuleset>,
	id: string,
	load: () => Promise<void>,
): Promise<void> {
	const gone: KeptRuleset[] = [];
	const undo = async () => {
		for (const each of gone) await ports.rulesets.put(each);
		await load();
	};
	for (const each of await ports.rulesets.list()) {
		if (!each.own || each.id !== id) continue;
		await ports.rulesets.remove(each);
		if (gone.push(each) === 1) removed.did({ id, title: each.about.title, undo });
	}
	await load();
}

async function isNeeded(ports: Ports, id: string, version: number): Promise<boolean> {
	return (await ports.store.list()).some(
		({ draft }) => draft.ownRuleset && draft.rulesetId === id && draft.rulesetVersion === version,
	);
}
