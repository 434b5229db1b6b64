import type { ComponentChildren } from "preact";
import type { Feed } from "../../../../lists/index.ts";
import type { RatioField } from "../../../../rules/index.ts";
import type { FigureImport, OpenDraft, ReadyFigures } from "../../../../state/index.ts";
import { listWords, number } from "../../../../text/index.ts";
import { Select } from "../../../components/select.tsx";

/** What every part of a list's card is given. */
export interface ListPart {
	readonly stage: ReadyFigures;
	readonly list: FigureImport;
	readonly open: OpenDraft;
	/** The ratio that the list was chosen for. */
	readonly field: RatioField;
}

/** What the parts of one ratio that a list feeds are given. */
export interface FeedProps extends Pick<ListPart, "stage" | "list" | "open"> {
	readonly feed: Feed;
	readonly ratio: RatioField;
	/** Begins the names of its controls: several cards may be open at once. */
	readonly id: string;
}

/** All ratios of the ruleset with their criterion's number. */
export const ratiosOf = ({ ruleset }: OpenDraft) =>
	ruleset.criteria.flatMap(({ number, fields }) =>
		fields.flatMap((field) => (field.kind === "ratio" ? [{ number, field }] : [])),
	);

interface ColumnSelectProps {
	readonly id: string;
	readonly label: string;
	readonly columns: readonly string[];
	readonly chosen: number;
	/** What stands for no column. */
	readonly none?: string;
	/** What else there is to choose beside the columns. */
	readonly more?: readonly (readonly [value: string, label: string])[];
	readonly onChoose: (index: number) => void;
}

export function ColumnSelect(props: ColumnSelectProps) {
	const { columns, chosen, none, more = [], onChoose, ...rest } = props;
	const names = columns.map(
		(name, index) => [String(index), listWords.columnName(index, name)] as const,
	);
	return (
		<Select
			{...rest}
			value={String(chosen)}
			options={[["-1", none ?? listWords.chooseColumn], ...names, ...more]}
			onChoose={(value) => onChoose(Number(value))}
		/>
	);
}

interface WideTableProps {
	readonly label: string;
	readonly children: ComponentChildren;
}

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too. */
export function WideTable({ label, children }: WideTableProps) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
		<section class="scroll" tabIndex={0} aria-label={label}>
			<table class="preview">
				<caption class="visually-hidden">{label}</caption>
				{children}
			</table>
		</section>
	);
}

interface RowsTableProps {
	readonly label: string;
	/** Header cells, shown as they are. */
	readonly columns: readonly string[];
	/** With the line of each where a column says it. */
	readonly rows: readonly { readonly line?: number; readonly cells: readonly string[] }[];
}

/** Rows of a list, to be read; what a row has beyond the columns is left out. */
export function RowsTable({ label, columns, rows }: RowsTableProps) {
	const lined = rows.some(({ line }) => line !== undefined);
	// A cell's place is its only identity: two columns may bear one name.
	return (
		<WideTable label={label}>
			<thead>
				<tr>
					{lined && <th scope="col">{listWords.line}</th>}
					{columns.map((column, at) => (
						<th scope="col" key={String(at)}>
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ line, cells }, row) => (
					<tr key={line ?? String(row)}>
						{line !== undefined && <th scope="row">{number(line)}</th>}
						{columns.map((_, at) => (
							<td key={String(at)}>{cells[at]}</td>
						))}
					</tr>
				))}
			</tbody>
		</WideTable>
	);
}
