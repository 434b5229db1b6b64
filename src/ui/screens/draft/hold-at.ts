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
