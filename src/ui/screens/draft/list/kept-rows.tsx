import { useRef } from "preact/hooks";
import { type KeptTable, listOfTable } from "../../../../drafts/index.ts";
import type { NameList } from "../../../../rules/index.ts";
import type { OpenDraft } from "../../../../state/index.ts";
import { lists, keptLists as words } from "../../../../text/index.ts";
import { KeptBox } from "./kept-box.tsx";
import { PageButtons, usePages } from "./pages.tsx";
import { WideTable } from "./parts.tsx";
import { useRowFocus } from "./row-focus.ts";

interface KeptRowsProps {
	readonly open: OpenDraft;
	readonly table: KeptTable;
	/** The ruleset's list; undefined where the ruleset has none of this id. */
	readonly list: NameList | undefined;
	readonly label: string;
	readonly disabled: boolean;
}

/** Rows kept of one of the ruleset's own lists, page by page; every cell can be corrected. */
export function KeptRows({ open, table, list, label, disabled }: KeptRowsProps) {
	const { rows } = table;
	const pages = usePages(rows.length);
	const { first, end } = pages;
	const body = useRef<HTMLTableSectionElement>(null);
	const removing = useRowFocus(body, rows.length, first);
	const width = Math.max(
		list?.columns.length ?? 0,
		...rows.slice(first, end).map((row) => row.length),
	);
	const headers = Array.from({ length: width }, (_, at) =>
		lists.columnName(at, list?.columns[at]?.header ?? ""),
	);
	const isSerial = (at: number) => list?.columns[at]?.holds === "serial";
	const change = (edit: Parameters<OpenDraft["lists"]["correctRows"]>[1]) =>
		void open.lists.correctRows(listOfTable(table), edit);
	const put = (row: number, at: number, cell: string) =>
		open.lists.typeRows(`${table.field} ${row} ${at}`, listOfTable(table), (before) =>
			before.map((cells, index) =>
				index === row
					? headers.map((_, each) => (each === at ? cell : (cells[each] ?? "")))
					: cells,
			),
		);
	return (
		<div class="stack-small">
			<WideTable label={label}>
				<thead>
					<tr>
						<th scope="col">{lists.line}</th>
						{headers.map(
							(header, at) =>
								isSerial(at) || (
									<th scope="col" key={String(at)}>
										{header}
									</th>
								),
						)}
						<td />
					</tr>
				</thead>
				<tbody tabIndex={-1} ref={body}>
					{rows.slice(first, end).map((cells, index) => {
						const row = first + index;
						return (
							// A row's place is its only identity.
							<tr key={row}>
								<th scope="row">{row + 1}</th>
								{headers.map(
									(header, at) =>
										// Forms number their rows themselves.
										isSerial(at) || (
											<td key={String(at)} class="kept-cell">
												<KeptBox
													lists={open.lists}
													label={words.cellOf(header, row + 1)}
													value={cells[at] ?? ""}
													disabled={disabled}
													onType={(cell) => put(row, at, cell)}
												/>
											</td>
										),
								)}
								<td>
									<button
										type="button"
										class="button quiet"
										disabled={disabled}
										aria-label={words.removeRowAt(row + 1)}
										onClick={() => {
											removing(row);
											change((before) => before.filter((_, each) => each !== row));
										}}
									>
										{words.removeRow}
									</button>
								</td>
							</tr>
						);
					})}
				</tbody>
			</WideTable>
			<div class="row">
				{width > 0 && (
					<button
						type="button"
						class="button"
						disabled={disabled}
						onClick={() => {
							change((before) => [...before, headers.map(() => "")]);
							pages.showRow(rows.length);
						}}
					>
						{words.add}
					</button>
				)}
				<PageButtons {...pages} />
			</div>
		</div>
	);
}
