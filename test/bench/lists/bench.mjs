/**
 * A list of 200,000 people from bytes to counts, duplicates and age groups included, in a worker of a
 * real Chromium: how long beside papaparse alone on the same text, and beside decoding and splitting?
 * How much memory, and does the app's page stay alive meanwhile? And what of a million rows?
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { findBrowser } from "../../browser.mjs";
import { inTheApp } from "./app.mjs";
import { peakOf } from "./memory.mjs";
import { asText, people } from "./names.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const ROWS = 200_000;
const ROUNDS = 17;
const MOST_TIMES = 4;
const MOST_MEGABYTES = 200;
const NAMES = ["decode and split", "papaparse alone", "ours"];

const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
const fileOf = (rows) => {
	const file = join(scratch, `ds-${rows}.csv`);
	writeFileSync(file, asText(people(rows)));
	return file;
};

/** Builds a page and serves it. */
async function serve(config, outDir) {
	const shared = { ...config, logLevel: "error", base: "./" };
	await build({ ...shared, build: { outDir, target: "chrome109", emptyOutDir: true } });
	return preview({
		...shared,
		build: { outDir },
		preview: { host: "127.0.0.1", port: 0, strictPort: false },
	});
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** All contestants in turn, in one worker; the first round warms up. */
async function timesOf(browser, address, file) {
	const page = await browser.newPage();
	await page.goto(address);
	await page.setInputFiles("input", file);
	const times = Object.fromEntries(NAMES.map((name) => [name, []]));
	let found;
	for (let round = 0; round < ROUNDS; round += 1)
		for (const name of NAMES) {
			const { error, milliseconds, result } = await page.evaluate(
				(each) => window.runBench(each),
				name,
			);
			if (error) throw new Error(`${name}: ${error}`);
			if (round > 0) times[name].push(milliseconds);
			if (name === "ours") found = result;
		}
	await page.close();
	const papaparse = median(times["papaparse alone"]);
	const results = NAMES.map((name) => {
		const milliseconds = median(times[name]);
		return { name, milliseconds, times: milliseconds / papaparse };
	});
	return { results, found };
}

/** Megabytes that reading and counting once takes at most, beyond what the page has before. */
async function memoryOf(browser, address, file) {
	const page = await browser.newPage();
	await page.goto(address);
	await page.setInputFiles("input", file);
	const peak = await peakOf(browser, page, () => page.evaluate(() => window.runBench("ours")));
	await page.close();
	return peak;
}

async function main() {
	const bench = await serve(
		{ configFile: false, root: here, worker: { format: "es" } },
		join(scratch, "bench"),
	);
	const app = await serve({ root, configFile: join(root, "vite.config.ts") }, join(scratch, "app"));
	const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
	const [address] = bench.resolvedUrls.local;
	const [appAddress] = app.resolvedUrls.local;
	const file = fileOf(ROWS);

	const { results, found } = await timesOf(browser, address, file);
	console.log(`\n${ROWS} rows × 6 columns, ${ROUNDS - 1} rounds, medians`);
	for (const { name, times, milliseconds } of results)
		console.log(`  ${name.padEnd(18)} ${times.toFixed(2)}   (${Math.round(milliseconds)} ms)`);
	console.log(`  found: ${JSON.stringify(found)}`);
	const { times } = results[2];

	const peak = await memoryOf(browser, address, file);
	console.log(
		peak === undefined
			? "  peak memory: not measured (only on Linux)"
			: `  peak memory: ${Math.round(peak)} MB beyond the page`,
	);

	for (const rows of [ROWS, 1_000_000]) {
		const { outcome, longest, milliseconds } = await inTheApp(browser, appAddress, fileOf(rows));
		const task = longest === 0 ? "none over 50 ms" : `${Math.round(longest)} ms`;
		console.log(
			`  in the app, ${rows} rows: ${outcome} after ${Math.round(milliseconds)} ms; longest task of the page: ${task}`,
		);
	}
	await browser.close();
	await Promise.all([bench.close(), app.close()]);
	return times <= MOST_TIMES && (peak ?? 0) <= MOST_MEGABYTES;
}

const ok = await main().finally(() => rmSync(scratch, { recursive: true, force: true }));
console.log(
	ok ? "  within its bounds" : `  BEYOND ${MOST_TIMES} times papaparse or ${MOST_MEGABYTES} MB`,
);
process.exit(ok ? 0 : 1);
