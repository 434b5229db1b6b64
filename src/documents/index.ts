export { checklistOf } from "./checklist.ts";
export { type DocumentChoice, documentOf, documentsOf, namesIn } from "./choices.ts";
export * as decree from "./decree.ts";
export { describeField, enteredIn } from "./describe.ts";
export { describeCriterion } from "./describe-criterion.ts";
export { describeFigureSources, describeReason } from "./describe-reason.ts";
export { describeSource, validityNotice } from "./describe-source.ts";
export type { DocxCalls, MadeDocument, PdfCalls } from "./document-calls.ts";
export {
	describeQuestion,
	explainAsked,
	explainCriterion,
	explainWhole,
	type Reasoning,
} from "./explain.ts";
export { fileStem } from "./file-stem.ts";
export { type DocumentInput, peopleIn } from "./input.ts";
export {
	type Block,
	type DocumentModel,
	type DocumentPart,
	textsOf,
	textsWith,
} from "./model.ts";
export { summaryOf } from "./summary.ts";
