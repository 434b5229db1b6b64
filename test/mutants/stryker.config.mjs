/**
 * Small faults put into the pure rooms, one at a time: each that no test notices is told.
 *   npm run mutants                                    all five rooms, hours
 *   npm run mutants -- --mutate src/rules/day.ts       one file
 * The report: .cache/mutants/index.html.
 */
const ROOMS = ["rules", "drafts", "state", "lists/people", "authoring"];

export default {
	testRunner: "vitest",
	vitest: { configFile: "test/mutants/vitest.config.ts" },
	mutate: ROOMS.flatMap((room) => [`src/${room}/**/*.ts`, `!src/${room}/**/*.worker.ts`]),
	// Each mutant meets only the tests that run through it.
	coverageAnalysis: "perTest",
	// A figure or a word of a message changed says little: what is decided is looked at.
	ignoreStatic: true,
	concurrency: 2,
	incremental: true,
	incrementalFile: ".cache/mutants/incremental.json",
	tempDirName: ".cache/mutants/tmp",
	reporters: ["clear-text", "progress", "html"],
	htmlReporter: { fileName: ".cache/mutants/index.html" },
	clearTextReporter: { allowColor: false, logTests: false },
	ignorePatterns: [
		"/dist",
		"/samples",
		"/test-results",
		"/docs",
		"/test/bench",
		"/test/e2e",
		"/test/engines",
	],
	thresholds: { high: 95, low: 85, break: 85 },
};
