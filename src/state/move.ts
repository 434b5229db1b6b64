import { type Move, moveDraft } from "../drafts/index.ts";
import type { OpenDraft } from "./open-draft.ts";
import type { CatalogEntry, Ports } from "./ports.ts";
import { loadRuleset, type ReadyRuleset } from "./ruleset.ts";

export interface MovePreview {
	readonly target: ReadyRuleset;
	readonly move: Move;
}

/**
 * What would become of an open draft under another ruleset; nothing is changed by looking. Undefined
 * where that ruleset cannot be used; rejects where it cannot be read.
 */
export async function previewMove(
	ports: Ports,
	open: OpenDraft,
	entry: CatalogEntry,
): Promise<MovePreview | undefined> {
	const target = await loadRuleset(ports, entry);
	if (target.kind !== "ready") return undefined;
	return { target, move: moveDraft(open.kept.value, open.ruleset, target.ruleset, target.ref) };
}
