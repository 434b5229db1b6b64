import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { holdAt, topOf } from "../hold-still.ts";

/**
 * Where focus goes on when a row is removed, whose own button goes with it: to the button of the row
 * that takes its place, else of the last one, else to the list itself. The rows stay where they are on
 * the screen, though what stands above them changes with them.
 * `rows`: how many there are; `first`: the first in view. Gives what is told which row goes.
 */
export function useRowFocus(
	list: RefObject<HTMLElement | null>,
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
