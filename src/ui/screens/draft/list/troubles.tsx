import { useState } from "preact/hooks";
import type { HandedFile } from "../../../../state/index.ts";
import { listWords, rowProblems } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { FileButton } from "../../../components/file-button.tsx";
import { Fold } from "../../../components/fold.tsx";
import { Handed } from "../../../components/handed.tsx";
import { Many } from "../../../components/many.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { ListPart } from "./parts.tsx";

const LINES_SHOWN = 30;

/** Rows that need a look: said, downloaded to be corrected, and taken in again. */
export function Troubles({ stage, list, field }: Pick<ListPart, "stage" | "list" | "field">) {
	const [handed, setHanded] = useState<HandedFile>();
	const { preview, count, said } = stage;
	const all = preview.readProblemCount + count.problemCount;
	const messages = [
		...preview.problems.map(({ message }) => message),
		...count.problems.map(({ line, column, value, code }) =>
			listWords.trouble(
				line,
				listWords.columnName(column, preview.columns[column] ?? ""),
				value,
				rowProblems[code],
			),
		),
	];
	const unsettled = count.feeds.some(({ marks }) =>
		marks.some((mark) => mark.counts === undefined),
	);
	if (all === 0 && !unsettled && !said) return null;
	return (
		<Fold
			title={listWords.troubles}
			state={all > 0 ? listWords.rows(all) : undefined}
			open={said !== undefined}
			kept
		>
			{() => (
				<>
					{all > 0 && (
						<Many
							items={messages.map((message) => <li key={message}>{message}</li>)}
							shown={LINES_SHOWN}
							all={all}
							more={listWords.moreLeftOut}
						/>
					)}
					<div class="row">
						<Button
							label={listWords.downloadTroubles}
							onClick={() => void list.downloadProblems().then(setHanded)}
						/>
						<FileButton
							label={listWords.correct}
							name={`${field.id}.list.corrected`}
							accept=".csv,.xlsx,.txt,.tsv,text/csv"
							onFile={(file) => void list.correct(file)}
						/>
					</div>
					<Handed file={handed} />
					<div role="status">{said && <Notice tone={said.tone} text={said.message} />}</div>
				</>
			)}
		</Fold>
	);
}
