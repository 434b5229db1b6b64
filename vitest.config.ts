import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** Of rooms that keep nothing to themselves: their tests share what they load, which takes as long as they do. */
const TOGETHER = ["test/{authoring,build,documents,drafts,lists,rules,state}/**/*.test.ts"];

export default defineConfig({
	test: {
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// One less, as it would be, leaves half of a machine of two idle.
		maxWorkers: availableParallelism(),
		projects: [
			{ extends: true, test: { name: "together", include: TOGETHER, isolate: false } },
			{
				extends: true,
				test: {
					name: "apart",
					include: ["test/**/*.test.{ts,tsx}"],
					exclude: [...configDefaults.exclude, ...TOGETHER],
				},
			},
		],
	},
});
