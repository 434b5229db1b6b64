import { useEffect, useRef, useState } from "preact/hooks";
import { filledIn } from "../../../../drafts/index.ts";
import type { NameList } from "../../../../rules/index.ts";
import type {
	OpenDraft,
	ReadyList,
	RowsContent,
	RowsImport,
	RowsOutcome,
} from "../../../../state/index.ts";
import { day, keptTableWords, listReadingWords, wayBack } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Drop } from "./drop.tsx";
import { ListFrame } from "./frame.tsx";
import { isLocked, KeptCard } from "./kept-card.tsx";
import { KeptRows } from "./kept-rows.tsx";
import { ColumnSelect, RowsTable } from "./parts.tsx";
import { ReadNotes } from "./reading.tsx";
import { TemplateLinks } from "./templates.tsx";

/** The rows of one of the ruleset's own lists: read from a file, kept for its forms, seen, deleted. */
export function TablePanel({ open, list }: { readonly open: OpenDraft; readonly list: NameList }) {
	const [rows] = useState(() => open.imports.rows(list));
	useEffect(() => rows.leave, []);
	const heading = useRef<HTMLHeadingElement>(null);
	const id = `list.${list.id}`;
	const disabled = isLocked(open);
	const kept = rows.kept.value;
	const said = saidOf(rows.outcome.value);
	const choose = (file: File) => void rows.choose(file);
	/** The button that was pressed goes: its place on the page is here. */
	const then = async (done: Promise<boolean>) => {
		if (await done) heading.current?.focus();
	};
	return (
		<Drop disabled={disabled} onFile={choose}>
			<h4 class="label" tabIndex={-1} ref={heading}>
				{keptTableWords.title(list.title)}
			</h4>
			{kept ? (
				<KeptCard
					open={open}
					words={keptTableWords}
					about={keptTableWords.about(filledIn(kept), kept.file, day(kept.readOn))}
					onRemove={() => void then(rows.remove())}
					content={<KeptRows {...{ lists: open.lists, kept, list, disabled }} label={list.title} />}
				/>
			) : (
				<p class="hint">{keptTableWords.none}</p>
			)}
			<ListFrame
				{...{ id, disabled }}
				list={rows}
				onFile={choose}
				cancel={keptTableWords.cancel}
				templates={<TemplateLinks of={open.ref} lists={[list]} />}
				readDone={() => keptTableWords.readDone}
				said={
					said && (
						<div class="row">
							<p>{said}</p>
							{rows.back.value && (
								<Button
									label={wayBack.undo}
									disabled={disabled}
									onClick={() => void then(rows.undo())}
								/>
							)}
						</div>
					)
				}
			>
				{(stage, reading) => (
					<>
						<ReadNotes stage={stage} />
						{rows.mustAgree.value ? (
							<Notice tone="bad" text={listReadingWords.agreeFirst} />
						) : (
							<Ready
								{...{ stage, list, rows, id, disabled }}
								onKeep={() => void then(rows.keep())}
							/>
						)}
						<div class="folds">{reading}</div>
					</>
				)}
			</ListFrame>
		</Drop>
	);
}

function saidOf(outcome: RowsOutcome): string | undefined {
	if (outcome.kind === "none") return undefined;
	return outcome.kind === "kept" ? keptTableWords.kept(outcome.rows) : keptTableWords[outcome.kind];
}

interface ReadyProps {
	readonly stage: ReadyList<RowsContent>;
	readonly list: NameList;
	readonly rows: RowsImport;
	readonly id: string;
	readonly disabled: boolean;
	readonly onKeep: () => void;
}

/** Which column goes where, the first rows as the form will have them, and the yes. */
function Ready({ stage, list, rows, id, disabled, onKeep }: ReadyProps) {
	const { table, preview, waiting } = stage;
	const blank = list.columns.filter(
		({ holds }, at) => holds !== "serial" && table.columns[at] === -1,
	);
	return (
		<div class="stack-small">
			<p>{keptTableWords.rows(table.rows.length)}</p>
			<RowsTable
				label={keptTableWords.title(list.title)}
				columns={list.columns.map(({ header }) => header)}
				rows={table.rows.slice(0, 5).map((cells) => ({ cells }))}
			/>
			<details open={blank.length > 0}>
				<summary>{keptTableWords.columns}</summary>
				<div class="pair">
					{list.columns.map(({ header, holds }, at) =>
						holds === "serial" ? null : (
							<ColumnSelect
								key={header}
								id={`${id}.column.${at}`}
								label={header}
								columns={preview.columns}
								chosen={table.columns[at] ?? -1}
								none={keptTableWords.noColumn}
								onChoose={(column) => void rows.setColumn(at, column)}
							/>
						),
					)}
				</div>
			</details>
			{blank.length > 0 && (
				<Notice text={keptTableWords.blankColumns(blank.map(({ header }) => header))} />
			)}
			{table.lostZeros > 0 && <Notice text={keptTableWords.lostZeros(table.lostZeros)} />}
			<p class="hint">{keptTableWords.means}</p>
			<Button
				look="primary"
				label={keptTableWords.keep}
				disabled={disabled || waiting !== false}
				onClick={onKeep}
			/>
		</div>
	);
}
