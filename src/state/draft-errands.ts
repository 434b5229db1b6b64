/** What can be done with a draft from the list of them, without opening it. */
import { type Draft, earlierFrom, rulesetOf, startDraft } from "../drafts/index.ts";
import type { DraftList, HandedFile, RulesetList } from "./contracts/index.ts";
import { copyOf } from "./draft-copy.ts";
import { handDraft, unsavedBranch } from "./draft-download.ts";
import type { Ports } from "./ports.ts";
import { loadRuleset } from "./ruleset.ts";
import { storedAs } from "./stored-draft.ts";

export interface ErrandsOf {
	readonly ports: Ports;
	readonly drafts: DraftList;
	readonly rulesets: RulesetList;
}

/** What is known of a draft last: not saved, or on the disk. */
async function lastOf({ ports, drafts }: ErrandsOf, id: string) {
	const stored = await ports.store.get(id);
	const left = drafts.unsaved.value.get(id)?.draft;
	const draft = left ?? stored?.draft;
	return draft && { draft, stored, isUnsaved: left !== undefined };
}

/**
 * Gives the browser a draft to save as a file; undefined where it is no more. Rejects with `StoreError`, or where its
 * ruleset cannot be had.
 */
export async function sendDraft(of: ErrandsOf, id: string): Promise<HandedFile | undefined> {
	const { ports } = of;
	const last = await lastOf(of, id);
	if (!last) return undefined;
	const loaded = await loadRuleset(ports, rulesetOf(last.draft));
	// A stand-in is not the draft's own ruleset: the file would contradict itself.
	const json = loaded.kind === "ready" && loaded.insteadOf === undefined ? loaded.json : undefined;
	return handDraft(ports, last.isUnsaved ? unsavedBranch(ports, last.draft) : last.draft, json);
}

/** Keeps the same draft once more, with its lists; false where it is no more. Rejects as `sendDraft`. */
export async function copyDraft(of: ErrandsOf, id: string): Promise<boolean> {
	const { ports, drafts } = of;
	const last = await lastOf(of, id);
	if (!last) return false;
	const draft = copyOf(ports, last.draft);
	const loaded = await loadRuleset(ports, rulesetOf(draft));
	const kept =
		loaded.kind === "ready" ? storedAs(ports, loaded, draft) : { draft, result: undefined };
	const lists = (await ports.lists.ofDraft(id)).map((each) => ({ ...each, draftId: draft.id }));
	await drafts.add({ ...kept, lists });
	return true;
}

/**
 * Begins a draft of the same unit as of today, by the newest version of its ruleset, with nothing answered; what the
 * unit had before goes with it. Gives its id; undefined where the draft or its ruleset is no more. Rejects as `sendDraft`.
 */
export async function beginAgain(of: ErrandsOf, id: string): Promise<string | undefined> {
	const { ports, drafts, rulesets } = of;
	const before = (await lastOf(of, id))?.draft;
	if (!before) return undefined;
	const loaded = await loadRuleset(ports, newestOf(rulesets, before));
	if (loaded.kind !== "ready") return undefined;
	const judging = await loadRuleset(ports, rulesetOf(before));
	const earlier =
		judging.kind === "ready" ? earlierFrom(before, judging.ruleset, judging.ref) : before.earlier;
	const begun = startDraft(loaded.ref, {
		...{ id: ports.newId(), now: ports.now() },
		...{ unit: before.unit, assessedOn: ports.today() },
	});
	// Beside made-up figures nothing real is to be told.
	const draft = {
		...begun,
		...(before.sample && { sample: true as const }),
		...(earlier && { earlier }),
	};
	await drafts.add(storedAs(ports, loaded, draft));
	return draft.id;
}

function newestOf(rulesets: RulesetList, draft: Draft) {
	const own = rulesetOf(draft);
	const newest = rulesets.find(own.id);
	return newest?.own === own.own ? newest : own;
}
