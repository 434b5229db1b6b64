import { LARGEST_RULESET } from "../authoring/index.ts";
import {
	type Draft,
	DraftFileError,
	type DraftResult,
	LARGEST_DRAFT_FILE,
	readDraftBytes,
	rulesetOf,
} from "../drafts/index.ts";
import { parseRuleset } from "../rules/index.ts";
import { copyOf } from "./draft-copy.ts";
import type { Ports } from "./ports.ts";
import { keepRuleset, loadRuleset, type ReadyRuleset, resultOf } from "./ruleset.ts";

/**
 * Opens a draft from a file. A draft that is already here is never overwritten: the file becomes a
 * copy (`copied`). Rejects with `DraftFileError` or `StoreError`; then no draft has been added.
 */
export async function openDraftFile(
	ports: Ports,
	add: (draft: Draft, result: DraftResult) => Promise<void>,
	file: File,
): Promise<{ draft: Draft; copied: boolean }> {
	if (file.size > LARGEST_DRAFT_FILE) throw new DraftFileError("too-large");
	const read = readDraftBytes(new Uint8Array(await file.arrayBuffer()));
	if (read.changed) throw new DraftFileError("damaged");
	const loaded = await rulesetFor(ports, read.draft, read.ruleset);
	const { own, version } = loaded.ref;
	const { ownRuleset: _, ...rest } = read.draft;
	const draft: Draft = {
		...rest,
		rulesetVersion: loaded.insteadOf ?? version,
		...(own && { ownRuleset: true as const }),
	};
	const copied = (await ports.store.get(draft.id)) !== undefined;
	// Revisions count the saves on this device.
	const opened = copied ? copyOf(ports, draft) : { ...draft, revision: 0 };
	if (loaded.insteadOf === undefined) await keepRuleset(ports, loaded);
	await add(opened, resultOf(loaded.ruleset, opened));
	return { draft: opened, copied };
}

/**
 * The ruleset to judge a draft from elsewhere by: the app's or the one kept here, if it is just that
 * one; else the one in the file, which nobody has vouched for and which therefore counts as the
 * person's own; else the app's present one.
 */
async function rulesetFor(ports: Ports, draft: Draft, json: unknown): Promise<ReadyRuleset> {
	const ref = rulesetOf(draft);
	const here = await loadRuleset(ports, ref);
	const exact = here.kind === "ready" && here.insteadOf === undefined;
	if (exact && !ref.own) return here;
	const carried = json === undefined ? undefined : parsed(json);
	if (!carried || carried.id !== ref.id || carried.version !== ref.version) {
		if (here.kind === "ready") return here;
		throw new DraftFileError(carried ? "damaged" : "ruleset-missing");
	}
	const own = { ...ref, own: true };
	const kept = exact ? here : await loadRuleset(ports, own);
	if (kept.kind !== "ready") return { kind: "ready", ruleset: carried, json, ref: own };
	if (JSON.stringify(kept.json) !== JSON.stringify(json))
		throw new DraftFileError("ruleset-differs");
	return kept;
}

function parsed(json: unknown) {
	// The bound that a ruleset's own file has, before anything that takes longer the more there is.
	if (JSON.stringify(json).length > LARGEST_RULESET) throw new DraftFileError("ruleset-broken");
	try {
		return parseRuleset(json);
	} catch {
		throw new DraftFileError("ruleset-broken");
	}
}
