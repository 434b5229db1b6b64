/**
 * 10,000 drafts on the device, at a quarter of the machine's speed: how long until the first rows are painted, from the
 * press that leads to the list from another page of the app, which was looked at for a second, and from the navigation
 * that loads the app; how much later is that than of 20 drafts; how long until a key in the search is seen, and that one
 * was deleted; how many elements stand on the page? Of the build in the folder DIST, else of one made for it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, runnerImport } from "vite";
import { findBrowser } from "../../browser.mjs";
import { host } from "../first/host.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const RULESET = "rulesets/phu-tho/phu-tho-khu-dan-cu-thong-minh-2023.json";
/** A page with search and filters for both: what differs is how many there are. */
const FEW = 20;
const MANY = 10_000;
const SLOWDOWN = 4;
const ROUNDS = 5;
/** Milliseconds in which all of them are read. */
const REST = 4000;
const SOUGHT = "khu 777";
/** Milliseconds that somebody looks at another page first. */
const LOOK = 1000;
const MOST = { opened: 100, later: 100, key: 50, removal: 500, nodes: 1500 };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const imported = async (file) =>
	(await runnerImport(join(root, file), { root, configFile: false, logLevel: "error" })).module;

/** A draft of a worked example, and how it stands. */
async function exampleDraft() {
	const ruleset = JSON.parse(readFileSync(join(root, RULESET), "utf8"));
	const { startSample } = await imported("src/drafts/index.ts");
	const { resultOf } = await imported("src/state/stored-draft.ts");
	const ref = { id: ruleset.id, version: ruleset.version, own: false };
	const unit = { name: "", commune: "", properties: {} };
	const start = { id: "", now: "2026-01-01T00:00:00.000Z", unit };
	const { sample: _, label: __, ...draft } = startSample(ruleset, ref, ruleset.examples[0], start);
	const notes = Object.fromEntries(
		ruleset.criteria.map(({ id }) => [id, "Đã rà soát từng hộ cùng tổ công nghệ số cộng đồng."]),
	);
	return { draft: { ...draft, notes }, result: resultOf(ruleset, draft) };
}

/** Runs in the page: lays drafts into the database that the app has made. */
async function layIn([stored, count]) {
	const opening = indexedDB.open("dat-chuan");
	const db = await new Promise((resolve) => {
		opening.onsuccess = () => resolve(opening.result);
	});
	const writing = db.transaction("drafts", "readwrite");
	for (let at = 0; at < count; at += 1) {
		const time = new Date(Date.UTC(2026, 0, 1) + ((at * 7919) % count) * 60_000).toISOString();
		const unit = { name: `Khu ${at + 1}`, commune: `xã Mẫu ${at % 200}`, properties: {} };
		const draft = { ...stored.draft, id: crypto.randomUUID(), updatedAt: time, unit };
		writing.objectStore("drafts").put({ ...stored, draft });
	}
	await new Promise((resolve) => {
		writing.oncomplete = resolve;
	});
	db.close();
	localStorage.setItem("dat-chuan.drafts", String(count));
}

/** Runs in the page: milliseconds from `act` until what `isThere` tells of is painted. */
async function timed([act, isThere]) {
	const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
	const seen = new Function(`return ${isThere}`);
	const begun = performance.now();
	new Function(act)();
	while (!seen()) await painted();
	await painted();
	return performance.now() - begun;
}

/** Runs in the page: milliseconds from the press, else from the navigation, until the frame that has the first rows is painted. */
function firstRows([act, links]) {
	const from = act ? performance.now() : 0;
	return new Promise((done) => {
		const look = () => {
			if (document.querySelectorAll(links).length === 0) return false;
			requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
			return true;
		};
		if (!look())
			new MutationObserver((_, observer) => look() && observer.disconnect()).observe(document, {
				...{ childList: true, subtree: true },
			});
		if (act) location.hash = act;
	});
}

const ROWS = 'main a[href^="#/nhap/"]';
const LINKS = `document.querySelectorAll('${ROWS}')`;
const NAMES = `[...${LINKS}].map((each) => each.textContent)`;

