/** What is put on the disk with a draft: how it stands, and the ruleset it is judged by. */
import {
	answersOf,
	type Draft,
	type DraftResult,
	evidenceOf,
	type KeptRuleset,
	type StoredDraft,
} from "../drafts/index.ts";
import { evaluate, type Ruleset } from "../rules/index.ts";
import type { Ports } from "./ports.ts";
import type { ReadyRuleset } from "./ruleset.ts";

/** What is kept of a ruleset; `listed`: a person added it on purpose. */
export function keptFrom(
	{ id, version, about, replaces = [] }: Ruleset,
	json: unknown,
	origin: Pick<KeptRuleset, "own" | "listed" | "addedAt">,
): KeptRuleset {
	const earlier = replaces.map((each) => ({ id: each.id, version: each.version }));
	return { id, version, about, replaces: earlier, json, ...origin };
}

/** A draft's ruleset, to be kept on the device with it for when the app has a newer one; not a stand-in. */
function keptWith(
	ports: Ports,
	{ ruleset, json, ref, insteadOf }: ReadyRuleset,
): Pick<StoredDraft, "ruleset"> {
	if (insteadOf !== undefined) return {};
	const origin = { own: ref.own, listed: false, addedAt: ports.now() };
	return { ruleset: keptFrom(ruleset, json, origin) };
}

/** A draft with its result and, for as long as it lives, its ruleset, to be put on the disk. */
export const storedAs = (ports: Ports, loaded: ReadyRuleset, draft: Draft): StoredDraft => ({
	draft,
	result: resultOf(loaded.ruleset, draft, ports.today()),
	...keptWith(ports, loaded),
});

/** Keeps the ruleset of a draft that is on the device already. Rejects with `StoreError`. */
export async function keepRuleset(ports: Ports, loaded: ReadyRuleset) {
	const { ruleset } = keptWith(ports, loaded);
	if (ruleset && !(await ports.rulesets.get(loaded.ref))) await ports.rulesets.put(ruleset);
}

/** How a draft stands, for a list of drafts. `today` as of `answersOf`. */
export function resultOf(ruleset: Ruleset, draft: Draft, today?: string): DraftResult {
	const assessment = evaluate(ruleset, answersOf(draft, ruleset, today));
	const { verdict, tally, waived } = assessment;
	const criteria = assessment.criteria.map((each) => each.verdict);
	const wanted = evidenceOf(ruleset, draft, assessment);
	const atHand = wanted.filter((each) => each.atHand).length;
	return { verdict, tally, waived, criteria, evidence: { atHand, all: wanted.length } };
}
