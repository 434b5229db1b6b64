import type { NameList } from "../../../../rules/index.ts";
import { keptListWords, listWords } from "../../../../text/index.ts";
import { KeptBox } from "./kept-box.tsx";
import { type KeptEditProps, useKeptEdit } from "./kept-edit.tsx";
import { WideTable } from "./parts.tsx";

/** Names kept for a ratio, page by page; all of them can be corrected. */
export function KeptPeople(props: KeptEditProps) {
	const { lists, kept, disabled } = props;
	const { around, first, shown, edit, removeButton, below } = useKeptEdit<HTMLOListElement>(
		props,
		2,
	);
	return (
		<div class="stack-small">
			<ol class="plain-list kept-people" start={first + 1} tabIndex={-1} ref={around}>
				{shown.map(({ row, cells }) => (
					// The row's place is its only identity: two people may bear one name.
					<li class="kept-person" key={row}>
						<span aria-hidden="true">{row + 1}</span>
						{[keptListWords.nameOf, keptListWords.noteOf].map((labelOf, at) => (
							<KeptBox
								key={String(at)}
								{...{ lists, disabled }}
								of={kept}
								cell={`${row} ${at}`}
								label={labelOf(row + 1)}
								placeholder={at === 1 ? keptListWords.note : ""}
								value={cells[at] ?? ""}
								edit={edit(row, at)}
							/>
						))}
						{removeButton(row, keptListWords.removeRowOf(cells[0] ?? ""))}
					</li>
				))}
			</ol>
			{below}
		</div>
	);
}

interface KeptRowsProps extends KeptEditProps {
	/** The ruleset's list; undefined where the ruleset has none of this id. */
	readonly list: NameList | undefined;
	readonly label: string;
}

/** Rows kept of one of the ruleset's own lists, page by page; every cell can be corrected. */
export function KeptRows({ lists, kept, list, label, disabled }: KeptRowsProps) {
	const columns = list?.columns ?? [];
	const headers = listWords.columnNames(
		columns.map(({ header }) => header),
		Math.max(columns.length, ...kept.rows.map((row) => row.length)),
	);
	// Forms number their rows themselves.
	const filled = headers.flatMap((header, at) =>
		columns[at]?.holds === "serial" ? [] : [{ header, at }],
	);
	const { around, shown, edit, removeButton, below } = useKeptEdit<HTMLTableSectionElement>(
		{ lists, kept, disabled },
		headers.length,
	);
	return (
		<div class="stack-small">
			<WideTable label={label}>
				<thead>
					<tr>
						<th scope="col">{listWords.line}</th>
						{filled.map(({ header, at }) => (
							<th scope="col" key={String(at)}>
								{header}
							</th>
						))}
						<td />
					</tr>
				</thead>
				<tbody tabIndex={-1} ref={around}>
					{shown.map(({ row, cells }) => (
						// A row's place is its only identity.
						<tr key={row}>
							<th scope="row">{row + 1}</th>
							{filled.map(({ header, at }) => (
								<td key={String(at)} class="kept-cell">
									<KeptBox
										{...{ lists, disabled }}
										of={kept}
										cell={`${row} ${at}`}
										label={keptListWords.cellOf(header, row + 1)}
										value={cells[at] ?? ""}
										edit={edit(row, at)}
									/>
								</td>
							))}
							<td>{removeButton(row, keptListWords.removeRowAt(row + 1))}</td>
						</tr>
					))}
				</tbody>
			</WideTable>
			{below}
		</div>
	);
}
