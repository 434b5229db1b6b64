import "../styles/parts.css";
import type { Reasoning } from "../../documents/index.ts";
import { VerdictTag } from "./verdict-tag.tsx";

/** The tree of conditions: each part with its figures, its verdict and what would change it. */
export function Why({
	reasonings,
	verdicts = true,
}: {
	readonly reasonings: readonly Reasoning[];
	/** False where nothing is judged: only what is asked for. */
	readonly verdicts?: boolean;
}) {
	return (
		<ul class="why stack-small">
			{reasonings.map(({ text, verdict, change, parts }, index) => (
				// Lines stay in the ruleset's order, and two can read alike.
				<li key={index}>
					<div class="why-line">
						<span>
							{change && verdicts ? `${text} · ` : text}
							{verdicts && <span class={verdict === "unmet" ? "lack" : "soft"}>{change}</span>}
						</span>
						{verdicts && verdict && <VerdictTag verdict={verdict} />}
					</div>
					{parts.length > 0 && <Why reasonings={parts} verdicts={verdicts} />}
				</li>
			))}
		</ul>
	);
}
