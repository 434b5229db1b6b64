/**
 * The first screen and a ruleset's page, each opened cold by its address, at a quarter of the machine's
 * speed on a slow network: does anything jump, when is the largest text there beside a static page with
 * the same words, how much is fetched, and when is the ruleset read?
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { findBrowser } from "../../browser.mjs";
import { host } from "./host.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const RULESET = "phu-tho-khu-dan-cu-thong-minh-2023";
const ROUNDS = 9;
const SLOWDOWN = 4;
/** A slow mobile network: milliseconds to and fro, bytes a second. */
const NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: 200_000,
	uploadThroughput: 90_000,
};
const MOST = { shift: 0.001, timesStatic: 1.5, milliseconds: 1500, bytes: 60_000 };

/** Runs in the page before its own code: what a browser tells of painting and of what jumps. */
function watch() {
	window.seen = { shift: 0, largest: 0 };
	const follow = (type, take) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			type,
			buffered: true,
		});
	follow("layout-shift", ({ value, hadRecentInput }) => {
		if (!hadRecentInput) window.seen.shift += value;
	});
	follow("largest-contentful-paint", ({ startTime }) => {
		window.seen.largest = startTime;
	});
}

/** Opens an address in a browser that knows nothing of it; `text`: what is waited for. */
async function cold(browser, address, text) {
	const context = await browser.newContext({
		serviceWorkers: "block",
		viewport: { width: 360, height: 740 },
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", NETWORK);
	await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
	let bytes = 0;
	let requests = 0;
	session.on("Network.loadingFinished", ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests += 1;
	});
	await page.addInitScript(watch);
	await page.addInitScript((wanted) => {
		const look = () => {
			if (!document.body?.textContent.includes(wanted)) return;
			observer.disconnect();
			requestAnimationFrame(() => setTimeout(() => (window.seen.at = performance.now())));
		};
		const observer = new MutationObserver(look);
		observer.observe(document, { subtree: true, childList: true, characterData: true });
	}, text);
	await page.goto(address);
	await page.waitForFunction(() => window.seen.at);
	await page.waitForLoadState("networkidle");
	await page.waitForTimeout(500);
	const seen = await page.evaluate(() => window.seen);
	const shown = await page.evaluate(() => document.body.innerText);
	await context.close();
	return { ...seen, bytes, requests, shown };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The same words with no code: a style, a heading, paragraphs. */
const staticPage = (text) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Static</title><link rel="icon" href="data:,"><link rel="stylesheet" href="./static.css"></head>
<body>${text
	.split("\n")
	.filter(Boolean)
	.map((line) => `<p>${line}</p>`)
	.join("")}</body></html>`;

async function main(scratch) {
	const dist = join(scratch, "app");
	await build({
		root,
		configFile: join(root, "vite.config.ts"),
		logLevel: "error",
		build: { outDir: dist, emptyOutDir: true },
	});
	const server = await host(dist);
	const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
	const home = () => cold(browser, server.address, "Trên máy này chưa có bản nháp nào");
	const { shown } = await home();
	writeFileSync(join(dist, "static.css"), "body{font:1rem/1.5 sans-serif;margin:1rem}");
	writeFileSync(join(dist, "static.html"), staticPage(shown));

	const found = { home: [], plain: [], ruleset: [] };
	for (let round = 0; round < ROUNDS; round += 1) {
		found.home.push(await home());
		found.plain.push(
			await cold(browser, `${server.address}static.html`, "Trên máy này chưa có bản nháp nào"),
		);
		found.ruleset.push(
			await cold(browser, `${server.address}#/bo-tieu-chi/${RULESET}`, "Đã đối chiếu với văn bản"),
		);
	}
	await browser.close();
	server.close();

	const of = (name, what) => median(found[name].map((each) => each[what]));
	const times = of("home", "largest") / of("plain", "largest");
	const shift = Math.max(...found.home.map((each) => each.shift));
	console.log(`\nCold, ${SLOWDOWN} times slower, slow network, ${ROUNDS} rounds, medians`);
	console.log(`  home: layout shift at most ${shift.toFixed(3)}`);
	console.log(
		`  home: largest text after ${of("home", "largest").toFixed(0)} ms, ${times.toFixed(2)} of a static page's ${of("plain", "largest").toFixed(0)} ms`,
	);
	console.log(
		`  a ruleset: read after ${of("ruleset", "at").toFixed(0)} ms, ${(of("ruleset", "bytes") / 1000).toFixed(1)} kB in ${of("ruleset", "requests")} requests; layout shift ${of("ruleset", "shift").toFixed(3)}`,
	);
	return (
		shift <= MOST.shift &&
		times <= MOST.timesStatic &&
		of("ruleset", "at") <= MOST.milliseconds &&
		of("ruleset", "bytes") <= MOST.bytes
	);
}

const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
const ok = await main(scratch).finally(() => rmSync(scratch, { recursive: true, force: true }));
console.log(ok ? "  within its bounds" : `  BEYOND one of ${JSON.stringify(MOST)}`);
process.exit(ok ? 0 : 1);
