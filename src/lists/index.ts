export { type CountChoice, countList, type Feeds, type ListCount, suggest } from "./count.ts";
export { ListError, type ListErrorCode } from "./error.ts";
export type { List, ListHints, ListRow } from "./list.ts";
export { readList } from "./read.ts";
