import { useEffect, useState } from "preact/hooks";
import {
	createTableImport,
	type KeptTable,
	listOfTable,
	type NameList,
	type OpenDraft,
	type TableImport,
} from "../../../../state/index.ts";
import { day, lists, listReading as reading, keptTables as words } from "../../../../text/index.ts";
import { Notice } from "../../../components/notice.tsx";
import { useApp } from "../../../context.ts";
import { Choose } from "./choose.tsx";
import { Drop } from "./drop.tsx";
import { ColumnSelect, WideTable } from "./parts.tsx";
import { Agreement, Reading, ReadNotes } from "./reading.tsx";
import { TemplateLinks } from "./templates.tsx";

const ROWS_SHOWN = 20;

interface TablePanelProps {
	readonly open: OpenDraft;
	readonly list: NameList;
}

/** The rows of one of the ruleset's own lists: read from a file, kept for its forms, seen, deleted. */
export function TablePanel({ open, list }: TablePanelProps) {
	const { ports } = useApp();
	const [file] = useState(() => createTableImport(ports, list));
	const [removed, setRemoved] = useState<KeptTable | undefined>(undefined);
	const [said, setSaid] = useState("");
	useEffect(() => file.close, []);
	const stage = file.stage.value;
	const id = `list.${list.id}`;
	const disabled = !open.changeable.value || open.trying.value;
	const kept = open.lists.tables.value.find((each) => listOfTable(each) === list.id);
	const keep = async () => {
		if (stage.kind !== "ready") return;
		const { rows } = stage.table;
		const done = await open.lists.keepRows(list.id, stage.file, rows);
		setRemoved(undefined);
		setSaid(done ? words.kept(rows.length) : words.failed);
		if (done) file.close();
	};
	const remove = async (table: KeptTable) => {
		const done = await open.lists.remove(table.field);
		setSaid(done ? words.removed : words.failed);
		if (done) setRemoved(table);
	};
	return (
		<Drop disabled={disabled} onFile={(chosen) => void file.choose(chosen)}>
			<h4 class="label">{words.title(list.title)}</h4>
			{kept ? (
				<KeptRows table={kept} list={list} disabled={disabled} onRemove={() => void remove(kept)} />
			) : (
				<p class="hint">{words.none}</p>
			)}
			<Choose
				id={id}
				idle={stage.kind === "idle"}
				disabled={disabled}
				onFile={(chosen) => {
					setSaid("");
					void file.choose(chosen);
				}}
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
				{stage.kind === "failed" && (
					<Notice tone="bad">
						<p>
							<strong>{stage.file}:</strong> {stage.message}
						</p>
					</Notice>
				)}
				{said && (
					<div class="row">
						<p>{said}</p>
						{removed && !kept && (
							<button
								type="button"
								class="button"
								onClick={() => {
									setSaid("");
									void open.lists.restore(removed);
								}}
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
	const open = list.columns.some(({ holds }, at) => holds !== "serial" && table.columns[at] === -1);
	return (
		<div class="stack-small">
			<p>{words.rows(table.rows.length)}</p>
			<Rows list={list} rows={table.rows.slice(0, 5)} label={words.title(list.title)} />
			<details open={open}>
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
			<p class="hint">{words.means}</p>
			<div>
				<button type="button" class="button primary" disabled={disabled} onClick={onKeep}>
					{words.keep}
				</button>
			</div>
		</div>
	);
}

interface KeptRowsProps {
	readonly table: KeptTable;
	readonly list: NameList;
	readonly disabled: boolean;
	readonly onRemove: () => void;
}

function KeptRows({ table, list, disabled, onRemove }: KeptRowsProps) {
	const [shown, setShown] = useState(false);
	const { rows } = table;
	return (
		<div class="stack-small">
			<p>{words.about(rows.length, table.file, day(table.readOn))}</p>
			<div class="row">
				<button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
					{shown ? words.fold : words.see}
				</button>
				<button type="button" class="button quiet" disabled={disabled} onClick={onRemove}>
					{words.remove}
				</button>
			</div>
			{shown && (
				<>
					<Rows list={list} rows={rows.slice(0, ROWS_SHOWN)} label={list.title} />
					{rows.length > ROWS_SHOWN && <p class="hint">{words.more(rows.length - ROWS_SHOWN)}</p>}
				</>
			)}
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
