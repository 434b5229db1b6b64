/** What this room gives the screens, as a reader of theirs needs it. Signals are read; only methods change anything. */
export type * from "./coming-in.ts";
export type * from "./device.ts";
export type * from "./going-out.ts";
export type * from "./kept.ts";
export type * from "./opened.ts";
export type * from "./reading.ts";
export type * from "./unfinished.ts";
export type * from "./ways-back.ts";
