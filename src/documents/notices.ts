import { ownRulesets } from "../text/index.ts";
import { validityNotice } from "./describe.ts";
import type { Block } from "./model.ts";
import type { SummaryInput } from "./summary.ts";

/** In small letters below everything: what a form must not be taken for. */
export function noticesOf({
	ruleset,
	draft,
	today,
}: Pick<SummaryInput, "ruleset" | "draft" | "today">): readonly Block[] {
	const ended = validityNotice(ruleset.about, today);
	return [...(draft.ownRuleset ? [ownRulesets.warning] : []), ...(ended ? [`${ended}.`] : [])].map(
		(text) => ({ kind: "paragraph", style: "small", text }),
	);
}
