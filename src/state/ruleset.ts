import {
	answersOf,
	type Draft,
	type DraftResult,
	type KeptRuleset,
	type StoredDraft,
} from "../drafts/index.ts";
import {
	type Assessment,
	evaluate,
	parseRuleset,
	type Ruleset,
	RulesetError,
	type RulesetIssue,
} from "../rules/index.ts";
import type { RulesetRef } from "../terms/index.ts";
import { rulesetIssueWords } from "../text/index.ts";
import type { Ports } from "./ports.ts";

/** A ruleset that cannot be used; `places` says where its file is broken. */
export interface BrokenRuleset {
	readonly places: readonly { readonly path: string; readonly message: string }[];
}

export interface ReadyRuleset {
	readonly kind: "ready";
	readonly ruleset: Ruleset;
	/** What its file holds. */
	readonly json: unknown;
	readonly ref: RulesetRef;
	/** The version that was asked for and is nowhere to be had: the app's present one is here instead. */
	readonly insteadOf?: number;
}

export type LoadedRuleset =
	| ReadyRuleset
	| { readonly kind: "missing" }
	| ({ readonly kind: "broken" } & BrokenRuleset);

/**
 * Loads and checks one ruleset in just the version asked for: the app's own file, or what is kept on
 * the device. Rejects only where the file or the device cannot be read.
 */
export async function loadRuleset(ports: Ports, ref: RulesetRef): Promise<LoadedRuleset> {
	const { id, version, own } = ref;
	const shelved = own ? undefined : ports.shelf.catalog.find((entry) => entry.id === id);
	if (shelved?.version !== version) {
		const kept = await ports.rulesets.get(ref);
		if (kept) return read(kept.json, ref);
	}
	if (!shelved) return { kind: "missing" };
	try {
		const loaded = read(await ports.shelf.load(id), { ...ref, version: shelved.version });
		return loaded.kind === "ready" && shelved.version !== version
			? { ...loaded, insteadOf: version }
			: loaded;
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: "broken", places: [place([], "not-json")] };
		await ports.renew();
		throw error;
	}
}

function read(json: unknown, ref: RulesetRef): LoadedRuleset {
	try {
		return { kind: "ready", ruleset: parseRuleset(json), json, ref };
	} catch (error) {
		if (!(error instanceof RulesetError)) throw error;
		return {
			kind: "broken",
			places: error.issues.map(({ path, code, about }) => place(path, code, about)),
		};
	}
}

const place = (
	path: RulesetIssue["path"],
	code: RulesetIssue["code"],
	about?: readonly string[],
) => ({
	path: path.join("."),
	message: rulesetIssueWords(code, about),
});

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
export function keptWith(
	ports: Ports,
	{ ruleset, json, ref, insteadOf }: ReadyRuleset,
): Pick<StoredDraft, "ruleset"> {
	if (insteadOf !== undefined) return {};
	const origin = { own: ref.own, listed: false, addedAt: ports.now() };
	return { ruleset: keptFrom(ruleset, json, origin) };
}

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
