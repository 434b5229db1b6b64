export { layOut } from "./rows.ts";
