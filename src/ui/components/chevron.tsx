const WAYS = { back: "M10 3L5 8l5 5", up: "M3 10l5-5 5 5" };

/** Where a link leads, for the eye alone. */
export const Chevron = ({ to = "back" }: { readonly to?: keyof typeof WAYS }) => (
	<svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
		<path d={WAYS[to]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
	</svg>
);
