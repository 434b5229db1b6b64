export { utf16Of } from "./bytes.ts";
export {
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	type FileIssue,
	LARGEST_RULESET,
	placeOfKey,
	type TextPlace,
} from "./check.ts";
