export { type Ages, ageSources, defaultAges, retirementAge, type Who } from "./ages.ts";
export { type CountChoice, type Feed, nameIn, type PersonColumns } from "./choice.ts";
export { correctList } from "./corrections.ts";
export {
	countList,
	type FeedCount,
	type ListCount,
	rowsOfRatio,
	type SameRows,
} from "./count.ts";
export type { MarkValue } from "./marks.ts";
export { problemsCsv } from "./problems.ts";
export { headerKey, type Remembered } from "./remembered.ts";
export type { SameTier } from "./same.ts";
export { type ListContext, type Suggestion, suggest } from "./suggest.ts";
