import { defineConfig } from "vitest/config";

/** The tests of the rooms that Stryker changes, and none that needs git, the build or a quiet machine. */
export default defineConfig({
	test: {
		// Properties are tried as often as in `npm test`.
		env: { ALL_RUNS: "1" },
		include: ["test/{rules,drafts,state,lists,authoring}/**/*.test.ts"],
		exclude: ["**/slow-input.test.ts"],
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
