import type { FileIssue } from "./check.ts";

export type CheckRequest = { readonly file: File };
/** The ruleset's JSON text as it was in the file, or what is wrong with it. */
export type CheckReply =
	| { readonly text: string; readonly issues: readonly [] }
	| { readonly text?: undefined; readonly issues: readonly FileIssue[] };
