export { utf16Of } from "./bytes.ts";
export {
	type CheckCalls,
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	isTooLarge,
} from "./check.ts";
