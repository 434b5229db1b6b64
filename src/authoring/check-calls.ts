import type { CheckedRuleset } from "./check.ts";

/** What the page asks of the worker that checks; rejects where the file cannot be read. */
export interface CheckCalls {
	check(file: File): Promise<CheckedRuleset>;
}
