/**
 * Keeps the control that is typed in where it is on the screen, though what stands above it grows or
 * shrinks by what is typed. For `input` events, before anything follows them.
 */
export function holdStill({ target }: Event): void {
	if (!(target instanceof Element)) return;
	const before = target.getBoundingClientRect().top;
	// The page is rendered by then, and not yet painted.
	requestAnimationFrame(() => {
		const moved = target.getBoundingClientRect().top - before;
		if (moved !== 0 && target.isConnected) scrollBy({ top: moved, behavior: "instant" });
	});
}
