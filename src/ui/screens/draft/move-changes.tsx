import {
	type ChangeReason,
	type CriterionChange,
	isFlipped,
	type MovePreview,
} from "../../../state/index.ts";
import { moveWords, verdicts } from "../../../text/index.ts";
import { TextList } from "../../components/texts.tsx";

/** Each criterion that would stand otherwise or be asked for otherwise, and why. */
export function MoveChanges({ changes }: Pick<MovePreview, "changes">) {
	return (
		<div class="stack-small" role="status">
			<p class="label">{moveWords.changes(changes.length)}</p>
			<ul class="plain-list">
				{changes.map((change) => (
					<li key={`${change.id} ${change.after}`} data-change={change.id}>
						<strong>
							{change.number} {change.title}
						</strong>
						: {turn(change)}
						{change.why.length > 0 && <TextList of={change.why.map(reasonText)} />}
					</li>
				))}
			</ul>
		</div>
	);
}

function turn(change: CriterionChange): string {
	const before = change.before.map((each) => verdicts[each]);
	if (change.after === undefined) return moveWords.isGone(before.join(", "));
	const after = verdicts[change.after];
	if (before.length === 0) return moveWords.isNew(after);
	return isFlipped(change) ? moveWords.turns(before, after) : moveWords.stays(after);
}

function reasonText(reason: ChangeReason): string {
	const { why } = moveWords;
	switch (reason.kind) {
		case "threshold":
			return why.threshold(reason.label, reason.from, reason.to);
		case "rule":
			return why.rule(reason.from, reason.to);
		case "evidence":
			return why.evidence(reason.title);
		case "added":
		case "dropped":
		case "lost":
		case "asked":
			return why[reason.kind](reason.label);
		default:
			return why[reason.kind];
	}
}
