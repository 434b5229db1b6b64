export { checklistOf } from "./checklist.ts";
export {
	type Description,
	describeCriterion,
	describeDocument,
	describeField,
	describeReason,
	validityNotice,
} from "./describe.ts";
export { type DocumentChoice, documentOf, documentsOf, namesIn } from "./documents.ts";
export {
	describeQuestion,
	explainAsked,
	explainCriterion,
	explainWhole,
	type Reasoning,
} from "./explain.ts";
export { fileStem } from "./file-stem.ts";
export type { DocumentInput } from "./forms-input.ts";
export {
	type Block,
	type DocumentModel,
	type DocumentPart,
	joined,
	textsOf,
	textsWith,
} from "./model.ts";
export { describeSources } from "./sources.ts";
export { type SummaryInput, summaryOf } from "./summary.ts";
