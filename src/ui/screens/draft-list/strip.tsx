import type { Verdict } from "../../../rules/index.ts";

/** Units of a sign's square. */
const SIZE = 16;

/** Four outlines that differ without colour, and what stands in each; each begins at its square's corner. */
const SIGNS: Readonly<Record<Verdict, { readonly outline: string; readonly sign: string }>> = {
	met: { outline: "m1 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0", sign: "m4.7 8.3l2.3 2.3l4.3-4.6" },
	unmet: {
		outline: "m4 1h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-8a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3",
		sign: "m5.3 5.3l5.4 5.4m0-5.4l-5.4 5.4",
	},
	unknown: {
		outline: "m2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
		sign: "m6.3 6.7a1.8 1.8 0 1 1 2.7 1.5q-1 .6-1 1.3m0 2v.3",
	},
	notApplicable: { outline: "m2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0", sign: "m5 8h6" },
};
const VERDICTS = Object.keys(SIGNS) as Verdict[];

/** How each criterion stands, as one picture: thousands of rows of elements would be slow. */
export function Strip({ criteria }: { readonly criteria: readonly Verdict[] }) {
	return (
		<svg
			class="criteria-strip"
			viewBox={`0 0 ${criteria.length * SIZE} ${SIZE}`}
			style={{ "--signs": criteria.length }}
			aria-hidden="true"
		>
			{VERDICTS.map((verdict) => {
				const places = criteria.flatMap((each, at) => (each === verdict ? [at * SIZE] : []));
				const path = (of: string) => places.map((left) => `M${left} 0${of}`).join("");
				return (
					places.length > 0 && (
						<g key={verdict} class={verdict}>
							<path class="outline" d={path(SIGNS[verdict].outline)} />
							<path class="inner" d={path(SIGNS[verdict].sign)} />
						</g>
					)
				);
			})}
		</svg>
	);
}
