import { useRef } from "preact/hooks";
import type { Kept } from "../../../../drafts/index.ts";
import type { KeptEdit, KeptLists } from "../../../../state/index.ts";
import { keptListWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { PageButtons, usePages } from "./pages.tsx";
import { useRowFocus } from "./row-focus.ts";

/** What stands around the rows of a kept list. */
export interface KeptEditProps {
	readonly lists: KeptLists;
	readonly kept: Kept;
	readonly disabled: boolean;
}

/** Rows of a kept list, page by page, with what changes them. `width`: how many cells a row has. */
export function useKeptEdit<Around extends HTMLElement>(
	{ lists, kept, disabled }: KeptEditProps,
	width: number,
) {
	const count = kept.rows.length;
	const pages = usePages(count);
	const { first, end } = pages;
	const around = useRef<Around>(null);
	const removing = useRowFocus(around, count, first);
	const change = (edit: KeptEdit) => void lists.correct(kept, edit);
	const cells = (of: (at: number) => string) => Array.from({ length: width }, (_, at) => of(at));
	return {
		/** The element that holds the rows. */
		around,
		/** The first in view, from 0. */
		first,
		shown: kept.rows.slice(first, end).map((each, index) => ({ row: first + index, cells: each })),
		edit:
			(row: number, at: number) =>
			(text: string): KeptEdit =>
			(before) =>
				before.map((each, index) =>
					index === row ? cells((column) => (column === at ? text : (each[column] ?? ""))) : each,
				),
		removeButton: (row: number, label: string) => (
			<Button
				look="quiet"
				label={keptListWords.removeRow}
				disabled={disabled}
				aria-label={label}
				onClick={() => {
					removing(row);
					change((before) => before.filter((_, each) => each !== row));
				}}
			/>
		),
		below: (
			<div class="row">
				{width > 0 && (
					<Button
						label={keptListWords.add}
						disabled={disabled}
						onClick={() => {
							change((before) => [...before, cells(() => "")]);
							pages.showRow(count);
						}}
					/>
				)}
				<PageButtons {...pages} />
			</div>
		),
	};
}
