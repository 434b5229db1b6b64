/** Reads and checks a ruleset's file off the page's thread. */
import "../worker/no-network.ts";
import { rulesetChecks } from "../text/index.ts";
import { checkRulesetBytes, LARGEST_RULESET, placeOfKey } from "./check.ts";
import type { CheckReply, CheckRequest } from "./messages.ts";

const answer = (reply: CheckReply) => postMessage(reply);
const refuse = (message: string) =>
	answer({ issues: [{ line: 1, column: 1, path: "", where: "", message }] });

addEventListener("message", async ({ data }: MessageEvent<CheckRequest>) => {
	try {
		// No more of it than tells that it is too much.
		const bytes = await data.file.slice(0, LARGEST_RULESET + 1).arrayBuffer();
		const { text = "", ...checked } = checkRulesetBytes(new Uint8Array(bytes));
		const places = () => ({ id: placeOfKey(text, "id"), version: placeOfKey(text, "version") });
		answer(checked.ruleset ? { ...checked, text, places: places() } : checked);
	} catch {
		refuse(rulesetChecks.unreadable);
	}
});
