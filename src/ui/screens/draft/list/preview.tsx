import { listWords, skipReasons } from "../../../../text/index.ts";
import { Many } from "../../../components/many.tsx";
import { type ListPart, RowsTable } from "./parts.tsx";

/** As many as are read one by one; the rest opens. */
const LINES_SHOWN = 50;

/** The first rows of a list, and which of its lines are none and why. */
export function Preview({ stage }: Pick<ListPart, "stage">) {
	const { columns, firstRows, skipped, skippedCount } = stage.preview;
	const width = Math.max(columns.length, ...firstRows.map(({ cells }) => cells.length));
	return (
		<div class="stack-small">
			<RowsTable
				label={listWords.firstRows(firstRows.length)}
				columns={listWords.columnNames(columns, width)}
				rows={firstRows}
			/>
			{skippedCount > 0 && (
				<details>
					<summary>{listWords.whyLeftOut}</summary>
					<Many
						items={skipped.map(({ line, reason }) => (
							<li key={line}>{listWords.leftOutLine(line, skipReasons[reason])}</li>
						))}
						shown={LINES_SHOWN}
						all={skippedCount}
						more={listWords.moreLeftOut}
					/>
				</details>
			)}
		</div>
	);
}
