import { useEffect, useRef, useState } from "preact/hooks";
import { filledIn, type KeptTable, listOfTable, tableKey } from "../../../../drafts/index.ts";
import type { NameList } from "../../../../rules/index.ts";
import type { KeptChange, OpenDraft, TableImport } from "../../../../state/index.ts";
import { day, lists, listReading as reading, keptTables as words } from "../../../../text/index.ts";
import { Notice } from "../../../components/notice.tsx";
import { Choose } from "./choose.tsx";
import { Drop } from "./drop.tsx";
import { KeptCard } from "./kept-card.tsx";
import { KeptRows } from "./kept-rows.tsx";
import { ColumnSelect, WideTable } from "./parts.tsx";
import { Agreement, Reading, ReadNotes } from "./reading.tsx";
import { TemplateLinks } from "./templates.tsx";

/** What happened last, and the way back where there is one. */
interface Said {
	readonly text: string;
	readonly change?: KeptChange;
}

interface TablePanelProps {
	readonly open: OpenDraft;
	readonly list: NameList;
}

/** The rows of one of the ruleset's own lists: read from a file, kept for its forms, seen, deleted. */
export function TablePanel({ open, list }: TablePanelProps) {
	const [file] = useState(() => open.imports.table(list));
	const [said, setSaid] = useState<Said | undefined>(undefined);
	const heading = useRef<HTMLHeadingElement>(null);
	const keeping = useRef(false);
	useEffect(() => () => open.imports.leave(tableKey(list.id), false), []);
	const stage = file.stage.value;
	const id = `list.${list.id}`;
	const disabled = !open.changeable.value || open.trying.value;
	const kept = open.lists.tables.value.find((each) => listOfTable(each) === list.id);
	const back = said?.change?.before && said.change.isUndoable() ? said.change : undefined;
	const choose = (chosen: File) => {
		// What can still be undone stays in view.
		if (!back) setSaid(undefined);
		void file.choose(chosen);
	};
	const failed = () => setSaid((last) => ({ ...last, text: words.failed }));
	// The button that was pressed goes: its place on the page is here.
	const focus = () => heading.current?.focus();
	const keep = async () => {
		if (stage.kind !== "ready" || stage.waiting || keeping.current) return;
		keeping.current = true;
		const { rows } = stage.table;
		const change = await open.lists.keepRows(list.id, stage.file, rows);
		keeping.current = false;
		if (!change) return failed();
		setSaid({ text: words.kept(rows.length), change });
		// Another file may have been chosen meanwhile.
		if (file.stage.value !== stage) return;
		focus();
		file.close();
	};
	const remove = async (table: KeptTable) => {
		const change = await open.lists.remove(table.field);
		if (!change) return failed();
		setSaid({ text: words.removed, change });
		focus();
	};
	const undo = async (change: KeptChange) => {
		if (!(await change.undo())) return failed();
		setSaid({ text: words.undone });
		focus();
	};
	return (
		<Drop disabled={disabled} onFile={choose}>
			<h4 class="label" tabIndex={-1} ref={heading}>
				{words.title(list.title)}
			</h4>
			{kept ? (
				<div class="stack-small">
					<KeptCard
						words={words}
						about={words.about(filledIn(kept), kept.file, day(kept.readOn))}
						disabled={disabled}
						onRemove={() => void remove(kept)}
						content={() => (
							<KeptRows {...{ open, list, disabled }} table={kept} label={list.title} />
						)}
					/>
				</div>
			) : (
				<p class="hint">{words.none}</p>
			)}
			<Choose
				id={id}
				idle={stage.kind === "idle"}
				disabled={disabled}
				onFile={choose}
				cancel={words.cancel}
				onCancel={file.close}
			/>
			{stage.kind === "idle" && <TemplateLinks of={open.ref} lists={[list]} />}
			<div role="status">
				{stage.kind === "reading" && (
					<p>
						{lists.reading} <progress max={1} value={stage.share} aria-label={lists.reading} />
					</p>
				)}
				{stage.kind === "ready" && (
					<p class="visually-hidden">
						{file.mustAgree.value ? reading.agreeFirst : words.readDone(stage.preview.rowCount)}
					</p>
				)}
				{stage.kind === "failed" && (
					<Notice tone="bad">
						<p>
							<strong>{stage.file}:</strong> {stage.message}
						</p>
					</Notice>
				)}
				{said && (
					<div class="row">
						<p>{said.text}</p>
						{back && (
							<button
								type="button"
								class="button"
								disabled={disabled}
								onClick={() => void undo(back)}
							>
								{words.undo}
							</button>
						)}
					</div>
				)}
			</div>
			{stage.kind === "ready" && (
				<div class="list-card">
					<Reading stage={stage} list={file} id={id} />
					<Agreement stage={stage} list={file} id={id} />
					<ReadNotes stage={stage} />
					{file.mustAgree.value ? (
						<Notice tone="bad">
							<p>{reading.agreeFirst}</p>
						</Notice>
					) : (
						<Ready {...{ stage, list, file, id }} disabled={disabled} onKeep={() => void keep()} />
					)}
				</div>
			)}
		</Drop>
	);
}

interface ReadyProps {
	readonly stage: Extract<TableImport["stage"]["value"], { kind: "ready" }>;
	readonly list: NameList;
	readonly file: TableImport;
	readonly id: string;
	readonly disabled: boolean;
	readonly onKeep: () => void;
}

/** Which column goes where, the first rows as the form will have them, and the yes. */
function Ready({ stage, list, file, id, disabled, onKeep }: ReadyProps) {
	const { table, preview } = stage;
	const blank = list.columns.filter(
		({ holds }, at) => holds !== "serial" && table.columns[at] === -1,
	);
	return (
		<div class="stack-small">
			<p>{words.rows(table.rows.length)}</p>
			<Rows list={list} rows={table.rows.slice(0, 5)} label={words.title(list.title)} />
			<details open={blank.length > 0}>
				<summary>{words.columns}</summary>
				<div class="pair">
					{list.columns.map(({ header, holds }, at) =>
						holds === "serial" ? null : (
							<ColumnSelect
								key={header}
								id={`${id}.column.${at}`}
								label={header}
								columns={preview.columns}
								chosen={table.columns[at] ?? -1}
								none={words.noColumn}
								onChoose={(column) => void file.setColumn(at, column)}
							/>
						),
					)}
				</div>
			</details>
			{blank.length > 0 && (
				<Notice>
					<p>{words.blankColumns(blank.map(({ header }) => header))}</p>
				</Notice>
			)}
			{table.lostZeros > 0 && (
				<Notice>
					<p>{words.lostZeros(table.lostZeros)}</p>
				</Notice>
			)}
			<p class="hint">{words.means}</p>
			<div>
				<button
					type="button"
					class="button primary"
					disabled={disabled || stage.waiting}
					onClick={onKeep}
				>
					{words.keep}
				</button>
			</div>
		</div>
	);
}

function Rows({
	list,
	rows,
	label,
}: {
	readonly list: NameList;
	readonly rows: readonly (readonly string[])[];
	readonly label: string;
}) {
	return (
		<WideTable label={label}>
			<thead>
				<tr>
					{list.columns.map(({ header }) => (
						<th scope="col" key={header}>
							{header}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((cells, row) => (
					// A row's place is its only identity.
					<tr key={String(row)}>
						{list.columns.map(({ header }, at) => (
							<td key={header}>{cells[at]}</td>
						))}
					</tr>
				))}
			</tbody>
		</WideTable>
	);
}
