/** Reads and checks a ruleset's file off the page's thread. */
import "../worker/no-network.ts";
import { serve } from "../worker/calls.ts";
import { checkRulesetBytes, LARGEST_RULESET, placeOfKey } from "./check.ts";
import type { CheckCalls } from "./check-calls.ts";

serve<CheckCalls>({
	async check(file) {
		// No more of it than tells that it is too much.
		const bytes = await file.slice(0, LARGEST_RULESET + 1).arrayBuffer();
		const { text = "", ...checked } = checkRulesetBytes(new Uint8Array(bytes));
		const places = () => ({ id: placeOfKey(text, "id"), version: placeOfKey(text, "version") });
		return checked.ruleset ? { ...checked, text, places: places() } : checked;
	},
});
