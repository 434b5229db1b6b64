export { utf16Of } from "./bytes.ts";
export {
	type CheckCalls,
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	type FileIssue,
	isTooLarge,
} from "./check.ts";
