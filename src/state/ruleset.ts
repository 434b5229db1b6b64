import {
	type Assessment,
	evaluate,
	parseRuleset,
	type Ruleset,
	RulesetError,
} from "../rules/index.ts";
import type { Ports } from "./ports.ts";

/** A ruleset that cannot be used; `places` says where its file is broken. */
export interface BrokenRuleset {
	readonly places: readonly { readonly path: string; readonly message: string }[];
}

export type LoadedRuleset =
	| { readonly kind: "ready"; readonly ruleset: Ruleset }
	| { readonly kind: "missing" }
	| ({ readonly kind: "broken" } & BrokenRuleset);

/** Loads and checks one bundled ruleset. Rejects only where its file cannot be had. */
export async function loadRuleset({ shelf }: Ports, id: string): Promise<LoadedRuleset> {
	if (!shelf.catalog.some((entry) => entry.id === id)) return { kind: "missing" };
	try {
		return { kind: "ready", ruleset: parseRuleset(await shelf.load(id)) };
	} catch (error) {
		if (error instanceof SyntaxError)
			return { kind: "broken", places: [{ path: "", message: error.message }] };
		if (!(error instanceof RulesetError)) throw error;
		const places = error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
		return { kind: "broken", places };
	}
}

/** How a ruleset stands before anything is answered: for showing what it asks. */
export const unanswered = (ruleset: Ruleset): Assessment =>
	evaluate(ruleset, { assessedOn: "", values: {} });
