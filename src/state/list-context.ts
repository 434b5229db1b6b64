import { type Draft, judgedDay } from "../drafts/index.ts";
import type { ListContext } from "../lists/index.ts";
import type { Ruleset } from "../rules/index.ts";

/**
 * What a list can feed in a ruleset, and the columns that the ruleset's own lists have. Ages are not
 * counted for a day that is still doubted; `today` as of `answersOf`.
 */
export function listContext(
	ruleset: Ruleset,
	draft: Draft,
	field: string,
	today?: string,
): ListContext {
	return {
		field,
		fields: ruleset.criteria.flatMap(({ fields }) =>
			fields.flatMap((each) =>
				each.kind === "ratio"
					? [{ id: each.id, about: `${each.label}, ${each.part.label}`, who: each.whole.who }]
					: [],
			),
		),
		known: (ruleset.lists ?? []).flatMap(({ columns }) => columns),
		unitName: draft.unit.name,
		assessedOn: judgedDay(draft, ruleset.about, today),
	};
}
