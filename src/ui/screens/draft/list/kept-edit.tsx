import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Kept } from "../../../../drafts/index.ts";
import type { KeptEdit, KeptLists } from "../../../../state/index.ts";
import { keptListWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { holdAt, topOf } from "../hold-at.ts";

const PER_PAGE = 20;

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
	const [asked, setPage] = useState(0);
	const pages = Math.max(1, Math.ceil(count / PER_PAGE));
	const page = Math.min(asked, pages - 1);
	const first = page * PER_PAGE;
	const around = useRef<Around>(null);
	const removing = useRowFocus(around, count, first);
	const change = (edit: KeptEdit) => void lists.correct(kept, edit);
	const cells = (of: (at: number) => string) => Array.from({ length: width }, (_, at) => of(at));
	return {
		/** The element that holds the rows. */
		around,
		/** The first in view, from 0. */
		first,
		shown: kept.rows
			.slice(first, first + PER_PAGE)
			.map((each, index) => ({ row: first + index, cells: each })),
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
							setPage(Math.floor(count / PER_PAGE));
						}}
					/>
				)}
				{pages > 1 && (
					<>
						<Button
							look="quiet"
							label={keptListWords.before}
							disabled={page === 0}
							onClick={() => setPage(page - 1)}
						/>
						<span>{keptListWords.page(page + 1, pages)}</span>
						<Button
							look="quiet"
							label={keptListWords.next}
							disabled={page === pages - 1}
							onClick={() => setPage(page + 1)}
						/>
					</>
				)}
			</div>
		),
	};
}

/**
 * Where focus goes on when a row is removed, whose own button goes with it: to the button of the row
 * that takes its place, else of the last one, else to the list itself. The rows stay where they are on
 * the screen, though what stands above them changes with them.
 * `rows`: how many there are; `first`: the first in view. Gives what is told which row goes.
 */
function useRowFocus(
	list: { readonly current: HTMLElement | null },
	rows: number,
	first: number,
): (row: number) => void {
	const removed = useRef<{ readonly row: number; readonly top: number } | undefined>(undefined);
	const before = useRef(rows);
	useLayoutEffect(() => {
		if (removed.current && rows < before.current) {
			const { row, top } = removed.current;
			const at = Math.min(row, rows - 1) - first;
			const buttons = list.current?.querySelectorAll("button") ?? [];
			(buttons[at] ?? list.current)?.focus({ preventScroll: true });
			if (list.current) holdAt(list.current, top);
			removed.current = undefined;
		}
		before.current = rows;
	}, [rows, first]);
	return (row) => {
		removed.current = list.current ? { row, top: topOf(list.current) } : undefined;
	};
}
