import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Where focus goes on when a row is removed, whose own button goes with it: to the button of the row
 * that takes its place, else of the last one, else to the list itself. Nothing scrolls.
 * `rows`: how many there are; `first`: the first in view. Gives what is told which row goes.
 */
export function useRowFocus(
	list: RefObject<HTMLElement | null>,
	rows: number,
	first: number,
): (row: number) => void {
	const removed = useRef<number | undefined>(undefined);
	const before = useRef(rows);
	useLayoutEffect(() => {
		if (removed.current !== undefined && rows < before.current) {
			const at = Math.min(removed.current, rows - 1) - first;
			const buttons = list.current?.querySelectorAll("button") ?? [];
			(buttons[at] ?? list.current)?.focus({ preventScroll: true });
			removed.current = undefined;
		}
		before.current = rows;
	}, [rows, first]);
	return (row) => {
		removed.current = row;
	};
}
