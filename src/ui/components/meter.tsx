import type { Verdict } from "../../rules/index.ts";

interface MeterProps {
	/** Share reached, in percent; drawn up to the full width. */
	readonly percent: number;
	/** In percent. */
	readonly thresholds: readonly number[];
	readonly verdict: Verdict;
}

/** The share as a bar with the threshold marked. The figures beside it say the same in words. */
export function Meter({ percent, thresholds, verdict }: MeterProps) {
	const most = Math.max(100, ...thresholds);
	const at = (value: number) => (Math.min(value, most) / most) * 100;
	return (
		<svg class="meter" aria-hidden="true">
			<rect class="track" y="4" width="100%" height="6" rx="3" />
			<rect class={verdict} y="4" width={`${at(percent)}%`} height="6" rx="3" />
			{thresholds.map((threshold) => (
				<svg key={threshold} x={`${at(threshold)}%`} overflow="visible" aria-hidden="true">
					<rect class="threshold" x={threshold >= most ? -2 : -1} width="2" height="14" />
				</svg>
			))}
		</svg>
	);
}
