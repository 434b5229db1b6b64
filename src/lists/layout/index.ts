export { type Layout, layOut, type SkipReason } from "./rows.ts";
