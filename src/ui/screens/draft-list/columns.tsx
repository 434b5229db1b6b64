import { draftChoiceWords, draftRowWords } from "../../../text/index.ts";

interface ColumnsProps {
	/** Whether all that were found are chosen; undefined where there is nothing to choose among. */
	readonly all: boolean | undefined;
	readonly onAll: (on: boolean) => void;
}

/** What stands in each column, where there are columns; each row says it too. */
export function Columns({ all, onAll }: ColumnsProps) {
	return (
		<div class="draft-columns">
			{all !== undefined && (
				<label class="draft-choose">
					<input
						type="checkbox"
						autocomplete="off"
						aria-label={draftChoiceWords.all}
						checked={all}
						onChange={({ currentTarget }) => onAll(currentTarget.checked)}
					/>
					<span class="choose-all">{draftChoiceWords.all}</span>
				</label>
			)}
			{Object.entries(draftRowWords.columns).map(([column, label]) => (
				<span key={column} class={`column-${column}`} aria-hidden="true">
					{label}
				</span>
			))}
		</div>
	);
}
