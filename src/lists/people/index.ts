export { type Ages, ageSources, defaultAges, retirementAge, type Who } from "./ages.ts";
export type { DayOrder } from "./birth.ts";
export type { CountChoice, Feed, PersonColumns, SameDecision, Takes } from "./choice.ts";
export { nameIn } from "./choice.ts";
export { type Corrected, correctList } from "./corrections.ts";
export { countList, type FeedCount, type ListCount, rowsOfPart, type SameRows } from "./count.ts";
export type { MarkValue } from "./marks.ts";
export type { RowProblem, RowProblemCode } from "./people.ts";
export type { Place } from "./places.ts";
export { problemsCsv } from "./problems.ts";
export { headerKey, type Remembered } from "./remembered.ts";
export type { SameTier } from "./same.ts";
export {
	type KnownColumn,
	type ListContext,
	type ListField,
	type Suggestion,
	suggest,
} from "./suggest.ts";
