export { countLostZeros, matchColumns, tableOf, type WantedColumn } from "./form-columns.ts";
export type { List, ListHints, ListNote, ListProblem, ListRow } from "./list.ts";
export type {
	CorrectedCount,
	ListCalls,
	ListPreview,
	ShownCount,
	ShownFeed,
	ShownList,
	ShownSame,
	Suggested,
	WantedTable,
} from "./list-calls.ts";
export {
	failureOf,
	ListError,
	type ListErrorCode,
	type ListFailure,
	listError,
	listErrorOf,
} from "./list-error.ts";
export * from "./people/index.ts";
export { readList } from "./read.ts";
