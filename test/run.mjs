/**
 * Runs the checks, says how long each took, and ends with one line: "N passed, N failed".
 *   node test/run.mjs check   types, lint, format, walls, build, size, unit and property tests
 *   node test/run.mjs all     the same with the long properties, then the tests in a real Chromium beside the main path in other engines
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";
import { firstLoad } from "./size.mjs";
import { ensureTools } from "./tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-"));
const isAll = process.argv[2] === "all";
const total = { passed: 0, failed: 0, skipped: 0 };
const say = (text) => console.log(`• ${text}`);

const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Runs a part and counts it; what it says itself comes before its line. */
async function part(name, run) {
	const start = performance.now();
	const { passed, failed, skipped = 0 } = await run();
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
	const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
	say(`${name}: ${failed === 0 ? "ok" : "FAILED"} (${counts}) in ${since(start)}`);
}

/** A tool of node_modules, run by this Node. Gives whether it ended well. Its words come in one piece, at its end, or as it goes. */
function tool(bin, args, env = {}, isLive = false) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [join(root, "node_modules", bin), ...args], {
			cwd: root,
			stdio: isLive ? "inherit" : ["ignore", "pipe", "pipe"],
			env: { ...process.env, ...env },
		});
		const said = [];
		child.stdout?.on("data", (chunk) => said.push(chunk));
		child.stderr?.on("data", (chunk) => said.push(chunk));
		child.on("close", (code) => {
			process.stdout.write(Buffer.concat(said));
			resolve(code === 0);
		});
	});
}

const one = (isSound) => (isSound ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What a runner wrote to `file`, counted by `read`. */
function counted(file, read, isSound) {
	try {
		const counts = read(JSON.parse(readFileSync(file, "utf8")));
		// A runner can fail without a failed test: a file that does not load, an error outside any test.
		return isSound || counts.failed > 0 ? counts : { ...counts, failed: 1 };
	} catch {
		return one(false);
	}
}

const types = () => part("types", async () => one(await tool("typescript-7/bin/tsc", ["-b"])));
const lint = () =>
	part("lint, format", async () =>
		one(await tool("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--error-on-warnings", "."])),
	);
const walls = () =>
	part("walls", async () =>
		one(await tool("dependency-cruiser/bin/dependency-cruise.mjs", ["src", "extension"])),
	);

async function build() {
	await part("build", async () =>
		one(await tool("vite/bin/vite.js", ["build", "--logLevel", "warn"])),
	);
	await part("first load", () => one(firstLoad(join(root, "dist"), say)));
}

/** Vitest with a configuration of its own, or the app's. */
function vitest(name, env = {}, config = "vitest.config.ts") {
	const file = join(scratch, `${name.replaceAll(" ", "-")}.json`);
	const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
	return part(name, async () => {
		const isSound = await tool("vitest/vitest.mjs", ["run", "--config", config, ...reporters], env);
		const read = ({ numPassedTests, numFailedTests, numPendingTests }) => ({
			passed: numPassedTests,
			failed: numFailedTests,
			skipped: numPendingTests,
		});
		return counted(file, read, isSound);
	});
}

function chromium() {
	const browser = findBrowser(say);
	const file = join(scratch, "playwright.json");
	return part("tests in Chromium", async () => {
		const env = {
			PLAYWRIGHT_JSON_OUTPUT_NAME: file,
			PW_CHROMIUM_ATTACH_TO_OTHER: "1",
			...(browser && { CHROMIUM: browser }),
		};
		const args = ["test", "--reporter=list,json"];
		const isSound = await tool("@playwright/test/cli.js", args, env, true);
		const read = ({ stats }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky,
			skipped: stats.skipped,
		});
		return counted(file, read, isSound);
	});
}

const start = performance.now();
if (isAll) ensureTools(say);
const built = build();
// What looks at the build waits for it, and nothing else does: two cores are not to be idle.
await Promise.all([
	types().then(lint),
	built.then(walls),
	built.then(() => vitest("unit and property tests", isAll ? { ALL_RUNS: "1" } : {})),
]);
if (isAll)
	await Promise.all([
		chromium(),
		vitest("tests in other engines", {}, "test/engines/vitest.config.ts"),
	]);
rmSync(scratch, { recursive: true, force: true });
say(`all in ${since(start)}`);
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
