export { decodeBytes } from "./decode-bytes.ts";
export { findEncoding } from "./find-encoding.ts";
export { findLegacy, type Legacy } from "./find-legacy.ts";
export { fromLegacy } from "./from-legacy.ts";
export { countLostLetters } from "./lost.ts";
export { isSyllable } from "./syllable.ts";
export { utf16Order } from "./utf.ts";
