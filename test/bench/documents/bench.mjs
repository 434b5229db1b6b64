/**
 * A summary and a list of 5,000 people as PDF: how long beside pdfmake making the same pages with the same
 * fonts, in Node and in a worker of a real Chromium, and how large? How long is the page's longest task?
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview, runnerImport } from "vite";
import { findBrowser } from "../../browser.mjs";
import { people } from "../lists/names.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const PEOPLE = 5000;
const ROUNDS = { summary: 15, list: 7 };
const SUMMARY_BYTES = 60_000;
const NAMES = ["ours", "pdfmake"];

process.chdir(root);
const load = async (file) =>
	(await runnerImport(join(root, file), { root, configFile: false })).module;
const { makeFonts } = await load("src/build/fonts.ts");
await makeFonts(join(root, "public/fonts"));
const { modelsOf } = await load("test/bench/documents/models.ts");
const models = modelsOf(people(PEOPLE).map(([name]) => name));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Both in turn, round by round; the first warms up. `run` gives milliseconds and size. */
async function compare(document, run) {
	const times = Object.fromEntries(NAMES.map((name) => [name, []]));
	const sizes = {};
	for (let round = 0; round <= ROUNDS[document]; round += 1)
		for (const name of NAMES) {
			const { error, milliseconds, size } = await run(name, models[document]);
			if (error) throw new Error(`${name}: ${error}`);
			if (round > 0) times[name].push(milliseconds);
			sizes[name] = size;
		}
	return {
		// Each beside pdfmake's turn of the same round: what else the machine does slows both.
		ratio: median(times.ours.map((own, round) => own / times.pdfmake[round])),
		times,
		sizes,
	};
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
function print(where, document, { ratio, times, sizes }) {
	console.log(`  ${document}, ${where}: ${ratio.toFixed(2)} of pdfmake's time`);
	for (const name of NAMES)
		console.log(
			`    ${name.padEnd(8)} ${Math.round(median(times[name]))} ms, ${kilobytes(sizes[name])}`,
		);
}

async function inNode() {
	const { contestantsOf } = await load("test/bench/documents/contestants.ts");
	const font = (style) =>
		new Uint8Array(readFileSync(join(root, `public/fonts/tinos-${style}.ttf`)));
	const pdfmake = createRequire(import.meta.url)("pdfmake");
	pdfmake.setLocalAccessPolicy(() => false);
	pdfmake.setUrlAccessPolicy(() => false);
	const fonts = Object.fromEntries(
		["normal", "bold", "italic", "bolditalic"].map((style) => [style, font(style)]),
	);
	const contestants = contestantsOf(fonts, pdfmake, (bytes) => Buffer.from(bytes));
	const files = {};
	const run = async (name, model) => {
		const { milliseconds, bytes } = await contestants[name](model);
		if (name === "ours") files[model.title] = bytes;
		return { milliseconds, size: bytes.length };
	};
	const results = {};
	for (const document of Object.keys(models)) results[document] = await compare(document, run);
	return { results, summary: files[models.summary.title] };
}

/** What pdfmake does not write: the tree for screen readers, and what PDF/A-1 wants. */
function beyond(bytes) {
	const text = Buffer.from(bytes).toString("latin1");
	const objects = text.split(/(?<=\nendobj\n)/);
	const LINE = 20;
	return objects
		.filter((each) =>
			/<<\/S\/[A-Z]|\/StructTreeRoot\/K|<<\/Nums|pdfaid|OutputIntent\/S|\/N 3\n/.test(each),
		)
		.reduce((sum, { length }) => sum + length + LINE, 0);
}

async function inChromium() {
	const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
	const none = join(root, "src/build/none.ts");
	const config = {
		configFile: false,
		root: here,
		publicDir: join(root, "public"),
		base: "./",
		logLevel: "error",
		worker: { format: "es" },
		resolve: { alias: { html2canvas: none, dompurify: none, canvg: none } },
	};
	await build({ ...config, build: { outDir: scratch, target: "chrome109", emptyOutDir: true } });
	const server = await preview({
		...config,
		build: { outDir: scratch },
		preview: { host: "127.0.0.1", port: 0, strictPort: false },
	});
	const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
	try {
		const page = await browser.newPage();
		await page.goto(server.resolvedUrls.local[0]);
		const run = (name, model) =>
			page.evaluate(([each, document]) => window.runBench(each, document), [name, model]);
		const results = {};
		for (const document of Object.keys(models)) results[document] = await compare(document, run);
		const app = await page.evaluate((model) => window.inTheApp(model), models.list);
		return { results, app };
	} finally {
		await browser.close();
		await server.close();
		rmSync(scratch, { recursive: true, force: true });
	}
}

const node = await inNode();
const chrome = await inChromium();
console.log(`\nPDF of a summary and of a list of ${PEOPLE} people; medians`);
for (const document of Object.keys(models)) {
	print("Node", document, node.results[document]);
	print("Chromium's worker", document, chrome.results[document]);
}
const { longest, news, milliseconds } = chrome.app;
console.log(
	`  the app's own worker, fonts fetched, ${PEOPLE} people: ${Math.round(milliseconds)} ms, progress told ${news} times; longest task of the page: ${longest === 0 ? "none over 50 ms" : `${Math.round(longest)} ms`}`,
);
const { summary, list } = node.results;
const more = beyond(node.summary);
console.log(
	`  of our summary ${kilobytes(more)} are what pdfmake does not write: the tree for screen readers and PDF/A-1`,
);

const ratios = [node, chrome].flatMap(({ results }) =>
	Object.values(results).map(({ ratio }) => ratio),
);
const bounds = {
	"faster than pdfmake": ratios.every((ratio) => ratio < 1),
	[`summary at most ${kilobytes(SUMMARY_BYTES)}`]: summary.sizes.ours <= SUMMARY_BYTES,
	"summary, but for that, no larger than pdfmake's":
		summary.sizes.ours - more <= summary.sizes.pdfmake,
	"list no larger than pdfmake's": list.sizes.ours <= list.sizes.pdfmake,
};
for (const [bound, kept] of Object.entries(bounds))
	console.log(`  ${kept ? "ok" : "BEYOND"}: ${bound}`);
process.exit(Object.values(bounds).every(Boolean) ? 0 : 1);
