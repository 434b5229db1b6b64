import { answersOf, type Entered, type Move, moveDraft } from "../drafts/index.ts";
import { type Assessment, evaluate } from "../rules/index.ts";
import type { OpenDraft } from "./open-draft.ts";
import type { ReadyRuleset } from "./ruleset.ts";

/** What would become of an open draft, as it stands now, under another ruleset. Changes nothing. */
export function previewMove(
	open: OpenDraft,
	target: ReadyRuleset,
): Move & { readonly assessment: Assessment } {
	const kept = open.lists.all.value;
	const move = moveDraft(open.kept.value, open.ruleset, target.ruleset, target.ref, kept);
	const assessment = evaluate(target.ruleset, answersOf(move.draft, target.ruleset, open.today()));
	return { ...move, assessment };
}

/** Whether just this was shown as lost, and agreed to. */
export const sameLoss = (agreed: readonly Entered[], found: readonly Entered[]): boolean =>
	JSON.stringify(agreed) === JSON.stringify(found);
