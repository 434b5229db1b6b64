/** What Stryker leaves on the thread of the last mutant's is gone before the next one's modules are loaded. */
import { inject } from "vitest";

const { globalNamespace, mutantActivation } = {
	globalNamespace: inject("globalNamespace" as never) as string,
	mutantActivation: inject("mutantActivation" as never) as string | undefined,
};
const left = (globalThis as Record<string, unknown>)[globalNamespace] as Record<string, unknown>;
left.mutantCoverage = undefined;
// Stryker puts it in force before anything is loaded, or else before the first test.
if (mutantActivation !== "static") left.activeMutant = undefined;
