import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Milliseconds after a key in which all that it changes is seen. */
const SETTLED = 300;
/**
 * What can grow or shrink by what is typed, and push what stands below it. Not the page as a whole: what
 * comes into sight gets its size in the same frame (`content-visibility`), and an observer of the page
 * would be told in circles.
 */
const PUSHING = ".draft-head, .side, .criterion-head, .criterion-body";

/** What a person does to go on to another place. */
const GOING_ON = ["wheel", "touchmove", "pointerdown"] as const;

/**
 * Keeps the control that is typed in where it is on the screen, though what stands around it grows or
 * shrinks by what is typed, unless the person scrolls on. Gives the handler for `input` events, before anything follows them. Where
 * nothing changes its size nothing is measured; where something does, only once it is laid out. Sizes
 * are followed from the first key on.
 */
export function useHoldStill(area: RefObject<HTMLElement | null>): (event: Event) => void {
	const held = useRef<{ control: Element; top: number; until: number } | undefined>(undefined);
	const observer = useRef<ResizeObserver | undefined>(undefined);
	useEffect(() => {
		const letGo = () => {
			held.current = undefined;
		};
		for (const act of GOING_ON) addEventListener(act, letGo, { passive: true });
		return () => {
			for (const act of GOING_ON) removeEventListener(act, letGo);
			observer.current?.disconnect();
		};
	}, []);
	const keep = () => {
		if (!held.current || performance.now() > held.current.until) return;
		const { control, top } = held.current;
		// Of what is gone, by what it led to, no place can be kept.
		if (!control.isConnected) return;
		// Who has gone on to something else is not held back.
		const { activeElement, body } = document;
		if (activeElement !== control && activeElement !== body) return;
		if (topOf(control) === top) return;
		// What the scroll brings into sight gets its size in the same frame: told of it then, a browser
		// calls it a loop, and an error. What has another size by the next frame is told then.
		observer.current?.disconnect();
		keepAt(control, top);
		requestAnimationFrame(observe);
	};
	const observe = () => {
		for (const each of area.current?.closest("main")?.querySelectorAll(PUSHING) ?? [])
			observer.current?.observe(each);
	};
	const follow = () => {
		if (observer.current) return;
		observer.current = new ResizeObserver(keep);
		observe();
	};
	return ({ target }) => {
		if (!(target instanceof Element)) return;
		// What the last key changed may not have been laid out yet.
		keep();
		held.current = { control: target, top: topOf(target), until: performance.now() + SETTLED };
		follow();
	};
}

/** Pixels from the top of what is seen. */
export const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Scrolls, once the page is rendered and before it is painted, so that the element's top is where it was. */
export function holdAt(element: Element, before: number): void {
	requestAnimationFrame(() => {
		if (element.isConnected) keepAt(element, before);
	});
}

function keepAt(element: Element, before: number) {
	const moved = topOf(element) - before;
	if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
}
