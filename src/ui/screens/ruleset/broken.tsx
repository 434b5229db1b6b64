import type { LoadedRuleset } from "../../../state/index.ts";
import { explainWords, rulesetWords } from "../../../text/index.ts";
import { Many } from "../../components/many.tsx";
import { Notice } from "../../components/notice.tsx";

type Broken = Extract<LoadedRuleset, { kind: "broken" }>;

/** Where a ruleset's file is not sound. */
export default function BrokenRuleset({ places }: Pick<Broken, "places">) {
	return (
		<>
			<h1>{rulesetWords.brokenTitle}</h1>
			<Notice tone="bad" announce text={rulesetWords.broken}>
				<Many
					items={places.map(({ path, message }) => (
						<li key={path + message}>
							<code>{rulesetWords.brokenAt(path, message)}</code>
						</li>
					))}
					shown={10}
					more={explainWords.more}
				/>
			</Notice>
		</>
	);
}
