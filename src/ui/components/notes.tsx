import type { RulesetNote } from "../../rules/index.ts";
import { rulesetWords } from "../../text/index.ts";

/** Where a document is open to more than one reading, its copy doubtful, or a fact worth knowing. */
export function Notes({ notes }: { readonly notes: readonly RulesetNote[] }) {
	return (
		<ul class="plain-list">
			{notes.map(({ kind, text }) => (
				<li key={text}>
					<strong>{rulesetWords.noteKinds[kind]}:</strong> {text}
				</li>
			))}
		</ul>
	);
}
