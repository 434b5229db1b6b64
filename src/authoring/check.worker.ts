/** Reads and checks a ruleset's file off the page's thread. */
import { rulesetChecks } from "../text/index.ts";
import { checkRulesetBytes, LARGEST_RULESET, lineOfKey } from "./check.ts";
import type { CheckReply, CheckRequest } from "./messages.ts";

const answer = (reply: CheckReply) => postMessage(reply);
const refuse = (message: string) => answer({ issues: [{ line: 1, path: "", where: "", message }] });

addEventListener("message", async ({ data }: MessageEvent<CheckRequest>) => {
	try {
		if (data.file.size > LARGEST_RULESET) return refuse(rulesetChecks.tooLarge);
		const { text = "", ...checked } = checkRulesetBytes(
			new Uint8Array(await data.file.arrayBuffer()),
		);
		const lines = () => ({ id: lineOfKey(text, "id"), version: lineOfKey(text, "version") });
		answer(checked.ruleset ? { ...checked, text, lines: lines() } : checked);
	} catch {
		refuse(rulesetChecks.unreadable);
	}
});
