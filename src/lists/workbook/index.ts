export type { SheetRow } from "./keeper.ts";
export { isWorkbook, isZip } from "./kinds.ts";
export { openWorkbook, type Workbook } from "./open.ts";
export { WorkbookError } from "./workbook-error.ts";
