import type { Verdict } from "../../rules/index.ts";
import { verdicts } from "../../text/index.ts";

/** A sign of its own for each verdict: nothing is told by colour alone. */
const SIGNS: Readonly<Record<Verdict, string>> = {
	met: "M3 8.5l3.2 3.2L13 5",
	unmet: "M4 4l8 8M12 4l-8 8",
	unknown: "M5.8 6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.8M8 12.2v.6",
	notApplicable: "M3 8h10",
};

interface SignProps {
	readonly verdict: Verdict;
	/** What gives it an outline of its own. */
	readonly class?: string;
}

export const PlainSign = ({ verdict, ...look }: SignProps) => (
	<svg {...look} viewBox="0 0 16 16" aria-hidden="true">
		<path
			d={SIGNS[verdict]}
			fill="none"
			stroke="currentColor"
			stroke-width="2.2"
			stroke-linecap="round"
		/>
	</svg>
);

export const VerdictSign = ({ verdict }: { readonly verdict: Verdict }) => (
	<PlainSign verdict={verdict} class="sign" />
);

export const VerdictTag = ({ verdict }: { readonly verdict: Verdict }) => (
	<span class={`tag ${verdict}`}>
		<PlainSign verdict={verdict} />
		{verdicts[verdict]}
	</span>
);
