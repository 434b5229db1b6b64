import { listWords, skipReasons } from "../../../../text/index.ts";
import { Many } from "../../../components/many.tsx";
import { type ListPart, RowsTable } from "./parts.tsx";

/** As many as are read one by one; the rest opens. */
const LINES_SHOWN = 50;

/** The first rows of a list, and which of its lines are none and why. `counted`: how many are people too. */
export function Preview(props: Pick<ListPart, "stage"> & { readonly counted: boolean }) {
	const { stage, counted } = props;
	const { columns, firstRows, skipped, skippedCount } = stage.preview;
	const width = Math.max(columns.length, ...firstRows.map(({ cells }) => cells.length));
	return (
		<div class="stack-small">
			<RowsTable
				label={listWords.firstRows(firstRows.length)}
				columns={listWords.columnNames(columns, width)}
				rows={firstRows}
			/>
			{counted && <Counted stage={stage} />}
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

/** How many rows are counted, and how many not. */
function Counted({ stage }: Pick<ListPart, "stage">) {
	const { count, preview } = stage;
	const others = [
		preview.skippedCount > 0 && listWords.rowsLeftOut(preview.skippedCount),
		count.elsewhere > 0 && listWords.rowsElsewhere(count.elsewhere),
		count.repeated > 0 && listWords.rowsRepeated(count.repeated),
	].filter(Boolean);
	return (
		<p>
			<strong>{listWords.rowsCounted(count.rows)}</strong>
			{others.map((each) => ` · ${each}`)}
		</p>
	);
}
