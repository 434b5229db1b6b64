export {
	type CheckedRuleset,
	checkRulesetBytes,
	checkRulesetText,
	type FileIssue,
	LARGEST_RULESET,
} from "./check.ts";
