import type { RulesetNote } from "../../rules/index.ts";
import { rulesetScreens as words } from "../../text/index.ts";

/** Where a document is open to more than one reading, its copy doubtful, or a fact worth knowing. */
export function Notes({ notes }: { readonly notes: readonly RulesetNote[] }) {
	return (
		<ul class="plain-list">
			{notes.map(({ kind, text }) => (
				<li key={text}>
					<strong>{words.noteKinds[kind]}:</strong> {text}
				</li>
			))}
		</ul>
	);
}
