export type { SheetName } from "./contents.ts";
export type { SheetRow } from "./keeper.ts";
export { isZip } from "./kinds.ts";
export { openWorkbook, type Workbook } from "./open.ts";
export { WorkbookError, type WorkbookErrorCode } from "./workbook-error.ts";
export { defaultLimits, type Limits } from "./workbook-limits.ts";
