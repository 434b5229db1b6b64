export { type Layout, layOut } from "./rows.ts";
