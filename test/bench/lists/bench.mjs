/**
 * A list of 200,000 people from bytes to counts, duplicates and age groups included, in a worker of a
 * real Chromium: how long beside papaparse alone on the same text, and beside decoding and splitting?
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { findBrowser } from "../../browser.mjs";
import { asText, people } from "./names.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const ROWS = Number(process.env.ROWS ?? 200_000);
const ROUNDS = 9;
const MOST = 3;
const NAMES = ["decode and split", "papaparse alone", "ours"];

const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
const file = join(scratch, "ds.csv");
writeFileSync(file, asText(people(ROWS)));

/** The page and its worker, bundled as the app's are. */
async function serve() {
	const shared = {
		configFile: false,
		root: here,
		logLevel: "warn",
		base: "./",
		build: { outDir: join(scratch, "page"), target: "chrome109" },
		worker: { format: "es" },
	};
	await build(shared);
	return preview({ ...shared, preview: { host: "127.0.0.1", port: 0 } });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main() {
	const server = await serve();
	const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
	const page = await browser.newPage();
	await page.goto(server.resolvedUrls.local[0]);
	await page.setInputFiles("input", file);
	const times = Object.fromEntries(NAMES.map((name) => [name, []]));
	let result;
	for (let round = 0; round < ROUNDS; round += 1)
		for (const name of NAMES) {
			const answer = await page.evaluate((each) => window.runBench(each), name);
			if (answer.error) throw new Error(`${name}: ${answer.error}`);
			// The first round warms up.
			if (round > 0) times[name].push(answer.milliseconds);
			if (name === "ours") result = answer.result;
		}
	await browser.close();
	await server.close();
	const papa = median(times["papaparse alone"]);
	console.log(`${ROWS} rows × 6 columns, ${ROUNDS - 1} rounds, medians`);
	for (const name of NAMES) {
		const own = median(times[name]);
		console.log(`  ${name.padEnd(18)} ${(own / papa).toFixed(2)}   (${Math.round(own)} ms)`);
	}
	console.log(`  ours found`, JSON.stringify(result));
	return median(times.ours) / papa <= MOST;
}

const ok = await main().finally(() => rmSync(scratch, { recursive: true, force: true }));
process.exitCode = ok ? 0 : 1;
