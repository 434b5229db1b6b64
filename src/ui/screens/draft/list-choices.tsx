import type { ListImport, RatioField, ReadyList } from "../../../state/index.ts";
import { lists as words } from "../../../text/index.ts";
import { LINES_SHOWN } from "./list-preview.tsx";

/** What the list is taken for: whom it holds, which columns say so, what unclear marks mean. */
export function ListChoices({
	stage,
	list,
	field,
}: {
	readonly stage: ReadyList;
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
