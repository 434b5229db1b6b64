import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** Tests of pure rooms share what they load, which takes as long as they do. */
const TOGETHER = [
	"test/{authoring,build,documents,drafts,lists,rules,state,text}/**/*.test.ts",
	"test/ui/*.test.ts",
	"test/{build,house,journeys,tools,walls}.test.ts",
];
/** But for those that put something in the place of the browser's database, or load parts anew. */
const ALONE = [
	"test/drafts/{connection,durability,lists,store}.test.ts",
	"test/state/{kept-lists,receiving}.test.ts",
];

export default defineConfig({
	test: {
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// One less, as it would be, leaves half of a machine of two idle.
		maxWorkers: availableParallelism(),
		projects: [
			{
				extends: true,
				test: { name: "together", include: TOGETHER, exclude: ALONE, isolate: false },
			},
			{ extends: true, test: { name: "alone", include: ALONE } },
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
