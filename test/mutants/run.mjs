/**
 * Small faults put into the pure rooms, one at a time: each that none of the room's own tests notices is told.
 *   npm run mutants                           all five rooms, hours; exits with 1 where one is below its bound
 *   npm run mutants -- rules                  one of them
 *   npm run mutants -- src/rules/day.ts       one file
 * MUTANTS_AT_ONCE=1 leaves a core to other work. The report of each: .cache/mutants/<room>/index.html.
 */
import { Stryker } from "@stryker-mutator/core";

const ROOMS = ["rules", "drafts", "state", "lists/people", "authoring"];
/** Percent of the mutants that must be noticed. */
const BOUND = 85;

const OPTIONS = {
	testRunner: "vitest",
	vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
	// Each mutant meets only the tests that run through it.
	coverageAnalysis: "perTest",
	// A figure or a word of a message changed says little: what is decided is looked at.
	ignoreStatic: true,
	concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
	incremental: true,
	reporters: ["clear-text", "progress-append-only", "html"],
	clearTextReporter: { allowColor: false, logTests: false },
	ignorePatterns: ["/dist", "/docs", "/samples", "/test-results", "/test/{bench,e2e,engines}"],
	thresholds: { high: 95, low: BOUND, break: BOUND },
};

/** Whether enough of the mutants of a room, or of one file of it, are noticed. */
async function isWatched(wanted) {
	const room = roomOf(wanted);
	console.log(`\n• ${wanted}`);
	const kept = `.cache/mutants/${room}`;
	// Where Vitest's configuration finds it.
	process.env.ROOM = room;
	process.exitCode = 0;
	const code = wanted === room ? `src/${room}/**/*.ts` : wanted;
	await new Stryker({
		...OPTIONS,
		mutate: [code, `!src/${room}/**/*.worker.ts`],
		incrementalFile: `${kept}/incremental.json`,
		tempDirName: `${kept}/tmp`,
		htmlReporter: { fileName: `${kept}/index.html` },
	}).runMutationTest();
	return process.exitCode === 0;
}

const roomOf = (wanted) =>
	ROOMS.find((room) => wanted === room || wanted.startsWith(`src/${room}/`));

const asked = process.argv.slice(2);
const unknown = asked.filter((each) => !roomOf(each));
if (unknown.length > 0) {
	console.error(`In no room: ${unknown.join(", ")}. There are: ${ROOMS.join(", ")}`);
	process.exit(1);
}
const below = [];
for (const each of asked.length > 0 ? asked : ROOMS) if (!(await isWatched(each))) below.push(each);
if (below.length > 0) console.error(`Below the bound: ${below.join(", ")}`);
process.exitCode = below.length > 0 ? 1 : 0;
