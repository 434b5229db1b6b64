export { type ByKind, byKind } from "./by-kind.ts";
export type { FigureProblem, ProblemCode, RulesetIssueCode } from "./codes.ts";
export { fold, tidy, toneLast, withoutMarks, wordsIn } from "./folding.ts";
export type { FigureSource, NamedPerson, PrintedDraft, Row, Unit } from "./printed-draft.ts";
export { keyOfRef, type RulesetRef, sameRef } from "./ruleset-ref.ts";
