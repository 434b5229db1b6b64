/**
 * Keeps the control that is typed in where it is on the screen, though what stands above it grows or
 * shrinks by what is typed. For `input` events, before anything follows them.
 */
export function holdStill({ target }: Event): void {
	if (target instanceof Element) holdAt(target, topOf(target));
}

/** Pixels from the top of what is seen. */
export const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Scrolls, once the page is rendered and before it is painted, so that the element's top is where it was. */
export function holdAt(element: Element, before: number): void {
	requestAnimationFrame(() => {
		const moved = topOf(element) - before;
		if (moved !== 0 && element.isConnected) scrollBy({ top: moved, behavior: "instant" });
	});
}
