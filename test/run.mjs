/**
 * Runs the checks and ends with one line: "N passed, N failed".
 *   node test/run.mjs check   types, lint, format, build, size, unit and property tests
 *   node test/run.mjs all     the same, then the tests in a real Chromium and the main path in other engines
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";
import { firstLoad } from "./size.mjs";
import { ensureTools } from "./tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const say = (text) => console.log(`• ${text}`);

function add(name, { passed, failed, skipped = 0 }) {
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
	say(
		`${name}: ${failed === 0 ? "ok" : "FAILED"} (${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""})`,
	);
}

/** A tool of node_modules, run by this Node; true where it ended well. */
function tool(bin, args, env = {}) {
	const result = spawnSync(process.execPath, [join(root, "node_modules", bin), ...args], {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, ...env },
	});
	return result.status === 0;
}

const one = (name, ok) => add(name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function report(name, file, read, ok) {
	try {
		const counts = read(JSON.parse(readFileSync(file, "utf8")));
		// A runner can fail without a failed test: a file that does not load, an error outside any test.
		if (!ok && counts.failed === 0) counts.failed = 1;
		add(name, counts);
	} catch {
		one(name, false);
	}
}

function check() {
	for (const project of [
		"tsconfig.json",
		"src/tsconfig.pure.json",
		"src/tsconfig.worker.json",
		"test/tsconfig.json",
	])
		one(`types (${project})`, tool("typescript-7/bin/tsc", ["-p", project]));
	one(
		"lint, format",
		tool("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--error-on-warnings", "."]),
	);
	one("walls", tool("dependency-cruiser/bin/dependency-cruise.mjs", ["src", "extension"]));
	one("build", tool("vite/bin/vite.js", ["build", "--logLevel", "warn"]));
	one("first load", firstLoad(join(root, "dist"), say));
	if (process.argv[2] === "all") ensureTools(say);
	vitest("unit and property tests", process.argv[2] === "all" ? { ALL_RUNS: "1" } : {});
}

/** Vitest with a configuration of its own, or the app's. */
function vitest(name, env = {}, config = "vitest.config.ts") {
	const file = join(scratch, "vitest.json");
	const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
	const ok = tool("vitest/vitest.mjs", ["run", "--config", config, ...reporters], env);
	report(
		name,
		file,
		(json) => ({
			passed: json.numPassedTests,
			failed: json.numFailedTests,
			skipped: json.numPendingTests,
		}),
		ok,
	);
	rmSync(file, { force: true });
}

function browserTests() {
	const browser = findBrowser(say);
	const file = join(scratch, "playwright.json");
	const ok = tool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
		PW_CHROMIUM_ATTACH_TO_OTHER: "1",
		...(browser && { CHROMIUM: browser }),
	});
	report(
		"tests in Chromium",
		file,
		({ stats }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky,
			skipped: stats.skipped,
		}),
		ok,
	);
}

check();
if (process.argv[2] === "all") {
	browserTests();
	vitest("tests in other engines", {}, "test/engines/vitest.config.ts");
}
rmSync(scratch, { recursive: true, force: true });
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
