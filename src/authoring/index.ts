export {
	type CheckedRuleset,
	checkRulesetText,
	type FileIssue,
	LARGEST_RULESET,
} from "./check.ts";
