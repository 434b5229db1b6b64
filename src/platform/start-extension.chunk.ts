/** A page of the site never needs it. */
export { startExtension } from "./extension.ts";
