/** Comes only once a sample is asked for. */
import { codeOf, startSample } from "../../../drafts/index.ts";
import type { RulesetExample } from "../../../rules/index.ts";
import { hrefs, type ReadyRuleset, storedAs } from "../../../state/index.ts";
import { sampleWords, startWords, storeErrors } from "../../../text/index.ts";
import type { App } from "../../context.ts";

/** Begins a draft with a worked example and opens it; else gives why that could not be. */
export async function beginSample(
	{ ports, drafts }: App,
	loaded: ReadyRuleset,
	example: RulesetExample,
): Promise<string | undefined> {
	const { ruleset, ref } = loaded;
	const unit = { name: sampleWords.named(ruleset.about.unit), commune: "", properties: {} };
	const start = { id: ports.newId(), now: ports.now(), unit };
	try {
		const draft = startSample(ruleset, ref, example, start);
		await drafts.add(storedAs(ports, loaded, draft));
		location.hash = hrefs.draft(draft.id);
		return undefined;
	} catch (error) {
		return `${startWords.failed} ${storeErrors[codeOf(error)]}`;
	}
}
