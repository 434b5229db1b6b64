import type { Ruleset } from "../rules/index.ts";
import type { FileIssue, TextPlace } from "./check.ts";

/** What the page asks of the worker that checks; rejects where the file cannot be read. */
export interface CheckCalls {
	check(file: File): Promise<CheckReply>;
}

/** The ruleset and its JSON text as it was in the file, or what is wrong with it. */
export type CheckReply =
	| {
			readonly ruleset: Ruleset;
			readonly text: string;
			/** Where the file says them. */
			readonly places: { readonly id: TextPlace; readonly version: TextPlace };
			readonly issues: readonly [];
	  }
	| { readonly ruleset?: undefined; readonly issues: readonly FileIssue[] };
