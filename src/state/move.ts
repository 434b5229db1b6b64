import { type Entered, type Move, moveDraft } from "../drafts/index.ts";
import type { OpenDraft } from "./open-draft.ts";
import type { ReadyRuleset } from "./ruleset.ts";

/** What would become of an open draft, as it stands now, under another ruleset. Changes nothing. */
export const previewMove = (open: OpenDraft, target: ReadyRuleset): Move =>
	moveDraft(open.kept.value, open.ruleset, target.ruleset, target.ref);

/** Whether just this was shown as lost, and agreed to. */
export const sameLoss = (agreed: readonly Entered[], found: readonly Entered[]): boolean =>
	JSON.stringify(agreed) === JSON.stringify(found);
