export { beginDraft } from "./begin.ts";
export {
	type CatalogSearch,
	type FoundRuleset,
	loadCatalogIndex,
	searchCatalog,
} from "./catalog-search.ts";
export {
	askLabel,
	type DocumentChoice,
	type Documents,
	documentsOfDraft,
	documentsOfRuleset,
	type NamesDiffer,
	type Wanted,
} from "./documents.ts";
export { createDraftList, type DraftList } from "./draft-list.ts";
export { fetchPart, isNotFetched } from "./fetched.ts";
export type { KeptChange } from "./kept-lists.ts";
export { listContext } from "./list-context.ts";
export {
	createListImport,
	type ListImport,
	type Proposal,
	type ReadyList,
} from "./list-import.ts";
export type { Format, LayOut, Making, MakingFile } from "./making.ts";
export { isAsking, type MovePreview, previewMove, sameLoss } from "./move.ts";
export { type ChangeReason, type CriterionChange, isFlipped } from "./move-changes.ts";
export { type DraftOpening, type OpenDraft, openDraft } from "./open-draft.ts";
export type {
	Access,
	CatalogEntry,
	CatalogIndex,
	DocumentTools,
	Following,
	Guard,
	GuardHandlers,
	MadeDocument,
	OpenList,
	Ports,
	RulesetShelf,
	WayBack,
} from "./ports.ts";
export {
	createReceiving,
	type IncomingItem,
	type Receiving,
	type TakenItem,
} from "./receiving.ts";
export { hrefs, parseRoute, type Route } from "./route.ts";
export {
	type LoadedRuleset,
	loadRuleset,
	type ReadyRuleset,
	unanswered,
} from "./ruleset.ts";
export { createRulesetList, type RulesetList } from "./ruleset-list.ts";
export { type SameWhole, sameWhole } from "./same-whole.ts";
export { createSaver, type SaveState } from "./saver.ts";
export { type StartForm, startFormOf } from "./start-form.ts";
export { codeOf } from "./store-error.ts";
export { createTableImport, type TableImport } from "./table-import.ts";
export { type TakenList, takeList, undoTake } from "./take-list.ts";
export type { UnsavedDraft } from "./unsaved.ts";
export { createWaysOut, type HandedFile, type WaysOut } from "./ways-out.ts";
