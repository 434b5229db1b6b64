import type { DraftGroup } from "../../../state/index.ts";
import { draftFindWords, lower, number } from "../../../text/index.ts";
import { PlainSign } from "../../components/verdict-tag.tsx";

const SAID = ["met", "unmet", "unknown"] as const;

/** A commune, and how its drafts stand. */
export function GroupHead({ group }: { readonly group: DraftGroup }) {
	return (
		<div class="draft-group">
			<h2>{group.commune || draftFindWords.noCommune}</h2>
			<span>{draftFindWords.inGroup(group.drafts.length)}</span>
			{SAID.filter((verdict) => group.counts[verdict] > 0).map((verdict) => (
				<span key={verdict} class={`verdict-count ${verdict}`}>
					<PlainSign verdict={verdict} />
					{number(group.counts[verdict])} {lower(draftFindWords.short[verdict])}
				</span>
			))}
		</div>
	);
}
