export { utf16Of } from "./bytes.ts";
export {
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	type FileIssue,
	isTooLarge,
	placeOfKey,
	type TextPlace,
} from "./check.ts";
export type { CheckCalls, CheckReply } from "./check-calls.ts";
