export { countLostZeros, matchColumns, tableOf } from "./form-columns.ts";
export type { List, ListHints } from "./list.ts";
export type {
	ListCalls,
	ListPreview,
	RatioPeople,
	ShownCount,
	ShownFeed,
	ShownSame,
	WantedTable,
} from "./list-calls.ts";
export { failureOf, ListError, type ListFailure, listErrorOf } from "./list-error.ts";
export * from "./people/index.ts";
export { readList } from "./read.ts";
