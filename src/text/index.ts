export * from "./app.ts";
export * from "./checklist.ts";
export * from "./documents.ts";
export * from "./drafts.ts";
export * from "./format.ts";
export * from "./lists.ts";
export * from "./verdicts.ts";
