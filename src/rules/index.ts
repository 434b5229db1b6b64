export type { Answers, FieldValue } from "./answers.ts";
export { isDay } from "./day.ts";
export { type Assessment, type CriterionAssessment, evaluate, type Reason } from "./evaluate.ts";
export type {
	ChoiceAssessment,
	ConfirmAssessment,
	CountAssessment,
	FieldAssessment,
	Problem,
	RatioAssessment,
} from "./fields.ts";
export { GREATEST_FIGURE } from "./figure.ts";
export { parseRuleset, RulesetError, type RulesetIssue } from "./parse.ts";
export type {
	ChoiceField,
	Condition,
	ConfirmField,
	CountField,
	Criterion,
	Evidence,
	Field,
	RatioField,
	Ruleset,
	RulesetAbout,
	RulesetDocument,
	RulesetExample,
	RulesetNote,
	UnitProperty,
} from "./schema.ts";
export { allOf, anyOf, type Verdict } from "./verdict.ts";
