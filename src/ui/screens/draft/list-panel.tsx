import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import {
	createListImport,
	type Draft,
	type ImportStage,
	type ListImport,
	type OpenDraft,
	type RatioField,
	setFigures,
} from "../../../state/index.ts";
import { delimiterNames, number, skipReasons, lists as words } from "../../../text/index.ts";
import { FileButton } from "../../components/file-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useApp } from "../../context.ts";

interface ListPanelProps {
	readonly open: OpenDraft;
	readonly field: RatioField;
	readonly disabled: boolean;
}
type Ready = Extract<ImportStage, { kind: "ready" }>;

/** From a list of names to a ratio's figures: chosen, previewed, proposed, and only then taken over. */
export function ListPanel({ open, field, disabled }: ListPanelProps) {
	const { ports } = useApp();
	const [list] = useState(() => createListImport(ports, `${field.label}, ${field.part.label}`));
	/** The draft before the list's figures were taken over, and what they were. */
	const taken = useSignal<Taken | undefined>(undefined);
	const undoButton = useRef<HTMLButtonElement>(null);
	useEffect(() => list.close, []);
	const stage = list.stage.value;
	const hint = `${field.id}.list-hint`;

	const take = () => {
		const figures = list.proposal.value;
		const source = list.source();
		if (!figures || !source) return;
		const named = Object.fromEntries(
			Object.entries(figures).map(([half, value]) => [`${field.id}.${half}`, value]),
		);
		const before = open.draft.value;
		if (!open.change((draft) => setFigures(draft, named, source))) return;
		taken.value = { file: source.file, before, after: open.draft.value };
		list.close();
	};
	const undo = () => {
		const earlier = taken.value?.before;
		if (!earlier) return;
		open.change((draft) => restoreHalves(draft, earlier, field.id));
		taken.value = undefined;
	};
	// Once a figure was typed over, going back would throw the typing away.
	const undoable = taken.value && sameHalves(taken.value.after, open.draft.value, field.id);
	useEffect(() => undoButton.current?.focus(), [taken.value]);

	return (
		<div class="stack-small">
			<div class="row">
				<FileButton
					label={stage.kind === "idle" ? words.choose : words.chooseAnother}
					name={`${field.id}.list`}
					accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
					disabled={disabled}
					describedBy={hint}
					onFile={(file) => {
						taken.value = undefined;
						void list.choose(file);
					}}
				/>
				{stage.kind !== "idle" && (
					<button type="button" class="button quiet" onClick={list.close}>
						{words.cancel}
					</button>
				)}
			</div>
			<p class="hint" id={hint}>
				{words.hint}
			</p>
			<div role="status">
				{stage.kind === "reading" && <p>{words.reading}</p>}
				{stage.kind === "failed" && (
					<Notice tone="bad">
						<p>
							<strong>{stage.file}:</strong> {stage.message}
						</p>
					</Notice>
				)}
				{taken.value && undoable && (
					<Notice tone="good">
						<div class="row">
							<p>{words.used(taken.value.file)}</p>
							<button type="button" class="button" ref={undoButton} onClick={undo}>
								{words.undo}
							</button>
						</div>
					</Notice>
				)}
			</div>
			{stage.kind === "ready" && (
				<div class="list-card">
					<Preview stage={stage} />
					<Choices stage={stage} list={list} field={field} />
					<Proposal
						stage={stage}
						list={list}
						open={open}
						field={field}
						disabled={disabled}
						onTake={take}
					/>
				</div>
			)}
		</div>
	);
}

interface Taken {
	readonly file: string;
	readonly before: Draft;
	readonly after: Draft;
}

const halves = (field: string) => [`${field}.part`, `${field}.whole`];
const sameHalves = (one: Draft, other: Draft, field: string) =>
	halves(field).every((name) => one.entries[name] === other.entries[name]);

