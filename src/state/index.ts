export {
	type CatalogSearch,
	type FoundRuleset,
	loadCatalogIndex,
	searchCatalog,
} from "./catalog-search.ts";
export type * from "./contracts/index.ts";
export { askLabel, documentsOfDraft, documentsOfRuleset } from "./documents.ts";
export { beginAgain, copyDraft, sendDraft } from "./draft-errands.ts";
export { createDraftList } from "./draft-list.ts";
export {
	type Choice,
	communesOf,
	type DescribeRuleset,
	type DraftGroup,
	type DraftOrder,
	type DraftWish,
	findDrafts,
	NO_WISH,
	readAhead,
	type VerdictCounts,
} from "./draft-search.ts";
export { fetchPart, isNotFetched } from "./fetched.ts";
export { isAsking, type MovePreview, previewMove, sameLoss } from "./move.ts";
export { type ChangeReason, type CriterionChange, isFlipped } from "./move-changes.ts";
export { openDraft } from "./open-draft.ts";
export type * from "./ports.ts";
export { type DraftPlace, type DraftRoute, hrefs, parseRoute, type Route } from "./route.ts";
export {
	type LoadedRuleset,
	loadRuleset,
	type ReadyRuleset,
	unanswered,
} from "./ruleset.ts";
export { createRulesetList } from "./ruleset-list.ts";
export { sameWhole } from "./same-whole.ts";
export { createSaver } from "./saver.ts";
export { startFormOf } from "./start-form.ts";
export { storedAs } from "./stored-draft.ts";
export { loadSuccessor, successorsOf } from "./successors.ts";
export { countOfTodo, type Todo, todoOf } from "./todo.ts";
export { createUndo } from "./undo.ts";
export { createWaysOut } from "./ways-out.ts";
