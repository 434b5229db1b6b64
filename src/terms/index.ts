export { type ByKind, byKind } from "./by-kind.ts";
export type { DayFlaw, FigureProblem, ProblemCode, RulesetIssueCode } from "./codes.ts";
export type { FigureSource } from "./figure-source.ts";
export { fold, tidy, toneLast, withoutMarks, wordsIn } from "./folding.ts";
export type { NamedPerson, Row } from "./named-person.ts";
export type { PrintedDraft, Unit } from "./printed-draft.ts";
export { keyOfRef, type RulesetRef, sameRef } from "./ruleset-ref.ts";
