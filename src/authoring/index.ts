export {
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	type FileIssue,
	LARGEST_RULESET,
	lineOfKey,
} from "./check.ts";