async function measure(page, address) {
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
	const found = { loaded: [], opened: [], again: [], key: [], rows: [], removal: [], nodes: [] };
	for (let round = 0; round < ROUNDS; round += 1) {
		await page.goto("about:blank");
		await page.goto(address, { waitUntil: "commit" });
		found.loaded.push(await page.evaluate(firstRows, ["", ROWS]));
		await page.waitForTimeout(REST);
		await page.goto("about:blank");
		await page.goto(`${address}#/gioi-thieu`);
		await page.waitForLoadState("networkidle");
		await page.waitForTimeout(LOOK);
		found.opened.push(await page.evaluate(firstRows, ["#/", ROWS]));
		// All of them are read.
		await page.waitForTimeout(REST);
		await page.evaluate("location.hash = '#/gioi-thieu'");
		await page.waitForTimeout(LOOK);
		found.again.push(await page.evaluate(firstRows, ["#/", ROWS]));
		await page.waitForTimeout(REST);
		found.nodes.push(await page.evaluate("document.querySelectorAll('*').length"));
		const box = page.locator('[name="search"]');
		if (await box.count()) {
			await box.focus();
			for (let at = 1; at <= SOUGHT.length; at += 1) {
				const typing = `const box = document.activeElement; box.value = ${JSON.stringify(SOUGHT.slice(0, at))}; box.dispatchEvent(new InputEvent("input", { bubbles: true }))`;
				found.key.push(await page.evaluate(timed, [typing, "true"]));
			}
			const sought = `!${NAMES}[0]?.startsWith("Khu") || ${NAMES}.every((each) => each.startsWith("Khu 777"))`;
			found.rows.push(await page.evaluate(timed, ["", sought]));
			await box.fill("");
			await page.waitForTimeout(1000);
		}
		const menu = page.locator(".menu-button").first();
		if (await menu.count()) await menu.click();
		const [name] = await page.evaluate(NAMES);
		const remove = `document.querySelector('[aria-label="Xóa ${name}"]').click()`;
		const gone = `!${NAMES}.slice(0, 30).includes(${JSON.stringify(name)})`;
		found.removal.push(await page.evaluate(timed, [remove, gone]));
	}
	return found;
}

/** A device that keeps so many drafts, measured. */
async function onDevice(browser, address, count) {
	const context = await browser.newContext({ serviceWorkers: "block", bypassCSP: true });
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	await page.goto(address);
	await page.waitForFunction(() => localStorage.getItem("dat-chuan.drafts") === "0");
	await page.evaluate(layIn, [await exampleDraft(), count]);
	const found = await measure(page, address);
	await context.close();
	const say = (values) =>
		values.length > 0
			? `${median(values).toFixed(0)} ms, at most ${Math.max(...values).toFixed(0)}`
			: "none";
	console.log(`\n${count} drafts, ${SLOWDOWN} times slower, ${ROUNDS} rounds`);
	console.log(`  first rows, from the navigation that loads the app: ${say(found.loaded)}`);
	console.log(`  first rows, from the press on another page of the app: ${say(found.opened)}`);
	console.log(`  first rows, once all had been read: ${say(found.again)}`);
	console.log(`  a key in the search: ${say(found.key)}`);
	console.log(`  from the last key to what it finds: ${say(found.rows)}`);
	console.log(`  one deleted: ${say(found.removal)}`);
	console.log(`  elements: ${median(found.nodes)}`);
	return found;
}

async function main(dist) {
	const server = await host(dist);
	const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
	const few = await onDevice(browser, server.address, FEW);
	const many = await onDevice(browser, server.address, MANY);
	await browser.close();
	server.close();
	const later = median(many.loaded) - median(few.loaded);
	console.log(`\n  first rows of ${MANY} come ${later.toFixed(0)} ms later than those of ${FEW}`);
	return (
		median(many.opened) <= MOST.opened &&
		median(many.again) <= MOST.opened &&
		later <= MOST.later &&
		many.key.length > 0 &&
		median(many.key) <= MOST.key &&
		median(many.removal) <= MOST.removal &&
		median(many.nodes) <= MOST.nodes
	);
}

const scratch = mkdtempSync(join(tmpdir(), "dat-chuan-bench-"));
const dist = process.env.DIST ?? join(scratch, "app");
if (!process.env.DIST)
	await build({
		root,
		configFile: join(root, "vite.config.ts"),
		logLevel: "error",
		build: { outDir: dist, emptyOutDir: true },
	});
const ok = await main(dist).finally(() => rmSync(scratch, { recursive: true, force: true }));
console.log(ok ? "  within its bounds" : `  BEYOND one of ${JSON.stringify(MOST)}`);
process.exit(ok ? 0 : 1);
