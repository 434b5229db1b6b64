import { describeField } from "../../../documents/index.ts";
import { type Asked, fieldOfControl } from "../../../drafts/index.ts";
import { criterionAsking, fieldOf, type Ruleset } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import { moveWords } from "../../../text/index.ts";
import { Option } from "../../components/option.tsx";

interface MoveAskedProps {
	readonly open: OpenDraft;
	readonly target: Ruleset;
	readonly asked: readonly Asked[];
	/** The answer of an old field is to stand in a new one. */
	readonly onChoose: (field: string, from: string) => void;
}

/** Answers that differ and want one place: a person says which of them stands there. */
export function MoveAsked({ open, target, asked, onChoose }: MoveAskedProps) {
	return (
		<>
			{asked.map(({ field, from, chosen }) => {
				const { number = "" } = criterionAsking(target, field) ?? {};
				const { label = field } = fieldOf(target, field) ?? {};
				return (
					<fieldset class="stack-small" key={field}>
						<legend class="label">{moveWords.asked(number, label, from.length)}</legend>
						<p class="hint">{moveWords.askedHint}</p>
						<div class="options stack-small">
							{from.map((each) => (
								<Option
									key={each}
									type="radio"
									name={`move.keep.${field}`}
									value={each}
									checked={each === chosen}
									label={answerOf(open, each)}
									onChange={() => onChoose(field, each)}
								/>
							))}
						</div>
					</fieldset>
				);
			})}
		</>
	);
}

/** "1.1 Hộ được phủ cáp quang: 79/100 hộ = 79%"; what the old ruleset does not know, as typed. */
function answerOf({ ruleset, keptAssessment, kept }: OpenDraft, id: string): string {
	const criterion = criterionAsking(ruleset, id);
	const field = fieldOf(ruleset, id);
	const judged = keptAssessment.value.fields[id];
	if (criterion && field && judged)
		return moveWords.keeps(
			criterion.number,
			field.label,
			describeField(ruleset, field, judged).figure,
		);
	const typed = Object.entries(kept.value.entries).filter(([name]) => fieldOfControl(name) === id);
	return moveWords.keeps(id, moveWords.answer, typed.map(([, entry]) => String(entry)).join("; "));
}
