import type { Verdict } from "../../rules/index.ts";

interface MeterProps {
	/** Share reached, in percent; drawn up to the full width. */
	readonly percent: number;
	/** In percent. */
	readonly thresholds: readonly number[];
	readonly verdict: Verdict;
}

/** The share as a bar with the threshold marked, and coloured what is missing to it. The figures beside it say the same in words. */
export function Meter({ percent, thresholds, verdict }: MeterProps) {
	const most = Math.max(100, ...thresholds);
	const at = (value: number) => (Math.min(value, most) / most) * 100;
	const gap = verdict === "unmet" ? Math.max(0, at(Math.min(...thresholds)) - at(percent)) : 0;
	return (
		<svg class="meter" aria-hidden="true">
			<rect class="track" y="4" width="100%" height="6" rx="3" />
			<rect class={verdict} y="4" width={`${at(percent)}%`} height="6" rx="3" />
			{/* Never too narrow to be seen. */}
			{gap > 0 && (
				<svg x={`${at(percent) + gap}%`} overflow="visible" aria-hidden="true">
					<rect class="gap" x="-8" y="4" width="8" height="6" />
				</svg>
			)}
			{gap > 0 && <rect class="gap" x={`${at(percent)}%`} y="4" width={`${gap}%`} height="6" />}
			{thresholds.map((threshold) => (
				<svg key={threshold} x={`${at(threshold)}%`} overflow="visible" aria-hidden="true">
					<rect class="threshold" x={threshold >= most ? -2 : -1} width="2" height="14" />
				</svg>
			))}
		</svg>
	);
}
