export type { SheetName } from "./contents.ts";
export { WorkbookError, type WorkbookErrorCode } from "./error.ts";
export type { SheetRow } from "./keeper.ts";
export { isZip } from "./kinds.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export { openWorkbook, type Workbook } from "./open.ts";
