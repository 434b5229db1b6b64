import "../styles/parts.css";
import type { Ruleset } from "../../rules/index.ts";
import { rulesetWords } from "../../text/index.ts";

/** The name of a criterion's group, above the first of them; or that it must hold before the others. */
export function GroupHeading(props: { readonly ruleset: Ruleset; readonly index: number }) {
	const { ruleset, index } = props;
	const titleAt = (at: number) => {
		const criterion = ruleset.criteria[at];
		if (criterion?.prerequisite) return rulesetWords.prerequisite;
		return ruleset.groups?.find(({ id }) => id === criterion?.group)?.title;
	};
	const title = titleAt(index);
	return title && title !== titleAt(index - 1) ? <h3 class="group">{title}</h3> : null;
}
