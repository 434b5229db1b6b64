import { isTooLarge } from "../authoring/index.ts";
import {
	type Draft,
	type DraftFile,
	DraftFileError,
	LARGEST_DRAFT_FILE,
	readDraftBytes,
	rulesetOf,
} from "../drafts/index.ts";
import { parseRuleset } from "../rules/index.ts";
import type { Ports } from "./ports.ts";
import { loadRuleset, type ReadyRuleset } from "./ruleset.ts";

/** A draft's file that was read, and the ruleset to judge its draft by. */
export interface IncomingFile extends Omit<DraftFile, "ruleset"> {
	readonly ruleset: ReadyRuleset;
}

/** Reads a draft's file and changes nothing. Rejects with `DraftFileError` or `StoreError`. */
export async function readIncoming(ports: Ports, file: File): Promise<IncomingFile> {
	if (file.size > LARGEST_DRAFT_FILE) throw new DraftFileError("too-large");
	const bytes = await file.arrayBuffer().catch(() => {
		throw new DraftFileError("unreadable");
	});
	const read = readDraftBytes(new Uint8Array(bytes));
	const ruleset = await rulesetFor(ports, read.draft, read.ruleset);
	const { ownRuleset: _, ...rest } = read.draft;
	const draft: Draft = {
		...rest,
		rulesetVersion: ruleset.insteadOf ?? ruleset.ref.version,
		...(ruleset.ref.own && { ownRuleset: true as const }),
	};
	return { ...read, draft, ruleset };
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
	if (isTooLarge(JSON.stringify(json))) throw new DraftFileError("ruleset-broken");
	try {
		return parseRuleset(json);
	} catch {
		throw new DraftFileError("ruleset-broken");
	}
}
