/** What can be wrong, as codes: a record by them holds the words, and the compiler sees that none is missing. */

/** Why one figure cannot be judged. */
export type FigureProblem = "not-a-number" | "negative" | "not-whole" | "too-large";

/** Why what is typed for a day is none. */
export type DayFlaw = "incomplete" | "not-digits" | "no-such-month" | "no-such-day" | "year-short";

/** Why a field cannot be judged. */
export type ProblemCode =
	| FigureProblem
	| "greater-than-whole"
	| "zero"
	| "wrong-kind"
	| "property-not-known";

/** What is wrong with the shape of a ruleset's file. */
export type ShapeCode =
	| "missing"
	| "wrong-type"
	| "not-allowed"
	| "unknown-key"
	| "unknown-kind"
	| "format-id"
	| "format-day"
	| "format-partial-day"
	| "format-blank"
	| "needs-threshold"
	| "needs-condition"
	| "needs-answer"
	| "needs-criteria"
	| "too-long";

/** What is wrong with what it says. */
export type SoundnessCode =
	| "not-a-version"
	| "wrong-count"
	| "period-reversed"
	| "no-such-day"
	| "empty"
	| "duplicate-id"
	| "unknown-reference"
	| "unused-field"
	| "gate-not-confirm"
	| "gate-in-condition"
	| "figure-in-condition"
	| "unused-criterion"
	| "not-asked-before"
	| "may-not-apply"
	| "replaces-itself"
	| "one-threshold"
	| "threshold-unreachable"
	| "percent-too-high"
	| "percent-too-fine"
	| "needs-decimals"
	| "not-positive"
	| "too-many-of"
	| "repeated-part"
	| "unused-property"
	| "unused-group"
	| "unknown-option"
	| "missing-case"
	| "reserved-id"
	| "too-large"
	| "wrong-kind"
	| "too-deep"
	| "too-many"
	| "duplicate-header"
	| "duplicate-short"
	| "short-too-long"
	| "mark-needs-field"
	| "not-a-ratio"
	| "list-needs-name"
	| "list-needs-birth"
	| "unknown-placeholder"
	| "loose-brace"
	| "too-often"
	| "no-placeholder-here"
	| "rows-are-people"
	| "unused-text"
	| "unknown-column"
	| "column-without-room"
	| "criteria-or-items"
	| "not-a-number-of-lines";

export type RulesetIssueCode = ShapeCode | SoundnessCode | "not-json" | "other";
