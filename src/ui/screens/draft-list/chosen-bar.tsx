import { draftChoiceWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";

interface ChosenBarProps {
	readonly count: number;
	readonly onSend: () => void;
	readonly onRemove: () => void;
	readonly onLeave: () => void;
}

/** What can be done with the drafts chosen; in view while one goes on choosing. */
export function ChosenBar({ count, onSend, onRemove, onLeave }: ChosenBarProps) {
	return (
		<div class="chosen-bar">
			<p role="status">
				<b>{draftChoiceWords.chosen(count)}</b>
			</p>
			{count > 0 && (
				<>
					<Button label={draftChoiceWords.send(count)} onClick={onSend} />
					<Button label={draftChoiceWords.remove(count)} onClick={onRemove} />
				</>
			)}
			<Button look="quiet" label={draftChoiceWords.leave} onClick={onLeave} />
		</div>
	);
}
