export { beginDraft } from "./begin.ts";
export {
	type CatalogSearch,
	type FoundRuleset,
	loadCatalogIndex,
	searchCatalog,
} from "./catalog-search.ts";
export type * from "./contracts.ts";
export {
	askLabel,
	type DocumentChoice,
	type Documents,
	documentsOfDraft,
	documentsOfRuleset,
	type NamesDiffer,
	type Wanted,
} from "./documents.ts";
export { documentsAddress } from "./documents-address.ts";
export { createDraftList, type DraftList } from "./draft-list.ts";
export { fetchPart, isNotFetched } from "./fetched.ts";
export type { Format, LayOut, Making, MakingFile, Way } from "./making.ts";
export { isAsking, type MovePreview, previewMove, sameLoss } from "./move.ts";
export { type ChangeReason, type CriterionChange, isFlipped } from "./move-changes.ts";
export { openDraft } from "./open-draft.ts";
export type {
	Access,
	CatalogEntry,
	CatalogIndex,
	DocumentTools,
	Following,
	Guard,
	GuardHandlers,
	HeldBack,
	MadeDocument,
	OpenList,
	Ports,
	RulesetShelf,
} from "./ports.ts";
export {
	createReceiving,
	type IncomingItem,
	type Receiving,
	type Replaced,
	type TakenItem,
} from "./receiving.ts";
export { type DraftRoute, hrefs, parseRoute, type Route } from "./route.ts";
export {
	type LoadedRuleset,
	loadRuleset,
	type ReadyRuleset,
	unanswered,
} from "./ruleset.ts";
export { createRulesetList, type RulesetList } from "./ruleset-list.ts";
export { type SameWhole, sameWhole } from "./same-whole.ts";
export { createSaver } from "./saver.ts";
export { type StartForm, startFormOf } from "./start-form.ts";
export { codeOf } from "./store-error.ts";
export { loadSuccessor, successorsOf } from "./successors.ts";
export { createUndo } from "./undo.ts";
export type { UnsavedDraft } from "./unsaved.ts";
export { createWaysOut, type HandedFile, type WaysOut } from "./ways-out.ts";