/** Both halves of a ratio as they were, everything else as it is now. */
function restoreHalves(draft: Draft, earlier: Draft, field: string): Draft {
	const names = halves(field);
	const restore = <T,>(now: Readonly<Record<string, T>>, then: Readonly<Record<string, T>>) => {
		const kept = Object.entries(now).filter(([name]) => !names.includes(name));
		const back = Object.entries(then).filter(([name]) => names.includes(name));
		return Object.fromEntries([...kept, ...back]);
	};
	return {
		...draft,
		entries: restore(draft.entries, earlier.entries),
		sources: restore(draft.sources, earlier.sources),
	};
}

function Preview({ stage }: { readonly stage: Ready }) {
	const { file, preview, count } = stage;
	const { columns, firstRows, skipped, skippedCount, problems, notes } = preview;
	const leftOut = [
		...skipped.map(({ line, reason }) => ({ line, reason: skipReasons[reason] as string })),
		...count.leftOut.map((line) => ({ line, reason: skipReasons["no-name"] as string })),
	].sort((a, b) => a.line - b.line);
	const all = skippedCount + count.leftOut.length;
	const width = Math.max(columns.length, ...firstRows.map(({ cells }) => cells.length));
	return (
		<div class="stack-small">
			<h4 class="label">{words.preview(file)}</h4>
			<p class="hint">
				{words.found(
					preview.encoding,
					delimiterNames[preview.delimiter] ?? preview.delimiter,
					preview.headerLine,
				)}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section class="scroll" tabIndex={0} aria-label={words.firstRows(firstRows.length)}>
				<table class="preview">
					<caption class="visually-hidden">{words.firstRows(firstRows.length)}</caption>
					<thead>
						<tr>
							<th scope="col">{words.line}</th>
							{Array.from({ length: width }, (_, index) => (
								<th scope="col" key={words.columnName(index, "")}>
									{words.columnName(index, columns[index] ?? "")}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{firstRows.map(({ line, cells }) => (
							<tr key={line}>
								<th scope="row">{number(line)}</th>
								{Array.from({ length: width }, (_, index) => (
									<td key={words.columnName(index, "")}>{cells[index]}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<p>
				<strong>{words.rowsCounted(count.rows)}</strong> · {words.rowsLeftOut(all)}
			</p>
			{all > 0 && (
				<details>
					<summary>{words.whyLeftOut}</summary>
					<ul class="plain-list">
						{leftOut.slice(0, LINES_SHOWN).map(({ line, reason }) => (
							<li key={line}>{words.leftOutLine(line, reason)}</li>
						))}
						{all > LINES_SHOWN && <li>{words.moreLeftOut(all - LINES_SHOWN)}</li>}
					</ul>
				</details>
			)}
			{[...notes, ...problems].length > 0 && (
				<Notice>
					<ul class="plain-list">
						{[...notes, ...problems].slice(0, LINES_SHOWN).map(({ code, message }) => (
							<li key={code + message}>{message}</li>
						))}
					</ul>
				</Notice>
			)}
		</div>
	);
}

const LINES_SHOWN = 50;

function Choices({
	stage,
	list,
	field,
}: {
	readonly stage: Ready;
	readonly list: ListImport;
	readonly field: RatioField;
}) {
	const { choice, count, preview } = stage;
	const columns = preview.columns.map((name, index) => words.columnName(index, name));
	const feeds = [
		["part", words.feedsPart(field.part.label)],
		["whole", words.feedsWhole(field.whole.label)],
		["both", words.feedsBoth],
	] as const;
	const quoted = (values: readonly string[]) =>
		values.map((value) => (value === "" ? words.emptyCell : `“${value}”`)).join(", ") ||
		words.noMarks;
	return (
		<div class="stack">
			<fieldset class="stack-small">
				<legend class="label">{words.feeds}</legend>
				{feeds.map(([value, label]) => (
					<label class="option" key={value}>
						<input
							type="radio"
							name={`${field.id}.list.feeds`}
							value={value}
							checked={choice.feeds === value}
							onChange={() => void list.change({ feeds: value })}
						/>
						<span>{label}</span>
					</label>
				))}
			</fieldset>
			<div class="pair">
				<ColumnSelect
					id={`${field.id}.list.name`}
					label={words.nameColumn}
					columns={columns}
					chosen={choice.nameColumn}
					onChoose={(nameColumn) => void list.change({ nameColumn })}
				/>
				{choice.feeds === "both" && (
					<ColumnSelect
						id={`${field.id}.list.mark`}
						label={words.markColumn}
						columns={columns}
						chosen={choice.markColumn}
						onChoose={(markColumn) => void list.change({ markColumn, marks: {} })}
					/>
				)}
			</div>
			{choice.feeds === "both" && choice.markColumn >= 0 && (
				<div class="stack-small">
					<label class="option">
						<input
							type="checkbox"
							name={`${field.id}.list.reversed`}
							checked={choice.reversed}
							onChange={(event) => void list.change({ reversed: event.currentTarget.checked })}
						/>
						<span>{words.reversed}</span>
					</label>
					<p class="hint">{words.marksTaken(quoted(count.yes), quoted(count.no))}</p>
				</div>
			)}
			{count.unsettled.length > 0 && (
				<div class="stack-small">
					<p class="label">{words.unsettled}</p>
					{count.unsettled.slice(0, LINES_SHOWN).map(({ value, rows }) => (
						<fieldset class="choices-inline" key={value}>
							<legend>
								“{value}” ({words.rows(rows)})
							</legend>
							{([true, false] as const).map((answer) => (
								<label class="option" key={String(answer)}>
									<input
										type="radio"
										name={`${field.id}.list.mark.${value}`}
										checked={choice.marks[value] === answer}
										onChange={() =>
											void list.change({ marks: { ...choice.marks, [value]: answer } })
										}
									/>
									{answer ? words.countsAsYes : words.countsAsNo}
								</label>
							))}
						</fieldset>
					))}
				</div>
			)}
		</div>
	);
}

interface ColumnSelectProps {
	readonly id: string;
	readonly label: string;
	readonly columns: readonly string[];
	readonly chosen: number;
	readonly onChoose: (index: number) => void;
}

function ColumnSelect({ id, label, columns, chosen, onChoose }: ColumnSelectProps) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<select
				class="input"
				id={id}
				name={id}
				value={String(chosen)}
				onChange={(event) => onChoose(Number(event.currentTarget.value))}
			>
				<option value="-1">{words.chooseColumn}</option>
				{columns.map((name, index) => (
					<option key={words.columnName(index, "")} value={String(index)}>
						{name}
					</option>
				))}
			</select>
		</div>
	);
}

/** What was typed and what the list says, side by side; or what must be settled first. */
function Proposal({
	stage,
	list,
	open,
	field,
	disabled,
	onTake,
}: {
	readonly stage: Ready;
	readonly list: ListImport;
	readonly open: OpenDraft;
	readonly field: RatioField;
	readonly disabled: boolean;
	readonly onTake: () => void;
}) {
	const proposal = list.proposal.value;
	if (stage.counting) return <p>{words.counting}</p>;
	if (!proposal)
		return (
			<Notice tone="bad">
				<p>{whatIsMissing(stage)}</p>
			</Notice>
		);
	const { entries } = open.draft.value;
	return (
		<div class="stack-small">
			<table class="compare">
				<caption class="label">{words.proposal}</caption>
				<thead>
					<tr>
						<td />
						<th scope="col">{words.typedBefore}</th>
						<th scope="col">{words.byList}</th>
					</tr>
				</thead>
				<tbody>
					{(["part", "whole"] as const)
						.filter((half) => proposal[half] !== undefined)
						.map((half) => (
							<tr key={half}>
								<th scope="row">{field[half].label}</th>
								<td>{String(entries[`${field.id}.${half}`] ?? words.nothingTyped)}</td>
								<td>{number(proposal[half] ?? 0)}</td>
							</tr>
						))}
				</tbody>
			</table>
			<p class="hint">{words.keptOnly}</p>
			<div>
				<button type="button" class="button primary" disabled={disabled} onClick={onTake}>
					{words.use}
				</button>
			</div>
		</div>
	);
}

function whatIsMissing({ choice, count }: Ready): string {
	if (choice.nameColumn < 0) return words.chooseNameFirst;
	if (count.rows === 0) return words.nobody;
	if (choice.feeds === "both" && choice.markColumn < 0) return words.chooseMarkFirst;
	return words.settleFirst;
}
