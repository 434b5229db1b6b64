/** Reads and checks a ruleset's file off the page's thread. */
import "../worker/no-network.ts";
import { serve } from "../worker/calls.ts";
import { type CheckCalls, checkRulesetBytes, LARGEST_RULESET } from "./check.ts";

serve<CheckCalls>({
	async check(file) {
		// No more of it than tells that it is too much.
		const bytes = await file.slice(0, LARGEST_RULESET + 1).arrayBuffer();
		return checkRulesetBytes(new Uint8Array(bytes));
	},
});
