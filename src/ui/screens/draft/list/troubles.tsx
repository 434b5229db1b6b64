import { useState } from "preact/hooks";
import type { HandedFile } from "../../../../state/index.ts";
import { listWords, rowProblems } from "../../../../text/index.ts";
import { FileButton } from "../../../components/file-button.tsx";
import { Handed } from "../../../components/handed.tsx";
import { Many } from "../../../components/many.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { ListPart } from "./parts.tsx";

const LINES_SHOWN = 30;

/** Rows that need a look: said, downloaded to be corrected, and taken in again. */
export function Troubles({ stage, list, field }: Pick<ListPart, "stage" | "list" | "field">) {
	const [handed, setHanded] = useState<HandedFile | undefined>(undefined);
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
		<div class="stack-small">
			{all > 0 && (
				<details>
					<summary>{listWords.troubles(all)}</summary>
					<Many
						items={messages.map((message) => <li key={message}>{message}</li>)}
						shown={LINES_SHOWN}
						all={all}
						more={listWords.moreLeftOut}
					/>
				</details>
			)}
			<div class="row">
				<button
					type="button"
					class="button"
					onClick={() => void list.downloadProblems().then(setHanded)}
				>
					{listWords.downloadTroubles}
				</button>
				<FileButton
					label={listWords.correct}
					name={`${field.id}.list.corrected`}
					accept=".csv,.xlsx,.txt,.tsv,text/csv"
					disabled={false}
					onFile={(file) => void list.correct(file)}
				/>
			</div>
			<Handed file={handed} />
			<div role="status">
				{said && (
					<Notice tone={said.tone}>
						<p>{said.message}</p>
					</Notice>
				)}
			</div>
		</div>
	);
}
