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

/** How a ruleset stands before anything is answered: for showing what it asks. */
export const unanswered = (ruleset: Ruleset): Assessment =>
	evaluate(ruleset, { assessedOn: "", values: {} });
