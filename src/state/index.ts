export {
	type Description,
	describeCriterion,
	describeDocument,
	describeField,
	describeReason,
	validityNotice,
} from "../documents/index.ts";
export {
	type Draft,
	type Entry,
	setEntry,
	setEvidence,
	setFigures,
	setNote,
	setWaived,
	startDraft,
} from "../drafts/index.ts";
export type {
	ChoiceField,
	ConfirmField,
	CountField,
	Criterion,
	Field,
	FigureField,
	RatioField,
	Ruleset,
	RulesetNote,
	UnitProperty,
	Verdict,
} from "../rules/index.ts";
export { createDraftList, type DraftList } from "./draft-list.ts";
export { createListImport, type ListImport, type ReadyList } from "./list-import.ts";
export { type DraftOpening, type OpenDraft, openDraft } from "./open-draft.ts";
export type {
	Access,
	CatalogEntry,
	Guard,
	GuardHandlers,
	ListPreview,
	OpenList,
	Ports,
	RulesetShelf,
} from "./ports.ts";
export { hrefs, parseRoute, type Route } from "./route.ts";
export { type LoadedRuleset, loadRuleset, resultOf, unanswered } from "./ruleset.ts";
export { createSaver, type Saver, type SaveState } from "./saver.ts";
export { codeOf } from "./store-error.ts";
