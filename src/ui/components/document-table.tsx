import { useMemo } from "preact/hooks";
import type { Block, DocumentModel } from "../../documents/index.ts";
import { tableStyle } from "./document-look.ts";

/** Enough to look at; a page with thousands of rows would be slow to scroll. */
const ROWS = 200;
/** So many rows stay as they are while others follow them. */
const GROUP = 100;

type TableBlock = Extract<Block, { kind: "table" }>;

const isTable = (block: Block): block is TableBlock => block.kind === "table";
const tablesOf = ({ parts }: DocumentModel) =>
	parts.flatMap(({ blocks }) => blocks).filter(isTable);

/** How many rows there are in all the tables of a document together. */
export const rowCount = (model: DocumentModel): number =>
	tablesOf(model).reduce((sum, { rows }) => sum + rows.length, 0);

/** How many rows each table shows. */
export function rowsShown(model: DocumentModel, upTo: number | undefined): Map<Block, number> {
	let left = upTo ?? 0;
	return new Map(
		tablesOf(model).map((table) => {
			const most = Math.min(table.rows.length, upTo === undefined ? ROWS : left);
			left -= most;
			return [table, most];
		}),
	);
}

interface DocumentTableProps {
	readonly block: TableBlock;
	readonly rows: number;
	readonly label: string;
	/** Says how many rows are left out. */
	readonly more: (count: number) => string;
}

/** A table of a document, or as many of its rows as are shown. */
export function DocumentTable({ block, rows: most, label, more }: DocumentTableProps) {
	const { columns, rows, total } = block;
	const left = rows.length - most;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
		<section class="sheet-scroll" aria-label={label} tabIndex={0}>
			<table style={tableStyle}>
				<colgroup>
					{columns.map(({ width }, index) => (
						<col key={index} style={{ width: `${width * 100}%` }} />
					))}
				</colgroup>
				<thead>
					<tr>
						{columns.map(({ title }, index) =>
							title ? (
								<th key={index} scope="col">
									{title}
								</th>
							) : (
								<td key={index} />
							),
						)}
					</tr>
				</thead>
				{Array.from({ length: Math.ceil(most / GROUP) }, (_, group) => (
					<RowGroup
						key={group}
						block={block}
						from={group * GROUP}
						to={Math.min(most, (group + 1) * GROUP)}
					/>
				))}
				{(left > 0 || total) && (
					<tbody>
						{left > 0 && (
							<tr>
								<td class="sheet-more" colSpan={columns.length}>
									{more(left)}
								</td>
							</tr>
						)}
						{total && <Row columns={columns} cells={total} total />}
					</tbody>
				)}
			</table>
		</section>
	);
}

interface RowGroupProps {
	readonly block: TableBlock;
	readonly from: number;
	readonly to: number;
}

/** Rows that are gone through again only where they are others: thousands would take too long. */
const RowGroup = ({ block, from, to }: RowGroupProps) =>
	useMemo(
		() => (
			<tbody>
				{block.rows.slice(from, to).map((cells, index) => (
					<Row key={index} columns={block.columns} cells={cells} />
				))}
			</tbody>
		),
		[block, from, to],
	);

interface RowProps {
	readonly columns: TableBlock["columns"];
	readonly cells: readonly string[];
	readonly total?: boolean;
}

function Row({ columns, cells, total = false }: RowProps) {
	return (
		<tr class={total ? "total" : ""}>
			{columns.map(({ align }, index) => (
				<td key={index} class={align}>
					{cells[index]}
				</td>
			))}
		</tr>
	);
}
