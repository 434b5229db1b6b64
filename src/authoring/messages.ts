import type { Ruleset } from "../rules/index.ts";
import type { FileIssue } from "./check.ts";

export type CheckRequest = { readonly file: File };
/** The ruleset and its JSON text as it was in the file, or what is wrong with it. */
export type CheckReply =
	| {
			readonly ruleset: Ruleset;
			readonly text: string;
			/** Where the file says them, counted from 1. */
			readonly lines: { readonly id: number; readonly version: number };
			readonly issues: readonly [];
	  }
	| { readonly ruleset?: undefined; readonly issues: readonly FileIssue[] };
