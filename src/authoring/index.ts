export { utf16Of } from "./bytes.ts";
export {
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	type FileIssue,
	isTooLarge,
} from "./check.ts";
export type { CheckCalls } from "./check-calls.ts";
