import {
	answersOf,
	type Draft,
	type DraftResult,
	type KeptRuleset,
	type StoredDraft,
} from "../drafts/index.ts";
import { type Assessment, evaluate, type Ruleset } from "../rules/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import type { BrokenRuleset } from "./checked-ruleset.chunk.ts";
import { fetchPart } from "./fetched.ts";
import type { Ports } from "./ports.ts";

export interface ReadyRuleset {
	readonly kind: "ready";
	readonly ruleset: Ruleset;
	/** What its file holds. */
	readonly json: unknown;
	readonly ref: RulesetRef;
	/** The version that was asked for and is nowhere to be had: the app's present one is here instead. */
	readonly insteadOf?: number;
}

export type LoadedRuleset = ReadyRuleset | BrokenRuleset | { readonly kind: "missing" };

/**
 * Loads one ruleset in just the version asked for: the app's own file, which was checked when the app was
 * built, or what is kept on the device. What is not as it was built is checked here. Rejects only where
 * the file, the device or the checker cannot be had.
 */
export async function loadRuleset(ports: Ports, ref: RulesetRef): Promise<LoadedRuleset> {
	const { id, version, own } = ref;
	const shelved = own ? undefined : ports.shelf.catalog.find((entry) => entry.id === id);
	if (shelved?.version !== version) {
		const kept = await ports.rulesets.get(ref);
		if (kept) {
			const found = (await checker(ports)).checked(kept.json);
			return found.kind === "ready" ? { ...found, json: kept.json, ref } : found;
		}
	}
	if (!shelved) return { kind: "missing" };
	try {
		const { json, asBuilt } = await ports.shelf.load(id);
		const found: ReturnType<Checker["checked"]> = asBuilt
			? { kind: "ready", ruleset: json as Ruleset }
			: (await checker(ports)).checked(json);
		if (found.kind === "broken") return found;
		const stands = { ...found, json, ref: { ...ref, version: shelved.version } };
		return shelved.version === version ? stands : { ...stands, insteadOf: version };
	} catch (error) {
		if (error instanceof SyntaxError) return (await checker(ports)).notJson;
		await ports.renew();
		throw error;
	}
}

type Checker = typeof import("./checked-ruleset.chunk.ts");
const checker = (ports: Ports): Promise<Checker> =>
	fetchPart(ports, () => import("./checked-ruleset.chunk.ts"));

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
	const { verdict, tally, waived } = evaluate(ruleset, answersOf(draft, ruleset, today));
	return { verdict, tally, waived };
}

/** How a ruleset stands before anything is answered: for showing what it asks. */
export const unanswered = (ruleset: Ruleset): Assessment =>
	evaluate(ruleset, { assessedOn: "", values: {} });
