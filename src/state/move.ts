import {
	answersOf,
	type Chosen,
	type Entered,
	leadsTo,
	type Move,
	moveDraft,
} from "../drafts/index.ts";
import { type Assessment, evaluate } from "../rules/index.ts";
import type { OpenDraft } from "./contracts/index.ts";
import { type CriterionChange, changesBetween } from "./move-changes.ts";
import type { ReadyRuleset } from "./ruleset.ts";

export interface MovePreview extends Move {
	readonly assessment: Assessment;
	/** The criteria that would stand otherwise, or be asked for otherwise. */
	readonly changes: readonly CriterionChange[];
}

/**
 * What would become of an open draft, as it stands now, under another ruleset; `chosen`: whose answer
 * stands where two want one place. Changes nothing.
 */
export function previewMove(open: OpenDraft, target: ReadyRuleset, chosen?: Chosen): MovePreview {
	const kept = open.lists.all.value;
	const draft = open.kept.value;
	const move = moveDraft(draft, open.ruleset, target.ruleset, target.ref, kept, chosen);
	const assessment = evaluate(target.ruleset, answersOf(move.draft, target.ruleset, open.today()));
	const changes = changesBetween(
		{ ruleset: open.ruleset, assessment: open.keptAssessment.value },
		{ ruleset: target.ruleset, assessment },
		leadsTo(draft, target.ruleset),
		move,
	);
	return { ...move, assessment, changes };
}

/** Whether something is still to be chosen. */
export const isAsking = ({ asked }: Pick<Move, "asked">): boolean =>
	asked.some(({ chosen }) => chosen === undefined);

/** Whether just this was shown as lost, and agreed to. */
export const sameLoss = (agreed: readonly Entered[], found: readonly Entered[]): boolean =>
	JSON.stringify(agreed) === JSON.stringify(found);
