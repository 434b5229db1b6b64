export {
	answersOf,
	type Draft,
	type DraftResult,
	type DraftStart,
	type Entry,
	type FigureSource,
	setEntry,
	setEvidence,
	setFigures,
	setNote,
	setWaived,
	startDraft,
} from "./draft.ts";
export { type EvidenceItem, evidenceOf } from "./evidence.ts";
export { parseFigure } from "./figure.ts";
export { DraftFileError, type DraftFileErrorCode, readDraftFile, writeDraftFile } from "./file.ts";
export { memoryStore } from "./memory.ts";
export { type DraftStore, type StoredDraft, StoreError, type StoreErrorCode } from "./port.ts";
