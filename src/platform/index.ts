export { browserPorts, saveAll } from "./browser.ts";
export { draftMarker } from "./draft-marker.ts";
export { withoutForeignChanges } from "./foreign-changes.ts";
export { isExtension } from "./is-extension.ts";
export { renew } from "./renew.ts";
export { shelf } from "./shelf.ts";
export type { Shell } from "./shell.ts";
export { startWeb } from "./web.ts";
