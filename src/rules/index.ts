export type { Answers, FieldValue } from "./answers.ts";
export type { Assessment, Judgements } from "./assessment.ts";
export { type Judgement, judgementOf } from "./condition.ts";
export { type CriterionWords, criterionWords } from "./criterion-words.ts";
export { isDay } from "./day.ts";
export { evaluate } from "./evaluate.ts";
export type { FieldAssessment } from "./fields.ts";
export { GREATEST_FIGURE } from "./figure.ts";
export type { Form, FormAsk, FormBlock, FormBlockOf } from "./form.ts";
export { asksOf, FIXED_DOCUMENTS, templatesOf } from "./form-parts.ts";
export type { RulesetIssue } from "./issue.ts";
export { judgedOf, verdictOf } from "./judged.ts";
export { MOST_NESTED, parseRuleset, RulesetError } from "./parse.ts";
export { openQuestions, type Question, waitsFor } from "./questions.ts";
export {
	criterionAsking,
	criterionOf,
	fieldOf,
	fieldsOf,
	listOf,
	propertyOf,
} from "./ruleset-index.ts";
export type {
	ByProperty,
	ChoiceField,
	ConfirmField,
	CountField,
	Criterion,
	Evidence,
	Field,
	FigureField,
	NameList,
	RatioField,
	Replaced,
	Ruleset,
	RulesetAbout,
	RulesetCover,
	RulesetDocument,
	RulesetExample,
	RulesetNote,
	UnitProperty,
} from "./schema.ts";
export {
	type CommonPlaceholder,
	fillTemplate,
	placeholdersIn,
	type RatioPlaceholder,
	ratioPlaceholder,
} from "./template.ts";
export type { Verdict } from "./verdict.ts";
