export { answersOf } from "./answers.ts";
export { type DayDoubt, dayDoubt, isDayConfirmed, judgedDay, openDoubt } from "./day.ts";
export * from "./draft.ts";
export { earlierFrom, earlierValues } from "./earlier.ts";
export type { Entered } from "./entered.ts";
export { type EvidenceItem, evidenceOf } from "./evidence.ts";
export { isOtherFigure, parseFigure } from "./figure.ts";
export {
	type DraftFile,
	DraftFileError,
	LARGEST_DRAFT_FILE,
	readDraftBytes,
	readDraftFile,
	writeDraftFile,
} from "./file.ts";
export { type Flaw, flawsOf, mayYetBeRight, withoutTyped } from "./flaws.ts";
export { inPlaceOf, type PlannedDraft, planDrafts } from "./incoming.ts";
export { lateStores } from "./late-stores.ts";
export * from "./lists.ts";
export { cellsIn, type Meant, meantFigure, meantHalf, pairInCells } from "./meant.ts";
export { type Asked, type Chosen, type Leads, leadsTo, type Move, moveDraft } from "./move.ts";
export {
	codeOf,
	type DraftStore,
	type StoredDraft,
	StoreError,
	type StoreErrorCode,
	type Stores,
} from "./port.ts";
export {
	type KeptRuleset,
	type Replaces,
	type RulesetStore,
	rulesetOf,
} from "./rulesets.ts";
export { startSample } from "./sample.ts";
export { branchOf, standingOf } from "./standing.ts";
export {
	DAY_BOXES,
	type DayBox,
	type DayReading,
	isYearShort,
	readTypedDay,
	type TypedDay,
	typedDay,
	wholeDay,
} from "./typed-day.ts";
export { lastWorkedAt } from "./worked-at.ts";
