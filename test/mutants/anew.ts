/** What Stryker leaves on the thread of the last mutant's is gone before the next one's modules are loaded. */
import { inject } from "vitest";

const told = inject as (key: string) => string;
const left = (globalThis as Record<string, unknown>)[told("globalNamespace")] as Record<
	string,
	unknown
>;
left.mutantCoverage = undefined;
// Stryker puts it in force before anything is loaded, or else before the first test.
if (told("mutantActivation") !== "static") left.activeMutant = undefined;
